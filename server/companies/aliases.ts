import { and, asc, eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { NewAlias } from '../../shared/companies'
import { foldCompanyName } from '../../shared/companyNames'
import type { Db } from '../db/client'
import { companies, companyAliases } from '../db/schema'
import { found, invalid } from '../errors'
import { touched, transaction } from '../live'
import { companyDomainOf } from './domains'

type One = { workspaceId: string; id: string }

export const listAliases = (db: Db, { workspaceId, id }: One) =>
  db
    .select()
    .from(companyAliases)
    .where(and(eq(companyAliases.workspaceId, workspaceId), eq(companyAliases.companyId, id)))
    .orderBy(asc(companyAliases.kind), asc(companyAliases.value))

/** Another name or domain; one that the company has already is answered as it is. */
export const addAlias = (db: Db, { workspaceId, id, kind, value, now }: One & NewAlias & { now: Date }) =>
  transaction(db, async (tx) => {
    const folded = kind === 'name' ? foldCompanyName(value) : ownDomain(value)
    await raiseVersion(tx, { workspaceId, id })
    const { workspaceId: ofWorkspace, companyId, kind: ofKind, folded: key } = companyAliases
    const [row] = await tx
      .insert(companyAliases)
      .values({
        workspaceId,
        id: uuidv7(),
        companyId: id,
        kind,
        value: kind === 'name' ? value : folded,
        folded,
        createdAt: now,
      })
      .onConflictDoUpdate({ target: [ofWorkspace, companyId, ofKind, key], set: { folded } })
      .returning()
    return row!
  })

export const removeAlias = (db: Db, { workspaceId, id, aliasId }: One & { aliasId: string }) =>
  transaction(db, async (tx) => {
    const [row] = await tx
      .delete(companyAliases)
      .where(
        and(
          eq(companyAliases.workspaceId, workspaceId),
          eq(companyAliases.companyId, id),
          eq(companyAliases.id, aliasId),
        ),
      )
      .returning({ id: companyAliases.id })
    found(row, 'alias')
    await raiseVersion(tx, { workspaceId, id })
  })

/** A fact of the company changed: so did the company. */
async function raiseVersion(tx: Db, { workspaceId, id }: One) {
  const [row] = await tx
    .update(companies)
    .set({ version: sql`${companies.version} + 1` })
    .where(and(eq(companies.workspaceId, workspaceId), eq(companies.id, id)))
    .returning({ id: companies.id })
  found(row, 'company')
  touched(tx, workspaceId, 'companies')
}

function ownDomain(value: string): string {
  const domain = companyDomainOf(value)
  if (!domain) throw invalid('/value', 'must be a web domain of the company’s own, such as acme.com')
  return domain
}
