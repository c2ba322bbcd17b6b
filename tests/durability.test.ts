// What was acknowledged is there after the process was killed. The client that keeps the list is this test, outside of it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { untar } from '../server/db/untar'
import { type Client, openClient } from './client'
import { type Running, startServer } from './processes'

const kills = 20
const writers = 4

const dataDir = mkdtempSync(join(tmpdir(), 'inroads-durability-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
mkdirSync(join(dataDir, 'pgdata'))
untar(readFileSync(inject('template')), join(dataDir, 'pgdata'))

test(`nothing acknowledged is lost to kill -9 in the middle of writes, ${kills} times`, async () => {
  const acknowledged: string[] = []
  let server = await startServer({ INROADS_DATA: dataDir })
  const client = openClient(() => server.address)
  await client.setUp()

  for (let round = 1; round <= kills; round++) {
    const before = acknowledged.length
    await killWhileWriting(server, client, acknowledged, { writes: 8 + ((round * 7) % 23) })
    server = await startServer({ INROADS_DATA: dataDir, LOG_LEVEL: 'warn' })
    expect(server.output()).toBe(`Inroads is at ${server.address}\n`)
    expect(await missing(client, acknowledged.slice(before))).toEqual([])
  }
  expect(acknowledged.length).toBeGreaterThan(kills * 8)
  expect(await missing(client, acknowledged)).toEqual([])
  await server.kill('SIGTERM')
})

/** Writes from several sides until so many were acknowledged, and kills the server while more are on their way. */
async function killWhileWriting(
  server: Running,
  client: Client,
  acknowledged: string[],
  { writes }: { writes: number },
) {
  const enough = acknowledged.length + writes
  let killed: Promise<void> | undefined
  const write = async (writer: number) => {
    for (let n = 1; !killed || !(await killed.then(() => true)); n++) {
      const made = await client
        .call('POST', client.root('/companies'), { name: `Company ${writer}.${n}` })
        .catch(() => null)
      if (!made) return
      expect(made.status).toBe(201)
      acknowledged.push(made.body.id)
      if (acknowledged.length >= enough) killed ??= server.kill('SIGKILL')
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  await killed
}

async function missing(client: Client, ids: string[]) {
  const answers = await Promise.all(ids.map((id) => client.call('GET', client.root(`/companies/${id}`))))
  return ids.filter((_, i) => answers[i]!.status !== 200)
}
