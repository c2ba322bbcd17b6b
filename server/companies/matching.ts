import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { type CompanyMatch, matchTiers } from '../../shared/companies'
import { foldCompanyName, isPlaceholderCompany } from '../../shared/companyNames'
import { companySlugOfPosting } from '../../shared/links'
import { type Db, jsonRows, rowsOf } from '../db/client'
import { startingWith } from '../db/patterns'
import { touched } from '../live'
import { applicationsThere, knownThere } from './counts'
import { companyDomainOf } from './domains'

/** The most that are offered for one text. */
const offered = 8

/** The similarity of trigrams from which a name is likely: finds 94 of 100 names with one slip, and few others. */
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

type Named = { workspaceId: string; name: string; now: Date }

/** The company that a name means, made if there is none; null for what is no company ("Self-employed"). Within a transaction. */
export async function findOrCreateCompany(tx: Db, { workspaceId, name, now }: Named): Promise<string | null> {
  return (await findOrCreateCompanies(tx, { workspaceId, names: [name], now })).get(name) ?? null
}

type AllNamed = { workspaceId: string; names: readonly string[]; now: Date }

/**
 * The company that each name means, by its folded key (of two the one that is used more), else by an alias of one
 * company only, else a new one; null for what is no company. Within a transaction.
 */
export async function findOrCreateCompanies(tx: Db, { workspaceId, names, now }: AllNamed) {
  const keys = new Map(names.filter((name) => !isPlaceholderCompany(name)).map((name) => [name, foldCompanyName(name)]))
  const ids = await findByKeys(tx, workspaceId, [...new Set(keys.values())])
  const missing = new Map(
    [...keys]
      .reverse()
      .filter(([, key]) => !ids.has(key))
      .map(([name, key]) => [key, name]),
  )
  if (missing.size) {
    const made = [...missing].map(([folded, name]) => ({ id: uuidv7(), name, folded }))
    await insertCompanies(tx, { workspaceId, made, now })
    for (const { id, folded } of made) ids.set(folded, id)
  }
  return new Map(names.map((name) => [name, ids.get(keys.get(name) ?? '') ?? null]))
}

async function findByKeys(tx: Db, workspaceId: string, keys: string[]): Promise<Map<string, string>> {
  const rows = await rowsOf<{ key: string; id: string; tier: number }>(
    tx,
    sql`
    with keys as (select value as key from jsonb_array_elements_text(${jsonRows(keys)}))
    select distinct hits.key, c.id, hits.tier from (
      select k.key, e.id, 0 as tier from keys k join companies e on e.workspace_id = ${workspaceId} and e.folded = k.key
      union all
      select k.key, l.company_id, 1 from keys k
      join company_aliases l on l.workspace_id = ${workspaceId} and l.folded = k.key and l.kind = 'name'
    ) hits
    join companies c on c.workspace_id = ${workspaceId} and c.id = hits.id and c.trashed_at is null
    order by hits.key, hits.tier, c.id`,
  )
  const hits = new Map<string, { named: string[]; aliased: string[] }>()
  for (const { key, id, tier } of rows) {
    const hit = hits.get(key) ?? { named: [], aliased: [] }
    hits.set(key, hit)
    ;(tier === 0 ? hit.named : hit.aliased).push(id)
  }
  const ids = new Map<string, string>()
  for (const [key, { named, aliased }] of hits) {
    if (named.length > 1) ids.set(key, await mostUsed(tx, workspaceId, named))
    else if (named.length === 1) ids.set(key, named[0]!)
    else if (new Set(aliased).size === 1) ids.set(key, aliased[0]!)
  }
  return ids
}

/** Of companies with one name, the one with the most applications and positions. */
async function mostUsed(tx: Db, workspaceId: string, ids: string[]): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(
    tx,
    sql`
    select c.id,
      (select count(*) from applications a where a.workspace_id = ${workspaceId} and a.company_id = c.id)
      + (select count(*) from positions p where p.workspace_id = ${workspaceId} and p.company_id = c.id) as uses
    from companies c
    where c.workspace_id = ${workspaceId} and c.id in (select value::uuid from jsonb_array_elements_text(${jsonRows(ids)}))
    order by uses desc, c.id limit 1`,
  )
  return row!.id
}

type Made = { workspaceId: string; made: { id: string; name: string; folded: string }[]; now: Date }

async function insertCompanies(tx: Db, { workspaceId, made, now }: Made) {
  await tx.execute(sql`
    insert into companies (workspace_id, id, name, folded, created_at)
    select ${workspaceId}::uuid, id, name, folded, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${jsonRows(made)}) as made(id uuid, name text, folded text)`)
  touched(tx, workspaceId, 'companies')
}
