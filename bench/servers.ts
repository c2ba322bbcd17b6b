// The server as it is shipped, in a process of its own.
import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isStale } from '../server/build.mjs'
import { openPostgres } from '../server/db/client'
import { openDataFolder } from '../server/db/folder'
import { fill, type Kind, owner, ownFolder, postgresUrl, type World } from './world'

const running = new Set<ChildProcess>()

/** Whatever a measure that failed left behind. */
export function killAll() {
  for (const child of running) child.kill('SIGKILL')
}

/** A process of ours, which ends with the run at the latest. */
function spawnOwn(args: string[], options: SpawnOptions): ChildProcess {
  const child = spawn(process.execPath, args, options)
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

export type Server = { address: string; pid: number; startedInMs: number; stop: () => Promise<void> }

export function ensureBuilt() {
  if (!isStale()) return
  const { status } = spawnSync(process.execPath, ['server/build.mjs'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('The build failed')
}

/** Starts it and waits until it says where it is and answers there. */
export async function startServer(env: Record<string, string>): Promise<Server> {
  const from = performance.now()
  // As `npm start` starts it.
  const child = spawnOwn(['--max-semi-space-size=2', 'dist/server/main.js'], {
    env: { ...process.env, PORT: '0', HOST: '', INROADS_DATA: '', DATABASE_URL: '', LOG_LEVEL: 'fatal', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await saidAddress(child)
  const { status } = await fetch(`${address}/api/health`)
  if (status !== 200) throw new Error(`/api/health answered ${status}`)
  return { address, pid: child.pid!, startedInMs: performance.now() - from, stop: () => ended(child, 'SIGTERM') }
}

const saidAddress = (child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout!.on('data', (chunk) => {
      said += chunk
      const address = /is at (http:\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
  })

async function ended(child: ChildProcess, signal?: NodeJS.Signals) {
  const gone = once(child, 'exit')
  if (signal) child.kill(signal)
  else child.stdin!.end()
  await gone
}

/** PGlite alone on a folder: how long until it answers, and what it holds then. */
export async function openBare(dataDir: string): Promise<{ ms: number; memory: Memory | null }> {
  const from = performance.now()
  const child = spawnOwn(['bench/bareOpen.mjs', dataDir], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(child.stdout!, 'data')
  const ms = performance.now() - from
  const memory = memoryOf(child.pid!)
  await ended(child)
  return { ms, memory }
}

export type Memory = { now: number; peak: number }

/** Resident bytes; null where there is no /proc. */
export function memoryOf(pid: number): Memory | null {
  const path = `/proc/${pid}/status`
  if (!existsSync(path)) return null
  const status = readFileSync(path, 'utf8')
  const bytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024
  return { now: bytes('VmRSS'), peak: bytes('VmHWM') }
}

export type Filled = {
  env: Record<string, string>
  boards: World['boards']
  workspaceId: string
  companyNames: string[]
}

const filled = new Map<Kind, Promise<Filled>>()

/** Where a server finds two boards and a network; made once for each kind. */
export function filledOf(kind: Kind): Promise<Filled> {
  const made = filled.get(kind) ?? makeFilled(kind)
  filled.set(kind, made)
  return made
}

async function makeFilled(kind: Kind): Promise<Filled> {
  const env: Record<string, string> =
    kind === 'embedded' ? { INROADS_DATA: ownFolder('data') } : { DATABASE_URL: await postgresUrl() }
  const database = env.INROADS_DATA ? await openDataFolder(env.INROADS_DATA) : await openPostgres(env.DATABASE_URL!)
  const { boards, workspaceId, companyNames, close } = await fill(database)
  await close()
  return { env, boards, workspaceId, companyNames }
}

export const pgdataOf = ({ env }: Filled) => join(env.INROADS_DATA!, 'pgdata')

export type Client = (
  method: string,
  path: string,
  body?: object | FormData,
  headers?: Record<string, string>,
) => Promise<Response>

/** Signed in as the owner: calls below the workspace, or any address that starts with /api/. Answers the cookie as well. */
export async function signIn({ address }: Server, workspaceId: string): Promise<{ call: Client; cookie: string }> {
  let cookie = ''
  const call: Client = async (method, path, body, headers = {}) => {
    const isForm = body instanceof FormData
    const answer = await fetch(address + (path.startsWith('/api/') ? path : `/api/workspaces/${workspaceId}${path}`), {
      method,
      headers: {
        origin: address,
        cookie,
        ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  const signed = await call('POST', '/api/session', { email: owner.email, password: owner.password })
  cookie = String(signed.headers.get('set-cookie')).split(';')[0]!
  return { call, cookie }
}
