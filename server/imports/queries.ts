import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { LoggedAs } from '../../shared/channels'
import type { Fate, ImportKind, ImportPart } from '../../shared/imports'
import type { Db } from '../db/client'
import { importRows, imports } from '../db/schema'
import { conflict, found } from '../errors'
import { touched, transaction } from '../live'
import { listWorkspaceIds } from '../workspaces/queries'
import type { RowIssue } from './records'
import type { ImportedApplication, ImportedConnection, ImportedPosition, LastContact } from './rows'
import { takeBack } from './undo'

export type One = { workspaceId: string; id: string }

/** Rows of one table of a file, as they are written: in this order, `chunkSize` at a time. */
export type Batch = { part: ImportPart | null; issues: readonly RowIssue[] } & (
  | { write: 'connections'; rows: readonly ImportedConnection[] }
  | { write: 'positions'; rows: readonly ImportedPosition[] }
  | { write: 'messages'; rows: readonly LastContact[] }
  | { write: 'applications'; rows: readonly ImportedApplication[] }
)

export type Start = {
  workspaceId: string
  userId: string
  now: Date
  todayOn: string
  kind: ImportKind
  fileName: string
  searchId: string | null
  loggedAs: LoggedAs | null
  batches: Batch[]
}

export const createImport = (
  db: Db,
  { workspaceId, userId, now, kind, fileName, searchId, loggedAs, batches }: Start,
) =>
  transaction(db, async (tx) => {
    const totalRows = batches.reduce((sum, { rows, issues }) => sum + rows.length + refusedIn(issues).length, 0)
    const [row] = await tx
      .insert(imports)
      .values({
        workspaceId,
        id: uuidv7(),
        kind,
        state: 'running',
        fileName: fileName.slice(0, 300),
        loggedAs,
        searchId,
        totalRows,
        createdAt: now,
        createdBy: userId,
      })
      .returning()
    touched(tx, workspaceId, 'imports')
    return row!
  })

/** An import that met an error takes back what it wrote, and says why. */
export const failImport = (db: Db, { workspaceId, id, now, failure }: One & { now: Date; failure: string }) =>
  endImport(db, { workspaceId, id, now, failure, state: 'failed', back: true })

export const refusedIn = (issues: readonly RowIssue[]) => issues.filter(({ kind }) => kind !== 'note')

type End = One & { state: 'done' | 'cancelled' | 'failed'; now: Date; failure?: string; back: boolean }

export const endImport = (db: Db, { workspaceId, id, state, now, failure = undefined, back }: End) =>
  transaction(db, async (tx) => {
    if (back) await takeBack(tx, { workspaceId, importId: id, now })
    await tx
      .update(imports)
      .set({ state, finishedAt: now, failure: failure ?? null })
      .where(and(eq(imports.workspaceId, workspaceId), eq(imports.id, id)))
    touched(tx, workspaceId, 'imports')
  })

/** Takes a finished import back whole; only once. */
export const undoImport = (db: Db, { workspaceId, id, now }: One & { now: Date }) =>
  transaction(db, async (tx) => {
    const row = found(await findImport(tx, { workspaceId, id }), 'import')
    if (row.state !== 'done') throw conflict('not_done', 'Only an import that is done can be undone.')
    const undone = await takeBack(tx, { workspaceId, importId: id, now })
    await tx
      .update(imports)
      .set({ state: 'undone', undoneAt: now })
      .where(and(eq(imports.workspaceId, workspaceId), eq(imports.id, id)))
    touched(tx, workspaceId, 'imports')
    return undone
  })

export async function findImport(db: Db, { workspaceId, id }: One) {
  const [row] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.workspaceId, workspaceId), eq(imports.id, id)))
  return row ?? null
}

export const listImports = (db: Db, workspaceId: string) =>
  db.select().from(imports).where(eq(imports.workspaceId, workspaceId)).orderBy(desc(imports.id)).limit(100)

/** The rows of a fate, by their number: the first `limit` from `offset` on. */
export const listImportRows = (db: Db, { workspaceId, id, fates, offset }: One & { fates: Fate[]; offset: number }) =>
  db
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.workspaceId, workspaceId),
        eq(importRows.importId, id),
        sql`${importRows.tableName} is distinct from 'companies'`,
        fates.length ? inArray(importRows.fate, fates) : undefined,
      ),
    )
    .orderBy(asc(importRows.part), asc(importRows.rowNumber), asc(importRows.id))
    .limit(200)
    .offset(offset)

type Unfinished = { now: Date; startedBefore: Date }

/** What a process that stopped in the middle left running is taken back, in every workspace. */
export async function takeBackUnfinished(db: Db, { now, startedBefore }: Unfinished) {
  for (const workspaceId of await listWorkspaceIds(db)) {
    const left = await db
      .select({ id: imports.id })
      .from(imports)
      .where(
        and(eq(imports.workspaceId, workspaceId), eq(imports.state, 'running'), lt(imports.createdAt, startedBefore)),
      )
    for (const { id } of left)
      await failImport(db, {
        workspaceId,
        id,
        now,
        failure: 'Inroads was stopped in the middle of it. Nothing of it was kept.',
      })
  }
}
