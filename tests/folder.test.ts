import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, expect, inject, test } from 'vitest'
import { rowsOf } from '../server/db/client'
import { embeddedMajor } from '../server/db/folder'
import { lockFolder } from '../server/db/lock'
import { socketPath } from '../server/db/socketPath'
import { untar } from '../server/db/untar'
import { type Running, runServer, startServer } from './processes'
import { openTestDatabase } from './support'

const root = mkdtempSync(join(tmpdir(), 'inroads-folder-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let count = 0
const newFolder = () => join(root, `folder-${++count}`)

/** A folder with a database in it, made without starting a server. */
function madeFolder() {
  const dataDir = newFolder()
  mkdirSync(dataDir)
  untar(readFileSync(inject('template')), join(dataDir, 'pgdata'))
  return dataDir
}

test('a second opener is told who has the folder, and may come in when that one has gone', async () => {
  const dataDir = madeFolder()
  const first = await startServer({ INROADS_DATA: dataDir })
  const second = await runServer({ INROADS_DATA: dataDir })
  expect(second).toEqual({
    code: 1,
    output: `The folder ${dataDir} is in use by another Inroads (process ${first.child.pid}). Stop it first, or name another folder: INROADS_DATA=…\n`,
  })
  await first.kill('SIGKILL')
  await (await startServer({ INROADS_DATA: dataDir })).kill('SIGTERM')
})

test('a server that is asked to stop closes its database and ends with 0', async () => {
  const dataDir = madeFolder()
  const server = await startServer({ INROADS_DATA: dataDir })
  await server.kill('SIGTERM')
  expect(server.child.exitCode).toBe(0)
  expect(readdirSync(join(dataDir, 'pgdata'))).not.toContain('postmaster.pid')
})

test.each([true, false])('one process holds the lock until it lets go (by flock: %s)', async (flock) => {
  const dataDir = newFolder()
  mkdirSync(dataDir)
  const lock = await lockFolder(dataDir, { flock })
  expect(lock).not.toBeNull()
  expect(await lockFolder(dataDir, { flock })).toBeNull()
  lock!.release()
  const again = await lockFolder(dataDir, { flock })
  expect(again).not.toBeNull()
  again!.release()
})

test('the socket of a process that was killed locks nobody out', async () => {
  const dataDir = newFolder()
  mkdirSync(dataDir)
  leaveSocketBehind(socketPath(dataDir, 'lock'))
  const lock = await lockFolder(dataDir, { flock: false })
  expect(lock).not.toBeNull()
  lock!.release()
})

test('the socket of a folder with a long name is elsewhere, in a folder that is ours alone', () => {
  const path = socketPath(join('/', 'long'.repeat(40)), 'control')
  expect(Buffer.byteLength(path)).toBeLessThan(100)
  expect(path).toContain(tmpdir())
})

test('a folder of another PostgreSQL is left alone', async () => {
  const dataDir = madeFolder()
  writeFileSync(join(dataDir, 'pgdata/PG_VERSION'), '16\n')
  const { code, output } = await runServer({ INROADS_DATA: dataDir })
  expect(code).toBe(1)
  expect(output).toContain(`was written by PostgreSQL 16, and this Inroads opens version ${embeddedMajor} only`)
})

test('the version that is looked for is the one inside', async () => {
  const { db, close } = await openTestDatabase()
  const [row] = await rowsOf<{ major: string }>(
    db,
    sql`select (current_setting('server_version_num')::int / 10000)::text as major`,
  )
  expect(row!.major).toBe(embeddedMajor)
  await close()
})

test('a folder with something else in it is left alone', async () => {
  const dataDir = newFolder()
  mkdirSync(dataDir)
  writeFileSync(join(dataDir, 'holiday.jpg'), '')
  const { code, output } = await runServer({ INROADS_DATA: dataDir })
  expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('holds other things') })
  expect(readdirSync(dataDir)).toEqual(['holiday.jpg'])
})

test('an empty pgdata is no database', async () => {
  const dataDir = newFolder()
  mkdirSync(join(dataDir, 'pgdata'), { recursive: true })
  const { code, output } = await runServer({ INROADS_DATA: dataDir })
  expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('holds no database') })
})

test('a file where the folder should be is said', async () => {
  const dataDir = newFolder()
  writeFileSync(dataDir, '')
  const { code, output } = await runServer({ INROADS_DATA: dataDir })
  expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('cannot be written to (EEXIST)') })
})

test('a folder that may not be written to is said', async () => {
  const { dataDir, why } = unwritable()
  const { code, output } = await runServer({ INROADS_DATA: dataDir })
  expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining(`cannot be written to (${why})`) })
})

/** Rights stop nobody who is root, but a device holds no folder. */
function unwritable() {
  if (process.getuid?.() === 0) return { dataDir: '/dev/null/inroads', why: 'ENOTDIR' }
  const dataDir = newFolder()
  mkdirSync(dataDir)
  chmodSync(dataDir, 0o500)
  return { dataDir, why: 'EACCES' }
}

test('a port that is taken is said, with the way out', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as { port: number }
  const { code, output } = await runServer({ INROADS_DATA: madeFolder(), PORT: String(port) })
  other.close()
  expect(output).toBe(
    `Port ${port} is taken by another program. Stop that one, or take another port: PORT=${port + 1} npm start\n`,
  )
  expect(code).toBe(1)
})

test('a PostgreSQL that does not answer is said, without its password', async () => {
  const { code, output } = await runServer({ DATABASE_URL: 'postgres://inroads:secret@127.0.0.1:1/inroads' })
  expect({ code, output }).toEqual({
    code: 1,
    output: 'PostgreSQL at 127.0.0.1:1 cannot be reached (ECONNREFUSED). Is it running, and is DATABASE_URL right?\n',
  })
})

test('a forgotten password is set anew, with the server running and without', async () => {
  const dataDir = madeFolder()
  const server = await startServer({ INROADS_DATA: dataDir })
  await setUp(server)
  const reset = (mail: string) => runServer({ INROADS_DATA: dataDir }, ['--account', 'reset', mail])

  const running = await reset('mara@example.org')
  expect(running).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^The new password of mara@example.org is \S+\n/),
  })
  expect(await signIn(server, passwordIn(running.output))).toBe(200)
  expect(await signIn(server, 'correct-horse-battery')).toBe(401)
  expect(await reset('nobody@example.org')).toEqual({
    code: 1,
    output: 'Nobody has the mail nobody@example.org here.\n',
  })

  await server.kill('SIGTERM')
  const alone = await reset('mara@example.org')
  const again = await startServer({ INROADS_DATA: dataDir })
  expect(await signIn(again, passwordIn(alone.output))).toBe(200)
  await again.kill('SIGTERM')
})

test('beyond this machine the first account needs the code that was printed', async () => {
  const server = await startServer({ INROADS_DATA: madeFolder(), HOST: '0.0.0.0' })
  await expect.poll(server.output).toContain('needs this code')
  const [, code] = /needs this code: (\S+)/.exec(server.output())!
  expect((await post(server, '/api/setup', { ...mara, code: 'guessed' })).status).toBe(403)
  expect((await post(server, '/api/setup', { ...mara, code })).status).toBe(201)
  await server.kill('SIGTERM')
})

const mara = { name: 'Mara Lindt', email: 'mara@example.org', password: 'correct-horse-battery' }
const setUp = (server: Running) => post(server, '/api/setup', mara)
const signIn = async (server: Running, password: string) =>
  (await post(server, '/api/session', { email: mara.email, password })).status
const passwordIn = (output: string) => /is (\S+)\n/.exec(output)?.[1] ?? ''

const post = ({ address }: Running, path: string, body: object) =>
  fetch(address + path, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** Binds a socket in a process that is killed, which leaves the file. */
function leaveSocketBehind(path: string) {
  const { status } = spawnSync(process.execPath, [
    '-e',
    `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`,
  ])
  expect(status).toBeNull()
}

test('a database that was closed refuses what is still asked of it', async () => {
  const database = await openTestDatabase()
  await database.close()
  await expect(database.db.execute(sql`select 1`)).rejects.toMatchObject({ cause: { code: 'CONNECTION_CLOSED' } })
})
