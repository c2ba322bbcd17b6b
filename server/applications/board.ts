import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '../db/client'

/**
 * One search's board as JSON text: PostgreSQL writes it, since mapping 2,000 rows and serialising them again costs more
 * than the query. A test holds it to the `Board` schema. Null when there is no such search.
 */
export async function findBoard(db: Db, { workspaceId, searchId }: { workspaceId: string; searchId: string }) {
  const [row] = await rowsOf<{ board: string | null }>(
    db,
    sql`
      with columns as (
        select s.id, s.label, s.kind, s.color, (row_number() over (order by s.rank, s.id))::int - 1 as place
        from stages s where s.workspace_id = ${workspaceId} and s.search_id = ${searchId}
      ), shown as (
        select a.id, a.version, a.stage_id, a.company_id, a.role, a.level, a.channel, a.ending, a.stage_since_on,
          (a.offer_on is not null)::int as offered, a.source_kind, a.source_name, a.next_step, a.next_step_due_on,
          a.excitement, a.rank
        from applications a
        where a.workspace_id = ${workspaceId} and a.search_id = ${searchId} and a.trashed_at is null
      ), employers as (
        select c.id, c.name, (row_number() over (order by c.id))::int - 1 as place
        from companies c
        where c.workspace_id = ${workspaceId} and c.id in (select company_id from shown)
      )
      select '{"stages":' || (select coalesce(json_agg(json_build_object('id', id, 'label', label, 'kind', kind, 'color', color) order by place), '[]') from columns)
        || ',"companies":' || (select coalesce(json_agg(json_build_array(id, name) order by place), '[]') from employers)
        || ',"cards":[' || (
          select coalesce(string_agg('[' || concat_ws(',',
            ${word('a.id')}, a.version, columns.place, ${number('employers.place')}, ${text('a.role')}, ${word('a.level')},
            ${word('a.channel')}, ${word('a.ending')}, ${word('a.stage_since_on')}, a.offered, ${word('a.source_kind')},
            ${text('a.source_name')}, ${text('a.next_step')}, ${word('a.next_step_due_on')}, a.excitement) || ']', ','
            order by columns.place, a.rank, a.id), '')
          from shown a
          join columns on columns.id = a.stage_id
          left join employers on employers.id = a.company_id)
        || ']}' as board
      from searches s where s.workspace_id = ${workspaceId} and s.id = ${searchId}`,
  )
  return row?.board ?? null
}

// Written by hand, since `json_build_array` takes four times as long. Only a text that somebody typed needs escaping.
const text = (column: string) => sql.raw(`coalesce(to_json(${column})::text, 'null')`)
const word = (column: string) => sql.raw(`coalesce('"' || ${column} || '"', 'null')`)
const number = (column: string) => sql.raw(`coalesce(${column}::text, 'null')`)

/** How many people you know at each company that a search's board shows: they work there now, and are not only heard of. */
export async function countKnown(db: Db, { workspaceId, searchId }: { workspaceId: string; searchId: string }) {
  const rows = await rowsOf<{ companyId: string; known: number }>(
    db,
    sql`
      select p.company_id as "companyId", count(distinct p.contact_id)::int as known
      from positions p
      join contacts c on c.workspace_id = ${workspaceId} and c.id = p.contact_id
      where p.workspace_id = ${workspaceId} and p.current and c.tie <> 'unmet' and c.trashed_at is null
        and p.company_id in (
          select a.company_id from applications a
          where a.workspace_id = ${workspaceId} and a.search_id = ${searchId} and a.trashed_at is null)
      group by p.company_id`,
  )
  return Object.fromEntries(rows.map(({ companyId, known }) => [companyId, known]))
}
