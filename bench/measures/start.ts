import { cpSync, mkdirSync } from 'node:fs'
import { rounds } from '../rounds'
import { ensureBuilt, filledOf, memoryOf, openBare, pgdataOf, startServer } from '../servers'
import { atMost, type Line, mb, seconds } from '../table'
import { ownFolder } from '../world'

/** From the start of the process to the first answer, on a folder that is full and on none; beside PGlite alone. */
export async function measureStart(): Promise<Line[]> {
  ensureBuilt()
  const filled = await filledOf('embedded')
  const copy = ownFolder('bare')
  mkdirSync(copy, { recursive: true })
  cpSync(pgdataOf(filled), copy, { recursive: true })
  const times = { existing: [] as number[], fresh: [] as number[], reopen: [] as number[], initdb: [] as number[] }
  let peak = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    times.reopen.push((await openBare(copy)).ms)
    times.existing.push((await startOn(filled.env.INROADS_DATA!)).ms)
    times.initdb.push((await openBare(ownFolder('initdb'))).ms)
    const fresh = await startOn(ownFolder('new'))
    times.fresh.push(fresh.ms)
    peak = Math.min(peak, fresh.peak)
  }
  const line = (name: string, sides: [ours: number[], floor: number[]], most: number): Line => {
    const [ours, floor] = sides.map((side) => Math.min(...side)) as [number, number]
    const slowest = seconds(Math.max(...sides[0]))
    return {
      ...atMost({ measure: name, on: 'PGlite' }, ours, most, seconds),
      floor: seconds(floor),
      ratio: ours / floor,
      p99: slowest,
    }
  }
  return [
    line('start on an existing folder', [times.existing, times.reopen], 1_200),
    line('start on a new folder', [times.fresh, times.initdb], 4_000),
    ...(Number.isFinite(peak) ? [atMost({ measure: 'its most memory', on: 'PGlite' }, peak, 450_000_000, mb)] : []),
  ]
}

async function startOn(folder: string) {
  const server = await startServer({ INROADS_DATA: folder })
  const peak = memoryOf(server.pid)?.peak ?? Number.NaN
  await server.stop()
  return { ms: server.startedInMs, peak }
}
