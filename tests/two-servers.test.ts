// Two servers on one PostgreSQL: what is done at one is heard at the other.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openClient } from './client'
import { startCluster } from './postgres'
import { runServer, startServer } from './processes'
import { openStream } from './stream'

const folder = mkdtempSync(join(tmpdir(), 'inroads-two-'))
const cluster = await startCluster(folder)
const DATABASE_URL = await cluster.createDatabase('shared')
const [one, other] = await Promise.all([startServer({ DATABASE_URL }), startServer({ DATABASE_URL })])
afterAll(async () => {
  await Promise.all([one.kill('SIGTERM'), other.kill('SIGTERM')])
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
})

const desk = openClient(() => one.address)
await desk.setUp()
const password = 'correct-horse-battery'
const listenAtOther = (cookie = desk.cookie()) => openStream(other.address + desk.root('/events'), cookie)

async function signInAtOther() {
  const phone = openClient(() => other.address)
  expect((await phone.call('POST', '/api/session', { email: 'mara@example.org', password })).status).toBe(200)
  return phone.cookie()
}

test('a change at one is announced at the other', async () => {
  const stream = await listenAtOther()
  for (let round = 0; round < 20; round++) {
    const before = stream.heard().length
    expect((await desk.call('POST', desk.root('/companies'), { name: `Company ${round}` })).status).toBe(201)
    // Within a second, which is how long it polls.
    await expect.poll(() => stream.heard().slice(before), { interval: 5, timeout: 1_000 }).toContain('"companies"')
  }
  stream.stop()
})

test('a password changed at one ends the streams that another session holds at the other', async () => {
  const stream = await listenAtOther(await signInAtOther())
  const own = await listenAtOther()
  const changed = await desk.call('PUT', '/api/password', { current: password, password: `${password}-2` })
  expect(changed.status).toBe(204)
  await stream.ended
  await desk.call('POST', desk.root('/companies'), { name: 'Afterwards' })
  await expect.poll(own.heard).toContain('"companies"')
  own.stop()
})

test('after PostgreSQL was gone the open streams are told that they missed something, and hear again', async () => {
  const stream = await listenAtOther()
  await cluster.stop()
  await cluster.start()
  await expect.poll(stream.heard, { timeout: 20_000 }).toContain('event: missed')
  const create = () => desk.call('POST', desk.root('/companies'), { name: 'After the gap' })
  await expect.poll(async () => (await create()).status, { timeout: 20_000 }).toBe(201)
  await expect.poll(stream.heard, { timeout: 20_000 }).toContain('"companies"')
  stream.stop()
})

test('a password reset from the command line ends the streams of every server', async () => {
  const streams = [await listenAtOther(), await openStream(one.address + desk.root('/events'), desk.cookie())]
  const { code, output } = await runServer({ DATABASE_URL }, ['--account', 'reset', 'mara@example.org'])
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('The new password') })
  await Promise.all(streams.map(({ ended }) => ended))
})
