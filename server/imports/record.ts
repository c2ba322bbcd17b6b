import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { cut } from '../../shared/cut'
import type { Fate, ImportPart } from '../../shared/imports'
import { type Db, jsonRows } from '../db/client'

/** What became of one row of a file, as it is recorded for the summary and the undo. */
export type Outcome = {
  part: ImportPart | null
  rowNumber: number
  label: string
  fate: Fate
  reason?: string | null
  table?: string
  rowId?: string
  imported?: object | null
  before?: object | null
}

export type Run = { workspaceId: string; importId: string; userId: string; now: Date }

/** Records what became of rows, in one statement. Within the transaction that wrote them. */
export async function recordOutcomes(tx: Db, { workspaceId, importId }: Run, outcomes: readonly Outcome[]) {
  if (!outcomes.length) return
  const rows = outcomes.map(({ part, rowNumber, label, fate, reason, table, rowId, imported, before }) => ({
    ...{
      id: uuidv7(),
      part,
      row_number: rowNumber,
      label: cut(label, 300),
      fate,
      reason,
      table_name: table,
      row_id: rowId,
    },
    ...{ imported, before },
  }))
  await tx.execute(sql`
    insert into import_rows (workspace_id, id, import_id, part, row_number, label, fate, reason, table_name, row_id, imported, before)
    select ${workspaceId}::uuid, r.id, ${importId}::uuid, r.part, r.row_number, r.label, r.fate, r.reason, r.table_name, r.row_id, r.imported, r.before
    from jsonb_to_recordset(${jsonRows(rows)}) as r(
      id uuid, part text, row_number int, label text, fate text, reason text, table_name text, row_id uuid, imported jsonb, before jsonb)`)
}

/** Companies that this chunk of the import made: the undo takes them back while nobody else uses them. */
export const recordNewCompanies = (tx: Db, { workspaceId, importId, now }: Run, marker: string) =>
  tx.execute(sql`
    insert into import_rows (workspace_id, id, import_id, row_number, label, fate, table_name, row_id)
    select ${workspaceId}::uuid, gen_random_uuid(), ${importId}::uuid, 0, c.name, 'new', 'companies', c.id
    from companies c
    where c.workspace_id = ${workspaceId} and c.created_at = ${now.toISOString()}::timestamptz and c.id > ${marker}::uuid`)
