import { and, eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { type FirstLanguage, firstNames } from '../../shared/stages'
import type { WorkspaceChanges } from '../../shared/workspaces'
import type { Db } from '../db/client'
import { workspaces } from '../db/schema'
import { found } from '../errors'
import { stale } from '../http'
import { touched, transaction } from '../live'
import { createSearch } from '../searches/queries'

type NewWorkspace = { name: string; timeZone: string; startedOn: string; language?: FirstLanguage; now: Date }

/** A workspace with its first search; answers its id. Within a transaction. */
export async function createWorkspace(
  tx: Db,
  { name, timeZone, startedOn, language = 'en', now }: NewWorkspace,
): Promise<string> {
  const workspaceId = uuidv7()
  await tx.insert(workspaces).values({ id: workspaceId, name, timeZone, createdAt: now })
  await createSearch(tx, { workspaceId, name: firstNames[language].search, startedOn, language, now })
  return workspaceId
}

/** Every workspace there is: only for what is done at the start and each day, one workspace after another. */
export const listWorkspaceIds = async (db: Db): Promise<string[]> =>
  (await db.select({ id: workspaces.id }).from(workspaces)).map(({ id }) => id)

export async function findWorkspace(db: Db, workspaceId: string) {
  const [row] = await db.select().from(workspaces).where(eq(workspaces.id, workspaceId))
  return row ?? null
}

type Change = { workspaceId: string; version: number; changes: WorkspaceChanges }

export const changeWorkspace = (db: Db, { workspaceId, version, changes }: Change) =>
  transaction(db, async (tx) => {
    const [row] = await tx
      .update(workspaces)
      .set({ ...changes, version: sql`${workspaces.version} + 1` })
      .where(and(eq(workspaces.id, workspaceId), eq(workspaces.version, version)))
      .returning()
    touched(tx, workspaceId, 'workspaces')
    if (row) return row
    throw stale('workspace', found(await findWorkspace(tx, workspaceId), 'workspace').version)
  })
