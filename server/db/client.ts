import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PGlite } from '@electric-sql/pglite'
import { type SQL, sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite'
import { migrate as migrateEmbedded } from 'drizzle-orm/pglite/migrator'
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js'
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator'
import postgres, { type Sql, type TransactionSql } from 'postgres'
import { openEmbedded } from './embedded'

/** The database or a transaction on it: queries take either. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>

/** `listening` is called once it hears, and again whenever it does so after the connection was lost. */
type Ear = { heard: (text: string) => void; listening: () => void }

/** An open, migrated database. */
export type Database = {
  db: Db
  kind: 'embedded' | 'postgres'
  /** Hears every notice, from this process or another. PostgreSQL only. */
  listen?: (channel: string, ear: Ear) => Promise<unknown>
  /** The embedded data folder as a tar, to open another one from. */
  dump?: () => Promise<Uint8Array>
  close: () => Promise<void>
}

export type OnStatement = (statement: string, params: unknown[]) => void

/** The journal key of our migrations' advisory lock: any fixed number that nobody else uses. */
const migrationLock = 713_204_551

export const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url))

const logger = (onStatement?: OnStatement) => (onStatement ? { logger: { logQuery: onStatement } } : {})

/** Opens the embedded database in a folder (or `memory://`), from a prepared tar if given, and migrates it. */
export async function openFolder(
  dataDir: string,
  {
    prepared,
    onStatement,
    migrations = migrationsFolder,
  }: { prepared?: Uint8Array; onStatement?: OnStatement; migrations?: string } = {},
): Promise<Database> {
  const client = await openEmbedded(dataDir, prepared)
  // The proxy answers all that Drizzle's driver asks of PGlite; the class has much more.
  const db = drizzleEmbedded(client as unknown as PGlite, logger(onStatement))
  await migrateEmbedded(db, { migrationsFolder: migrations })
  return { db: db as unknown as Db, kind: 'embedded', dump: client.dump, close: client.close }
}

/** Connects to PostgreSQL 15 or later and migrates it under an advisory lock, so that two processes may start at once. */
export async function openPostgres(
  url: string,
  {
    onStatement,
    migrations = migrationsFolder,
    connections = 10,
  }: { onStatement?: OnStatement; migrations?: string; connections?: number } = {},
): Promise<Database> {
  await migrateUnderLock(url, migrations)
  const client = preparing(
    postgres(url, { max: connections, onnotice: () => {}, connect_timeout: 5, backoff: () => 0.2 }),
  )
  const db = drizzlePostgres(client, logger(onStatement))
  return {
    db: db as unknown as Db,
    kind: 'postgres',
    listen: (channel, { heard, listening }) => client.listen(channel, heard, listening),
    close: () => client.end({ timeout: 5 }),
  }
}

/** A statement with more parameters than this is a list of rows, and hardly ever comes again. */
const mostPrepared = 100

/**
 * Drizzle asks the driver to prepare nothing: each statement would be parsed and planned anew, and take two round trips.
 * With this a connection keeps what it has prepared, which halves the time of most.
 */
function preparing<Client extends Sql | TransactionSql>(client: Client): Client {
  const { unsafe } = client
  client.unsafe = (query, params, options) =>
    unsafe(query, params, { ...options, prepare: (params?.length ?? 0) <= mostPrepared })
  if ('begin' in client) {
    const begin = client.begin as (...args: unknown[]) => Promise<never>
    client.begin = (...args: unknown[]) => {
      const work = args.at(-1) as (tx: TransactionSql) => unknown
      return begin(...args.slice(0, -1), (tx: TransactionSql) => work(preparing(tx)))
    }
  }
  return client
}

async function migrateUnderLock(url: string, migrations: string) {
  const client = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5 })
  try {
    const [{ version } = { version: 0 }] = await client`select current_setting('server_version_num')::int as version`
    if (version < 150_000)
      throw new Error(`PostgreSQL 15 or later is needed; this server is version ${version / 10_000}`)
    await client`select pg_advisory_lock(${migrationLock})`
    await migratePostgres(drizzlePostgres(client), { migrationsFolder: migrations })
  } finally {
    await client.end({ timeout: 5 })
  }
}

/** The rows of a hand-written statement: the two drivers wrap them differently. */
export async function rowsOf<T>(db: Db, statement: SQL): Promise<T[]> {
  const result = (await db.execute(statement)) as unknown as T[] | { rows: T[] }
  return Array.isArray(result) ? result : result.rows
}

/** Rows as one JSON parameter, for an insert of thousands in one statement. */
export const jsonRows = (rows: readonly unknown[]): SQL => sql`${JSON.stringify(rows)}::jsonb`

const told = [
  ...['companies', 'company_aliases', 'contacts', 'positions', 'relationships', 'applications', 'stage_changes'],
  ...['help', 'tasks', 'notes', 'import_rows'],
]

/**
 * Tells the planner of tables that have doubled since it was last told: the embedded database has nobody who does so by
 * itself, and with the sizes of before it reads whole tables for each key. Called after much was written, and now and then.
 */
export async function tellPlanner(db: Db) {
  const doubled = await rowsOf<{ name: string }>(
    db,
    sql`
      select relname as name from pg_class
      where relnamespace = current_schema()::regnamespace and relname in (${sql.raw(told.map((name) => `'${name}'`).join(', '))})
        and pg_relation_size(oid) > 2 * current_setting('block_size')::int * greatest(relpages, 4)`,
  )
  if (doubled.length) await db.execute(sql.raw(`analyze ${doubled.map(({ name }) => name).join(', ')}`))
}

/** The names of the migrations on disk, in order. */
export const migrationNames = (folder = migrationsFolder): string[] =>
  JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')).entries.map(({ tag }: { tag: string }) => tag)
