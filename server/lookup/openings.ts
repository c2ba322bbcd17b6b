import { inArray, sql } from 'drizzle-orm'
import type { Opening } from '../../shared/lookup'
import { type Db, rowsOf } from '../db/client'

type Of = { workspaceId: string; contactId: string; searchIds: string[] | null }

/** Open applications that a contact may help with: they work at the company, used to, or know somebody who does or did. The surest first. */
export const listOpenings = (db: Db, { workspaceId, contactId, searchIds }: Of): Promise<Opening[]> =>
  rowsOf<Opening>(
    db,
    sql`
      with near as (
        select p.company_id, case when p.current then 0 else 1 end as place, null::uuid as person_id from positions p
        where p.workspace_id = ${workspaceId} and p.contact_id = ${contactId} and p.company_id is not null
        union all
        select p.company_id, 2, k.id from relationships r
        join contacts k on k.workspace_id = ${workspaceId} and k.id = r.knows_contact_id and k.trashed_at is null
        join positions p on p.workspace_id = ${workspaceId} and p.contact_id = k.id and p.company_id is not null
        where r.workspace_id = ${workspaceId} and r.contact_id = ${contactId}
      ), nearest as (
        select distinct on (company_id) * from near order by company_id, place, person_id
      )
      select a.id, a.role, c.id as "companyId", c.name as company, a.kind,
        (array['now', 'before', 'knows'])[n.place + 1] as because,
        case when k.id is null then null else json_build_object('id', k.id, 'name', k.name) end as person
      from nearest n
      join applications a on a.workspace_id = ${workspaceId} and a.company_id = n.company_id
        and a.ending is null and a.kind <> 'accepted' and a.trashed_at is null
      join companies c on c.workspace_id = ${workspaceId} and c.id = a.company_id
      left join contacts k on k.workspace_id = ${workspaceId} and k.id = n.person_id
      where ${searchIds ? inArray(sql`a.search_id`, searchIds) : sql`true`}
      order by n.place, a.created_at desc, a.id desc`,
  )
