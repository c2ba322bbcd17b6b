import { and, eq } from 'drizzle-orm'
import type { Fate } from '../../shared/imports'
import { type Db, tellPlanner } from '../db/client'
import { imports } from '../db/schema'
import { conflict, found } from '../errors'
import { touched, transaction } from '../live'
import { writeApplications } from './applicationWriter'
import { writeConnections } from './connections'
import { writeLastContacts } from './messages'
import { writeOwnPositions } from './positions'
import { type Batch, endImport, findImport, type One, refusedIn, type Start } from './queries'
import { type Run, recordOutcomes } from './record'

/** Rows in one transaction: the embedded database keeps everybody else waiting for as long. */
const chunkSize = 600

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

async function writeChunk(tx: Db, run: Start & { importId: string }, batch: Batch, at: number) {
  const fates = await write(tx, run, batch, at)
  await addFates(tx, { workspaceId: run.workspaceId, id: run.importId }, fates)
}

function write(tx: Db, run: Start & { importId: string }, batch: Batch, at: number): Promise<Fate[]> {
  const end = at + chunkSize
  if (batch.write === 'connections') return writeConnections(tx, run, batch.rows.slice(at, end))
  if (batch.write === 'positions') return writeOwnPositions(tx, run, batch.rows.slice(at, end))
  if (batch.write === 'messages') return writeLastContacts(tx, run, batch.rows.slice(at, end))
  const { searchId, loggedAs } = run
  if (!searchId || !loggedAs)
    throw conflict('search_missing', 'Applications need a search, and a word on how they were kept.')
  return writeApplications(tx, { ...run, searchId, loggedAs, part: batch.part }, batch.rows.slice(at, end))
}

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
