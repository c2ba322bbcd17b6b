/** Milliseconds. */
export type Timing = { p50: number; p99: number }
export type Compared = { ours: Timing; floor: Timing; ratio: number }

type Call = (turn: number) => Promise<unknown>
type Plan = { ours: Call; floor: Call; calls: number }

export const rounds = process.argv.includes('--quick') ? 1 : 5

/** Both by turns, so that what slows the machine slows both; of each the best round. The first round only warms up. */
export async function compare({ ours, floor, calls }: Plan): Promise<Compared> {
  const best = { ours: worst, floor: worst }
  let turn = 0
  for (let round = 0; round <= rounds; round++) {
    const times = { ours: [] as number[], floor: [] as number[] }
    for (let call = 0; call < calls; call++, turn++) {
      times.floor.push(await timeOf(floor, turn))
      times.ours.push(await timeOf(ours, turn))
    }
    if (round > 0) for (const side of ['ours', 'floor'] as const) best[side] = better(best[side], summed(times[side]))
  }
  return { ...best, ratio: best.ours.p50 / best.floor.p50 }
}

const worst: Timing = { p50: Number.POSITIVE_INFINITY, p99: Number.POSITIVE_INFINITY }
const better = (one: Timing, other: Timing): Timing => ({
  p50: Math.min(one.p50, other.p50),
  p99: Math.min(one.p99, other.p99),
})

export async function timeOf(work: Call, turn = 0): Promise<number> {
  const from = performance.now()
  await work(turn)
  return performance.now() - from
}

/** By the nearest rank: with fewer than a hundred calls, p99 is the slowest. */
export function summed(times: number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1]!
  return { p50: at(0.5), p99: at(0.99) }
}
