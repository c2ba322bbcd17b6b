import { sql } from 'drizzle-orm'
import { type RelatedApplication, relations } from '../../shared/applications'
import { foldCompanyName } from '../../shared/companyNames'
import { postingKey } from '../../shared/links'
import { foldRole } from '../../shared/roles'
import { type Db, rowsOf } from '../db/client'

type Asked = {
  workspaceId: string
  searchIds: string[] | null
  companyId?: string
  companyName?: string
  role?: string
  link?: string
  /** The application that the others are related to. */
  except?: string
}

type Row = Omit<RelatedApplication, 'relation'> & { postingKey: string | null }

/**
 * Other applications at the same company, and of the same posting: those of that very posting first, then the same role
 * under another link (a posting that came back, or one applied for again), then the rest, the latest first.
 */
export async function listRelated(db: Db, { role, link, ...asked }: Asked): Promise<RelatedApplication[]> {
  const key = link ? postingKey(link) : null
  const folded = role ? foldRole(role) : ''
  const relationOf = (row: Row) =>
    key && row.postingKey === key
      ? 'same_posting'
      : folded && foldRole(row.role) === folded
        ? 'same_role'
        : 'same_company'
  const rows = await listCandidates(db, { ...asked, key })
  return rows
    .map(({ postingKey: _, ...row }, i) => ({ ...row, relation: relationOf(rows[i]!) }) as const)
    .sort((one, other) => relations.indexOf(one.relation) - relations.indexOf(other.relation))
}

type Candidates = Omit<Asked, 'role' | 'link'> & { key: string | null }

const listCandidates = (db: Db, { workspaceId, searchIds, companyId, companyName, except, key }: Candidates) => {
  const folded = companyName ? foldCompanyName(companyName) : null
  return rowsOf<Row>(
    db,
    sql`
      with there as (
        select c.id from companies c
        where c.workspace_id = ${workspaceId} and c.trashed_at is null
          and (c.id = ${companyId ?? null}::uuid or c.folded = ${folded}::text)
        union
        select l.company_id from company_aliases l
        where l.workspace_id = ${workspaceId} and l.kind = 'name' and l.folded = ${folded}::text
      )
      select a.id, a.role, c.name as company, a.company_id as "companyId", a.channel, a.kind, a.ending,
        a.applied_on::text as "appliedOn", a.link, a.posting_key as "postingKey", s.name as search,
        a.stage_since_on::text as "stageSinceOn"
      from applications a
      join searches s on s.workspace_id = ${workspaceId} and s.id = a.search_id
      left join companies c on c.workspace_id = ${workspaceId} and c.id = a.company_id
      where a.workspace_id = ${workspaceId} and a.trashed_at is null
        and (a.company_id in (select id from there) or a.posting_key = ${key}::text)
        ${except ? sql`and a.id <> ${except}` : sql``}
        ${searchIds ? sql`and a.search_id = any(${sql.param(searchIds)}::uuid[])` : sql``}
      order by a.id desc limit 100`,
  )
}
