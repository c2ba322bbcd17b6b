import { sql } from 'drizzle-orm'
import { type Kinship, kinOf } from '../../shared/brands'
import { foldCompanyName } from '../../shared/companyNames'
import { knownThere } from '../companies/queries'
import { type Db, jsonRows, rowsOf } from '../db/client'

type Of = { workspaceId: string; companyId: string; name: string }
type Row = { id: string; name: string; folded: string; isOwner: boolean; isOwned: boolean; known: number }

/** The most that are named. */
const named = 8

/** Owners and brands of a company, by your word or as everybody knows, where somebody is known. */
export async function listRelated(db: Db, { workspaceId, companyId, name }: Of) {
  const kin = kinOf(foldCompanyName(name))
  const rows = await rowsOf<Row>(
    db,
    sql`
      with near as (
        select c.id, false as "isOwner", false as "isOwned" from companies c
        where c.workspace_id = ${workspaceId} and c.folded = any (array(select jsonb_array_elements_text(${jsonRows([...kin.keys()])})))
        union all
        select o.owner_id, true, false from company_owners o where o.workspace_id = ${workspaceId} and o.company_id = ${companyId}
        union all
        select o.company_id, false, true from company_owners o where o.workspace_id = ${workspaceId} and o.owner_id = ${companyId}
      ), once as (
        select id, bool_or("isOwner") as "isOwner", bool_or("isOwned") as "isOwned" from near where id <> ${companyId} group by id
      ), counted as (
        select c.id, c.name, c.folded, ${knownThere(workspaceId)} as known, "isOwner", "isOwned"
        from once join companies c on c.workspace_id = ${workspaceId} and c.id = once.id and c.trashed_at is null
      )
      select * from counted where known > 0 order by known desc, id limit ${named}`,
  )
  return rows.map(({ folded, isOwner, isOwned, ...row }) => ({
    ...row,
    kinship: (isOwner ? 'owner' : isOwned ? 'brand' : kin.get(folded)!) as Kinship,
  }))
}
