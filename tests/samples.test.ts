import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { memberships, searches, workspaces } from '../server/db/schema'
import { Board } from '../shared/applications'
import { cardsOf } from '../shared/cards'
import { startApp } from './support'

const { call, given, database } = await startApp()
const sample = (await call('POST', `${given.root}/sample`, {})).body
const root = `/api/workspaces/${sample.workspaceId}`
const board = async () => Board.parse((await call('GET', `${root}/searches/${sample.searchId}/board`)).body)

test('the sample is a workspace of its own, believable and full', async () => {
  const shown = await board()
  const cards = cardsOf(shown)
  expect(cards).toHaveLength(140)
  for (const { id } of shown.stages) expect(cards.some(({ stageId }) => stageId === id)).toBe(true)
  expect(new Set(cards.map(({ ending }) => ending))).toEqual(
    new Set([null, 'rejected', 'withdrawn', 'declined', 'no_response']),
  )
  expect(new Set(cards.map(({ channel }) => channel))).toEqual(new Set([null, 'networked', 'inbound', 'cold']))
})

test('one’s own workspace is not thrown away as a sample', async () => {
  expect(await call('DELETE', `${given.root}/sample`)).toMatchObject({ status: 409, body: { code: 'not_a_sample' } })
})

test('nor is a network without any search', async () => {
  const other = (await call('POST', `${given.root}/sample`, {})).body
  const url = `/api/workspaces/${other.workspaceId}`
  await database.db.delete(searches).where(eq(searches.workspaceId, other.workspaceId))
  expect(await call('DELETE', `${url}/sample`)).toMatchObject({ status: 409, body: { code: 'not_a_sample' } })
  await database.db.delete(workspaces).where(eq(workspaces.id, other.workspaceId))
  await database.db.delete(memberships).where(eq(memberships.forWorkspace, other.workspaceId))
})

test('the sample is thrown away whole', async () => {
  expect((await call('DELETE', `${root}/sample`)).status).toBe(204)
  expect((await call('GET', `${root}/searches`)).status).toBe(404)
  expect((await call('GET', '/api/session')).body.workspaces).toHaveLength(1)
})
