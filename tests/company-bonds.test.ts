import { expect, test } from 'vitest'
import { startApp } from './support'

const { call, given } = await startApp()
const absent = '0195a0a0-0000-7000-8000-00000000dead'
const idOf = async (name: string) => (await given.company(name)).id
const urlOf = (id: string) => `${given.root}/companies/${id}`
const list = async (query: string) => (await call('GET', `${given.root}/companies?${query}`)).body
const namesIn = (page: { rows: { name: string }[] }) => page.rows.map(({ name }) => name)

/** Something of everything that names a company. */
async function used(name: string) {
  const company = await given.company(name, { field: 'Mills' })
  const contact = await given.contact(`Worker at ${name}`, { companyName: name })
  const application = await given.application({ companyName: name, role: `Role at ${name}` })
  await call('POST', `${given.root}/own-positions`, { companyName: name, startedOn: '2020-01-01' })
  await call('POST', `${given.root}/notes`, { companyId: company.id, body: `Of ${name}` })
  await call('POST', `${company.url}/aliases`, { kind: 'name', value: `${name} by another name` })
  return { company, contact, application }
}

const standsAt = async (id: string) => {
  const [company, aliases, notes, lookup] = await Promise.all([
    call('GET', urlOf(id)),
    call('GET', `${urlOf(id)}/aliases`),
    call('GET', `${given.root}/notes?companyId=${id}`),
    call('GET', `${given.root}/lookup?companyId=${id}`),
  ])
  return {
    trashed: company.body.trashedAt !== null,
    aliases: aliases.body.map(({ value }: { value: string }) => value).sort(),
    notes: notes.body.map(({ body }: { body: string }) => body).sort(),
    people: lookup.body.now.map(({ name }: { name: string }) => name).sort(),
    roles: lookup.body.applications.map(({ role }: { role: string }) => role).sort(),
  }
}

test('one company made part of another takes everything along, and an undo brings all of it home', async () => {
  const [small, large] = [await used('Small Mill'), await used('Large Mill')]
  const before = [await standsAt(small.company.id), await standsAt(large.company.id)]
  const merged = await call('PUT', `${small.company.url}/merged`, { intoId: large.company.id })
  expect(merged.status).toBe(204)
  expect(await standsAt(large.company.id)).toMatchObject({
    people: ['Worker at Large Mill', 'Worker at Small Mill'],
    roles: ['Role at Large Mill', 'Role at Small Mill'],
    notes: ['Of Large Mill', 'Of Small Mill'],
    aliases: ['Large Mill by another name', 'Small Mill', 'Small Mill by another name'],
  })
  expect(await standsAt(small.company.id)).toMatchObject({ trashed: true, people: [], roles: [], notes: [] })
  expect((await call('GET', `${given.root}/lookup?company=small mill`)).body.companyId).toBe(large.company.id)
  expect((await call('DELETE', `${small.company.url}/merged`)).status).toBe(204)
  expect([await standsAt(small.company.id), await standsAt(large.company.id)]).toEqual(before)
  expect((await call('DELETE', `${small.company.url}/merged`)).status).toBe(404)
})

test('what was given to the other company since stays there when the merge is taken back', async () => {
  const [one, other] = [await used('Merged Away'), await used('Merged Into')]
  await call('PUT', `${one.company.url}/merged`, { intoId: other.company.id })
  await given.contact('Came Later', { companyName: 'Merged Into' })
  await call('DELETE', `${one.company.url}/merged`)
  expect((await standsAt(other.company.id)).people).toEqual(['Came Later', 'Worker at Merged Into'])
})

test('a company is not merged with itself, with one in the trash or with one that is not there', async () => {
  const [id, gone] = [await idOf('Merge Me'), await given.company('Merge Gone')]
  await given.remove(gone)
  const into = async (intoId: string) => (await call('PUT', `${urlOf(id)}/merged`, { intoId })).status
  expect([await into(id), await into(gone.id), await into(absent)]).toEqual([400, 409, 404])
})

test('a company belongs to another, which is said on both, and people there are named in the look-up', async () => {
  const [part, whole] = [await idOf('Branch Works'), await idOf('Trunk Holding')]
  await given.contact('In The Trunk', { companyName: 'Trunk Holding' })
  const set = await call('PUT', `${urlOf(part)}/owner`, { ownerId: whole })
  expect(set).toMatchObject({ status: 200, body: { owner: { name: 'Trunk Holding' }, owns: [] } })
  expect((await call('GET', `${urlOf(whole)}/bonds`)).body).toMatchObject({
    owner: null,
    owns: [{ name: 'Branch Works' }],
  })
  expect((await call('GET', `${given.root}/lookup?companyId=${part}`)).body.related).toEqual([
    { id: whole, name: 'Trunk Holding', kinship: 'owner', known: 1 },
  ])
  expect((await call('DELETE', `${urlOf(part)}/owner`)).status).toBe(204)
  expect((await call('GET', `${urlOf(part)}/bonds`)).body.owner).toBeNull()
})

test('nobody owns itself, not even in a circle', async () => {
  const [a, b, c] = [await idOf('Circle A'), await idOf('Circle B'), await idOf('Circle C')]
  const own = async (id: string, ownerId: string) => (await call('PUT', `${urlOf(id)}/owner`, { ownerId })).status
  expect([await own(a, b), await own(b, c), await own(c, a), await own(a, a)]).toEqual([200, 200, 409, 400])
})

test('an eye is kept on a company, and no longer', async () => {
  const id = await idOf('Watched Over')
  await call('PUT', `${urlOf(id)}/watched`)
  expect((await call('GET', urlOf(id))).body.watchedAt).toBe('2026-03-10T12:00:00.000Z')
  expect(namesIn(await list('watched=true'))).toEqual(['Watched Over'])
  await call('DELETE', `${urlOf(id)}/watched`)
  expect(await list('watched=true')).toMatchObject({ rows: [], total: 0 })
})

test('the list stands by name, by people or by applications', async () => {
  for (const name of ['Sorted A', 'Sorted B', 'Sorted C']) await given.company(name)
  for (const i of [1, 2]) await given.contact(`Sorter ${i}`, { companyName: 'Sorted C' })
  await given.contact('Sorter 3', { companyName: 'Sorted A' })
  await given.application({ companyName: 'Sorted B' })
  expect(namesIn(await list('q=sorted&sort=known'))).toEqual(['Sorted C', 'Sorted A', 'Sorted B'])
  expect(namesIn(await list('q=sorted&sort=applications'))[0]).toBe('Sorted B')
  expect(namesIn(await list('q=sorted'))).toEqual(['Sorted A', 'Sorted B', 'Sorted C'])
})

test('the list by people has pages without a gap', async () => {
  for (let i = 0; i < 130; i++) await given.company(`Paged ${i}`)
  const first = await list('q=paged&sort=known')
  const second = await list(`q=paged&sort=known&cursor=${first.next}`)
  const all = [...namesIn(first), ...namesIn(second)]
  expect([all.length, new Set(all).size, second.next]).toEqual([130, 130, null])
})

test('contacts stand by tie, the strongest first, page after page', async () => {
  for (const tie of ['connection', 'network', 'warm']) await given.contact(`Tied ${tie}`, { tie })
  const { body } = await call('GET', `${given.root}/contacts?q=tied&sort=tie`)
  expect(namesIn(body)).toEqual(['Tied network', 'Tied warm', 'Tied connection'])
  for (let i = 0; i < 110; i++) await given.contact(`Crowd ${i}`, { tie: i % 2 ? 'warm' : 'acquaintance' })
  const first = (await call('GET', `${given.root}/contacts?q=crowd&sort=tie`)).body
  const second = (await call('GET', `${given.root}/contacts?q=crowd&sort=tie&cursor=${first.next}`)).body
  expect(new Set([...namesIn(first), ...namesIn(second)]).size).toBe(110)
})
