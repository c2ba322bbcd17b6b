import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { rowsOf } from '../server/db/client'
import { openTestDatabase } from './support'

const database = await openTestDatabase()
afterAll(database.close)
const { db } = database

type Breach = { rule: string; relname: string; obj: string | null }
const query = sql.raw(readFileSync(join(import.meta.dirname, 'fixtures/tenant-keys.sql'), 'utf8'))
const breaches = () => rowsOf<Breach>(db, query)

test('every tenant table can be sharded by workspace', async () => {
  expect(await breaches()).toEqual([])
})

test('the tenant tables are all there', async () => {
  const [row] = await rowsOf<{ count: number }>(
    db,
    sql`select count(*)::int as count from information_schema.columns where table_schema = 'public' and column_name = 'workspace_id'`,
  )
  expect(row!.count).toBeGreaterThan(12)
})

const keyed = (more: string) =>
  `create table planted (workspace_id uuid not null references workspaces(id) on delete cascade, id uuid not null, ${more})`
const primary = 'primary key (workspace_id, id)'

test.each([
  ['unique/pk without workspace_id', keyed('primary key (id)')],
  ['unique/pk without workspace_id', keyed(`mail text unique, ${primary}`)],
  [
    'fk tenant->tenant without workspace_id',
    keyed(`parent uuid, ${primary}, foreign key (id, parent) references contacts(workspace_id, id)`),
  ],
  [
    'fk with SET NULL',
    keyed(
      `parent uuid, ${primary}, foreign key (workspace_id, parent) references contacts(workspace_id, id) on delete set null`,
    ),
  ],
  ['fk from tenant table to a non-tenant table', keyed(`by_user uuid references users(id), ${primary}`)],
  [
    'fk from non-tenant table to tenant table',
    'create table planted (id uuid primary key, for_workspace uuid references workspaces(id))',
  ],
  ['no direct ON DELETE CASCADE', `create table planted (workspace_id uuid not null, id uuid, ${primary})`],
  ['identity column', keyed(`number int generated always as identity, ${primary}`)],
  ['serial default', keyed(`number serial, ${primary}`)],
  [
    'workspace_id nullable',
    'create table planted (workspace_id uuid references workspaces(id) on delete cascade, id uuid)',
  ],
  ['workspace_id type differs', 'create table planted (workspace_id text not null, id uuid)'],
  ['timestamp without time zone', keyed(`at timestamp, ${primary}`)],
  ['rule', `${keyed(primary)}; create rule planted_rule as on delete to planted do instead nothing`],
])('a planted breach is found: %s', async (rule, statements) => {
  const found = await within(statements)
  expect(found.some((breach) => breach.rule.startsWith(rule))).toBe(true)
})

/** The breaches with something planted, which is taken back. */
async function within(statements: string) {
  let found: Breach[] = []
  const planted = db.transaction(async (tx) => {
    for (const statement of statements.split('; ')) await tx.execute(sql.raw(statement))
    found = await rowsOf<Breach>(tx as unknown as typeof db, query)
    throw new Error('taken back')
  })
  await expect(planted).rejects.toThrow('taken back')
  return found
}
