// The built server in a process and a data folder of its own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const root = join(import.meta.dirname, '../..')

export type Server = {
  address: string
  stop: () => Promise<void>
  startAgain: () => Promise<void>
  /** From the word to stop until it listens again. */
  isAway: () => boolean
}

/** Runs what `npm start` runs, on a free port; `startAgain` listens on the same one, with the same data. */
export async function startServer(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'inroads-e2e-'))
  let running = await launch(folder, '0')
  const { address } = running
  let away = false
  const stop = () => {
    away = true
    return running.stop()
  }
  afterAll(async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const startAgain = async () => {
    running = await launch(folder, new URL(address).port)
    away = false
  }
  return { address, stop, startAgain, isAway: () => away }
}

async function launch(folder: string, port: string) {
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: root,
    env: { ...process.env, PORT: port, HOST: '', INROADS_DATA: folder, DATABASE_URL: '', LOG_LEVEL: 'error' },
  })
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk
      const found = /is at (http:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => reject(new Error(`The server did not start; is dist/ built? It said: ${said}`)))
  })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  }
  return { address, stop }
}
