import { inArray, type SQL, sql } from 'drizzle-orm'
import { foldCompanyName } from '../../shared/companyNames'
import { foldText } from '../../shared/folding'
import { type Found, mostFound, mostRecent } from '../../shared/palette'
import { type Db, rowsOf } from '../db/client'
import { containing, startingWith } from '../db/patterns'

type Asked = {
  workspaceId: string
  q: string
  /** Ids of what was looked at last, the last one first. */
  recent: string[]
  /** The searches granted; null for all. */
  searchIds: string[] | null
}

const mostWords = 6

/**
 * People, companies and applications that hold every word typed, in one statement: the recent ones first, then those
 * that begin with it, then where a word does. With nothing typed, the recent ones alone.
 */
export async function findByName(db: Db, { workspaceId, q, recent, searchIds }: Asked): Promise<Found[]> {
  const folded = foldText(q)
  if (!folded && recent.length === 0) return []
  const words = folded.split(' ').slice(0, mostWords).map(containing)
  const whole = foldCompanyName(q)
  const nth = (id: SQL) => sql`array_position(${`{${recent.join(',')}}`}::uuid[], ${id})`
  /** Every word, or being recent where nothing was typed. */
  const among = (id: SQL, holds: (word: string) => SQL) =>
    folded ? sql.join(words.map(holds), sql` and `) : sql`${nth(id)} is not null`
  const order = (id: SQL, name: SQL) =>
    sql`${nth(id)}, case when ${name} like ${startingWith(folded)} then 0 when ${name} like ${startingAWord(folded)} then 1 else 2 end, length(${name}), ${id}`
  const most = folded ? mostFound : mostRecent
  return rowsOf<Found>(
    db,
    sql`
      with people as (
        select c.id, c.name, c.tie, ${nth(sql`c.id`)} as recent from contacts c
        where c.workspace_id = ${workspaceId} and c.trashed_at is null
          and ${among(sql`c.id`, (word) => sql`(c.folded like ${word} or c.id in (${peopleAt(workspaceId, word)}))`)}
        order by ${order(sql`c.id`, sql`c.folded`)} limit ${most}
      ), firms as (
        select c.id, c.name, c.town, ${nth(sql`c.id`)} as recent from companies c
        where c.workspace_id = ${workspaceId} and c.trashed_at is null
          and (${among(sql`c.id`, (word) => sql`c.folded like ${word}`)} or c.folded = ${whole}
            or c.id in (select l.company_id from company_aliases l where l.workspace_id = ${workspaceId} and l.folded = ${whole}))
        order by ${order(sql`c.id`, sql`c.folded`)} limit ${most}
      ), roles as (
        select a.id, a.role, e.name as company, a.kind, a.ending, ${nth(sql`a.id`)} as recent
        from applications a
        left join companies e on e.workspace_id = ${workspaceId} and e.id = a.company_id
        where a.workspace_id = ${workspaceId} and a.trashed_at is null
          and ${searchIds ? inArray(sql`a.search_id`, searchIds) : sql`true`}
          and ${among(sql`a.id`, (word) => sql`(lower(a.role) like ${word} or e.folded like ${word})`)}
        order by ${order(sql`a.id`, sql`lower(a.role)`)} limit ${most}
      )
      select 'person' as kind, p.id, p.name, job.company, p.tie, null as town, null as stage, null as ending,
        0 as known, 0 as applications, p.recent
      from people p
      left join lateral (
        select coalesce(e.name, nullif(j.company_name, '')) as company from positions j
        left join companies e on e.workspace_id = ${workspaceId} and e.id = j.company_id
        where j.workspace_id = ${workspaceId} and j.contact_id = p.id and j.current
        order by j.started_on desc nulls last, j.id desc limit 1
      ) job on true
      union all
      select 'company', f.id, f.name, null, null, f.town, null, null,
        (select count(distinct j.contact_id)::int from positions j
          join contacts k on k.workspace_id = ${workspaceId} and k.id = j.contact_id and k.tie <> 'unmet' and k.trashed_at is null
          where j.workspace_id = ${workspaceId} and j.company_id = f.id and j.current),
        (select count(*)::int from applications a
          where a.workspace_id = ${workspaceId} and a.company_id = f.id and a.trashed_at is null
            and ${searchIds ? inArray(sql`a.search_id`, searchIds) : sql`true`}), f.recent
      from firms f
      union all
      select 'application', r.id, r.role, r.company, null, null, r.kind, r.ending, 0, 0, r.recent from roles r`,
  )
}

const startingAWord = (text: string) => `% ${startingWith(text)}`

/** Who works or worked where the word is in the name. */
const peopleAt = (workspaceId: string, word: string) => sql`
  select j.contact_id from positions j
  join companies e on e.workspace_id = ${workspaceId} and e.id = j.company_id
  where j.workspace_id = ${workspaceId} and e.folded like ${word}`
