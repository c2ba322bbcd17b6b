import { and, eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { CompanyBonds } from '../../shared/companies'
import { type Db, rowsOf } from '../db/client'
import { companies, companyOwners } from '../db/schema'
import { conflict, found, invalid } from '../errors'
import { touched, transaction } from '../live'

type One = { workspaceId: string; id: string }
type Row = { id: string; name: string; place: 'owner' | 'owned' }

/** To whom a company belongs, and what belongs to it, as you said. */
export async function findBonds(db: Db, { workspaceId, id }: One): Promise<CompanyBonds> {
  const rows = await rowsOf<Row>(
    db,
    sql`
      select c.id, c.name, case when o.company_id = ${id} then 'owner' else 'owned' end as place
      from company_owners o
      join companies c on c.workspace_id = ${workspaceId} and c.trashed_at is null
        and c.id = case when o.company_id = ${id} then o.owner_id else o.company_id end
      where o.workspace_id = ${workspaceId} and ${id} in (o.company_id, o.owner_id)
      order by c.name collate "und-x-icu", c.id`,
  )
  const named = (place: Row['place']) => rows.filter((row) => row.place === place).map(({ id, name }) => ({ id, name }))
  return { owner: named('owner')[0] ?? null, owns: named('owned') }
}

/** Says to whom a company belongs; to one only, and never to one of its own. */
export const setOwner = (db: Db, { workspaceId, id, ownerId, now }: One & { ownerId: string; now: Date }) =>
  transaction(db, async (tx) => {
    if (id === ownerId) throw invalid('/ownerId', 'must be another company')
    // One such change at a time: two could make a circle that neither of them sees.
    await tx.execute(sql`select id from workspaces where id = ${workspaceId} for update`)
    await refuseCircle(tx, { workspaceId, id, ownerId })
    const { workspaceId: ofWorkspace, companyId } = companyOwners
    await tx
      .insert(companyOwners)
      .values({ workspaceId, id: uuidv7(), companyId: id, ownerId, createdAt: now })
      .onConflictDoUpdate({ target: [ofWorkspace, companyId], set: { ownerId } })
    await raiseVersion(tx, { workspaceId, id })
    return findBonds(tx, { workspaceId, id })
  })

export const removeOwner = (db: Db, { workspaceId, id }: One) =>
  transaction(db, async (tx) => {
    const [row] = await tx
      .delete(companyOwners)
      .where(and(eq(companyOwners.workspaceId, workspaceId), eq(companyOwners.companyId, id)))
      .returning({ id: companyOwners.id })
    found(row, 'owner')
    await raiseVersion(tx, { workspaceId, id })
  })

/** Keeps an eye on a company, or no longer. Not a change of the company's own: its version stays. */
export const setWatched = (db: Db, { workspaceId, id, watchedAt }: One & { watchedAt: Date | null }) =>
  transaction(db, async (tx) => {
    const [row] = await tx
      .update(companies)
      .set({ watchedAt })
      .where(and(eq(companies.workspaceId, workspaceId), eq(companies.id, id)))
      .returning({ id: companies.id })
    found(row, 'company')
    touched(tx, workspaceId, 'companies')
  })

async function refuseCircle(tx: Db, { workspaceId, id, ownerId }: One & { ownerId: string }) {
  const [row] = await rowsOf<{ count: number }>(
    tx,
    sql`
      with recursive above as (
        select o.owner_id from company_owners o where o.workspace_id = ${workspaceId} and o.company_id = ${ownerId}
        union
        select o.owner_id from above a
        join company_owners o on o.workspace_id = ${workspaceId} and o.company_id = a.owner_id
      ) select count(*)::int as count from above where owner_id = ${id}`,
  )
  if (row!.count) throw conflict('circle', 'The other company belongs to this one already.')
}

async function raiseVersion(tx: Db, { workspaceId, id }: One) {
  const [row] = await tx
    .update(companies)
    .set({ version: sql`${companies.version} + 1` })
    .where(and(eq(companies.workspaceId, workspaceId), eq(companies.id, id)))
    .returning({ id: companies.id })
  found(row, 'company')
  touched(tx, workspaceId, 'companies')
}
