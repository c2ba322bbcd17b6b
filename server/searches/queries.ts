import { and, desc, eq, sql } from 'drizzle-orm'
import { generateNKeysBetween } from 'fractional-indexing'
import { uuidv7 } from 'uuidv7'
import type { SearchChanges } from '../../shared/searches'
import { type FirstLanguage, firstStages } from '../../shared/stages'
import type { Db } from '../db/client'
import { searches, stages } from '../db/schema'
import { conflict, found } from '../errors'
import { touched, transaction } from '../live'
import { orMade } from './retries'

export { mergeStage, removeStage, restoreStage } from './formerStages'
export { addStage, changeStage, findStage, listStages } from './stages'

type One = { workspaceId: string; id: string }
type Create = {
  workspaceId: string
  id?: string
  name: string
  goal?: string
  /** Of the names of its first columns. */
  language?: FirstLanguage
  startedOn: string
  sample?: boolean
  now: Date
}

/** A search with the stages that every search starts with. Within a transaction. */
export async function createSearch(tx: Db, { workspaceId, id = uuidv7(), language = 'en', now, ...search }: Create) {
  const [row] = await tx
    .insert(searches)
    .values({ workspaceId, id, ...search, createdAt: now })
    .returning()
  const first = firstStages(language)
  const ranks = generateNKeysBetween(null, null, first.length)
  await tx
    .insert(stages)
    .values(first.map((stage, i) => ({ workspaceId, id: uuidv7(), searchId: id, ...stage, rank: ranks[i]! })))
  return row!
}

/** A search; the one that is there already when a try with the same id went before. */
export const addSearch = (db: Db, search: Create & One) =>
  orMade(
    () =>
      transaction(db, async (tx) => {
        touched(tx, search.workspaceId, 'searches')
        return createSearch(tx, search)
      }),
    () => findSearch(db, search),
  )

/** Newest first, the open ones before the ended ones: the first is the one the board shows by default. */
export const listSearches = (db: Db, workspaceId: string) =>
  db
    .select()
    .from(searches)
    .where(eq(searches.workspaceId, workspaceId))
    .orderBy(sql`${searches.endedOn} is not null`, desc(searches.startedOn), desc(searches.id))

export async function findSearch(db: Db, { workspaceId, id }: One) {
  const [row] = await db
    .select()
    .from(searches)
    .where(and(eq(searches.workspaceId, workspaceId), eq(searches.id, id)))
  return row ?? null
}

export const changeSearch = (db: Db, { workspaceId, id, changes }: One & { changes: SearchChanges }) =>
  transaction(db, async (tx) => {
    const before = found(await findSearch(tx, { workspaceId, id }), 'search')
    const { startedOn, endedOn } = { ...before, ...changes }
    if (endedOn && endedOn < startedOn)
      throw conflict('ends_before_start', 'A search cannot end before the day it started.')
    const [row] = await tx
      .update(searches)
      .set(Object.keys(changes).length ? changes : { name: before.name })
      .where(and(eq(searches.workspaceId, workspaceId), eq(searches.id, id)))
      .returning()
    touched(tx, workspaceId, 'searches')
    return found(row, 'search')
  })
