// How a command at the same machine speaks to the running server, which alone may open the data folder: one line of
// JSON there, one back, over a socket that only this user can reach.
import { chmodSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { socketPath } from './db/socketPath'

export type Command = { command: 'reset'; email: string }
export type Answer = { password: string | null } | { failure: string }

/** Answers commands about a data folder until `close`. The caller holds its lock, so a socket left behind is a dead one. */
export async function listenForCommands(dataDir: string, answer: (command: Command) => Promise<Answer>) {
  const path = socketPath(dataDir, 'control')
  const server = createServer(async (socket) => {
    socket.on('error', () => socket.destroy())
    const reply = await lineOf(socket)
      .then((line) => answer(JSON.parse(line)))
      .catch((error: Error) => ({ failure: error.message }))
    socket.end(`${JSON.stringify(reply)}\n`)
  })
  const isFile = process.platform !== 'win32'
  if (isFile) rmSync(path, { force: true })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve))
  if (isFile) chmodSync(path, 0o600)
  return { close: () => void server.close() }
}

/** Asks the server that runs on a data folder; null when none does. */
export async function askServer(dataDir: string, command: Command): Promise<Answer | null> {
  const socket = await connected(socketPath(dataDir, 'control'))
  if (!socket) return null
  socket.write(`${JSON.stringify(command)}\n`)
  const line = await lineOf(socket)
  socket.destroy()
  return JSON.parse(line)
}

const connected = (path: string) =>
  new Promise<Socket | null>((resolve) => {
    const socket = connect(path, () => resolve(socket))
    socket.on('error', () => resolve(null))
  })

const lineOf = (socket: Socket) =>
  new Promise<string>((resolve, reject) => {
    const lines = createInterface(socket)
    lines.once('line', resolve)
    lines.once('close', () => reject(new Error('The connection ended without a line')))
  })
