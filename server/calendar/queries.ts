import { sql } from 'drizzle-orm'
import type { CalendarEvent } from '../../shared/calendar'
import { type Db, rowsOf } from '../db/client'

type Span = { workspaceId: string; searchId: string; from: string; to: string }

/**
 * What has a day from `from` to `to`, both included: next steps, interviews and offers of one search's applications that
 * are under way, and open tasks about them or about nothing that belongs to a search. By day, then what has a time by it.
 */
export const listCalendar = (db: Db, { workspaceId, searchId, from, to }: Span): Promise<CalendarEvent[]> =>
  rowsOf<CalendarEvent>(
    db,
    sql`
      with shown as (
        select a.id, a.version, a.role, a.ending, a.next_step, a.next_step_due_on, a.company_id, c.name as company,
          case when c.name is null then a.role else a.role || ' at ' || c.name end as about
        from applications a
        left join companies c on c.workspace_id = ${workspaceId} and c.id = a.company_id
        where a.workspace_id = ${workspaceId} and a.search_id = ${searchId} and a.trashed_at is null
      ), events as (
        select 'next_step' as kind, a.id, a.version, a.next_step_due_on as "on", null::text as time, null::smallint as minutes,
          coalesce(a.next_step, '') as title, a.about, a.id as application, null::uuid as contact, a.company_id as company
        from shown a where a.ending is null and a.next_step_due_on between ${from}::date and ${to}::date
        union all
        select 'interview', i.id, i.version, i.on, i.time, i.duration_minutes, i.title, a.about, a.id, null, a.company_id
        from interviews i join shown a on a.id = i.application_id
        where i.workspace_id = ${workspaceId} and i.trashed_at is null and i.on between ${from}::date and ${to}::date
        union all
        select 'offer_deadline', o.id, o.version, o.deadline_on, null, null, '', a.about, a.id, null, a.company_id
        from offers o join shown a on a.id = o.application_id
        where o.workspace_id = ${workspaceId} and o.trashed_at is null and a.ending is null
          and o.deadline_on between ${from}::date and ${to}::date
        union all
        select 'task', t.id, null, t.due_on, null, null, t.title,
          nullif(concat_ws(', ', k.name, a.about, c.name), ''), t.application_id, t.contact_id, t.company_id
        from tasks t
        left join shown a on a.id = t.application_id
        left join contacts k on k.workspace_id = ${workspaceId} and k.id = t.contact_id
        left join companies c on c.workspace_id = ${workspaceId} and c.id = t.company_id
        where t.workspace_id = ${workspaceId} and t.trashed_at is null and t.done_at is null
          and t.due_on between ${from}::date and ${to}::date
          and (t.application_id is null or a.id is not null) and k.trashed_at is null and c.trashed_at is null
      )
      select kind, id, version, "on"::text as "on", time, minutes as "durationMinutes", title, about,
        application as "applicationId", contact as "contactId", company as "companyId"
      from events order by events."on", time nulls first, kind, id`,
  )
