import { sql } from 'drizzle-orm'
import type { CardColumns } from '../../shared/applications'
import { ties } from '../../shared/ties'
import { type Db, rowsOf } from '../db/client'
import { placeOf } from '../db/order'

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
          a.excitement, a.stage_since_on - a.applied_on as after_applying, nullif(a.tags, '[]') as tags, a.rank
        from applications a
        where a.workspace_id = ${workspaceId} and a.search_id = ${searchId} and a.trashed_at is null
      ), employers as (
        select c.id, c.name, (row_number() over (order by c.id))::int - 1 as place
        from companies c
        where c.workspace_id = ${workspaceId} and c.id in (select company_id from shown)
      ), helpers as (
        select h.application_id, min(${placeOf('c.tie', ties)}) - 1 as tie
        from help h
        join contacts c on c.workspace_id = ${workspaceId} and c.id = h.contact_id
        where h.workspace_id = ${workspaceId} and h.application_id in (select id from shown)
        group by h.application_id
      )
      select '{"stages":' || (select coalesce(json_agg(json_build_object('id', id, 'label', label, 'kind', kind, 'color', color) order by place), '[]') from columns)
        || ',"companies":' || (select coalesce(json_agg(json_build_array(id, name) order by place), '[]') from employers)
        || ',"cards":{' || (
          select concat_ws(',',
            ${list('id', word)}, ${list('version', number)}, ${list('stage', number)}, ${list('company', number)},
            ${list('role', text)}, ${list('level', word)}, ${list('channel', word)}, ${list('ending', word)},
            ${list('since', word)}, ${list('offered', number)}, ${list('source', word)}, ${list('sourceName', text)},
            ${list('nextStep', text)}, ${list('dueOn', word)}, ${list('excitement', number)},
            ${list('afterApplying', number)}, ${list('tie', number)}, ${list('tags', number)})
          from (
            select a.id, a.version, columns.place as stage, employers.place as company, a.role, a.level, a.channel, a.ending,
              a.stage_since_on as since, a.offered, a.source_kind as source, a.source_name as "sourceName",
              a.next_step as "nextStep", a.next_step_due_on as "dueOn", a.excitement, a.after_applying as "afterApplying",
              helpers.tie, a.tags
            from shown a
            join columns on columns.id = a.stage_id
            left join employers on employers.id = a.company_id
            left join helpers on helpers.application_id = a.id
            order by columns.place, a.rank, a.id) card)
        || '}}' as board
      from searches s where s.workspace_id = ${workspaceId} and s.id = ${searchId}`,
  )
  return row?.board ?? null
}

// Written by hand, since `json_build_array` takes four times as long. Only a text that somebody typed needs escaping.
const text = (column: string) => `to_json(${column})::text`
const word = (column: string) => `'"' || ${column} || '"'`
const number = (column: string) => `${column}::text`

/** A field of all cards as the list of its values, in their order. */
const list = (field: keyof CardColumns, written: (column: string) => string) =>
  sql.raw(`'"${field}":[' || coalesce(string_agg(coalesce(${written(`card."${field}"`)}, 'null'), ','), '') || ']'`)

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
