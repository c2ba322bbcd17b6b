// One process per data folder: two openers of the embedded database lose rows without a word.
import { spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { socketPath } from './socketPath'

export type Lock = { release: () => void }

/**
 * Locks a folder until `release` or the end of this process, however it ends; null when another process holds it.
 * `flock` locks the open file itself, through the descriptor it inherits. Where there is no such command, a socket bound
 * in the folder (on Windows a named pipe) is the lock.
 */
export async function lockFolder(dataDir: string, { flock = true } = {}): Promise<Lock | null> {
  const file = openSync(join(dataDir, 'lock'), 'a', 0o600)
  const outcome = flock ? flocked(file) : 'no flock'
  const socket = outcome === 'no flock' ? await bind(socketPath(dataDir, 'lock')) : null
  if (outcome === 'held' || (outcome === 'no flock' && !socket)) {
    closeSync(file)
    return null
  }
  ftruncateSync(file)
  writeSync(file, String(process.pid))
  return {
    release: () => {
      closeSync(file)
      socket?.close()
    },
  }
}

/** The number of the process that holds the lock, as it noted itself. */
export const lockHolder = (dataDir: string): string => readFileSync(join(dataDir, 'lock'), 'utf8') || 'unknown'

function flocked(file: number): 'mine' | 'held' | 'no flock' {
  const { status } = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', file] })
  if (status === 0) return 'mine'
  return status === 1 ? 'held' : 'no flock'
}

/** A server bound to the path; null if a living process has it. A dead one's socket is moved aside before it is judged. */
async function bind(path: string) {
  const server = await listening(path)
  if (server || process.platform === 'win32') return server
  const aside = `${path}.${process.pid}`
  renameSync(path, aside)
  const alive = await answers(aside)
  if (alive) renameSync(aside, path)
  else rmSync(aside)
  return alive ? null : listening(path)
}

const listening = (path: string) =>
  new Promise<ReturnType<typeof createServer> | null>((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    server.listen(path, () => resolve(server.unref()))
  })

const answers = (path: string) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(path)
      .once('connect', () => resolve(socket.destroy() !== null))
      .once('error', () => resolve(false))
  })
