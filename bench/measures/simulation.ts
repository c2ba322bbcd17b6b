import { fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { rounds } from '../rounds'
import { alike, apart, type Coverage, covered, type Design, type Searches } from '../simulation/designs'
import type { Part, Tallied } from '../simulation/look'
import type { Line } from '../table'

/** Made-up searches for each design; with `--quick` a tenth. */
const searches = rounds === 1 ? 200 : 2_000
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
  const tallies = designs.map(() => ({ hits: 0, tries: 0, undefined: 0 }))
  const parts = designs.flatMap((design, at) =>
    Array.from({ length: searches / perPart }, (_, n) => ({
      at,
      part: { design, searches: perPart, seed: 1_000_003 * (at + 1) + n } satisfies Part,
    })),
  )
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      const worker = fork(fileURLToPath(new URL('../simulation/worker.ts', import.meta.url)))
      for (let next = parts.shift(); next; next = parts.shift()) {
        worker.send(next.part)
        const [{ hits, tries, undefined: none }] = (await once(worker, 'message')) as [Tallied]
        const tally = tallies[next.at]!
        Object.assign(tally, { hits: tally.hits + hits, tries: tally.tries + tries, undefined: tally.undefined + none })
      }
      worker.kill()
    }),
  )
  return tallies
}

const percent = (share: number) => `${(100 * share).toFixed(2)} %`
const whole = (share: number) => `${Math.round(100 * share)}`

/** Without a true difference each firm word is wrong; with one it is what is hoped for. */
function firmLine({ rates, applications, pattern }: Searches, { hits, tries }: Tallied): Line {
  const { networked, cold } = rates
  const on = `${applications} applications, ${pattern}`
  if (networked !== cold)
    return { measure: `firm word, ${whole(networked)} against ${whole(cold)} %`, on, ours: percent(hits / tries) }
  return {
    measure: `firm word wrong, both ${whole(cold)} %`,
    on,
    ours: percent(hits / tries),
    target: '< 3.5 %',
    isOver: hits / tries >= 0.035,
  }
}

function coverageLine({ rates, arms, followUpDays }: Coverage, { hits, tries, undefined: none }: Tallied): Line {
  const share = hits / tries
  return {
    measure: `95 % interval holds ${whole(rates.networked)} − ${whole(rates.cold)} %`,
    on: `${arms.networked} and ${arms.cold}, followed up to ${followUpDays} days`,
    ours: `${percent(share)}${none ? ` (${none} without one)` : ''}`,
    target: '93 – 97.5 %',
    isOver: share < 0.93 || share > 0.975,
  }
}
