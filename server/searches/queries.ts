import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { uuidv7 } from 'uuidv7'
import type { NewStage, SearchChanges, StageChanges } from '../../shared/searches'
import { firstStages } from '../../shared/stages'
import type { Db } from '../db/client'
import { applications, searches, stageChanges, stages } from '../db/schema'
import { conflict, found, stateOf } from '../errors'
import { touched, transaction } from '../live'

type One = { workspaceId: string; id: string }
type Create = {
  workspaceId: string
  id?: string
  name: string
  goal?: string
  startedOn: string
  sample?: boolean
  now: Date
}

/** A search with the stages that every search starts with. Within a transaction. */
export async function createSearch(tx: Db, { workspaceId, id = uuidv7(), now, ...search }: Create) {
  const [row] = await tx
    .insert(searches)
    .values({ workspaceId, id, ...search, createdAt: now })
    .returning()
  const ranks = generateNKeysBetween(null, null, firstStages.length)
  await tx
    .insert(stages)
    .values(firstStages.map((stage, i) => ({ workspaceId, id: uuidv7(), searchId: id, ...stage, rank: ranks[i]! })))
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

/** What `make` makes; where its id is there already, what `find` finds by it. */
async function orMade<Row>(make: () => Promise<Row>, find: () => Promise<Row | null>): Promise<Row> {
  try {
    return await make()
  } catch (error) {
    const made = stateOf(error) === '23505' ? await find() : null
    if (!made) throw error
    return made
  }
}

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

/** Columns in their order. */
export const listStages = (db: Db, workspaceId: string, searchId: string) =>
  db
    .select()
    .from(stages)
    .where(and(eq(stages.workspaceId, workspaceId), eq(stages.searchId, searchId)))
    .orderBy(asc(stages.rank), asc(stages.id))

export async function findStage(db: Db, { workspaceId, id }: One) {
  const [row] = await db
    .select()
    .from(stages)
    .where(and(eq(stages.workspaceId, workspaceId), eq(stages.id, id)))
  return row ?? null
}

/** A column; the one that is there already when a try with the same id went before. */
export const addStage = (
  db: Db,
  { workspaceId, id, searchId, after, ...stage }: One & { searchId: string } & NewStage,
) =>
  orMade(
    () =>
      transaction(db, async (tx) => {
        found(await findSearch(tx, { workspaceId, id: searchId }), 'search')
        const rank = await rankAfter(tx, { workspaceId, searchId, after })
        const [row] = await tx
          .insert(stages)
          .values({ workspaceId, id, searchId, ...stage, rank })
          .returning()
        touched(tx, workspaceId, 'stages', 'applications')
        return row!
      }),
    () => findStage(db, { workspaceId, id }),
  )

export const changeStage = (db: Db, { workspaceId, id, changes }: One & { changes: StageChanges }) =>
  transaction(db, async (tx) => {
    const stage = found(await findStage(tx, { workspaceId, id }), 'stage')
    const { after, ...rest } = changes
    const rank = after === undefined ? stage.rank : await rankAfter(tx, { ...stage, after, moving: id })
    const [row] = await tx
      .update(stages)
      .set({ ...rest, rank })
      .where(and(eq(stages.workspaceId, workspaceId), eq(stages.id, id)))
      .returning()
    touched(tx, workspaceId, 'stages', 'applications')
    return row!
  })

/** Deletes a column that no card stands in; facts that passed through it keep their kind. */
export const removeStage = (db: Db, { workspaceId, id }: One) =>
  transaction(db, async (tx) => {
    const stage = found(await findStage(tx, { workspaceId, id }), 'stage')
    const [used] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(applications)
      .where(and(eq(applications.workspaceId, workspaceId), eq(applications.stageId, id)))
    if (used!.count)
      throw conflict('in_use', `${used!.count} applications stand in “${stage.label}”. Move them first.`, {
        uses: { applications: used!.count },
      })
    const remaining = await listStages(tx, workspaceId, stage.searchId)
    if (remaining.length === 1) throw conflict('last_stage', 'A board needs at least one column.')
    await tx
      .update(stageChanges)
      .set({ stageId: null })
      .where(and(eq(stageChanges.workspaceId, workspaceId), eq(stageChanges.stageId, id)))
    await tx.delete(stages).where(and(eq(stages.workspaceId, workspaceId), eq(stages.id, id)))
    touched(tx, workspaceId, 'stages', 'applications')
  })

type Behind = { workspaceId: string; searchId: string; after: string | null | undefined; moving?: string }

/** A rank behind the stage `after`: first for null, last when missing. */
async function rankAfter(tx: Db, { workspaceId, searchId, after, moving }: Behind): Promise<string> {
  const others = (await listStages(tx, workspaceId, searchId)).filter(({ id }) => id !== moving)
  if (after === undefined) return generateKeyBetween(others.at(-1)?.rank ?? null, null)
  const place = after === null ? -1 : others.findIndex(({ id }) => id === after)
  if (after !== null && place < 0) throw conflict('gone', 'The column it should stand behind is no longer there.')
  const above = others[place]?.rank ?? null
  // Two that were added at once have one rank: nothing fits between them.
  const below = others.find(({ rank }) => above === null || rank > above)
  return generateKeyBetween(above, below?.rank ?? null)
}
