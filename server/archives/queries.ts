import { eq, sql } from 'drizzle-orm'
import { type ArchivedWorkspace, archiveTables } from '../../shared/archives'
import { type Db, jsonRows, tellPlanner } from '../db/client'
import { memberships, workspaces } from '../db/schema'
import { stateOf } from '../errors'
import { touched, transaction } from '../live'
import { clear, lockEmpty } from './emptiness'
import { deriveAll } from './facts'
import { type Archive, type Batch, readArchive } from './reading'
import { refuseBreaches } from './references'
import { brokenArchive } from './refusals'
import { type Spool, textOf, write } from './spool'
import { columnsOf, tableOf, whoColumns } from './tables'
import { archiveText } from './writing'

type From = { workspaceId: string; now: Date }

/**
 * Writes everything in a workspace into a file, all of one moment. It goes to a file before it goes out: nobody's slow
 * line keeps the database waiting, and an archive that breaks off is never sent.
 */
export const exportArchive = (db: Db, spool: Spool, from: From) =>
  db.transaction((tx) => write(archiveText(tx as unknown as Db, from), spool), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  })

type Into = { workspaceId: string; userId: string }

/** Restores an archive into an empty workspace, whole or not at all. Read once before, so that nobody waits for a bad one. */
export async function restoreArchive(db: Db, spool: Spool, into: Into): Promise<Archive> {
  await readArchive(textOf(spool), async () => {})
  return transaction(db, async (tx) => {
    const { workspaceId } = into
    await lockEmpty(tx, workspaceId)
    await clear(tx, workspaceId)
    const members = await listMembers(tx, workspaceId)
    const archive = await readArchive(textOf(spool), (batch) => insertRows(tx, { ...into, members }, batch))
    await takeSettings(tx, workspaceId, archive.workspace)
    await tellPlanner(tx)
    await refuseBreaches(tx, workspaceId)
    await deriveAll(tx, workspaceId)
    touched(tx, workspaceId, 'workspaces', ...archiveTables)
    return archive
  })
}

/** Whose name may stand on a row: everybody else's becomes that of the user who restores. */
async function listMembers(tx: Db, workspaceId: string): Promise<Set<unknown>> {
  const rows = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(eq(memberships.forWorkspace, workspaceId))
  return new Set(rows.map(({ userId }) => userId))
}

const takeSettings = (tx: Db, workspaceId: string, { id: _, ...settings }: ArchivedWorkspace) =>
  tx
    .update(workspaces)
    .set({ ...settings, version: sql`${workspaces.version} + 1` })
    .where(eq(workspaces.id, workspaceId))

type Write = { workspaceId: string; userId: string; members: Set<unknown> }

async function insertRows(tx: Db, { workspaceId, userId, members }: Write, { table, rows }: Batch) {
  const columns = columnsOf(table)
  const who = columns.filter(([key]) => whoColumns.some((one) => one === key))
  const records = rows.map((row) => {
    for (const [key] of who) if (row[key] && !members.has(row[key])) row[key] = userId
    return Object.fromEntries(columns.map(([key, { name }]) => [name, row[key]]))
  })
  const names = columns.map(([, { name }]) => sql.identifier(name))
  try {
    await tx.execute(sql`
      insert into ${tableOf(table)} (workspace_id, ${sql.join(names, sql`, `)})
      select ${workspaceId}::uuid, ${sql.join(
        names.map((name) => sql`r.${name}`),
        sql`, `,
      )}
      from jsonb_populate_recordset(null::${tableOf(table)}, ${jsonRows(records)}) r`)
  } catch (error) {
    throw sentenceFor(error, table)
  }
}

function sentenceFor(error: unknown, table: string): unknown {
  const state = stateOf(error)
  if (state === '23503') return brokenArchive(`a row of ${table} refers to one that is not in it`)
  if (state === '23505') return brokenArchive(`two rows of ${table} say the same`)
  if (/^2[23]/.test(state)) return brokenArchive(`a row of ${table} holds a value that is not allowed`)
  return error
}
