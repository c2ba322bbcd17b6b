import { expect, test } from 'vitest'
import { startApp } from './support'

const { call, given, time } = await startApp()
const tasksUrl = `${given.root}/tasks`
const notesUrl = `${given.root}/notes`
const titles = async (query = '') =>
  (await call('GET', `${tasksUrl}${query}`)).body.map(({ title }: { title: string }) => title)

test('a task says what it is about', async () => {
  const ines = await given.contact('Ines Duarte')
  const application = await given.application({ companyName: 'Acme', role: 'Designer' })
  const ask = await call('POST', tasksUrl, { title: 'Ask Ines', contactId: ines.id, applicationId: application.id })
  expect(ask).toMatchObject({
    status: 201,
    body: { about: 'Ines Duarte · Designer · Acme', doneAt: null, dueOn: null },
  })
  expect(await titles(`?contactId=${ines.id}`)).toEqual(['Ask Ines'])
  expect((await call('POST', tasksUrl, { title: 'Breathe' })).body.about).toBeNull()
})

test('open tasks come first, by their due day; done is done since the first time', async () => {
  const { id: companyId } = await given.company('Order of Things')
  const make = async (title: string, dueOn: string | null) =>
    (await call('POST', tasksUrl, { title, dueOn, companyId })).body.id
  await make('someday', null)
  await make('next week', '2026-03-17')
  const first = await make('overdue', '2026-03-01')
  expect(await titles(`?companyId=${companyId}`)).toEqual(['overdue', 'next week', 'someday'])
  const done = await call('PATCH', `${tasksUrl}/${first}`, { done: true })
  time.set('2026-03-10T13:00:00Z')
  expect((await call('PATCH', `${tasksUrl}/${first}`, { done: true })).body.doneAt).toBe(done.body.doneAt)
  expect(await titles(`?companyId=${companyId}`)).toEqual(['next week', 'someday', 'overdue'])
  expect(await titles(`?companyId=${companyId}&done=false`)).toEqual(['next week', 'someday'])
  expect((await call('PATCH', `${tasksUrl}/${first}`, { done: false, title: 'again' })).body).toMatchObject({
    doneAt: null,
    title: 'again',
  })
})

test('a task can be deleted and put back', async () => {
  const { body } = await call('POST', tasksUrl, { title: 'Regret' })
  expect((await call('DELETE', `${tasksUrl}/${body.id}`)).status).toBe(204)
  expect(await titles()).not.toContain('Regret')
  expect((await call('PUT', `${given.root}/trash/tasks/${body.id}/restored`)).status).toBe(204)
  expect(await titles()).toContain('Regret')
})

test('what is about somebody in the trash waits there with them', async () => {
  const contact = await given.contact('Gone For Now')
  await call('POST', tasksUrl, { title: 'Call them', contactId: contact.id })
  await call('DELETE', contact.url)
  expect(await titles()).not.toContain('Call them')
  await call('PUT', `${given.root}/trash/contacts/${contact.id}/restored`)
  expect(await titles()).toContain('Call them')
})

test('a creation tried twice with one key makes one task and one note', async () => {
  const key = { 'idempotency-key': '0195a0a0-0000-7000-8000-000000000004' }
  const { id: contactId } = await given.contact('Only Once')
  for (const url of [tasksUrl, notesUrl]) {
    const body = url === tasksUrl ? { title: 'Once', contactId } : { body: 'Once', contactId }
    expect((await call('POST', url, body, key)).body).toEqual((await call('POST', url, body, key)).body)
    expect((await call('GET', `${url}?contactId=${contactId}`)).body).toHaveLength(1)
  }
})

test('notes stand on one thing, the latest first, and tell when they were changed', async () => {
  const { id: contactId } = await given.contact('Noted')
  const first = await call('POST', notesUrl, { contactId, body: 'Likes **tea**' })
  time.set('2026-03-11T08:00:00Z')
  await call('POST', notesUrl, { contactId, body: 'Moved to Porto' })
  await call('PATCH', `${notesUrl}/${first.body.id}`, { body: 'Likes *coffee*' }, { 'if-match': '"1"' })
  expect((await call('GET', `${notesUrl}?contactId=${contactId}`)).body).toMatchObject([
    { body: 'Moved to Porto' },
    { body: 'Likes *coffee*', updatedAt: '2026-03-11T08:00:00.000Z' },
  ])
  await call('DELETE', `${notesUrl}/${first.body.id}`)
  expect((await call('GET', `${notesUrl}?contactId=${contactId}`)).body).toHaveLength(1)
})

test('a note is changed from the version that was read, and an older one is refused', async () => {
  const { id: contactId } = await given.contact('Olga Berg')
  const { id } = await given.made('/notes', { contactId, body: 'Prefers mail' })
  const change = (body: string, version?: number) =>
    call('PATCH', `${notesUrl}/${id}`, { body }, version ? { 'if-match': `"${version}"` } : {})
  expect((await change('Prefers calls')).status).toBe(428)
  expect((await change('Prefers calls', 1)).body).toMatchObject({ body: 'Prefers calls', version: 2 })
  expect(await change('Prefers letters', 1)).toMatchObject({ status: 412, body: { code: 'stale', version: 2 } })
  expect((await call('GET', `${notesUrl}?contactId=${contactId}`)).body).toMatchObject([{ body: 'Prefers calls' }])
})

test('a note on nothing or on two things is refused', async () => {
  const [{ id: contactId }, { id: companyId }] = [await given.contact('Either'), await given.company('Or')]
  for (const subject of [{}, { contactId, companyId }])
    expect((await call('POST', notesUrl, { body: 'x', ...subject })).status).toBe(400)
  expect((await call('GET', notesUrl)).status).toBe(400)
  expect((await call('GET', `${notesUrl}?contactId=${contactId}&companyId=${companyId}`)).status).toBe(400)
})

test.each([
  [{ title: ' ' }, '/title'],
  [{ title: 'x'.repeat(301) }, '/title'],
  [{ title: 'a\0' }, '/title'],
  [{ title: '\ud83e' }, '/title'],
  [{ title: 'x', dueOn: '2026-13-01' }, '/dueOn'],
  [{ title: 'x', contactId: 'x' }, '/contactId'],
  [{ title: 'x', urgent: true }, '/'],
])('bad task %#: it is refused, and the field is named', async (body, path) => {
  expect(await call('POST', tasksUrl, body)).toMatchObject({ status: 400, body: { fields: [{ path }] } })
})

test('a task about something that is not there is refused', async () => {
  const gone = await call('POST', tasksUrl, { title: 'x', companyId: '0195a0a0-0000-7000-8000-00000000dead' })
  expect(gone).toMatchObject({ status: 409, body: { code: 'gone' } })
})

test.each(['', 'x'.repeat(20_001), 'a\0b', '\udfff'])(
  'bad note %#: it is refused, and the field is named',
  async (body) => {
    const { id: contactId } = await given.contact('Bad Note')
    const refused = await call('POST', notesUrl, { contactId, body })
    expect(refused).toMatchObject({ status: 400, body: { fields: [{ path: '/body' }] } })
  },
)

test('changing what is not there is a 404', async () => {
  const id = '0195a0a0-0000-7000-8000-00000000dead'
  expect((await call('PATCH', `${tasksUrl}/${id}`, { done: true })).status).toBe(404)
  expect((await call('PATCH', `${notesUrl}/${id}`, { body: 'x' }, { 'if-match': '"1"' })).status).toBe(404)
  expect((await call('DELETE', `${tasksUrl}/${id}`)).status).toBe(404)
})
