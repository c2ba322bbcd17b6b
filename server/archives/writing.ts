import { and, asc, eq, gt } from 'drizzle-orm'
import { type ArchiveTable, archiveFormat, archiveTables, archiveVersion } from '../../shared/archives'
import type { Db } from '../db/client'
import { found } from '../errors'
import { findWorkspace } from '../workspaces/queries'
import { canonical, type Row, Tally } from './checksum'
import { tableOf } from './tables'

/** Rows at a time; fewer where they are large. */
const pageSizeOf = (table: ArchiveTable) => (table === 'documentPieces' ? 50 : 1_000)

type From = { workspaceId: string; now: Date }

/** The text of an archive, a page of rows at a time. Within a transaction, so that all of it is of one moment. */
export async function* archiveText(tx: Db, { workspaceId, now }: From): AsyncGenerator<string> {
  const { id, name, timeZone, horizonDays, currency, quietDays } = found(
    await findWorkspace(tx, workspaceId),
    'workspace',
  )
  const workspace = { id, name, timeZone, horizonDays, currency, quietDays }
  const head = { format: archiveFormat, version: archiveVersion, exportedAt: now, workspace }
  const tally = new Tally(workspace)
  yield `${JSON.stringify(head).slice(0, -1)},"tables":{`
  for (const table of archiveTables) {
    yield `${table === archiveTables[0] ? '' : ','}\n"${table}":[`
    yield* rowsText(tx, { workspaceId, table, tally })
    yield ']'
  }
  yield `\n},${JSON.stringify(tally.result()).slice(1)}\n`
}

type Rows = { workspaceId: string; table: ArchiveTable; tally: Tally }

async function* rowsText(tx: Db, { workspaceId, table, tally }: Rows) {
  tally.startTable(table)
  for (let after: string | null = null, rows: Row[] | null = null; !rows || rows.length === pageSizeOf(table); ) {
    rows = await listRows(tx, { workspaceId, table, after })
    const texts = rows.map(canonical)
    rows.forEach((row, i) => {
      tally.add(table, row, texts[i])
    })
    if (rows.length) yield `${after ? ',' : ''}\n${texts.join(',\n')}`
    after = rows.at(-1)?.id ?? after
  }
}

type Page = { workspaceId: string; table: ArchiveTable; after: string | null }

async function listRows(tx: Db, { workspaceId, table, after }: Page): Promise<Row[]> {
  const from = tableOf(table)
  const rows = await tx
    .select()
    .from(from)
    .where(and(eq(from.workspaceId, workspaceId), after ? gt(from.id, after) : undefined))
    .orderBy(asc(from.id))
    .limit(pageSizeOf(table))
  return rows.map(({ workspaceId: _, ...row }) => written(row) as Row)
}

/** Bytes stand in an archive as base64. */
const written = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, Buffer.isBuffer(value) ? value.toString('base64') : value]),
  )
