import { and, eq, sql } from 'drizzle-orm'
import type { CompanyChanges, NewCompany } from '../../shared/companies'
import { foldCompanyName } from '../../shared/companyNames'
import { type Db, rowsOf } from '../db/client'
import { companies } from '../db/schema'
import { conflict, found } from '../errors'
import { stale } from '../http'
import { touched, transaction } from '../live'

export { addAlias, listAliases, removeAlias } from './aliases'
export { findBonds, removeOwner, setOwner, setWatched } from './bonds'
export { applicationsThere, knownThere } from './counts'
export { listCompanies } from './list'
export { findMatch, matchCompanies } from './matching'
export { mergeCompany, takeBackMerge } from './merges'
export { findOrCreateCompanies, findOrCreateCompany } from './named'

type One = { workspaceId: string; id: string }

export async function findCompany(db: Db, { workspaceId, id }: One) {
  const [row] = await db
    .select()
    .from(companies)
    .where(and(eq(companies.workspaceId, workspaceId), eq(companies.id, id)))
  return row ? asCompany(row) : null
}

/** A company; the one that is there already when a try with the same id went before. */
export const createCompany = (db: Db, { workspaceId, id, now, ...company }: One & NewCompany & { now: Date }) =>
  transaction(db, async (tx) => {
    const [row] = await tx
      .insert(companies)
      .values({ workspaceId, id, ...company, folded: foldCompanyName(company.name), createdAt: now })
      .onConflictDoNothing({ target: [companies.workspaceId, companies.id] })
      .returning()
    touched(tx, workspaceId, 'companies')
    return row ? asCompany(row) : found(await findCompany(tx, { workspaceId, id }), 'company')
  })

type Change = One & { version: number; changes: CompanyChanges }

export const changeCompany = (db: Db, { workspaceId, id, version, changes }: Change) =>
  transaction(db, async (tx) => {
    const folded = changes.name === undefined ? {} : { folded: foldCompanyName(changes.name) }
    const [row] = await tx
      .update(companies)
      .set({ ...changes, ...folded, version: sql`${companies.version} + 1` })
      .where(and(eq(companies.workspaceId, workspaceId), eq(companies.id, id), eq(companies.version, version)))
      .returning()
    touched(tx, workspaceId, 'companies')
    if (row) return asCompany(row)
    throw stale('company', found(await findCompany(tx, { workspaceId, id }), 'company').version)
  })

type Trash = One & { userId: string; confirmed: boolean; now: Date }

/** Into the trash. Unless confirmed, a company that applications or positions name is refused, and how many is said. */
export const trashCompany = (db: Db, { workspaceId, id, userId, confirmed, now }: Trash) =>
  transaction(db, async (tx) => {
    if (!confirmed) refuseInUse(await countUses(tx, { workspaceId, id }))
    const [row] = await tx
      .update(companies)
      .set({ trashedAt: sql`coalesce(${companies.trashedAt}, ${now.toISOString()})`, trashedBy: userId })
      .where(and(eq(companies.workspaceId, workspaceId), eq(companies.id, id)))
      .returning({ id: companies.id })
    found(row, 'company')
    touched(tx, workspaceId, 'companies')
  })

type Uses = { applications: number; positions: number }

async function countUses(tx: Db, { workspaceId, id }: One): Promise<Uses> {
  const [uses] = await rowsOf<Uses>(
    tx,
    sql`
      select
        (select count(*)::int from applications a where a.workspace_id = ${workspaceId}
          and (a.company_id = ${id} or a.agency_id = ${id}) and a.trashed_at is null) as applications,
        (select count(*)::int from positions p
          join contacts k on k.workspace_id = ${workspaceId} and k.id = p.contact_id and k.trashed_at is null
          where p.workspace_id = ${workspaceId} and p.company_id = ${id}) as positions`,
  )
  return uses!
}

function refuseInUse(uses: Uses) {
  if (!uses.applications && !uses.positions) return
  throw conflict('in_use', `${uses.applications} applications and ${uses.positions} positions name this company.`, {
    uses,
  })
}

const asCompany = ({ trashedAt, watchedAt, ...row }: typeof companies.$inferSelect) => ({
  ...row,
  watchedAt: watchedAt?.toISOString() ?? null,
  trashedAt: trashedAt?.toISOString() ?? null,
})
