import { and, asc, eq } from 'drizzle-orm'
import { generateKeyBetween } from 'fractional-indexing'
import type { NewStage, StageChanges } from '../../shared/searches'
import type { Db } from '../db/client'
import { searches, stages } from '../db/schema'
import { conflict, found } from '../errors'
import { touched, transaction } from '../live'
import { orMade } from './retries'

type One = { workspaceId: string; id: string }

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
        await demandSearch(tx, { workspaceId, id: searchId })
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

async function demandSearch(tx: Db, { workspaceId, id }: One) {
  const [row] = await tx
    .select({ id: searches.id })
    .from(searches)
    .where(and(eq(searches.workspaceId, workspaceId), eq(searches.id, id)))
  found(row, 'search')
}
