import { expect, test } from 'vitest'
import { startApp } from './support'

const { call, given } = await startApp()
const url = `${given.root}/searches/${given.searchId}/calendar`
const ask = async (from: string, to: string) => (await call('GET', `${url}?from=${from}&to=${to}`)).body
const told = (events: { kind: string; on: string; time: string | null; title: string; about: string | null }[]) =>
  events.map(({ kind, on, time, title, about }) => [kind, on, time, title, about])

test('next steps, tasks, interviews and offers stand in the order of their days and times', async () => {
  const ines = await given.contact('Ines Duarte')
  const { id: applicationId } = await given.application({ nextStep: 'Call back', nextStepDueOn: '2026-04-02' })
  await given.made('/interviews', { applicationId, kind: 'interview', on: '2026-04-02', time: '15:00', title: 'Team' })
  await given.made('/interviews', { applicationId, kind: 'screen', on: '2026-04-02', time: '09:30' })
  await given.made('/offers', { applicationId, receivedOn: '2026-03-09', currency: 'EUR', deadlineOn: '2026-04-01' })
  await given.made('/tasks', { title: 'Write to Ines', dueOn: '2026-04-03', contactId: ines.id })
  const events = await ask('2026-04-01', '2026-04-03')
  expect(told(events)).toEqual([
    ['offer_deadline', '2026-04-01', null, '', 'Designer at Acme'],
    ['next_step', '2026-04-02', null, 'Call back', 'Designer at Acme'],
    ['interview', '2026-04-02', '09:30', '', 'Designer at Acme'],
    ['interview', '2026-04-02', '15:00', 'Team', 'Designer at Acme'],
    ['task', '2026-04-03', null, 'Write to Ines', 'Ines Duarte'],
  ])
  expect(events[1]).toMatchObject({ id: applicationId, applicationId, version: expect.any(Number) })
  expect(events[4]).toMatchObject({ contactId: ines.id, applicationId: null, version: null })
  expect(told(await ask('2026-04-03', '2026-04-03'))).toHaveLength(1)
})

test('what is done, deleted, ended or of another search has no place in it', async () => {
  const other = await given.made('/searches', { name: 'Another', startedOn: '2026-01-01' })
  const span = ['2026-05-01', '2026-05-31'] as const
  const due = { nextStep: 'x', nextStepDueOn: '2026-05-05' }
  const theirs = await given.application({ ...due, searchId: other.id })
  await given.made('/tasks', { title: 'Theirs', dueOn: '2026-05-05', applicationId: theirs.id })
  const ended = await given.application({ ...due, role: 'Ended' })
  await call('PUT', `${ended.url}/stage`, { ending: 'withdrawn' }, { 'if-match': `"${ended.version}"` })
  await given.remove(await given.application({ ...due, role: 'Trashed' }))
  const done = await given.made('/tasks', { title: 'Done', dueOn: '2026-05-05' })
  await call('PATCH', done.url, { done: true })
  const { id: applicationId } = await given.application({ role: 'Kept' })
  const round = await given.made('/interviews', { applicationId, kind: 'screen', on: '2026-05-06' })
  await call('DELETE', round.url)
  expect(await ask(...span)).toEqual([])
})

test.each([
  ['from=2026-04-01', '/to'],
  ['from=2026-04-01&to=2026-03-01', '/to'],
  ['from=2026-01-01&to=2028-01-01', '/to'],
  ['from=soon&to=2026-03-01', '/from'],
])('a span of %s is refused', async (span, path) => {
  expect(await call('GET', `${url}?${span}`)).toMatchObject({ status: 400, body: { fields: [{ path }] } })
})

test('a search that is not there has no calendar', async () => {
  const nowhere = url.replace(given.searchId, '0195a0a0-0000-7000-8000-00000000dead')
  expect((await call('GET', `${nowhere}?from=2026-04-01&to=2026-04-02`)).status).toBe(404)
})
