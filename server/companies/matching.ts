import { type SQL, sql } from 'drizzle-orm'
import { type CompanyMatch, type MatchTier, matchTiers } from '../../shared/companies'
import { joined, likely } from '../../shared/likeness'
import { type Db, jsonRows, rowsOf } from '../db/client'
import { containing, startingWith } from '../db/patterns'
import { applicationsThere, knownThere } from './counts'
import { likenessTo, type Typed, typedAs } from './typed'

/** The most that are offered for one text. */
const offered = 8

type Asked = { workspaceId: string; text: string }
type Hit = { id: string; tier: MatchTier; through: string | null; likeness: number }

/**
 * Every company that a text may mean, surest first: its own name, an alias or a domain of it, a name that begins so.
 * Names that are only similar, and the owners and brands of what was typed, are sought when nothing is sure.
 */
export async function matchCompanies(db: Db, { workspaceId, text }: Asked): Promise<CompanyMatch[]> {
  const typed = typedAs(text)
  const sure = await listSure(db, workspaceId, typed)
  if (typed.isPlaceholder) return sure.filter(({ tier }) => tier !== 'likely')
  if (sure.some(({ tier }) => tier !== 'likely')) return sure
  return listNear(db, workspaceId, typed)
}

/** A company as a match of itself; null when there is none. */
export async function findMatch(
  db: Db,
  { workspaceId, id }: { workspaceId: string; id: string },
): Promise<CompanyMatch | null> {
  const [match] = await shown(db, workspaceId, [{ id, tier: 'exact', through: null, likeness: 1 }])
  return match ?? null
}

const live = (workspaceId: string) => sql`c.workspace_id = ${workspaceId} and c.trashed_at is null`

/** Those of that name, alias or domain, and those whose name goes on behind it: all by indexes. */
async function listSure(db: Db, workspaceId: string, { folded, domain }: Typed): Promise<CompanyMatch[]> {
  const rows = await rowsOf<Omit<CompanyMatch, 'tier'> & { tier: number }>(
    db,
    sql`
      with hits as (
        select c.id, 0 as tier, null as through from companies c where ${live(workspaceId)} and c.folded = ${folded}
        union all
        select c.id, 1, l.value from company_aliases l join companies c on ${live(workspaceId)} and c.id = l.company_id
        where l.workspace_id = ${workspaceId}
          and (l.kind = 'name' and l.folded = ${folded} or l.kind = 'domain' and l.folded = ${domain})
        union all (
          select c.id, 2, null from companies c where ${live(workspaceId)} and c.folded like ${startingWith(folded)}
          order by length(c.folded), c.id limit ${offered}
        )
      ), best as (
        select distinct on (id) * from hits order by id, tier
      )
      select c.id, c.name, c.town, o.tier, o.through, null as kinship,
        ${knownThere(workspaceId)} as known, ${applicationsThere(workspaceId)} as applications
      from (select * from best order by tier, id limit ${offered}) o
      join companies c on c.workspace_id = ${workspaceId} and c.id = o.id
      order by o.tier, known desc, applications desc, c.id`,
  )
  return rows.map(({ tier, ...row }) => ({ ...row, tier: matchTiers[tier]! }))
}

/** The likeliest of all names that have something in common with what was typed; certain where a job board names exactly one. */
async function listNear(db: Db, workspaceId: string, typed: Typed): Promise<CompanyMatch[]> {
  const isNear = nearTo(typed)
  const rows = await rowsOf<{ id: string; folded: string; alias: string | null }>(
    db,
    sql`
      select c.id, c.folded, null as alias from companies c where ${live(workspaceId)} and ${isNear(sql`c.folded`)}
      union all
      select c.id, l.folded, l.value from company_aliases l join companies c on ${live(workspaceId)} and c.id = l.company_id
      where l.workspace_id = ${workspaceId} and l.kind = 'name' and ${isNear(sql`l.folded`)}`,
  )
  const likenessOf = likenessTo(typed)
  const best = new Map<string, Hit & { folded: string }>()
  for (const { id, folded, alias } of rows) {
    const likeness = Math.max(kinLikeness(typed, folded), likenessOf(folded))
    if (likeness < likely || likeness <= (best.get(id)?.likeness ?? 0)) continue
    best.set(id, { id, folded, likeness, tier: 'likely', through: alias })
  }
  const hits = [...best.values()].sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1)).slice(0, offered)
  const posted = hits.filter(({ folded }) => joined(folded) === typed.posting)
  const matches = await shown(
    db,
    workspaceId,
    hits.map((hit) => (posted.length === 1 && hit === posted[0] ? { ...hit, tier: 'exact' as const } : hit)),
  )
  const kinships = new Map(hits.map(({ id, folded }) => [id, typed.kin.get(folded) ?? null]))
  return matches.map((match) => ({ ...match, kinship: kinships.get(match.id) ?? null }))
}

const nearest = { same: 0.98, owner: 0.9, brand: 0.8 }

/** Of the owners the nearest comes first, as `kinOf` lists them. */
function kinLikeness({ kin }: Typed, folded: string): number {
  const kinship = kin.get(folded)
  return kinship ? nearest[kinship] - 0.005 * [...kin.keys()].indexOf(folded) : 0
}

/** Words sought anywhere in a name, at most. */
const mostWords = 6

/**
 * Whether a stored key is worth comparing: it begins with one of the first two letters typed, or only the first is wrong, or it
 * holds one of the words. Plain comparisons of bytes, so that it finds the same in every locale of the database.
 */
function nearTo({ words, kin }: Typed): (folded: SQL) => SQL {
  const parts = [words, words.replace(/^the(?=\S{3})/, '')]
  const begins = new Set(parts.flatMap((part) => [...part].slice(0, 2)).map(startingWith))
  const holds = words
    .split(' ')
    .filter((word) => word.length > 2 || /[^\x20-\x7e]/.test(word))
    .slice(0, mostWords)
    .map(containing)
  const patterns = [...begins, ...holds, `_${startingWith(words.slice(1, 3))}`]
  return (folded) => sql`(
    ${folded} like any (array(select jsonb_array_elements_text(${jsonRows(patterns)})))
    or ${folded} = any (array(select jsonb_array_elements_text(${jsonRows([...kin.keys()])}))))`
}

/** Hits with what is known there, in their order. */
async function shown(db: Db, workspaceId: string, hits: Hit[]): Promise<CompanyMatch[]> {
  if (!hits.length) return []
  const rows = await rowsOf<Pick<CompanyMatch, 'id' | 'name' | 'town' | 'known' | 'applications'>>(
    db,
    sql`
      select c.id, c.name, c.town, ${knownThere(workspaceId)} as known, ${applicationsThere(workspaceId)} as applications
      from companies c where c.workspace_id = ${workspaceId}
        and c.id in (select value::uuid from jsonb_array_elements_text(${jsonRows(hits.map(({ id }) => id))}))`,
  )
  const found = new Map(rows.map((row) => [row.id, row]))
  return hits.flatMap(({ id, tier, through }) => {
    const row = found.get(id)
    return row ? [{ ...row, tier, through, kinship: null }] : []
  })
}
