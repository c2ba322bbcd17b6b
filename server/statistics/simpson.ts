import { weightedDifference } from './mh-risk-difference'
import { hasBothArms, isStrata, type Strata, type Stratum, stratum } from './strata'
import { sumOf } from './sum'
import { type Answer, isRecord, refuse } from './valid'

type Simpson = {
  crude_diff: number
  adjusted_diff: number
  strata_diffs: (number | null)[]
  n_reversed: number
  full_reversal: boolean
  verdict: 'reversal' | 'attenuated' | 'amplified' | 'consistent'
  coverage: number
}

/**
 * Does the difference a − b survive a look within strata? `strata_diffs` are in input order, null where an arm is missing;
 * `coverage` is the share of applications in strata that have both arms. A verdict is a description: whether it may be shown
 * depends on the intervals (Simpson 1951). Reasons: `invalid_input`, `too_few_strata` (under two with both arms).
 */
export function detectSimpson(input: Strata, options: object = {}): Answer<Simpson> {
  if (!isStrata(input) || !isRecord(options)) return refuse('invalid_input')
  const all = input.strata.map(stratum)
  const both = all.filter(hasBothArms)
  if (both.length < 2) return refuse('too_few_strata')
  const crude_diff = difference(pooled(all))
  const adjusted_diff = weightedDifference(both)
  const n_reversed = both.filter((one) => sign(difference(one)) * sign(crude_diff) < 0).length
  return {
    defined: true,
    crude_diff,
    adjusted_diff,
    strata_diffs: all.map((one) => (hasBothArms(one) ? difference(one) : null)),
    n_reversed,
    full_reversal: n_reversed === both.length,
    verdict: verdictOf(crude_diff, adjusted_diff),
    coverage: sumOf(both, ({ n }) => n) / sumOf(all, ({ n }) => n),
  }
}

const difference = ({ a, c, n1, n0 }: Pick<Stratum, 'a' | 'c' | 'n1' | 'n0'>) => a / n1 - c / n0

const pooled = (strata: readonly Stratum[]) => ({
  a: sumOf(strata, ({ a }) => a),
  c: sumOf(strata, ({ c }) => c),
  n1: sumOf(strata, ({ n1 }) => n1),
  n0: sumOf(strata, ({ n0 }) => n0),
})

/** Differences that rounding alone could have made have no sign. */
const sign = (diff: number) => (Math.abs(diff) < 1e-12 ? 0 : Math.sign(diff))

function verdictOf(crude: number, adjusted: number): Simpson['verdict'] {
  if (sign(crude) * sign(adjusted) < 0) return 'reversal'
  const [before, after] = [Math.abs(crude), Math.abs(adjusted)]
  if (sign(crude) === 0 && sign(adjusted) === 0) return 'consistent'
  if (after < 0.5 * before) return 'attenuated'
  return after > 1.5 * before ? 'amplified' : 'consistent'
}
