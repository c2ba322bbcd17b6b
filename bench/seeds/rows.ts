import { getTableColumns, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { type Db, jsonRows } from '../../server/db/client'

const chunk = 5_000

/** Rows, with the same keys each, in a few statements. */
export async function insertRows(db: Db, table: PgTable, workspaceId: string, rows: Record<string, unknown>[]) {
  const columns = getTableColumns(table)
  const keys = Object.keys(rows[0] ?? {})
  const names = keys.map((key) => sql.identifier(columns[key]!.name))
  for (let at = 0; at < rows.length; at += chunk) {
    const records = rows
      .slice(at, at + chunk)
      .map((row) => Object.fromEntries(keys.map((key) => [columns[key]!.name, row[key]])))
    await db.execute(sql`
      insert into ${table} (workspace_id, ${sql.join(names, sql`, `)})
      select ${workspaceId}::uuid, ${sql.join(names, sql`, `)}
      from jsonb_populate_recordset(null::${table}, ${jsonRows(records)})`)
  }
}
