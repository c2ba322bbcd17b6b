import { type SQL, sql } from 'drizzle-orm'
import type { CompanyOrder, CompanyRow } from '../../shared/companies'
import { foldCompanyName } from '../../shared/companyNames'
import { type Place, pageOf, pageSize } from '../cursors'
import { type Db, rowsOf } from '../db/client'
import { containing } from '../db/patterns'
import { applicationsThere, knownThere } from './counts'

type Listed = { workspaceId: string; q?: string; watched?: boolean; sort?: CompanyOrder; after: Place | null }

/** `pageSize` at a time, by name or the fullest first; `q` is found anywhere in a name. */
export async function listCompanies(db: Db, { workspaceId, q, watched, sort = 'name', after }: Listed) {
  const among = sql`c.workspace_id = ${workspaceId} and c.trashed_at is null
    ${q ? sql`and c.folded like ${containing(foldCompanyName(q))}` : sql``} ${watched ? sql`and c.watched_at is not null` : sql``}`
  const rows = await rowsOf<CompanyRow>(db, pages[sort](workspaceId, among, after))
  const [counted] = await rowsOf<{ total: number }>(
    db,
    sql`select count(*)::int as total from companies c where ${among}`,
  )
  const placeIn = (row: CompanyRow) => ({ value: sort === 'name' ? row.name : String(row[sort]), id: row.id })
  return { ...pageOf(rows, placeIn), total: counted!.total }
}

type Page = (workspaceId: string, among: SQL, after: Place | null) => SQL

const columns = sql`c.id, c.name, c.field, c.town, c.watched_at is not null as watched`

const byName: Page = (workspaceId, among, after) => sql`
  select ${columns}, ${knownThere(workspaceId)} as known, ${applicationsThere(workspaceId)} as applications
  from companies c
  where ${among} ${after ? sql`and (c.name collate "und-x-icu", c.id) > (${after.value}, ${after.id}::uuid)` : sql``}
  order by c.name collate "und-x-icu", c.id limit ${pageSize + 1}`

/** Counted for all at once: one by one it would be a sub-query for each company. */
const byCount =
  (column: 'known' | 'applications'): Page =>
  (workspaceId, among, after) =>
    sql`
    select * from (
      select ${columns}, coalesce(k.known, 0) as known, coalesce(a.applications, 0) as applications
      from companies c
      left join (
        select p.company_id, count(distinct p.contact_id)::int as known from positions p
        join contacts k on k.workspace_id = ${workspaceId} and k.id = p.contact_id and k.tie <> 'unmet' and k.trashed_at is null
        where p.workspace_id = ${workspaceId} and p.current group by p.company_id
      ) k on k.company_id = c.id
      left join (
        select a.company_id, count(*)::int as applications from applications a
        where a.workspace_id = ${workspaceId} and a.trashed_at is null group by a.company_id
      ) a on a.company_id = c.id
      where ${among}
    ) counted
    ${after ? sql`where (${sql.identifier(column)}, id) < (${wholeNumber(after)}, ${after.id}::uuid)` : sql``}
    order by ${sql.identifier(column)} desc, id desc limit ${pageSize + 1}`

/** A cursor that was made for another order says nothing here. */
const wholeNumber = ({ value }: Place) => (/^\d{1,9}$/.test(value) ? Number(value) : 0)

const pages: Record<CompanyOrder, Page> = {
  name: byName,
  known: byCount('known'),
  applications: byCount('applications'),
}
