import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Db } from '../db/client'
import { jsonRows, rowsOf } from '../db/client'
import { companies, companyMerges } from '../db/schema'
import { conflict, found, invalid } from '../errors'
import { touched, transaction } from '../live'

type Merge = { workspaceId: string; id: string; intoId: string; userId: string; now: Date }
type Pair = { workspaceId: string; from: string; into: string }

/** Where companies are named: what moves to the other one, and what an undo moves back. */
const columns = [
  ['positions', 'company_id'],
  ['own_positions', 'company_id'],
  ['applications', 'company_id'],
  ['applications', 'agency_id'],
  ['notes', 'company_id'],
  ['tasks', 'company_id'],
  ['company_aliases', 'company_id'],
  ['company_owners', 'owner_id'],
] as const

/**
 * Makes one company part of another: everything that names it names the other one from now on, its name and aliases are aliases
 * there, and it goes into the trash. What was moved is kept, so that it can be taken back whole.
 */
export const mergeCompany = (db: Db, { workspaceId, id, intoId, userId, now }: Merge) =>
  transaction(db, async (tx) => {
    if (id === intoId) throw invalid('/intoId', 'must be another company')
    const pair = { workspaceId, from: id, into: intoId }
    const [from] = await lockBoth(tx, pair)
    const moved: Record<string, string[]> = {}
    for (const [table, column] of columns)
      moved[`${table}.${column}`] = await move(tx, { ...pair, table, column, only: withoutClash(pair, table) })
    moved.aliases = await addName(tx, { ...pair, ...from, now })
    await tx
      .update(companies)
      .set({ trashedAt: now, trashedBy: userId, version: sql`${companies.version} + 1` })
      .where(isCompany(workspaceId, id))
    await raiseVersion(tx, workspaceId, intoId)
    await tx.insert(companyMerges).values({ workspaceId, id: uuidv7(), fromId: id, intoId, moved, createdAt: now })
    announce(tx, workspaceId)
  })

/** Takes the last merge of a company back: what was moved and still stands where it was put comes home. */
export const takeBackMerge = (db: Db, { workspaceId, id, now }: Pick<Merge, 'workspaceId' | 'id' | 'now'>) =>
  transaction(db, async (tx) => {
    const [row] = await tx
      .select()
      .from(companyMerges)
      .where(
        and(eq(companyMerges.workspaceId, workspaceId), eq(companyMerges.fromId, id), isNull(companyMerges.undoneAt)),
      )
      .orderBy(desc(companyMerges.id))
      .limit(1)
    const { id: mergeId, intoId, moved } = found(row, 'merge')
    const home = { workspaceId, from: intoId, into: id }
    await tx.execute(sql`
      delete from company_aliases where workspace_id = ${workspaceId} and company_id = ${intoId} and id in ${listOf(moved.aliases)}`)
    for (const [table, column] of columns)
      await move(tx, { ...home, table, column, only: sql`id in ${listOf(moved[`${table}.${column}`])}` })
    await tx
      .update(companies)
      .set({ trashedAt: null, trashedBy: null, version: sql`${companies.version} + 1` })
      .where(isCompany(workspaceId, id))
    await raiseVersion(tx, workspaceId, intoId)
    await tx
      .update(companyMerges)
      .set({ undoneAt: now })
      .where(and(eq(companyMerges.workspaceId, workspaceId), eq(companyMerges.id, mergeId)))
    announce(tx, workspaceId)
  })

/** Both in one order, so that two merges the other way round do not wait for each other; the one that goes first. */
async function lockBoth(tx: Db, { workspaceId, from, into }: Pair) {
  const rows = await rowsOf<{ id: string; name: string; folded: string; isTrashed: boolean }>(
    tx,
    sql`
      select id, name, folded, trashed_at is not null as "isTrashed" from companies
      where workspace_id = ${workspaceId} and id in (${from}::uuid, ${into}::uuid) order by id for update`,
  )
  const both = [from, into].map((one) =>
    found(
      rows.find(({ id }) => id === one),
      'company',
    ),
  )
  if (both.some(({ isTrashed }) => isTrashed)) throw conflict('in_trash', 'One of the two is in the trash.')
  return both as [(typeof both)[number], (typeof both)[number]]
}

type Move = Pair & { table: string; column: string; only: SQL }

async function move(tx: Db, { workspaceId, from, into, table, column, only }: Move): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`
      update ${sql.identifier(table)} set ${sql.identifier(column)} = ${into}
      where workspace_id = ${workspaceId} and ${sql.identifier(column)} = ${from} and ${only} returning id`,
  )
  return rows.map(({ id }) => id)
}

/** A name that the other one has already stays behind, and so does what would make it its own owner. */
function withoutClash({ workspaceId, into }: Pair, table: string): SQL {
  if (table === 'company_owners') return sql`company_id <> ${into}`
  if (table !== 'company_aliases') return sql`true`
  return sql`(kind, folded) not in (
    select l.kind, l.folded from company_aliases l where l.workspace_id = ${workspaceId} and l.company_id = ${into})`
}

/** The name that goes becomes another name of the one that stays, unless it is the same; answers the ids of what was added. */
async function addName(
  tx: Db,
  { workspaceId, into, name, folded, now }: Pair & { name: string; folded: string; now: Date },
) {
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`
      insert into company_aliases (workspace_id, id, company_id, kind, value, folded, created_at)
      select ${workspaceId}::uuid, ${uuidv7()}::uuid, c.id, 'name', ${name}, ${folded}, ${now.toISOString()}::timestamptz
      from companies c where c.workspace_id = ${workspaceId} and c.id = ${into} and c.folded <> ${folded}
      on conflict do nothing returning id`,
  )
  return rows.map(({ id }) => id)
}

const listOf = (ids: string[] = []) => sql`(select value::uuid from jsonb_array_elements_text(${jsonRows(ids)}))`

const isCompany = (workspaceId: string, id: string) => and(eq(companies.workspaceId, workspaceId), eq(companies.id, id))

const raiseVersion = (tx: Db, workspaceId: string, id: string) =>
  tx
    .update(companies)
    .set({ version: sql`${companies.version} + 1` })
    .where(isCompany(workspaceId, id))

const announce = (tx: Db, workspaceId: string) =>
  touched(tx, workspaceId, 'companies', 'contacts', 'applications', 'notes', 'tasks', 'trash')
