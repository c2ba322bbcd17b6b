import { expect, test } from 'vitest'
import { purgeAllTrash } from '../server/trash/queries'
import { startApp } from './support'

const { call, given, database } = await startApp()
const url = `${given.root}/interviews`
const of = async (applicationId: string) => (await call('GET', `${url}?applicationId=${applicationId}`)).body
const partsOf = async (address: string) =>
  (await call('GET', address)).body.parts.map(({ name, kind }: { name: string; kind: string }) => [name, kind])
const make = (more: object) => given.made('/interviews', { kind: 'interview', on: '2026-03-12', ...more })
const change = (id: string, body: object, version = 1) =>
  call('PATCH', `${url}/${id}`, body, { 'if-match': `"${version}"` })

test('a round keeps its day, its time and its words, and stands in their order', async () => {
  const { id: applicationId } = await given.application({ appliedOn: '2026-03-02' })
  await make({ applicationId, on: '2026-03-20', title: 'With the team' })
  await make({ applicationId, time: '14:30' })
  const first = await make({
    ...{ applicationId, kind: 'screen', time: '09:00', durationMinutes: 45, format: 'video' },
    ...{ place: 'https://meet.example.org/x', preparation: 'Read **the** report', notes: '- nice' },
  })
  expect(first.body).toMatchObject({ kind: 'screen', on: '2026-03-12', durationMinutes: 45, people: [], version: 1 })
  expect((await of(applicationId)).map(({ on, time }: { on: string; time: string }) => [on, time])).toEqual([
    ['2026-03-12', '09:00'],
    ['2026-03-12', '14:30'],
    ['2026-03-20', null],
  ])
})

test('who is at a round is an interviewer of the application, for as long as a round names them', async () => {
  const ines = await given.contact('Ines Duarte')
  const { id: applicationId, url: address } = await given.application({ role: 'Weaver' })
  const round = await make({ applicationId, people: [{ contactId: ines.id }, { contactName: 'Tom Neu' }] })
  expect(round.body.people.map(({ name }: { name: string }) => name)).toEqual(['Ines Duarte', 'Tom Neu'])
  expect(await partsOf(address)).toEqual([
    ['Ines Duarte', 'interviewer'],
    ['Tom Neu', 'interviewer'],
  ])
  const changed = await change(round.id, { people: [{ contactId: ines.id }] })
  expect(changed.body).toMatchObject({ people: [{ name: 'Ines Duarte' }], version: 2 })
  expect(await partsOf(address)).toEqual([['Ines Duarte', 'interviewer']])
  await call('DELETE', `${url}/${round.id}`)
  expect(await partsOf(address)).toEqual([])
  expect(await of(applicationId)).toEqual([])
  await call('PUT', `${given.root}/trash/interviews/${round.id}/restored`)
  expect(await partsOf(address)).toEqual([['Ines Duarte', 'interviewer']])
  expect(await of(applicationId)).toHaveLength(1)
})

test('somebody recorded as an interviewer by hand stays one', async () => {
  const bo = await given.contact('Bo Hand')
  const { id: applicationId, url: address } = await given.application({ role: 'Baker' })
  await call('POST', `${address}/parts`, { contactId: bo.id, kind: 'interviewer' })
  const round = await make({ applicationId, people: [{ contactId: bo.id }] })
  await change(round.id, { people: [] })
  expect(await partsOf(address)).toEqual([['Bo Hand', 'interviewer']])
})

test('a round names the version it is changed from', async () => {
  const { id: applicationId } = await given.application({ role: 'Printer' })
  const { id } = await make({ applicationId })
  expect((await call('PATCH', `${url}/${id}`, { title: 'x' })).status).toBe(428)
  expect((await change(id, { notes: 'Mine' })).body).toMatchObject({ notes: 'Mine', version: 2 })
  expect(await change(id, { notes: 'Theirs' })).toMatchObject({ status: 412, body: { code: 'stale', version: 2 } })
})

test('a creation tried twice with one key makes one round with its people once', async () => {
  const key = { 'idempotency-key': '0195a0a0-0000-7000-8000-0000000000a1' }
  const { id: applicationId } = await given.application({ role: 'Potter' })
  const body = { applicationId, kind: 'screen', on: '2026-03-12', people: [{ contactName: 'Uma Once' }] }
  const first = await call('POST', url, body, key)
  const second = await call('POST', url, body, key)
  expect(second).toMatchObject({ status: 201, body: first.body })
  expect(await of(applicationId)).toHaveLength(1)
})

test('an interviewer erased leaves that somebody was there', async () => {
  const gone = await given.contact('Gone Soon')
  const { id: applicationId, url: address } = await given.application({ role: 'Tailor' })
  const { id } = await make({ applicationId, people: [{ contactId: gone.id }] })
  await call('DELETE', `${gone.url}?confirmed=true`)
  await purgeAllTrash(database.db, new Date('2026-05-01T12:00:00Z'))
  expect(await of(applicationId)).toMatchObject([{ people: [{ contactId: null, name: null }] }])
  expect((await change(id, { title: 'Still here' })).body.people).toHaveLength(1)
  expect(await partsOf(address)).toEqual([])
})

test('an application in the trash takes no more rounds, and one that is not there has none', async () => {
  const application = await given.application({ role: 'Glazier' })
  await given.remove(application)
  const body = { applicationId: application.id, kind: 'screen', on: '2026-03-12' }
  expect(await call('POST', url, body)).toMatchObject({ status: 409, body: { code: 'in_trash' } })
  const nowhere = '0195a0a0-0000-7000-8000-00000000dead'
  expect((await call('POST', url, { ...body, applicationId: nowhere })).status).toBe(404)
  expect((await change(nowhere, { title: 'x' })).status).toBe(404)
  expect((await call('DELETE', `${url}/${nowhere}`)).status).toBe(404)
  expect((await call('GET', `${url}?applicationId=${nowhere}`)).body).toEqual([])
})

test.each([
  [{ on: '2026-02-30' }, '/on'],
  [{ time: '25:00' }, '/time'],
  [{ time: '9:00' }, '/time'],
  [{ kind: 'offer' }, '/kind'],
  [{ durationMinutes: 0 }, '/durationMinutes'],
  [{ notes: 'a\0' }, '/notes'],
  [{ title: 'a\0' }, '/title'],
  [{ place: '\ud83e' }, '/place'],
  [{ preparation: 'x'.repeat(20_001) }, '/preparation'],
  [{ people: [{}] }, '/people'],
  [{ people: [{ contactId: '0195a0a0-0000-7000-8000-00000000dead', contactName: 'x' }] }, '/people'],
  [{ room: 3 }, '/'],
])('bad round %#: it is refused, and the field is named', async (more, path) => {
  const { id: applicationId } = await given.application({ role: 'Cooper' })
  const refused = await call('POST', url, { applicationId, kind: 'interview', on: '2026-03-12', ...more })
  expect(refused).toMatchObject({ status: 400, body: { fields: [{ path }] } })
})
