import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { foldCompanyName, isPlaceholderCompany } from '../../shared/companyNames'
import { type Db, jsonRows, rowsOf } from '../db/client'
import { touched } from '../live'

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
  const wanted = [...new Set(keys.values())]
  let ids = await findByKeys(tx, workspaceId, wanted)
  if (wanted.some((key) => !ids.has(key))) {
    await oneAtATime(tx, workspaceId)
    ids = await findByKeys(tx, workspaceId, wanted)
  }
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

/**
 * Two who name the same new company at once would each find none: the second waits here until the first is done, and
 * then finds it. Names are not unique, so no index can do it.
 */
const oneAtATime = (tx: Db, workspaceId: string) =>
  tx.execute(sql`select 1 from workspaces where id = ${workspaceId} for no key update`)

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
