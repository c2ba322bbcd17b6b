import { and, eq, sql } from 'drizzle-orm'
import type { NewView, ViewChanges } from '../../shared/views'
import type { Db } from '../db/client'
import { views } from '../db/schema'
import { found } from '../errors'
import { touched, transaction } from '../live'
import { findSearch } from '../searches/queries'

type One = { workspaceId: string; id: string }
type OfSearch = { workspaceId: string; searchId: string }

/** The views of a search's board, in the order of their names. */
export const listViews = (db: Db, { workspaceId, searchId }: OfSearch) =>
  db
    .select()
    .from(views)
    .where(and(eq(views.workspaceId, workspaceId), eq(views.searchId, searchId)))
    .orderBy(sql`${views.name} collate "und-x-icu"`, views.id)

/** A view; the one that is there already when a try with the same id went before. */
export const createView = (db: Db, { workspaceId, searchId, now, ...view }: One & OfSearch & NewView & { now: Date }) =>
  transaction(db, async (tx) => {
    found(await findSearch(tx, { workspaceId, id: searchId }), 'search')
    const [made] = await tx
      .insert(views)
      .values({ workspaceId, searchId, ...view, createdAt: now })
      .onConflictDoNothing()
      .returning()
    touched(tx, workspaceId, 'views')
    return made ?? found(await findView(tx, { workspaceId, id: view.id }), 'view')
  })

export const changeView = (db: Db, { workspaceId, id, changes }: One & { changes: ViewChanges }) =>
  transaction(db, async (tx) => {
    const view = found(await findView(tx, { workspaceId, id }), 'view')
    const [row] = await tx
      .update(views)
      .set({ name: view.name, ...changes })
      .where(and(eq(views.workspaceId, workspaceId), eq(views.id, id)))
      .returning()
    touched(tx, workspaceId, 'views')
    return row!
  })

/** It goes for good; the page puts it back by creating it again with its own id. */
export const removeView = (db: Db, { workspaceId, id }: One) =>
  transaction(db, async (tx) => {
    const [row] = await tx
      .delete(views)
      .where(and(eq(views.workspaceId, workspaceId), eq(views.id, id)))
      .returning({ id: views.id })
    found(row, 'view')
    touched(tx, workspaceId, 'views')
  })

async function findView(db: Db, { workspaceId, id }: One) {
  const [row] = await db
    .select()
    .from(views)
    .where(and(eq(views.workspaceId, workspaceId), eq(views.id, id)))
  return row ?? null
}
