// PostgreSQL goes away in mid-transaction, again and again: the process stays, says so, and serves again.
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect as connectTo, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { type Client, openClient } from './client'
import { startCluster } from './postgres'
import { startServer } from './processes'

const stops = 20
const writers = 6

const folder = mkdtempSync(join(tmpdir(), 'inroads-lost-'))
const cluster = await startCluster(folder)
beforeEach(cluster.start)
afterAll(async () => {
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
})

const connect = (url: string, max = 1) => postgres(url, { max, onnotice: () => {}, backoff: () => 0.05 })

test(`PostgreSQL stopped in mid-transaction ${stops} times: 503 meanwhile, served again within 2 seconds`, async () => {
  const url = await cluster.createDatabase('served')
  const server = await startServer({ DATABASE_URL: url })
  const client = openClient(() => server.address)
  await client.setUp()
  const waits: number[] = []
  const kept: string[] = []

  for (let round = 1; round <= stops; round++) {
    const held = await writesInMidTransaction(client, url)
    await cluster.stop()
    for (const { status, body, headers } of await Promise.all(held)) {
      expect({ status, code: body.code }).toEqual({ status: 503, code: 'unavailable' })
      expect(headers.get('content-type')).toContain('application/problem+json')
      expect(headers.get('retry-after')).toBe('1')
    }
    for (const call of [create(client, 'Meanwhile'), client.call('GET', client.root('/companies'))])
      expect((await call).status).toBe(503)

    await cluster.start()
    const started = performance.now()
    kept.push(await untilCreated(client, `Company ${round}`))
    waits.push(performance.now() - started)
  }
  expect(Math.max(...waits)).toBeLessThan(2000)
  for (const id of kept) expect((await client.call('GET', client.root(`/companies/${id}`))).status).toBe(200)
  const [row] = await asked(url, (sql) => sql`select count(*)::int as count from companies`)
  expect(row!.count).toBe(stops)

  expect(await noticeOf(client, server.address)).toContain('"companies"')
  expect(server.child.exitCode).toBeNull()
  await server.kill('SIGTERM')
})

const create = (client: Client, name: string) => client.call('POST', client.root('/companies'), { name })

/** Starts writes that wait within their transactions, behind a lock that ends when the server does. */
async function writesInMidTransaction(client: Client, url: string) {
  const blocker = connect(url)
  const locked = blocker.begin(async (sql) => {
    await sql`lock table companies in access exclusive mode`
    await sql`select pg_sleep(60)`
  })
  locked.catch(() => blocker.end({ timeout: 0 }))
  await until(
    url,
    (sql) =>
      sql`select 1 from pg_locks where mode = 'AccessExclusiveLock' and granted and relation = 'companies'::regclass`,
  )
  const writes = Array.from({ length: writers }, (_, writer) => create(client, `Held ${writer}`))
  await until(
    url,
    (sql) => sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and xact_start is not null`,
  )
  return writes
}

async function untilCreated(client: Client, name: string): Promise<string> {
  for (;;) {
    const { status, body } = await create(client, name)
    if (status === 201) return body.id
    expect(status).toBe(503)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** What an open page hears of a change. */
async function noticeOf(client: Client, address: string): Promise<string> {
  const headers = { cookie: client.cookie(), accept: 'text/event-stream' }
  const { body } = await fetch(address + client.root('/events'), { headers, signal: AbortSignal.timeout(20_000) })
  let heard = ''
  for await (const text of body!.pipeThrough(new TextDecoderStream())) {
    if (!heard) await create(client, 'Announced')
    heard += text
    if (heard.includes('touched')) break
  }
  return heard
}

// ---- The driver, whose faults are mended by server/patches -----------------------------------------------------

test('a statement in a transaction whose connection is gone is refused, and the process stays', async () => {
  const sql = connect(await cluster.createDatabase('gone'))
  const transaction = sql.begin(async (tx) => {
    await tx`select 1`
    await cluster.stop()
    await tx`select 2`
  })
  await expect(transaction).rejects.toMatchObject({ code: expect.stringMatching(lost) })
  await cluster.start()
  await expect.poll(() => sql`select 3 as three`.catch(() => null), patient).toEqual([{ three: 3 }])
  await sql.end()
})

test('a statement on a reserved connection that is gone is refused', async () => {
  const sql = connect(await cluster.createDatabase('reserved'))
  const reserved = await sql.reserve()
  await cluster.stop()
  await expect(reserved`select 1`).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  await cluster.start()
  await sql.end({ timeout: 1 })
})

test('after a reconnect no statement of the lost transaction runs outside of it', async () => {
  const sql = connect(await cluster.createDatabase('outside'))
  await sql`create table rows (id int)`
  let late: unknown
  const transaction = sql.begin(async (tx) => {
    await tx`insert into rows values (1)`
    await cluster.stop()
    await cluster.start()
    await expect.poll(() => sql`select 1 as one`.catch(() => null), patient).toEqual([{ one: 1 }])
    late = await tx`insert into rows values (2)`.then(
      () => 'ran',
      ({ code }) => code,
    )
  })
  await expect(transaction).rejects.toMatchObject({ code: expect.stringMatching(lost) })
  await expect.poll(() => late, patient).toMatch(lost)
  expect(await sql`select id from rows`).toEqual([])
  await sql.end()
})

test('a connection lost while it learns the types refuses who waits for it, and the process stays', async () => {
  const url = await cluster.createDatabase('types')
  const { port, close } = await cutAt('pg_catalog.pg_type', Number(new URL(url).port))
  const sql = connect(Object.assign(new URL(url), { port }).href)
  // Without the mended driver this run ends with an unhandled rejection.
  await expect(sql`select 1`).rejects.toMatchObject({ code: expect.stringMatching(lost) })
  await sql.end({ timeout: 0 })
  close()
})

test('what was not yet sent to a connection that closed is not sent to the next one', async () => {
  const { sql, sockets } = await overSockets(await cluster.createDatabase('unsent'))
  await sql`select 1`
  const unsent = sql`select 2`.execute()
  await Promise.resolve()
  // As when several connections close in one turn of the loop: between the statement and its being sent.
  sockets[0]!.emit('close', false)
  await expect(unsent).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  expect(await sql`select 3 as three`).toEqual([{ three: 3 }])
  await sql.end({ timeout: 1 })
})

test('a statement sent to a connection that has failed and will close is refused, not answered by the next', async () => {
  const { sql, sockets } = await overSockets(await cluster.createDatabase('failing'))
  await sql`select 1`
  const late = new Promise((resolve) => {
    sockets[0]!.once('error', () => resolve(sql`select 2 as two`.then(Array.from, ({ code }) => code)))
  })
  sockets[0]!.destroy(Object.assign(new Error('reset'), { code: 'ECONNRESET' }))
  expect(await late).toBe('CONNECTION_CLOSED')
  expect(await sql`select 3 as three`).toEqual([{ three: 3 }])
  await sql.end({ timeout: 1 })
})

test('rows that came before a failure are not counted into what comes next', async () => {
  const sql = connect(await cluster.createDatabase('failed'))
  await expect(sql`select 1 / (300 - n) from generate_series(1, 1000) n`).rejects.toThrow('division by zero')
  expect(Array.from(await sql`select 1 as one`)).toEqual([{ one: 1 }])
  await sql.end({ timeout: 1 })
})

test('nor are rows of a connection that was lost while it learned the types, from a server that then starts up', async () => {
  const url = await cluster.createDatabase('starting')
  const { port, close } = await cutAmidTypes(Number(new URL(url).port))
  const sql = connect(Object.assign(new URL(url), { port }).href)
  const rows = () => sql`select 1 as one`.then(Array.from, ({ code }) => code)
  expect(await rows()).toBe('57P03')
  expect(await rows()).toEqual([{ one: 1 }])
  await sql.end({ timeout: 0 })
  close()
})

test('statements that wait in a transaction behind another one settle when the connection goes', async () => {
  const sql = connect(await cluster.createDatabase('waiting'))
  let settled: PromiseSettledResult<unknown>[] = []
  const transaction = sql.begin(async (tx) => {
    const statements = [1, 2, 3].map((n) => tx`select pg_sleep(30), ${n}::int`)
    setTimeout(cluster.stop, 200)
    settled = await Promise.allSettled(statements)
  })
  await expect(transaction).rejects.toMatchObject({ code: expect.stringMatching(lost) })
  await expect.poll(() => settled.map(({ status }) => status), patient).toEqual(['rejected', 'rejected', 'rejected'])
  await cluster.start()
  await sql.end({ timeout: 1 })
})

/** A client of one connection, and the sockets that it has opened, oldest first. */
async function overSockets(url: string) {
  const sockets: Socket[] = []
  const socket = async () => {
    sockets.push(connectTo(Number(new URL(url).port), '127.0.0.1'))
    await once(sockets.at(-1)!, 'connect')
    return sockets.at(-1)!
  }
  // `socket` is an option that the driver has and its types do not know.
  const sql = postgres(url, { max: 1, backoff: () => 0.05, connect_timeout: 2, socket } as object)
  return { sql, sockets }
}

/** Passes bytes on to PostgreSQL until a client says `word`; then nobody answers any more. */
const cutAt = (word: string, to: number) =>
  between(to, ({ client, upstream, close }) => {
    upstream.pipe(client)
    client.on('data', (chunk) => (chunk.includes(word) ? close() : upstream.write(chunk)))
  })

/** Cuts the first connection in the midst of its types, says to the next that the server starts up, and serves the rest. */
async function cutAmidTypes(to: number) {
  let connections = 0
  return between(to, ({ client, upstream }) => {
    connections++
    if (connections === 2) return client.end(startingUp)
    client.pipe(upstream)
    if (connections > 2) return upstream.pipe(client)
    let asked = false
    client.on('data', (chunk) => (asked ||= chunk.includes('pg_catalog.pg_type')))
    // Without the end of the answer: the last rows, that it is complete, and that the next may come.
    upstream.on('data', (chunk) => (asked ? client.end(chunk.subarray(0, chunk.length - 40)) : client.write(chunk)))
  })
}

/** What PostgreSQL answers to who connects too early: “E”, the length, and each field with its letter. */
const startingUp = (() => {
  const fields = 'SFATAL\0C57P03\0Mthe database system is starting up\0\0'
  const message = Buffer.from(`E....${fields}`)
  message.writeInt32BE(4 + fields.length, 1)
  return message
})()

type Pair = { client: Socket; upstream: Socket; close: () => void }

/** Stands between clients and PostgreSQL; `join` says what passes. */
async function between(to: number, join: (pair: Pair) => unknown) {
  const sockets = new Set<Socket>()
  const close = () => {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  const server = createServer((client) => {
    const upstream = connectTo(to, '127.0.0.1')
    for (const socket of [client, upstream]) sockets.add(socket.on('error', () => {}))
    join({ client, upstream, close })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { port: String((server.address() as { port: number }).port), close }
}

const patient = { timeout: 10_000 }
const lost = /^(CONNECTION_|57P0|ECONN)/

type Sql = ReturnType<typeof connect>
type Rows = PromiseLike<readonly unknown[]>

async function asked<T>(url: string, ask: (sql: Sql) => PromiseLike<T>): Promise<T> {
  const sql = connect(url)
  try {
    return await ask(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

const until = (url: string, ask: (sql: Sql) => Rows) =>
  asked(url, (sql) => expect.poll(() => ask(sql), { interval: 10, timeout: 10_000 }).not.toEqual([]))
