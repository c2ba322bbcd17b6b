import { sql } from 'drizzle-orm'
import { type Introduction, mostListed } from '../../shared/lookup'
import { type Db, rowsOf } from '../db/client'
import { weightOfStrength, weightOfTie } from './order'

type At = { workspaceId: string; companyId: string }

/**
 * Ways to whoever works there or used to, the strongest first: a contact of yours knows them, or knows somebody whom you have
 * not met and who does. A path is as strong as its tie and its links together; of one person through two ways both stand.
 */
export const listIntroductions = (db: Db, { workspaceId, companyId }: At) =>
  rowsOf<Introduction & { total: number }>(
    db,
    sql`
      with job as materialized (
        select distinct on (p.contact_id) p.contact_id, p.title, p.current from positions p
        where p.workspace_id = ${workspaceId} and p.company_id = ${companyId}
        order by p.contact_id, p.current desc, p.ended_on desc nulls last
      ), paths as (
        select r.id, r.how, r.strength, r.contact_id as through_id, null::uuid as via_id, job.*,
          ${weightOfStrength('r.strength')} as weight
        from job join relationships r on r.workspace_id = ${workspaceId} and r.knows_contact_id = job.contact_id
        union all
        select r.id, r.how, r.strength, f.contact_id, v.id, job.*,
          ${weightOfStrength('r.strength')} * ${weightOfStrength('f.strength')} * 0.8
        from job
        join relationships r on r.workspace_id = ${workspaceId} and r.knows_contact_id = job.contact_id
        join contacts v on v.workspace_id = ${workspaceId} and v.id = r.contact_id and v.tie = 'unmet' and v.trashed_at is null
        join relationships f on f.workspace_id = ${workspaceId} and f.knows_contact_id = v.id and f.contact_id <> job.contact_id
      ), strongest as (
        select p.*, t.name as through, t.tie as through_tie, k.name, k.tie, count(*) over ()::int as total,
          row_number() over (
            order by p.weight * ${weightOfTie('t.tie')} desc, p.current desc, t.last_touch_on desc nulls last,
              t.connected_on desc nulls last, k.name, p.id, t.id
          ) as place
        from paths p
        join contacts k on k.workspace_id = ${workspaceId} and k.id = p.contact_id and k.trashed_at is null
        join contacts t on t.workspace_id = ${workspaceId} and t.id = p.through_id and t.tie <> 'unmet' and t.trashed_at is null
        order by place
        limit ${mostListed}
      )
      select s.how, s.strength, s.total,
        json_build_object('id', s.through_id, 'name', s.through, 'tie', s.through_tie) as through,
        case when v.id is not null then json_build_object('id', v.id, 'name', v.name) end as via,
        json_build_object('id', s.contact_id, 'name', s.name, 'tie', s.tie, 'title', s.title, 'current', s.current) as person
      from strongest s
      left join contacts v on v.workspace_id = ${workspaceId} and v.id = s.via_id
      order by s.place`,
  )
