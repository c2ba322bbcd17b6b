import { fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { rounds } from '../rounds'
import { alike, apart, type Coverage, covered, type Design, type Searches } from '../simulation/designs'
import type { Part, Tallied } from '../simulation/look'
import type { Line } from '../table'

/** With `--quick` a tenth of the tries. */
const triesOf = ({ tries }: Design) => (rounds === 1 ? tries / 10 : tries)
const perPart = 50

/** How often the firm word is wrong, and right, and how often the interval holds the truth: the same numbers every time. */
export async function measureSimulation(): Promise<Line[]> {
  const designs: Design[] = [...alike, ...apart, ...covered]
  const tallies = await simulate(designs)
  return designs.map((design, i) =>
    design.kind === 'coverage' ? coverageLine(design, tallies[i]!) : firmLine(design, tallies[i]!),
  )
}

/** Each design in parts with seeds of their own, handed to as many workers as there are cores. */
async function simulate(designs: readonly Design[]): Promise<Tallied[]> {
  const tallies = designs.map(() => ({ hits: 0, shown: 0 }))
  const parts = designs.flatMap((design, at) =>
    Array.from({ length: triesOf(design) / perPart }, (_, n) => ({
      at,
      part: { design, tries: perPart, seed: 1_000_003 * (at + 1) + n } satisfies Part,
    })),
  )
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      const worker = fork(fileURLToPath(new URL('../simulation/worker.ts', import.meta.url)))
      for (let next = parts.shift(); next; next = parts.shift()) {
        worker.send(next.part)
        const [{ hits, shown }] = (await once(worker, 'message')) as [Tallied]
        const tally = tallies[next.at]!
        Object.assign(tally, { hits: tally.hits + hits, shown: tally.shown + shown })
      }
      worker.kill()
    }),
  )
  return tallies
}

/** With its Monte-Carlo standard error. */
function percent({ hits, shown }: Tallied): string {
  const share = hits / shown
  return `${(100 * share).toFixed(2)} ± ${(100 * Math.sqrt((share * (1 - share)) / shown)).toFixed(2)} %`
}
const whole = (share: number) => `${Math.round(100 * share)}`

/** Without a true difference each firm word is wrong; with one it is what is hoped for. */
function firmLine({ rates, applications, pattern, networkedOneIn }: Searches, tally: Tallied): Line {
  const { networked, cold } = rates
  const on = `${applications} applications, one in ${networkedOneIn} networked, ${pattern}`
  if (networked !== cold)
    return { measure: `firm word, ${whole(networked)} against ${whole(cold)} %`, on, ours: percent(tally) }
  return {
    measure: `firm word wrong, both ${whole(cold)} %`,
    on,
    ours: percent(tally),
    target: '< 3.5 %',
    isOver: tally.hits / tally.shown >= 0.035,
  }
}

/** Of the intervals that the card shows; how many tries show one stands beside. */
function coverageLine(design: Coverage, tally: Tallied): Line {
  const { rates, arms, followUpDays } = design
  const share = tally.hits / tally.shown
  return {
    measure: `95 % interval holds ${whole(rates.networked)} − ${whole(rates.cold)} %`,
    on: `${arms.networked} and ${arms.cold}, followed up to ${followUpDays} days`,
    ours: `${percent(tally)} of ${tally.shown} shown in ${triesOf(design)}`,
    target: '93 – 97.5 %',
    isOver: share < 0.93 || share > 0.975,
  }
}
