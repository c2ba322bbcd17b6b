import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import { unzipSync } from 'fflate'
import { uuidv7 } from 'uuidv7'
import { type Db, jsonRows } from '../../server/db/client'
import { createImport } from '../../server/imports/queries'
import { runImport } from '../../server/imports/run'
import { readUpload } from '../../server/imports/uploads'
import { createWorkspace } from '../../server/workspaces/queries'
import { linkedinExport } from '../../tests/fixtures/linkedin'
import { rounds, summed, timeOf } from '../rounds'
import { besideFloor, type Line } from '../table'
import { kinds, nameOf, openEmpty, openWorld, type World } from '../world'

const people = 15_000

/** A LinkedIn export read and written with its record of rows, beside a bare parse and bare inserts of as many rows. */
export async function measureImport(): Promise<Line[]> {
  const zip = linkedinExport({ connections: people, applications: 0, savedJobs: 0, messages: 0 })
  const lines: Line[] = []
  for (const kind of kinds) {
    const world = await openWorld(await openEmpty(kind))
    const times = { ours: [] as number[], floor: [] as number[] }
    for (let round = 0; round <= rounds; round++) {
      const [mine, bare] = [await emptyWorkspace(world), await emptyWorkspace(world)]
      times.floor.push(await timeOf(() => bareImport(world, bare, zip)))
      times.ours.push(await timeOf(() => ourImport(world, mine, zip)))
    }
    await world.close()
    // The first round warms up. An import takes seconds: of five, the best stands for p50.
    const [ours, floor] = [times.ours.slice(1), times.floor.slice(1)]
    const best = {
      ours: { p50: Math.min(...ours), p99: summed(ours).p99 },
      floor: { p50: Math.min(...floor), p99: summed(floor).p99 },
    }
    lines.push(
      besideFloor(
        { measure: `import of ${people} connections`, on: nameOf[kind] },
        { ...best, ratio: best.ours.p50 / best.floor.p50 },
        3,
      ),
    )
  }
  return lines
}

const emptyWorkspace = ({ database: { db }, now }: World) =>
  createWorkspace(db, { name: 'Empty', timeZone: 'Europe/Berlin', startedOn: '2026-06-30', now })

async function ourImport({ database: { db }, userId, now }: World, workspaceId: string, zip: Buffer) {
  const { kind, parts } = await readUpload(zip)
  const batches = [{ part: 'connections' as const, write: 'connections' as const, ...parts.connections! }]
  const start = {
    workspaceId,
    userId,
    now,
    todayOn: '2026-06-30',
    kind,
    fileName: 'LinkedIn.zip',
    searchId: null,
    loggedAs: null,
    batches,
  }
  const { id } = await createImport(db, start)
  await runImport(db, id, start, () => false)
}

type Cells = Record<'First Name' | 'Last Name' | 'URL' | 'Company' | 'Position', string>

/** Companies, people, positions and a record of each row: one statement for each table, in one transaction. */
async function bareImport({ database: { db }, userId, now }: World, workspaceId: string, zip: Buffer) {
  const text = Buffer.from(
    unzipSync(zip, { filter: ({ name }) => name.endsWith('Connections.csv') })['Connections.csv']!,
  ).toString()
  const rows: Cells[] = parse(text.slice(text.indexOf('First Name')), { columns: true })
  const companies = new Map([...new Set(rows.map((row) => row.Company))].map((name) => [name, uuidv7()]))
  const made = rows.map((row) => ({
    ...{
      id: uuidv7(),
      position: uuidv7(),
      row: uuidv7(),
      name: `${row['First Name']} ${row['Last Name']}`,
      url: row.URL,
    },
    ...{ company: row.Company, company_id: companies.get(row.Company), title: row.Position },
  }))
  const importId = uuidv7()
  const at = sql`${now.toISOString()}::timestamptz`
  const named = [...companies].map(([name, id]) => ({ id, name }))
  await db.transaction(async (inner) => {
    const tx = inner as unknown as Db
    await tx.execute(sql`insert into imports (workspace_id, id, kind, state, file_name, total_rows, created_at, created_by)
      values (${workspaceId}, ${importId}, 'connections', 'done', 'bare', ${rows.length}, ${at}, ${userId})`)
    await tx.execute(sql`insert into companies (workspace_id, id, name, folded, created_at)
      select ${workspaceId}::uuid, r.id, r.name, lower(r.name), ${at} from jsonb_to_recordset(${jsonRows(named)}) as r(id uuid, name text)`)
    await tx.execute(sql`insert into contacts (workspace_id, id, name, folded, tie, links, profile_key, created_at)
      select ${workspaceId}::uuid, r.id, r.name, lower(r.name), 'connection', jsonb_build_array(r.url), r.url, ${at}
      from jsonb_to_recordset(${jsonRows(made)}) as r(id uuid, name text, url text)`)
    await tx.execute(sql`insert into positions (workspace_id, id, contact_id, company_id, company_name, title, current, created_at)
      select ${workspaceId}::uuid, r.position, r.id, r.company_id, r.company, r.title, true, ${at}
      from jsonb_to_recordset(${jsonRows(made)}) as r(id uuid, position uuid, company_id uuid, company text, title text)`)
    await tx.execute(sql`insert into import_rows (workspace_id, id, import_id, row_number, table_name, row_id, fate, label, imported)
      select ${workspaceId}::uuid, r.row, ${importId}::uuid, 1, 'contacts', r.id, 'new', r.name, jsonb_build_object('name', r.name, 'company', r.company, 'title', r.title)
      from jsonb_to_recordset(${jsonRows(made)}) as r(id uuid, "row" uuid, name text, company text, title text)`)
  })
}
