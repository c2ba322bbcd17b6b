import { sql } from 'drizzle-orm'
import { type CompanyMatch, matchTiers } from '../../shared/companies'
import { foldCompanyName } from '../../shared/companyNames'
import { companySlugOfPosting } from '../../shared/links'
import { type Db, rowsOf } from '../db/client'
import { startingWith } from '../db/patterns'
import { applicationsThere, knownThere } from './counts'
import { companyDomainOf } from './domains'

/** The most that are offered for one text. */
const offered = 8

/** The similarity of trigrams from which a name is likely. Tried on 240 names with one slip each: 86 of 100 are found, 93 of those of six letters or more. */
const likelyFrom = 0.25

/** What a text may mean: a name, the domain of an address, and the key that similar names are sought by. */
export function typedAs(text: string) {
  const domain = companyDomainOf(text)
  const word = companySlugOfPosting(text) ?? domain?.split('.')[0] ?? text
  return { folded: foldCompanyName(text), domain, similarTo: foldCompanyName(word) }
}

/**
 * Every company that a text may mean, surest first: its own name, an alias or a domain of it, a name that begins so.
 * Names that are only similar are sought when nothing is sure, among those that begin with one of the first two letters:
 * an index of this workspace leads there, and who mistypes seldom misses both.
 */
export async function matchCompanies(
  db: Db,
  { workspaceId, text }: { workspaceId: string; text: string },
): Promise<CompanyMatch[]> {
  const { folded, domain, similarTo } = typedAs(text)
  const [first = '', second = first] = similarTo
  const isNear = sql`(folded like ${startingWith(first)} or folded like ${startingWith(second)})`
  const rows = await rowsOf<Omit<CompanyMatch, 'tier'> & { tier: number }>(
    db,
    sql`
    with sure as (
      select c.id, 0 as tier, null as through from companies c
      where c.workspace_id = ${workspaceId} and c.folded = ${folded} and c.trashed_at is null
      union all
      select c.id, 1, l.value from company_aliases l
      join companies c on c.workspace_id = ${workspaceId} and c.id = l.company_id and c.trashed_at is null
      where l.workspace_id = ${workspaceId}
        and (l.kind = 'name' and l.folded = ${folded} or l.kind = 'domain' and l.folded = ${domain})
    ), near as (
      select id, folded from companies where workspace_id = ${workspaceId} and ${isNear} and trashed_at is null
      union all
      select c.id, l.folded from (
        select company_id, folded from company_aliases where workspace_id = ${workspaceId} and ${isNear} and kind = 'name'
      ) l
      join companies c on c.workspace_id = ${workspaceId} and c.id = l.company_id and c.trashed_at is null
    ), hits as (
      select id, tier, through, 1::real as similarity from sure
      union all
      select id, 2, null, similarity(folded, ${similarTo}) from near
      where folded like ${startingWith(similarTo)}
        or (not exists (select from sure) and similarity(folded, ${similarTo}) >= ${likelyFrom})
    ), best as (
      select distinct on (id) * from hits order by id, tier, similarity desc
    ), shown as (
      select * from best order by tier, similarity desc, id limit ${offered}
    )
    select c.id, c.name, c.town, o.tier, o.through,
      ${knownThere(workspaceId)} as known, ${applicationsThere(workspaceId)} as applications
    from shown o
    join companies c on c.workspace_id = ${workspaceId} and c.id = o.id
    order by o.tier, o.similarity desc, known desc, applications desc, c.id`,
  )
  return rows.map(({ tier, ...row }) => ({ ...row, tier: matchTiers[tier]! }))
}

/** A company as a match of itself; null when there is none. */
export async function findMatch(
  db: Db,
  { workspaceId, id }: { workspaceId: string; id: string },
): Promise<CompanyMatch | null> {
  const [row] = await rowsOf<CompanyMatch>(
    db,
    sql`
      select c.id, c.name, c.town, 'exact' as tier, null as through,
        ${knownThere(workspaceId)} as known, ${applicationsThere(workspaceId)} as applications
      from companies c where c.workspace_id = ${workspaceId} and c.id = ${id}`,
  )
  return row ?? null
}
