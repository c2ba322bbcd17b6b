import { zOf } from './special'
import { hasBothArms, isStrata, type Strata, type Stratum, strataWith } from './strata'
import { sumOf } from './sum'
import { type Answer, type Confidence, isConfidence, refuse } from './valid'

type MhRiskDifference = {
  diff: number
  std_err: number
  low: number | null
  high: number | null
  n_informative: number
}

/**
 * The adjusted headline: the difference a − b within strata, weighted after Mantel and Haenszel, with the variance of Sato,
 * Greenland, Robins 1989, which holds for many small strata and for few large ones. Strata without both arms are dropped.
 * @returns limits are normal and may leave [−1, 1]; null where the variance is 0. Reasons: `invalid_input`, `no_informative_strata`.
 */
export function mhRiskDifference(input: Strata, options: Confidence = {}): Answer<MhRiskDifference> {
  if (!isStrata(input) || !isConfidence(options)) return refuse('invalid_input')
  const strata = strataWith(input, hasBothArms)
  if (strata.length === 0) return refuse('no_informative_strata')
  const diff = weightedDifference(strata)
  const std_err = standardError(strata, diff)
  const reach = std_err === 0 ? null : zOf(options.conf ?? 0.95) * std_err
  return {
    defined: true,
    diff,
    std_err,
    low: reach === null ? null : diff - reach,
    high: reach === null ? null : diff + reach,
    n_informative: strata.length,
  }
}

/** The estimate alone. Every stratum must have both arms. */
export const weightedDifference = (strata: readonly Stratum[]): number =>
  sumOf(strata, differenceShare) / sumOf(strata, weight)

/** A stratum's part of the numerator. */
export const differenceShare = ({ a, c, n1, n0, n }: Stratum): number => (a * n0 - c * n1) / n

/** A stratum's part of the denominator. */
export const weight = ({ n1, n0, n }: Stratum): number => (n1 * n0) / n

function standardError(strata: readonly Stratum[], diff: number): number {
  const P = sumOf(strata, ({ a, c, n1, n0, n }) => {
    return ((n1 / n) * n1 * c - (n0 / n) * n0 * a + ((n1 * n0) / n) * ((n0 - n1) / 2)) / n
  })
  const Q = sumOf(strata, ({ a, b, c, d, n }) => (a * d + b * c) / (2 * n))
  const total = diff * P + Q
  // What is left of two large terms that cancel is rounding, not variance.
  return total <= 1e-12 * (Math.abs(diff * P) + Q) ? 0 : Math.sqrt(total) / sumOf(strata, weight)
}
