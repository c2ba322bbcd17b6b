import { and, eq, sql } from 'drizzle-orm'
import type { TrashedRow, trashTables } from '../../shared/workspaces'
import { type Db, rowsOf } from '../db/client'
import { applications, companies, contacts, documents, interviews, notes, offers, tasks } from '../db/schema'
import { found } from '../errors'
import { deriveInterviewersOf } from '../interviews/queries'
import { touched, transaction } from '../live'
import { restoreStage } from '../searches/queries'

export { purgeAllTrash, purgeTrash } from './purge'

type Table = (typeof trashTables)[number]
type Listed = { workspaceId: string; searchIds: string[] | null }

/** What was deleted and can be put back, the latest first; of applications those of the granted searches. */
export async function listTrash(db: Db, { workspaceId, searchIds }: Listed): Promise<TrashedRow[]> {
  const rows = await rowsOf<TrashedRow & { searchId: string | null }>(
    db,
    sql`
      select 'applications' as "table", a.id, concat_ws(' · ', a.role, c.name) as label, a.trashed_at as "trashedAt", a.search_id as "searchId"
      from applications a left join companies c on c.workspace_id = ${workspaceId} and c.id = a.company_id
      where a.workspace_id = ${workspaceId} and a.trashed_at is not null
      union all
      select 'companies', c.id, c.name, c.trashed_at, null from companies c
      where c.workspace_id = ${workspaceId} and c.trashed_at is not null
      union all
      select 'contacts', k.id, k.name, k.trashed_at, null from contacts k
      where k.workspace_id = ${workspaceId} and k.trashed_at is not null
      union all
      select 'tasks', t.id, t.title, t.trashed_at, a.search_id from tasks t
      left join applications a on a.workspace_id = ${workspaceId} and a.id = t.application_id
      where t.workspace_id = ${workspaceId} and t.trashed_at is not null
      union all
      select 'notes', n.id, left(n.body, 80), n.trashed_at, a.search_id from notes n
      left join applications a on a.workspace_id = ${workspaceId} and a.id = n.application_id
      where n.workspace_id = ${workspaceId} and n.trashed_at is not null
      union all
      select 'stages', s.id, s.label, s.trashed_at, s.search_id from former_stages s
      where s.workspace_id = ${workspaceId}
      union all
      select 'interviews', i.id, concat_ws(' · ', nullif(i.title, ''), a.role, i.on::text), i.trashed_at, a.search_id from interviews i
      join applications a on a.workspace_id = ${workspaceId} and a.id = i.application_id
      where i.workspace_id = ${workspaceId} and i.trashed_at is not null
      union all
      select 'offers', o.id, concat_ws(' · ', a.role, c.name), o.trashed_at, a.search_id from offers o
      join applications a on a.workspace_id = ${workspaceId} and a.id = o.application_id
      left join companies c on c.workspace_id = ${workspaceId} and c.id = a.company_id
      where o.workspace_id = ${workspaceId} and o.trashed_at is not null
      union all
      select 'documents', d.id, d.name, d.trashed_at, null from documents d
      where d.workspace_id = ${workspaceId} and d.trashed_at is not null
      order by "trashedAt" desc, id desc`,
  )
  return rows
    .filter(({ searchId }) => !searchId || (searchIds?.includes(searchId) ?? true))
    .map(({ trashedAt, ...row }) => ({ ...row, trashedAt: new Date(trashedAt).toISOString() }))
}

type Flagged = Exclude<Table, 'stages'>
const tables = { applications, companies, contacts, tasks, notes, interviews, offers, documents }
const nouns: Record<Flagged, string> = {
  applications: 'application',
  companies: 'company',
  contacts: 'contact',
  tasks: 'task',
  notes: 'note',
  interviews: 'interview',
  offers: 'offer',
  documents: 'document',
}

type Trashed = { workspaceId: string; table: Table; id: string; now: Date }

/** Out of the trash, as it was; nothing happens to what is not in it. */
export const restore = (db: Db, { table, ...one }: Trashed): Promise<unknown> =>
  table === 'stages' ? restoreStage(db, one) : restoreRow(db, { ...one, table })

const restoreRow = (db: Db, { workspaceId, table, id, now }: Trashed & { table: Flagged }) =>
  transaction(db, async (tx) => {
    const rows = tables[table]
    const [row] = await tx
      .update(rows)
      .set({ trashedAt: null, trashedBy: null })
      .where(and(eq(rows.workspaceId, workspaceId), eq(rows.id, id)))
      .returning({ id: rows.id })
    found(row, nouns[table])
    if (table === 'interviews') await deriveInterviewersOf(tx, { workspaceId, id, now })
    touched(tx, workspaceId, table)
  })
