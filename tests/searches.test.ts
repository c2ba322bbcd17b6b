import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { cursorAt } from '../server/cursors'
import { stages } from '../server/db/schema'
import { startApp } from './support'

const { call, given, search, workspace, database } = await startApp()
const { root } = given
const stagesUrl = `${root}/searches/${search.id}/stages`

test.each([
  ['search', `${root}/searches`, { name: 'A second one', startedOn: '2026-03-01' }],
  ['column', stagesUrl, { label: 'Case study', kind: 'interview', color: 'teal' }],
])('a %s made twice with one key is made once', async (_, url, body) => {
  const key = { 'idempotency-key': '0195a0a0-0000-7000-8000-000000000002' }
  const before = (await call('GET', url)).body.length
  const first = await call('POST', url, body, key)
  expect(await call('POST', url, body, key)).toMatchObject({ status: 201, body: first.body })
  expect((await call('GET', url)).body).toHaveLength(before + 1)
})

test('between two columns that were added at once another one can be put', async () => {
  const [first, second] = (await call('GET', stagesUrl)).body
  const ranked = await database.db.select().from(stages).where(eq(stages.workspaceId, workspace.id))
  const { rank } = ranked.find(({ id }) => id === first.id)!
  await database.db.update(stages).set({ rank }).where(eq(stages.workspaceId, workspace.id))
  const added = await call('POST', stagesUrl, { label: 'Between', kind: 'saved', color: 'gray', after: second.id })
  expect(added.status).toBe(201)
})

test('a workspace changed from an older version is stale, not gone', async () => {
  const { headers } = await call('PATCH', root, { name: 'Mara’s people' }, { 'if-match': '"1"' })
  expect(headers.etag).toBe('"2"')
  const late = await call('PATCH', root, { name: 'Mara' }, { 'if-match': '"1"' })
  expect(late).toMatchObject({ status: 412, body: { code: 'stale', version: 2 } })
})

test('a cursor that is no day is refused, where the list goes by days', async () => {
  const cursor = cursorAt({ value: 'never', id: workspace.id })
  expect((await call('GET', `${root}/outcomes/rows?cursor=${cursor}`)).status).toBe(400)
})
