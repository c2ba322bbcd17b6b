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
      select * from (
        select c.id, c.name, c.folded, ${knownThere(workspaceId)} as known,
          exists (select from company_owners o where o.workspace_id = ${workspaceId} and o.company_id = ${companyId} and o.owner_id = c.id) as "isOwner",
          exists (select from company_owners o where o.workspace_id = ${workspaceId} and o.owner_id = ${companyId} and o.company_id = c.id) as "isOwned"
        from companies c
        where c.workspace_id = ${workspaceId} and c.trashed_at is null and c.id <> ${companyId} and (
          c.folded in (select value from jsonb_array_elements_text(${jsonRows([...kin.keys()])}))
          or c.id in (
            select o.owner_id from company_owners o where o.workspace_id = ${workspaceId} and o.company_id = ${companyId}
            union all
            select o.company_id from company_owners o where o.workspace_id = ${workspaceId} and o.owner_id = ${companyId}
          )
        )
      ) near where known > 0 order by known desc, id limit ${named}`,
  )
  return rows.map(({ folded, isOwner, isOwned, ...row }) => ({
    ...row,
    kinship: (isOwner ? 'owner' : isOwned ? 'brand' : kin.get(folded)!) as Kinship,
  }))
}
