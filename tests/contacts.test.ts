import { expect, test } from 'vitest'
import { startApp } from './support'

const { call, given } = await startApp()
const contactsUrl = `${given.root}/contacts`
const list = async (query: string) => (await call('GET', `${contactsUrl}?${query}`)).body
const names = async (query: string) => (await list(query)).rows.map(({ name }: { name: string }) => name)

test('a contact comes in with a current position, and the company is made', async () => {
  const { url, body } = await given.contact('Ines Duarte', { companyName: 'Acme GmbH', title: 'Designer' })
  expect(body.positions).toMatchObject([{ company: 'Acme GmbH', title: 'Designer', current: true, startedOn: null }])
  expect((await call('GET', url)).body).toEqual(body)
  expect(await list('q=ines')).toMatchObject({ total: 1, rows: [{ title: 'Designer', company: 'Acme GmbH' }] })
})

test('the same company under another spelling is not made twice', async () => {
  const first = await given.contact('Bo Winter', { companyName: 'Contoso Ltd' })
  const second = await given.contact('Cleo Sommer', { companyName: 'CONTOSO' })
  expect(second.body.positions[0].companyId).toBe(first.body.positions[0].companyId)
})

test('self-employed is no company', async () => {
  const { body } = await given.contact('Otto Frei', { companyName: 'Self-employed' })
  expect(body.positions).toMatchObject([{ companyId: null, company: 'Self-employed' }])
})

test('a creation tried twice with one key makes one contact', async () => {
  const key = { 'idempotency-key': '0195a0a0-0000-7000-8000-000000000002' }
  const person = { name: 'Zwei Mal', companyName: 'Doppel' }
  const first = await call('POST', contactsUrl, person, key)
  expect((await call('POST', contactsUrl, person, key)).body).toEqual(first.body)
})

test('a change says from which version it was made', async () => {
  const { url } = await given.contact('Vera Klein')
  const change = (version: number) => call('PATCH', url, { tie: 'network' }, { 'if-match': `"${version}"` })
  expect((await call('PATCH', url, { tie: 'network' })).status).toBe(428)
  expect((await change(1)).body).toMatchObject({ tie: 'network', version: 2 })
  expect(await change(1)).toMatchObject({ status: 412, body: { version: 2 } })
})

test('a position is added, ended and taken away, each time the contact changes', async () => {
  const { url } = await given.contact('Jonas Weg')
  const position = await call('POST', `${url}/positions`, {
    companyName: 'Initech',
    title: 'Lead',
    startedOn: '2020-02-01',
    startedPrecision: 'month',
  })
  expect(position).toMatchObject({ status: 201, body: { current: true, company: 'Initech' } })
  const ended = await call('PATCH', `${url}/positions/${position.body.id}`, { endedOn: '2024-02-29' })
  expect(ended.body).toMatchObject({ current: false, endedOn: '2024-02-29', title: 'Lead' })
  expect((await call('DELETE', `${url}/positions/${position.body.id}`)).status).toBe(204)
  expect((await call('GET', url)).body).toMatchObject({ version: 4, positions: [] })
})

test('a position that is current again has no end', async () => {
  const { url } = await given.contact('Rita Rückkehr')
  const { body } = await call('POST', `${url}/positions`, { companyName: 'Hooli', endedOn: '2023-01-31' })
  expect(body.current).toBe(false)
  const again = await call('PATCH', `${url}/positions/${body.id}`, { current: true })
  expect(again.body).toMatchObject({ current: true, endedOn: null })
})

test.each([
  [{}, '/companyName'],
  [{ companyName: 'Acme', current: true, endedOn: '2020-01-01' }, '/endedOn'],
  [{ companyName: 'Acme', startedOn: '2021-05-01', endedOn: '2020-01-01' }, '/endedOn'],
  [{ companyName: 'Acme', startedOn: '2021-02-29' }, '/startedOn'],
  [{ companyName: 'Acme', startedPrecision: 'week' }, '/startedPrecision'],
  [{ companyName: 'Acme', salary: 1 }, '/'],
])('bad position %#: it is refused, and the field is named', async (body, path) => {
  const { url } = await given.contact('Paul Prüfer')
  expect(await call('POST', `${url}/positions`, body)).toMatchObject({ status: 400, body: { fields: [{ path }] } })
})

test('2020 as a year may end what began in June 2020', async () => {
  const { url } = await given.contact('Kurz Dabei')
  const position = { companyName: 'Acme', startedOn: '2020-06-01', startedPrecision: 'month', endedOn: '2020-01-01' }
  expect((await call('POST', `${url}/positions`, { ...position, endedPrecision: 'year' })).status).toBe(201)
})

test('whom somebody knows comes in as unmet, at their company', async () => {
  const ines = await given.contact('Ines Kennt')
  const knows = await call('POST', `${ines.url}/relationships`, { knowsName: 'Bo Fremd', knowsCompanyName: 'Globex' })
  expect(knows).toMatchObject({ status: 201, body: { name: 'Bo Fremd', tie: 'unmet', strength: 'well' } })
  const bo = (await call('GET', `${contactsUrl}/${knows.body.contactId}`)).body
  expect(bo).toMatchObject({ positions: [{ company: 'Globex' }], knownBy: [{ name: 'Ines Kennt' }] })
  expect((await call('GET', ines.url)).body).toMatchObject({ version: 2, knows: [{ name: 'Bo Fremd' }] })
})

test('a relationship tried twice with one key brings in one person', async () => {
  const key = { 'idempotency-key': '0195a0a0-0000-7000-8000-000000000003' }
  const { url } = await given.contact('Lia Doppelt')
  const add = () => call('POST', `${url}/relationships`, { knowsName: 'Nur Einmal' }, key)
  expect((await add()).body).toEqual((await add()).body)
  expect((await list('q=nur einmal')).total).toBe(1)
})

test('the same relationship twice is refused, and it can be taken away and put back', async () => {
  const [ana, ben] = [await given.contact('Ana Alt'), await given.contact('Ben Alt')]
  const knows = { knowsContactId: ben.id, how: 'Studied together', strength: 'very_well' }
  const { body } = await call('POST', `${ana.url}/relationships`, knows)
  expect(await call('POST', `${ana.url}/relationships`, knows)).toMatchObject({
    status: 409,
    body: { code: 'duplicate' },
  })
  expect((await call('DELETE', `${ana.url}/relationships/${body.id}`)).status).toBe(204)
  expect((await call('POST', `${ana.url}/relationships`, knows)).body).toMatchObject({ how: 'Studied together' })
})

test('nobody is in a relationship with themselves, nor with nobody', async () => {
  const { url, id } = await given.contact('Solo Selbst')
  const own = await call('POST', `${url}/relationships`, { knowsContactId: id })
  expect(own).toMatchObject({ status: 400, body: { fields: [{ path: '/knowsContactId' }] } })
  const nobody = await call('POST', `${url}/relationships`, {})
  expect(nobody).toMatchObject({ status: 400, body: { fields: [{ path: '/knowsName' }] } })
  const gone = await call('POST', `${url}/relationships`, { knowsContactId: '0195a0a0-0000-7000-8000-00000000dead' })
  expect(gone).toMatchObject({ status: 409, body: { code: 'gone' } })
})

test('deleting somebody who is in use says what hangs on them', async () => {
  const { url } = await given.contact('Udo Wichtig')
  await call('POST', `${url}/relationships`, { knowsName: 'Wer Anders' })
  const refused = await call('DELETE', url)
  expect(refused).toMatchObject({ status: 409, body: { uses: { help: 0, parts: 0, relationships: 1 } } })
  expect((await call('DELETE', `${url}?confirmed=true`)).status).toBe(204)
  expect((await list('q=udo wichtig')).total).toBe(0)
})

test('a list is filtered by tie, tag and company, and each word may be of the name or the employer', async () => {
  const { body } = await given.contact('Mia Filter', { tie: 'network', tags: ['climbing'], companyName: 'Umbra Works' })
  await given.contact('Tom Filter', { tie: 'connection' })
  expect(await names('q=filter&tie=network')).toEqual(['Mia Filter'])
  expect(await names('tag=climbing')).toEqual(['Mia Filter'])
  expect(await names(`companyId=${body.positions[0].companyId}`)).toEqual(['Mia Filter'])
  expect(await names('q=umbra mia')).toEqual(['Mia Filter'])
  expect((await call('GET', `${contactsUrl}/tags`)).body).toContain('climbing')
})

test('names are listed as people read them, or by the last touch', async () => {
  await given.contact('Ülo Reihe', { lastTouchOn: '2026-01-05' })
  await given.contact('Zoe Reihe')
  await given.contact('ada Reihe', { lastTouchOn: '2026-03-01' })
  expect(await names('q=reihe')).toEqual(['ada Reihe', 'Ülo Reihe', 'Zoe Reihe'])
  expect(await names('q=reihe&sort=lastTouchOn')).toEqual(['ada Reihe', 'Ülo Reihe', 'Zoe Reihe'])
  expect(await names('q=reihe&sort=name&tie=unmet')).toEqual([])
})

test.each(['name', 'lastTouchOn'])('pages by %s neither repeat nor miss anybody', async (sort) => {
  if (sort === 'name')
    for (let i = 0; i < 150; i++) await given.contact(`Seite ${i % 7}`, i % 2 ? {} : { lastTouchOn: '2026-02-02' })
  const first = await list(`q=seite&sort=${sort}`)
  const second = await list(`q=seite&sort=${sort}&cursor=${first.next}`)
  const ids = [...first.rows, ...second.rows].map(({ id }: { id: string }) => id)
  expect([first.total, new Set(ids).size, second.next]).toEqual([150, 150, null])
})

test.each([
  [{ name: '' }, '/name'],
  [{ name: 'x'.repeat(201) }, '/name'],
  [{ name: 'a\0b' }, '/name'],
  [{ name: 'a\udc00' }, '/name'],
  [{ name: ['Ines'] }, '/name'],
  [{ name: 'Ines', tie: 'bestie' }, '/tie'],
  [{ name: 'Ines', emails: ['not a mail'] }, '/emails/0'],
  [{ name: 'Ines', links: ['ftp://x'] }, '/links/0'],
  [{ name: 'Ines', tags: Array(41).fill('x') }, '/tags'],
  [{ name: 'Ines', howKnown: 'x'.repeat(1001) }, '/howKnown'],
  [{ name: 'Ines', lastTouchOn: '2026-02-29' }, '/lastTouchOn'],
  [{ name: 'Ines', lastTouchOn: '2026-03-13' }, '/lastTouchOn'],
  [{ name: 'Ines', companyName: 'x'.repeat(201) }, '/companyName'],
  [{ name: 'Ines', shoeSize: 38 }, '/'],
])('bad input %#: it is refused, and the field is named', async (body, path) => {
  const refused = await call('POST', contactsUrl, body)
  expect(refused).toMatchObject({ status: 400, body: { code: 'invalid', fields: [{ path }] } })
})

test.each(['محمد علي', 'דוד לוי', '🦊', '山田太郎', "O'Brien-Łukasz, PhD", '%_\\'])('%s is a name', async (name) => {
  expect((await given.contact(name)).body.name).toBe(name)
  expect(await names(`q=${encodeURIComponent(name)}`)).toContain(name)
})

test.each(['tie=best', 'sort=age', 'cursor=x', 'companyId=x', 'tag=', 'order=up', `q=${'x'.repeat(300)}`])(
  'a list asked for with %s is refused',
  async (query) => expect((await call('GET', `${contactsUrl}?${query}`)).status).toBe(400),
)
