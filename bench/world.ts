// A server with somebody signed in, and their workspace filled: two boards and a network.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../server/app'
import { type Database, openFolder, openPostgres } from '../server/db/client'
import { startPostgres, type TestServer } from '../tests/postgres'
import { seedBoard } from './seeds/boards'
import { seedNetwork } from './seeds/network'

export const owner = { name: 'Mara Lindt', email: 'mara@example.org', password: 'correct-horse-battery' }
const now = new Date('2026-06-30T12:00:00Z')

export type Answer = { status: number; text: string; headers: Record<string, unknown>; bytes: number }

export type World = {
  database: Database
  app: FastifyInstance
  cookie: string
  workspaceId: string
  userId: string
  now: Date
  /** The search with a board of that many cards. */
  boards: Record<300 | 2000, string>
  companyNames: string[]
  call: (method: string, path: string, body?: object, headers?: Record<string, string>) => Promise<Answer>
  close: () => Promise<void>
}

export const kinds = ['embedded', 'postgres'] as const
export type Kind = (typeof kinds)[number]
export const nameOf = { embedded: 'PGlite', postgres: 'PostgreSQL' } as const

let postgres: TestServer | null = null
const folder = mkdtempSync(join(tmpdir(), 'inroads-bench-'))
let count = 0

/** A folder that goes when the run ends. */
export const ownFolder = (name: string) => join(folder, `${name}-${++count}`)

export async function postgresUrl(): Promise<string> {
  postgres ??= await startPostgres(folder)
  return postgres.createDatabase(`bench_${process.pid}_${++count}`)
}

export async function endAll() {
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
}

export const openEmpty = async (kind: Kind) =>
  kind === 'embedded' ? openFolder(ownFolder('pgdata')) : openPostgres(await postgresUrl())

const worlds = new Map<Kind, Promise<World>>()

/** The filled world of a kind, made once. */
export function worldOf(kind: Kind): Promise<World> {
  const made = worlds.get(kind) ?? openEmpty(kind).then(fill)
  worlds.set(kind, made)
  return made
}

export async function closeWorlds() {
  for (const world of worlds.values()) await (await world).close()
  worlds.clear()
}

export async function fill(database: Database): Promise<World> {
  const world = await openWorld(database)
  const { workspaceId, userId } = world
  const at = { db: database.db, workspaceId, userId, now }
  const { companyIds, contactIds, names } = await seedNetwork(at)
  for (const size of [300, 2000] as const)
    world.boards[size] = await seedBoard(at, { size, companyIds, contactIds, call: world.call })
  await database.db.execute('analyze')
  return Object.assign(world, { companyNames: names })
}

/** A world with nobody and nothing in it but its owner. */
export async function openWorld(database: Database): Promise<World> {
  const app = (await buildApp({ database, clock: () => now })) as unknown as FastifyInstance
  const setup = await app.inject({ method: 'POST', url: '/api/setup', headers: ownPage, payload: owner })
  const cookie = String(setup.headers['set-cookie']).split(';')[0]!
  const { workspaces, user } = setup.json()
  const root = `/api/workspaces/${workspaces[0].id}`
  const call: World['call'] = async (method, path, body, headers = {}) => {
    const answer = await app.inject({
      ...{ method: method as 'GET', url: path.startsWith('/api/') ? path : `${root}${path}` },
      headers: { ...ownPage, cookie, ...headers },
      ...(body ? { payload: body } : {}),
    })
    return shown(answer)
  }
  return {
    ...{ database, app, cookie, workspaceId: workspaces[0].id, userId: user.id, now, call },
    boards: { 300: '', 2000: '' },
    companyNames: [],
    close: async () => {
      await app.close()
      await database.close()
    },
  }
}

export const ownPage = { host: 'localhost', origin: 'http://localhost' }

type Injected = { statusCode: number; body: string; headers: Record<string, unknown>; rawPayload: Buffer }

export function shown({ statusCode, body, headers, rawPayload }: Injected): Answer {
  if (statusCode >= 400) throw new Error(`${statusCode} ${body.slice(0, 300)}`)
  return { status: statusCode, text: body, headers, bytes: rawPayload.length }
}
