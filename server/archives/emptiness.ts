import { eq, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '../db/client'
import { exchangeRates, imports, searches, workspaces } from '../db/schema'
import { conflict } from '../errors'

type Counts = Record<
  | 'searches'
  | 'companies'
  | 'contacts'
  | 'applications'
  | 'documents'
  | 'tasks'
  | 'notes'
  | 'ownPositions'
  | 'educations'
  | 'imports',
  number
>

/**
 * Keeps every other writer out of the workspace until the transaction ends (each new row locks its workspace's), and
 * refuses one that holds anything of the user's own, be it in the trash.
 */
export async function lockEmpty(tx: Db, workspaceId: string) {
  await tx.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.id, workspaceId)).for('update')
  const [row] = await rowsOf<Counts>(
    tx,
    sql`
      select
        (select count(*)::int from searches where workspace_id = ${workspaceId}) as searches,
        (select count(*)::int from companies where workspace_id = ${workspaceId}) as companies,
        (select count(*)::int from contacts where workspace_id = ${workspaceId}) as contacts,
        (select count(*)::int from applications where workspace_id = ${workspaceId}) as applications,
        (select count(*)::int from documents where workspace_id = ${workspaceId}) as documents,
        (select count(*)::int from tasks where workspace_id = ${workspaceId}) as tasks,
        (select count(*)::int from notes where workspace_id = ${workspaceId}) as notes,
        (select count(*)::int from own_positions where workspace_id = ${workspaceId}) as "ownPositions",
        (select count(*)::int from educations where workspace_id = ${workspaceId}) as educations,
        (select count(*)::int from imports where workspace_id = ${workspaceId} and state = 'running') as imports`,
  )
  const { searches, ...others } = row!
  const uses = Object.fromEntries(
    Object.entries({ ...others, searches: searches - 1 }).filter(([, count]) => count > 0),
  )
  if (Object.keys(uses).length)
    throw conflict(
      'not_empty',
      'An archive is restored into an empty workspace only, and this one holds rows of yours already, perhaps in its trash.',
      { uses },
    )
}

/** Takes away what every new workspace starts with, and what is left of imports that were undone, and rates, which are settings. */
export async function clear(tx: Db, workspaceId: string) {
  await tx.delete(exchangeRates).where(eq(exchangeRates.workspaceId, workspaceId))
  await tx.delete(imports).where(eq(imports.workspaceId, workspaceId))
  await tx.delete(searches).where(eq(searches.workspaceId, workspaceId))
}
