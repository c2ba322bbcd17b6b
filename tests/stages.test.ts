import { expect, test } from 'vitest'
import { purgeAllTrash } from '../server/trash/queries'
import type { Board } from '../shared/applications'
import { cardsOf } from '../shared/cards'
import { startApp } from './support'

type Stage = { id: string; label: string; kind: string; color: string }

const { call, given, search, database } = await startApp()
const stagesUrl = `${given.root}/searches/${search.id}/stages`
const listed = async (): Promise<Stage[]> => (await call('GET', stagesUrl)).body
const labels = async () => (await listed()).map(({ label }) => label)
const boardCards = async () => {
  const board = (await call('GET', `${given.root}/searches/${search.id}/board`)).body as Board
  const labelOf = new Map(board.stages.map(({ id, label }) => [id, label]))
  return cardsOf(board).map(({ id, stageId }) => ({ id, label: labelOf.get(stageId)! }))
}
const columnOf = async ({ id }: { id: string }) =>
  (await boardCards()).find((card: { id: string }) => card.id === id)?.label
const add = async (label: string, kind: string, more = {}): Promise<Stage> =>
  (await call('POST', stagesUrl, { label, kind, color: 'teal', ...more })).body
const merge = ({ id }: Stage, into: { id: string }) =>
  call('PUT', `${given.root}/stages/${id}/merged`, { into: into.id })
const remove = ({ id }: Stage) => call('DELETE', `${given.root}/stages/${id}`)
const putBack = ({ id }: Stage) => call('PUT', `${given.root}/trash/stages/${id}/restored`)
const get = async ({ url }: { url: string }) => (await call('GET', url)).body
const move = async ({ url }: { url: string }, stageId: string) => {
  const { version } = await get({ url })
  return call('PUT', `${url}/stage`, { stageId }, { 'if-match': `"${version}"` })
}
const first = await given.stages()

test('a column is renamed, recoloured and put in another place', async () => {
  const stage = await add('Case study', 'interview')
  await call('PATCH', `${given.root}/stages/${stage.id}`, { label: 'Take-home', color: 'pink', after: first.applied })
  expect(await labels()).toEqual(['Saved', 'Applied', 'Take-home', 'Screen', 'Interview', 'Offer', 'Accepted'])
  expect((await listed())[2]).toMatchObject({ label: 'Take-home', color: 'pink', kind: 'interview' })
  await remove(stage)
})

test('what a column means cannot be changed', async () => {
  expect((await call('PATCH', `${given.root}/stages/${first.screen}`, { kind: 'offer' })).status).toBe(400)
})

test('merged, a column leaves its cards and facts to the other one, each fact with its kind and day', async () => {
  const stage = await add('Panel', 'interview', { after: first.interview })
  const application = await given.application({ appliedOn: '2026-03-02', stageId: stage.id, on: '2026-03-05' })
  expect(await merge(stage, { id: first.screen! })).toMatchObject({ status: 200, body: { label: 'Screen' } })
  expect(await columnOf(application)).toBe('Screen')
  expect(await get(application)).toMatchObject({
    stageId: first.screen,
    kind: 'interview',
    interviewOn: '2026-03-05',
    stageChanges: [{ kind: 'applied' }, { kind: 'interview', on: '2026-03-05', stageId: first.screen }],
  })
  expect(await labels()).not.toContain('Panel')
})

test('a merge taken back brings column, place, facts and cards back, but for those that moved on', async () => {
  const stage = await add('Chat', 'screen', { after: first.applied })
  const from = { appliedOn: '2026-03-02', stageId: stage.id, on: '2026-03-05' }
  const stays = await given.application(from)
  const rejected = await given.application(from)
  const { version } = await get(rejected)
  await call('PUT', `${rejected.url}/stage`, { ending: 'rejected' }, { 'if-match': `"${version}"` })
  const movesOn = await given.application(from)
  const own = await given.application({ ...from, stageId: first.screen })
  const before = await labels()
  await merge(stage, { id: first.screen! })
  expect((await move(movesOn, first.interview!)).status).toBe(200)
  expect((await putBack(stage)).status).toBe(204)
  expect(await labels()).toEqual(before)
  expect(await Promise.all([stays, rejected, movesOn, own].map(columnOf))).toEqual([
    'Chat',
    'Chat',
    'Interview',
    'Screen',
  ])
  expect((await get(movesOn)).stageChanges.map(({ label }: Stage) => label)).toEqual(['Applied', 'Chat', 'Interview'])
})

test('a column merged twice over comes back by itself', async () => {
  const [chat, call_] = [await add('Chat 2', 'screen'), await add('Call', 'screen')]
  const application = await given.application({ appliedOn: '2026-03-02', stageId: chat.id, on: '2026-03-05' })
  await merge(chat, call_)
  await merge(call_, { id: first.screen! })
  await putBack(call_)
  expect(await columnOf(application)).toBe('Screen')
  await putBack(chat)
  expect(await columnOf(application)).toBe('Chat 2')
})

test('a merge never lets a card claim more than happened, and goes nowhere else', async () => {
  const { body: elsewhere } = await call('POST', `${given.root}/searches`, { name: 'Other', startedOn: '2026-01-01' })
  const [foreign] = (await call('GET', `${given.root}/searches/${elsewhere.id}/stages`)).body
  const saved = (await listed())[0]!
  expect(await merge(saved, { id: first.applied! })).toMatchObject({ status: 409, body: { code: 'says_more' } })
  expect(await merge(saved, saved)).toMatchObject({ status: 409, body: { code: 'same_column' } })
  expect(await merge(saved, foreign)).toMatchObject({ status: 409, body: { code: 'gone' } })
  expect((await call('PUT', `${given.root}/stages/${saved.id}/merged`, {})).status).toBe(400)
  expect((await merge({ ...saved, id: elsewhere.id }, saved)).status).toBe(404)
})

test('a column with cards is not deleted, and says how many; with cards in the trash neither', async () => {
  const stage = await add('Homework', 'screen')
  const application = await given.application({ appliedOn: '2026-03-02', stageId: stage.id, on: '2026-03-05' })
  expect(await remove(stage)).toMatchObject({ status: 409, body: { code: 'in_use', uses: { applications: 1 } } })
  await call('DELETE', application.url)
  expect(await remove(stage)).toMatchObject({ status: 409, body: { code: 'in_use', uses: { trashed: 1 } } })
  expect((await merge(stage, { id: first.screen! })).status).toBe(200)
  await call('PUT', `${given.root}/trash/applications/${application.id}/restored`)
  expect(await columnOf(application)).toBe('Screen')
})

test('deleted, a column is in the trash for thirty days, and its facts keep their kind', async () => {
  const stage = await add('Puzzle', 'screen')
  const application = await given.application({ appliedOn: '2026-03-02', stageId: stage.id, on: '2026-03-05' })
  await move(application, first.interview!)
  const story = async () => (await get(application)).stageChanges.map(({ label }: Stage) => label)
  expect((await remove(stage)).status).toBe(204)
  expect(await story()).toEqual(['Applied', 'screen', 'Interview'])
  const inTrash = { table: 'stages', id: stage.id, label: 'Puzzle' }
  expect((await call('GET', `${given.root}/trash`)).body).toContainEqual(expect.objectContaining(inTrash))
  await putBack(stage)
  expect(await story()).toEqual(['Applied', 'Puzzle', 'Interview'])
  expect((await putBack(stage)).status).toBe(204)
  await remove(stage)
  await purgeAllTrash(database.db, new Date('2026-05-01T12:00:00Z'))
  expect((await putBack(stage)).status).toBe(404)
  expect(await story()).toEqual(['Applied', 'screen', 'Interview'])
})

test('a board keeps its last column', async () => {
  const { body: other } = await call('POST', `${given.root}/searches`, { name: 'Bare', startedOn: '2026-01-01' })
  const stages: Stage[] = (await call('GET', `${given.root}/searches/${other.id}/stages`)).body
  const answers = []
  for (const stage of stages) answers.push(await remove(stage))
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204, 409])
  expect(answers.at(-1)?.body.code).toBe('last_stage')
})

test('a card that comes to a column while it is merged is in one of the two', async () => {
  for (const round of [1, 2, 3]) {
    const stage = await add(`Round ${round}`, 'screen')
    const made = await Promise.all([1, 2, 3].map(() => given.application({ appliedOn: '2026-03-02' })))
    const moves = made.map((application) => move(application, stage.id))
    const merged = await merge(stage, { id: first.screen! })
    const statuses = (await Promise.all(moves)).map(({ status }) => status)
    for (const status of [merged.status, ...statuses]) expect([200, 409]).toContain(status)
    const onBoard = (await boardCards()).map(({ id }: { id: string }) => id)
    for (const { id } of made) expect(onBoard).toContain(id)
  }
})
