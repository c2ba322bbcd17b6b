import { sql } from 'drizzle-orm'
import type { MayKnow, OtherWays } from '../../shared/lookup'
import { overlapping } from '../careers/queries'
import { type Db, rowsOf } from '../db/client'
import { placeOfTie } from './order'

type At = { workspaceId: string; companyId: string }

/** The most that each list holds. */
const named = 12

/** Ways in beside whoever you know there: former colleagues and schoolmates whom you have not met again, and who may know somebody. */
export async function findOtherWays(db: Db, at: At): Promise<OtherWays> {
  const [colleagues, schoolmates, mayKnow] = await Promise.all([
    listColleagues(db, at),
    listSchoolmates(db, at),
    listMayKnow(db, at),
  ])
  return { colleagues, schoolmates, mayKnow }
}

const unmetThere = ({ workspaceId, companyId }: At) => sql`
  select distinct on (p.contact_id) k.id, k.name, p.title, p.current from positions p
  join contacts k on k.workspace_id = ${workspaceId} and k.id = p.contact_id and k.tie = 'unmet' and k.trashed_at is null
  where p.workspace_id = ${workspaceId} and p.company_id = ${companyId}
  order by p.contact_id, p.current desc, p.ended_on desc nulls last`

const listColleagues = (db: Db, at: At) =>
  rowsOf<OtherWays['colleagues'][number]>(
    db,
    sql`
      with there as (${unmetThere(at)})
      select * from (
        select distinct on (t.id) t.*, c.name as "colleagueAt"
        from there t
        join positions p on p.workspace_id = ${at.workspaceId} and p.contact_id = t.id
        join own_positions o on o.workspace_id = ${at.workspaceId} and o.company_id = p.company_id and ${overlapping}
        join companies c on c.workspace_id = ${at.workspaceId} and c.id = o.company_id
        order by t.id, o.started_on desc nulls last
      ) once order by current desc, name, id limit ${named}`,
  )

const listSchoolmates = (db: Db, at: At) =>
  rowsOf<OtherWays['schoolmates'][number]>(
    db,
    sql`
      with there as (${unmetThere(at)})
      select * from (
        select distinct on (t.id) t.*, mine.school
        from there t
        join educations e on e.workspace_id = ${at.workspaceId} and e.contact_id = t.id
        join educations mine on mine.workspace_id = ${at.workspaceId} and mine.contact_id is null and mine.folded = e.folded
        order by t.id, mine.started_on desc nulls last
      ) once order by current desc, name, id limit ${named}`,
  )

/** Who works now in the company's field or town elsewhere: the field first, then the strongest ties. */
const listMayKnow = (db: Db, { workspaceId, companyId }: At) =>
  rowsOf<MayKnow>(
    db,
    sql`
      select id, name, tie, title, company, "lastTouchOn", because from (
        select distinct on (k.id) k.id, k.name, k.tie, p.title, e.name as company, k.last_touch_on::text as "lastTouchOn",
          case when lower(e.field) = lower(c.field) then 'field' else 'town' end as because
        from companies c
        join companies e on e.workspace_id = ${workspaceId} and e.id <> c.id and e.trashed_at is null
          and (lower(e.field) = lower(c.field) or lower(e.town) = lower(c.town))
        join positions p on p.workspace_id = ${workspaceId} and p.company_id = e.id and p.current
        join contacts k on k.workspace_id = ${workspaceId} and k.id = p.contact_id and k.tie <> 'unmet' and k.trashed_at is null
        where c.workspace_id = ${workspaceId} and c.id = ${companyId}
          and k.id not in (
            select w.contact_id from positions w where w.workspace_id = ${workspaceId} and w.company_id = ${companyId})
        order by k.id, because
      ) near order by ${placeOfTie('tie')}, because, "lastTouchOn" desc nulls last, name, id limit ${named}`,
  )
