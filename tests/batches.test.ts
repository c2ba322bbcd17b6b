import { expect, test } from 'vitest'
import { cardsOf } from '../shared/cards'
import { startApp } from './support'

type Made = { id: string; version: number }

const { call, given } = await startApp()
const stages = await given.stages()
const batch = `${given.applicationsUrl}/batch`
const get = async (id: string) => (await call('GET', `${given.applicationsUrl}/${id}`)).body
const versioned = ({ id, version }: Made) => ({ id, version })
const board = async () => (await call('GET', `${given.root}/searches/${given.searchId}/board`)).body
/** The roles of a column from its top. */
const inColumn = async (stageId: string): Promise<string[]> => {
  const cards = cardsOf(await board())
  return cards.filter((card) => card.stageId === stageId && !card.ending).map(({ role }) => role)
}
const three = (name: string, more: object = {}) =>
  Promise.all(['A', 'B', 'C'].map((letter) => given.application({ role: `${name} ${letter}`, ...more })))

test('several go into one column in their order, and one undo puts each back where it was', async () => {
  const all = await three('Move')
  const before = await inColumn(stages.saved!)
  const moved = await call('PUT', `${batch}/stage`, { applications: all.map(versioned), stageId: stages.applied })
  expect(moved.status).toBe(200)
  expect(await inColumn(stages.applied!)).toEqual(['Move A', 'Move B', 'Move C'])
  expect((await get(all[1]!.id)).stageChanges).toHaveLength(2)
  const undone = await call('PUT', `${batch}/undone`, { applications: moved.body })
  expect(undone.status).toBe(200)
  expect(await inColumn(stages.saved!)).toEqual(before)
  expect((await get(all[1]!.id)).stageChanges).toHaveLength(1)
})

test('several end at once, on one day', async () => {
  const all = await three('End', { appliedOn: '2026-03-02' })
  const body = { applications: all.map(versioned), ending: 'rejected', on: '2026-03-09' }
  expect((await call('PUT', `${batch}/stage`, body)).status).toBe(200)
  for (const { id } of all) expect(await get(id)).toMatchObject({ ending: 'rejected', rejectedOn: '2026-03-09' })
})

test('when one of them may not move, none does', async () => {
  const [saved] = await three('Saved')
  const applied = await given.application({ role: 'Applied', appliedOn: '2026-03-02' })
  const body = { applications: [applied, saved!].map(versioned), ending: 'rejected' }
  expect(await call('PUT', `${batch}/stage`, body)).toMatchObject({ status: 409, body: { code: 'not_applied' } })
  expect((await get(applied.id)).ending).toBeNull()
})

test('when one of them was changed meanwhile, none changes', async () => {
  const [one, other] = await three('Stale')
  await call('PATCH', other!.url, { excitement: 5 }, { 'if-match': `"${other!.version}"` })
  const applications = [one!, other!].map((made) => ({ ...versioned(made), tags: ['late'] }))
  expect(await call('PATCH', batch, { applications })).toMatchObject({ status: 412, body: { code: 'stale' } })
  expect((await get(one!.id)).tags).toEqual([])
})

test('tags and next steps are set for each, and what is not given stays', async () => {
  const [one, other] = await three('Tag', { tags: ['before'], nextStep: 'Call', nextStepDueOn: '2026-03-20' })
  const applications = [
    { ...versioned(one!), tags: ['before', 'remote'] },
    { ...versioned(other!), nextStep: null, nextStepDueOn: null },
  ]
  const { status, body } = await call('PATCH', batch, { applications })
  expect(status).toBe(200)
  expect(body).toHaveLength(2)
  expect(await get(one!.id)).toMatchObject({ tags: ['before', 'remote'], nextStep: 'Call', version: one!.version + 1 })
  expect(await get(other!.id)).toMatchObject({ tags: ['before'], nextStep: null, nextStepDueOn: null })
})

test('several go to the trash and come back together', async () => {
  const ids = (await three('Trash')).map(({ id }) => id)
  expect((await call('PUT', `${batch}/trashed`, { ids })).status).toBe(204)
  expect(await inColumn(stages.saved!)).not.toContain('Trash A')
  expect(await call('PATCH', batch, { applications: [{ id: ids[0], version: 2, tags: [] }] })).toMatchObject({
    status: 409,
    body: { code: 'in_trash' },
  })
  expect((await call('PUT', `${batch}/restored`, { ids })).status).toBe(204)
  expect(await inColumn(stages.saved!)).toEqual(expect.arrayContaining(['Trash A', 'Trash B', 'Trash C']))
})

test('one that is not there stops the whole', async () => {
  const made = await given.application({ role: 'Alone' })
  const absent = { id: '01890000-0000-7000-8000-000000000000', version: 1 }
  const body = { applications: [versioned(made), absent], stageId: stages.applied }
  expect((await call('PUT', `${batch}/stage`, body)).status).toBe(404)
  expect((await call('PUT', `${batch}/trashed`, { ids: [made.id, absent.id] })).status).toBe(404)
  expect(await get(made.id)).toMatchObject({ kind: 'saved', trashedAt: null })
})

const one = { id: '01890000-0000-7000-8000-000000000000', version: 1 }
test.each([
  ['none at all', 'PUT', '/stage', { applications: [], ending: 'rejected' }],
  ['one twice', 'PUT', '/stage', { applications: [one, one], ending: 'rejected' }],
  ['five hundred and one', 'PUT', '/trashed', { ids: Array.from({ length: 501 }, () => one.id) }],
  ['an unknown key', 'PATCH', '', { applications: [{ ...one, role: 'Designer' }] }],
  ['a tag with NUL', 'PATCH', '', { applications: [{ ...one, tags: ['a\0'] }] }],
  ['no version', 'PUT', '/stage', { applications: [{ id: one.id }], ending: 'rejected' }],
])('%s is refused', async (_, method, path, body) => {
  expect((await call(method, batch + path, body)).status).toBe(400)
})

test('a hundred keep their order', async () => {
  const made = await Promise.all(Array.from({ length: 100 }, (_, i) => given.application({ role: `Many ${i}` })))
  const body = { applications: made.map(versioned), stageId: stages.screen }
  expect((await call('PUT', `${batch}/stage`, body)).status).toBe(200)
  expect(await inColumn(stages.screen!)).toEqual(made.map(({ body }) => body.role))
})
