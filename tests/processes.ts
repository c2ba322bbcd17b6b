// A real server in a process of its own, which a test may kill: a bundle, since that starts in a third of the time.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, vi } from 'vitest'
import { buildServer } from '../server/build.mjs'

vi.setConfig({ testTimeout: 240_000 })

const root = join(import.meta.dirname, '..')
const built = join(root, `dist/tested-${process.pid}`)
await buildServer(built)
const started = new Set<ChildProcess>()
afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
  rmSync(built, { recursive: true, force: true })
})

export type Running = {
  address: string
  child: ChildProcess
  output: () => string
  kill: (signal: NodeJS.Signals) => Promise<void>
}

type Environment = Record<string, string>

function start(env: Environment, args: string[]) {
  const child = spawn(process.execPath, [join(built, 'main.js'), ...args], {
    cwd: root,
    env: { ...process.env, PORT: '0', HOST: '', INROADS_DATA: '', DATABASE_URL: '', LOG_LEVEL: 'fatal', ...env },
  })
  started.add(child)
  return child
}

/** Starts a server and waits for its address; throws what it said if it ended instead. */
export async function startServer(env: Environment): Promise<Running> {
  const child = start(env, [])
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk
      const found = /is at (http:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
  })
  const ended = (code: number | null) => console.error(`The server ended unasked with ${code}: ${said}`)
  child.once('exit', ended)
  const kill = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode) return
    child.off('exit', ended)
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  return { address, child, output: () => said, kill }
}

/** Runs the server's entry to its end. */
export async function runServer(env: Environment, args: string[] = []): Promise<{ code: number; output: string }> {
  const child = start(env, args)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const [code] = await once(child, 'close')
  return { code, output }
}
