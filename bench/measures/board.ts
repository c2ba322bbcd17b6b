import { gzipSync } from 'node:zlib'
import autocannon from 'autocannon'
import { sql } from 'drizzle-orm'
import { rowsOf } from '../../server/db/client'
import { type Bare, bareRoute } from '../bare'
import { compare, rounds } from '../rounds'
import { atMost, besideFloor, kb, type Line } from '../table'
import { kinds, nameOf, type World, worldOf } from '../world'

const most = { bytes: 500_000, gzip: 60_000, requestsPerSecond: 80, timesFloor: 3 }

/** The board's API: time beside select and stringify of the same rows, bytes, and requests per second at ten connections. */
export async function measureBoard(): Promise<Line[]> {
  const lines: Line[] = []
  for (const kind of kinds) {
    const world = await worldOf(kind)
    const bare = bareBoard(world)
    for (const size of [300, 2000] as const) {
      const path = `/searches/${world.boards[size]}/board`
      const compared = await compare({
        ours: () => world.call('GET', path),
        floor: () => bare.call(world.boards[size]),
        calls: size === 300 ? 60 : 30,
      })
      lines.push(besideFloor({ measure: `board API, ${size} cards`, on: nameOf[kind] }, compared, most.timesFloor))
      if (kind === 'postgres')
        lines.push(...(size === 2000 ? await bytesOf(world, path) : []), await loadOf(world, bare, size))
    }
    await bare.app.close()
  }
  return lines
}

const bareBoard = ({ database: { db }, workspaceId }: World) =>
  bareRoute((searchId) =>
    rowsOf(
      db,
      sql`
        select a.id, a.version, a.stage_id, a.company_id, c.name, a.role, a.channel, a.ending, a.stage_since_on, a.source_kind,
          a.source_name, a.next_step, a.next_step_due_on, a.excitement
        from applications a
        left join companies c on c.workspace_id = ${workspaceId} and c.id = a.company_id
        where a.workspace_id = ${workspaceId} and a.search_id = ${searchId} and a.trashed_at is null
        order by a.stage_id, a.rank, a.id`,
    ),
  )

async function bytesOf({ call }: World, path: string): Promise<Line[]> {
  const { text } = await call('GET', path)
  const onWire = (await call('GET', path, undefined, { 'accept-encoding': 'gzip' })).bytes
  const ids = gzipSync(JSON.stringify(JSON.parse(text).cards.id)).length
  const raw = atMost({ measure: 'its bytes', on: 'raw' }, Buffer.byteLength(text), most.bytes, kb)
  return [raw, { ...atMost({ measure: 'its bytes', on: 'gzip' }, onWire, most.gzip, kb), floor: `ids ${kb(ids)}` }]
}

/** Over the socket, the load from a thread of its own; beside the bare route under the same load. */
async function loadOf({ app, boards, cookie, workspaceId }: World, bare: Bare, size: 300 | 2000): Promise<Line> {
  const url = `${await addressOf(app)}/api/workspaces/${workspaceId}/searches/${boards[size]}/board`
  const bareUrl = `${await addressOf(bare.app)}/${boards[size]}`
  const ours: Load[] = []
  const floor: Load[] = []
  for (let round = 0; round < Math.min(rounds, 3); round++) {
    floor.push(await loadOn(bareUrl, {}))
    ours.push(await loadOn(url, { cookie }))
  }
  const [best, bestBare] = [ours, floor].map((side) => Math.max(...side.map(({ perSecond }) => perSecond))) as [
    number,
    number,
  ]
  return {
    ...{
      measure: `board API, ${size} cards, 10 connections`,
      on: 'PostgreSQL',
      ours: perSecond(best),
      floor: perSecond(bestBare),
    },
    ...{ ratio: bestBare / best, p99: `${Math.min(...ours.map(({ p99 }) => p99))} ms` },
    ...(size === 2000
      ? { target: `≥ ${perSecond(most.requestsPerSecond)}`, isOver: best < most.requestsPerSecond }
      : {}),
  }
}

type Load = { perSecond: number; p99: number }

async function loadOn(url: string, headers: Record<string, string>): Promise<Load> {
  const { requests, latency, non2xx } = await autocannon({ url, connections: 10, duration: 3, workers: 1, headers })
  if (non2xx) throw new Error(`${non2xx} answers were not 200`)
  return { perSecond: requests.average, p99: latency.p99 }
}

const perSecond = (rate: number) => `${rate.toFixed(0)} / s`

async function addressOf(app: World['app']): Promise<string> {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 })
  return `http://127.0.0.1:${(app.server.address() as { port: number }).port}`
}
