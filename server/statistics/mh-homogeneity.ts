import { crossProducts } from './mh-odds-ratio'
import { chisqSf } from './special'
import { isInformative, isStrata, type Strata, type Stratum, strataWith } from './strata'
import { sumOf } from './sum'
import { type Answer, isRecord, refuse } from './valid'

type Homogeneity = { breslow_day: number; breslow_day_p: number; tarone: number; tarone_p: number; df: number }

/**
 * Is one odds ratio enough for all strata? Breslow, Day 1980 at the Mantel–Haenszel odds ratio, and with Tarone's correction (1985).
 * Reasons: `invalid_input`, `too_few_strata` (under two informative ones), `zero_cell` (no finite odds ratio to test at).
 */
export function mhHomogeneity(input: Strata, options: object = {}): Answer<Homogeneity> {
  if (!isStrata(input) || !isRecord(options)) return refuse('invalid_input')
  const strata = strataWith(input, isInformative)
  if (strata.length < 2) return refuse('too_few_strata')
  const { R, S } = crossProducts(strata)
  if (R === 0 || S === 0) return refuse('zero_cell')
  const fits = strata.map((one) => fitAt(one, R / S))
  const df = strata.length - 1
  const breslow_day = sumOf(fits, ({ excess, variance }) => excess ** 2 / variance)
  const lack = sumOf(fits, ({ excess }) => excess) ** 2 / sumOf(fits, ({ variance }) => variance)
  const tarone = Math.max(0, breslow_day - lack)
  return {
    defined: true,
    breslow_day,
    breslow_day_p: chisqSf(breslow_day, df),
    tarone,
    tarone_p: chisqSf(tarone, df),
    df,
  }
}

/** How far arm a's successes lie from those expected at an odds ratio with the stratum's own margins. */
function fitAt({ a, c, n1, n0 }: Stratum, odds: number): { excess: number; variance: number } {
  const successes = a + c
  const expected = expectedSuccesses(n1, n0, successes, odds)
  const cells = [expected, n1 - expected, successes - expected, n0 - successes + expected]
  return { excess: a - expected, variance: 1 / sumOf(cells, (cell) => 1 / cell) }
}

/** The root of (1 − ψ)A² + BA − ψ·n₁·m = 0 that leaves no cell negative, in the form that does not cancel. */
function expectedSuccesses(n1: number, n0: number, successes: number, odds: number): number {
  const B = n0 - successes + odds * (n1 + successes)
  const root = Math.sqrt(B * B + 4 * (1 - odds) * odds * n1 * successes)
  return B >= 0 ? (2 * odds * n1 * successes) / (B + root) : (root - B) / (2 * (1 - odds))
}
