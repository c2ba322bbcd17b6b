import { expect, test } from 'vitest'
import { startApp } from './support'

const { call, given } = await startApp()
const companiesUrl = `${given.root}/companies`
const match = async (text: string) =>
  (await call('GET', `${companiesUrl}/match?q=${encodeURIComponent(text)}`)).body as {
    name: string
    tier: string
    through: string | null
    kinship: string | null
  }[]
const make = async (name: string, more: object = {}) =>
  (await call('POST', companiesUrl, { name, ...more })).body as { id: string; version: number }
const change = (id: string, body: object, version: number) =>
  call('PATCH', `${companiesUrl}/${id}`, body, { 'if-match': `"${version}"` })

test('a company is made, read and listed', async () => {
  const { url } = await given.company('Nordwind Energie GmbH', { size: '51-200', town: 'Bremen' })
  const { body, headers } = await call('GET', url)
  expect(body).toMatchObject({ name: 'Nordwind Energie GmbH', size: '51-200', field: null, links: [], trashedAt: null })
  expect(headers.etag).toBe('"1"')
  const list = await call('GET', `${companiesUrl}?q=energie`)
  expect(list.body).toMatchObject({ total: 1, next: null, rows: [{ town: 'Bremen', known: 0, applications: 0 }] })
})

test('a creation tried twice with one key makes one company', async () => {
  const key = { 'idempotency-key': '0195a0a0-0000-7000-8000-000000000001' }
  const first = await call('POST', companiesUrl, { name: 'Twice AG' }, key)
  const second = await call('POST', companiesUrl, { name: 'Twice AG' }, key)
  expect(second).toMatchObject({ status: 201, body: first.body })
  expect((await call('GET', `${companiesUrl}?q=twice`)).body.total).toBe(1)
})

test('a new company that many name at the same moment is made once', async () => {
  const roles = ['Clerk', 'Cook', 'Cutter', 'Courier', 'Carer', 'Coach', 'Coder', 'Crofter']
  const made = await Promise.all(roles.map((role) => given.application({ role, companyName: 'Simultan & Söhne' })))
  expect(new Set(made.map(({ body }) => body.company.id)).size).toBe(1)
  expect((await call('GET', `${companiesUrl}?q=simultan`)).body.total).toBe(1)
})

test('a change says from which version it was made, and an older one is refused', async () => {
  const { id } = await make('Kestrel')
  expect((await call('PATCH', `${companiesUrl}/${id}`, { town: 'Oslo' })).status).toBe(428)
  expect((await change(id, { town: 'Oslo' }, 1)).body).toMatchObject({ town: 'Oslo', version: 2 })
  expect(await change(id, { town: 'Bergen' }, 1)).toMatchObject({ status: 412, body: { code: 'stale', version: 2 } })
})

test('a name is matched exactly whatever its case, accents and legal form', async () => {
  await make('Müller & Söhne GmbH & Co. KG')
  expect(await match('muller and sohne')).toMatchObject([{ tier: 'exact', through: null }])
})

test('two companies of one name both match', async () => {
  await make('Delta', { town: 'Atlanta' })
  await make('Delta Inc.', { town: 'Boston' })
  expect((await match('delta')).map(({ tier }) => tier)).toEqual(['exact', 'exact'])
})

test.each([
  ['a typo', 'Quantm Robotics'],
  ['letters swapped', 'Qauntum Robotics'],
  ['the first letter mistyped', 'Wuantum Robotics'],
  ['the first letters', 'quant'],
  ['spaces elsewhere', 'Quan Tum Robotics'],
  ['words the other way round', 'Robotics, Quantum'],
  ['its web domain, not yet known', 'https://quantumrobotics.com/jobs'],
])('%s is likely, never certain', async (_, typed) => {
  await given.company('Quantum Robotics')
  expect((await match(typed))[0]).toMatchObject({ name: 'Quantum Robotics', tier: 'likely', through: null })
})

test('the owner of a brand is offered for it, and so is what was renamed', async () => {
  await given.company('Alphabet Inc.')
  await given.company('Google')
  await given.company('Marks and Spencer')
  const [google, alphabet] = await match('YouTube')
  expect([google, alphabet]).toMatchObject([
    { name: 'Google', tier: 'likely', kinship: 'owner' },
    { name: 'Alphabet Inc.', tier: 'likely', kinship: 'owner' },
  ])
  expect(await match('M&S')).toMatchObject([{ name: 'Marks and Spencer', tier: 'likely', kinship: 'same' }])
})

test('the company behind a link to a job board is certain only where one bears that name', async () => {
  const link = 'https://boards.greenhouse.io/greenfinch/jobs/42'
  await make('Greenfinch GmbH')
  expect(await match(link)).toMatchObject([{ name: 'Greenfinch GmbH', tier: 'exact' }])
  await make('Green Finch Ltd')
  expect((await match(link)).map(({ tier }) => tier)).toEqual(['likely', 'likely'])
})

test('a part in the middle of a name is no match', async () => {
  await make('Interstellar Freight')
  expect(await match('star')).toEqual([])
})

test('a likely match confirmed once is an alias from then on', async () => {
  const { id } = await make('Volkswagen')
  await call('POST', `${companiesUrl}/${id}/aliases`, { kind: 'name', value: 'Volkswagon AG' })
  expect((await match('volkswagon'))[0]).toMatchObject({ name: 'Volkswagen', tier: 'alias', through: 'Volkswagon AG' })
  expect((await call('GET', `${companiesUrl}/${id}`)).body.version).toBe(2)
})

test('a domain is kept as the company’s own, and any address on it is understood', async () => {
  const { id } = await make('Halcyon Labs')
  const alias = await call('POST', `${companiesUrl}/${id}/aliases`, {
    kind: 'domain',
    value: 'https://www.Halcyon.io/x',
  })
  expect(alias).toMatchObject({ status: 201, body: { kind: 'domain', value: 'halcyon.io' } })
  for (const typed of ['halcyon.io', 'https://jobs.halcyon.io/42', 'ines@halcyon.io'])
    expect((await match(typed))[0]).toMatchObject({ name: 'Halcyon Labs', tier: 'alias', through: 'halcyon.io' })
})

test('a job board is nobody’s own domain', async () => {
  const { id } = await make('Boarded')
  const refused = await call('POST', `${companiesUrl}/${id}/aliases`, { kind: 'domain', value: 'linkedin.com' })
  expect(refused).toMatchObject({ status: 400, body: { fields: [{ path: '/value' }] } })
})

test('the same alias twice is one, and it can be taken away', async () => {
  const { id } = await make('Oakfield')
  const add = () => call('POST', `${companiesUrl}/${id}/aliases`, { kind: 'name', value: 'Oakfield Partners' })
  const { body } = await add()
  expect((await add()).body.id).toBe(body.id)
  expect((await call('DELETE', `${companiesUrl}/${id}/aliases/${body.id}`)).status).toBe(204)
  expect((await call('GET', `${companiesUrl}/${id}/aliases`)).body).toEqual([])
})

test('a renamed company is matched by its new name', async () => {
  const { id } = await make('Foxglove')
  await change(id, { name: 'Larkspur Mills' }, 1)
  expect((await match('larkspur mills'))[0]).toMatchObject({ id, tier: 'exact' })
  expect(await match('foxglove')).toEqual([])
})

test('deleting a company that people work at says so first', async () => {
  const { url } = await given.company('Sunk Costs')
  await given.contact('Bo', { companyName: 'Sunk Costs' })
  const refused = await call('DELETE', url)
  expect(refused).toMatchObject({ status: 409, body: { code: 'in_use', uses: { applications: 0, positions: 1 } } })
  expect((await call('DELETE', `${url}?confirmed=true`)).status).toBe(204)
  expect(await match('sunk costs')).toEqual([])
  expect((await call('GET', url)).body.trashedAt).toBe('2026-03-10T12:00:00.000Z')
})

test('the list has pages, in the order people read', async () => {
  for (let i = 0; i < 120; i++) await make(`Ängström ${String(i).padStart(3, '0')}`)
  const first = (await call('GET', `${companiesUrl}?q=angstrom`)).body
  const second = (await call('GET', `${companiesUrl}?q=angstrom&cursor=${first.next}`)).body
  expect([first.rows.length, second.rows.length, first.total, second.next]).toEqual([100, 20, 120, null])
  expect(second.rows[0].name).toBe('Ängström 100')
})

test.each([
  [{ name: '  ' }, '/name'],
  [{ name: 'x'.repeat(201) }, '/name'],
  [{ name: 'a\0b' }, '/name'],
  [{ name: 'a\ud800b' }, '/name'],
  [{ name: 7 }, '/name'],
  [{}, '/name'],
  [{ name: 'Acme', size: 'huge' }, '/size'],
  [{ name: 'Acme', links: ['javascript:alert(1)'] }, '/links/0'],
  [{ name: 'Acme', founded: 1999 }, '/'],
])('bad input %#: it is refused, and the field is named', async (body, path) => {
  const refused = await call('POST', companiesUrl, body)
  expect(refused).toMatchObject({ status: 400, body: { code: 'invalid', fields: [{ path }] } })
})

test.each(['مجموعة النور', '🦊 Fuchsbau 🦊', '株式会社サイバー', '%', '***', 'A'])('%s is a name', async (name) => {
  const { id } = await make(name)
  expect((await match(name))[0]).toMatchObject({ id, tier: 'exact' })
})

test.each(['?q=', '?cursor=nonsense', '?cursor=WzEsMl0', '?colour=red', '?q=a&q=b', '?q=%00'])(
  'a list asked for with %s is refused, not failed',
  async (query) => expect((await call('GET', companiesUrl + query)).status).toBe(400),
)

test('what is not there and what is no id are answered alike', async () => {
  const absent = await call('GET', `${companiesUrl}/0195a0a0-0000-7000-8000-00000000dead`)
  expect(absent).toMatchObject({ status: 404, body: { detail: 'There is no such company here.' } })
  expect((await call('GET', `${companiesUrl}/no-id`)).status).toBe(404)
})
