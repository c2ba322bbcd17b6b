import { inArray, sql } from 'drizzle-orm'
import { type KnownPerson, mostListed } from '../../shared/lookup'
import { overlapping } from '../careers/queries'
import { type Db, rowsOf } from '../db/client'
import { placeOfTie } from './order'

type At = { workspaceId: string; companyId: string }

/**
 * Each person once, by their current position there or else their last one, with what is between the two of you: the last touch,
 * what they did before (for applications of the granted searches), where you worked together, and a school in common.
 */
export const listPeople = (db: Db, { workspaceId, companyId }: At, searchIds: string[] | null) =>
  rowsOf<KnownPerson & { total: number }>(
    db,
    sql`
      with there as (
        select distinct on (p.contact_id) k.id, k.name, k.tie, k.last_touch_on, k.connected_on,
          p.title, p.current, p.started_on, p.started_precision, p.ended_on, p.ended_precision
        from positions p
        join contacts k on k.workspace_id = ${workspaceId} and k.id = p.contact_id
        where p.workspace_id = ${workspaceId} and p.company_id = ${companyId}
          and k.tie <> 'unmet' and k.trashed_at is null
        order by p.contact_id, p.current desc, p.ended_on desc nulls last, p.started_on desc nulls last
      ), placed as (
        select there.*, count(*) over (partition by current)::int as total, row_number() over (
          partition by current
          order by ${placeOfTie('tie')}, last_touch_on desc nulls last, connected_on desc nulls last, name, id
        ) as place
        from there
      ), shown as materialized (
        select * from placed where place <= ${mostListed}
      ), helped as (
        select h.contact_id, count(distinct h.application_id)::int as helped,
          (array_agg(json_build_object('kind', h.kind, 'on', h.on, 'role', a.role, 'company', c.name, 'reached', a.kind)
            order by h.on desc, h.id desc))[1] as last_help
        from help h
        join applications a on a.workspace_id = ${workspaceId} and a.id = h.application_id and a.trashed_at is null
        left join companies c on c.workspace_id = ${workspaceId} and c.id = a.company_id
        where h.workspace_id = ${workspaceId} and h.contact_id in (select id from shown)
          and ${searchIds ? inArray(sql`a.search_id`, searchIds) : sql`true`}
        group by h.contact_id
      ), touches as (
        select distinct on (w.contact_id) w.contact_id, json_build_object('kind', i.kind, 'line', i.line) as last_touch
        from interaction_people w
        join interactions i on i.workspace_id = ${workspaceId} and i.id = w.interaction_id
        left join applications a on a.workspace_id = ${workspaceId} and a.id = i.application_id
        where w.workspace_id = ${workspaceId} and w.contact_id in (select id from shown)
          and ${searchIds ? sql`(a.id is null or ${inArray(sql`a.search_id`, searchIds)})` : sql`true`}
        order by w.contact_id, i.on desc, i.id desc
      ), colleagues as (
        select distinct on (p.contact_id) p.contact_id, json_build_object('company', c.name,
          'from', extract(year from greatest(p.started_on, o.started_on))::int,
          'until', extract(year from least(p.ended_on, o.ended_on))::int) as colleague_at
        from own_positions o
        join positions p on p.workspace_id = ${workspaceId} and p.company_id = o.company_id and ${overlapping}
        join companies c on c.workspace_id = ${workspaceId} and c.id = o.company_id
        where o.workspace_id = ${workspaceId} and o.company_id <> ${companyId} and p.contact_id in (select id from shown)
        order by p.contact_id, greatest(p.started_on, o.started_on) desc nulls last
      ), schoolmates as (
        select distinct on (e.contact_id) e.contact_id, mine.school
        from educations mine
        join educations e on e.workspace_id = ${workspaceId} and e.folded = mine.folded
        where mine.workspace_id = ${workspaceId} and mine.contact_id is null and e.contact_id in (select id from shown)
        order by e.contact_id, e.started_on desc nulls last
      )
      select t.id, t.name, t.tie, t.title, t.current, t.total,
        t.started_on::text as "startedOn", t.started_precision as "startedPrecision",
        t.ended_on::text as "endedOn", t.ended_precision as "endedPrecision", t.last_touch_on::text as "lastTouchOn",
        touches.last_touch as "lastTouch", coalesce(helped.helped, 0) as helped, helped.last_help as "lastHelp",
        colleagues.colleague_at as "colleagueAt", schoolmates.school
      from shown t
      left join helped on helped.contact_id = t.id
      left join touches on touches.contact_id = t.id
      left join colleagues on colleagues.contact_id = t.id
      left join schoolmates on schoolmates.contact_id = t.id
      order by t.place`,
  )
