import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { LoggedAs } from '../../shared/channels'
import type { Fate, ImportKind, ImportPart } from '../../shared/imports'
import type { Db } from '../db/client'
import { importRows, imports } from '../db/schema'
import { conflict, found } from '../errors'
import { touched, transaction } from '../live'
import { writeApplications } from './applicationWriter'
import { writeConnections } from './connections'
import { writeLastContacts } from './messages'
import { type Run, recordOutcomes } from './record'
import type { RowIssue } from './records'
import type { ImportedApplication, ImportedConnection, LastContact } from './rows'
import { takeBack } from './undo'

type One = { workspaceId: string; id: string }

/** Rows of one table of a file, as they are written: in this order, `chunkSize` at a time. */
export type Batch = { part: ImportPart | null; issues: readonly RowIssue[] } & (
  | { write: 'connections'; rows: readonly ImportedConnection[] }
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

const chunkSize = 1_500

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

/** Writes an import chunk by chunk, so that others get their turn; stops and takes everything back when it was cancelled. */
export async function runImport(db: Db, importId: string, start: Start, isCancelled: () => boolean) {
  const { workspaceId, now } = start
  const one = { workspaceId, id: importId }
  let chunks = 0
  for (const batch of start.batches) {
    await transaction(db, (tx) => recordRefused(tx, { ...start, importId }, batch))
    for (let at = 0; at < batch.rows.length; at += chunkSize) {
      if (isCancelled()) return endImport(db, { ...one, state: 'cancelled', now, back: true })
      await transaction(db, (tx) => writeChunk(tx, { ...start, importId }, batch, at))
      if (Number.isInteger(Math.log2(++chunks))) await tellPlanner(db)
      await new Promise(setImmediate)
    }
  }
  if (isCancelled()) return endImport(db, { ...one, state: 'cancelled', now, back: true })
  return endImport(db, { ...one, state: 'done', now, back: false })
}

/** An import that met an error takes back what it wrote, and says why. */
export const failImport = (db: Db, { workspaceId, id, now, failure }: One & { now: Date; failure: string }) =>
  endImport(db, { workspaceId, id, now, failure, state: 'failed', back: true })

/**
 * Tells the planner of tables that have grown: the embedded database has nobody who does so by itself, and with the
 * sizes of before it reads whole tables for each key. Called whenever an import has doubled.
 */
const tellPlanner = (db: Db) => db.execute(sql`analyze companies, contacts, positions, applications, import_rows`)

async function writeChunk(tx: Db, run: Start & { importId: string }, batch: Batch, at: number) {
  const fates = await write(tx, run, batch, at)
  await addFates(tx, { workspaceId: run.workspaceId, id: run.importId }, fates)
}

function write(tx: Db, run: Start & { importId: string }, batch: Batch, at: number): Promise<Fate[]> {
  const end = at + chunkSize
  if (batch.write === 'connections') return writeConnections(tx, run, batch.rows.slice(at, end))
  if (batch.write === 'messages') return writeLastContacts(tx, run, batch.rows.slice(at, end))
  const { searchId, loggedAs } = run
  if (!searchId || !loggedAs)
    throw conflict('search_missing', 'Applications need a search, and a word on how they were kept.')
  return writeApplications(tx, { ...run, searchId, loggedAs, part: batch.part }, batch.rows.slice(at, end))
}

const refusedIn = (issues: readonly RowIssue[]) => issues.filter(({ kind }) => kind !== 'note')

/** Rows that never were to be written: each with its number and its reason. */
async function recordRefused(tx: Db, run: Run, { part, issues }: Batch) {
  const refused = refusedIn(issues).map(({ rowNumber, kind, reason }) => ({
    part,
    rowNumber,
    label: '',
    reason,
    fate: kind as Fate,
  }))
  await recordOutcomes(tx, run, refused)
  await addFates(
    tx,
    { workspaceId: run.workspaceId, id: run.importId },
    refused.map(({ fate }) => fate),
  )
}

async function addFates(tx: Db, { workspaceId, id }: One, fates: Fate[]) {
  const row = found(await findImport(tx, { workspaceId, id }), 'import')
  const counts = { ...row.counts }
  for (const fate of fates) counts[fate] = (counts[fate] ?? 0) + 1
  await tx
    .update(imports)
    .set({ counts, doneRows: row.doneRows + fates.length })
    .where(and(eq(imports.workspaceId, workspaceId), eq(imports.id, id)))
  touched(tx, workspaceId, 'imports')
}

type End = One & { state: 'done' | 'cancelled' | 'failed'; now: Date; failure?: string; back: boolean }

const endImport = (db: Db, { workspaceId, id, state, now, failure = undefined, back }: End) =>
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

/** What a process that stopped in the middle left running is taken back at the next start. */
export async function takeBackUnfinished(db: Db, { workspaceId, now }: { workspaceId: string; now: Date }) {
  const left = await db
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.workspaceId, workspaceId), eq(imports.state, 'running')))
  for (const { id } of left)
    await failImport(db, {
      workspaceId,
      id,
      now,
      failure: 'Inroads was stopped in the middle of it. Nothing of it was kept.',
    })
}
