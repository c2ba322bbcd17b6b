import { zOf } from './special'
import { hasBothArms, isStrata, type Strata, strataWith } from './strata'
import { sumOf } from './sum'
import { type Answer, type Confidence, isConfidence, refuse } from './valid'

/**
 * Ratio of proportions a / b common to the strata, with log limits (Greenland, Robins 1985). Strata without both arms are dropped.
 * Reasons: `invalid_input`, `no_informative_strata`, `zero_cell` (an arm without success).
 */
export function mhRiskRatio(
  input: Strata,
  options: Confidence = {},
): Answer<{ ratio: number; low: number; high: number }> {
  if (!isStrata(input) || !isConfidence(options)) return refuse('invalid_input')
  const strata = strataWith(input, hasBothArms)
  if (strata.length === 0) return refuse('no_informative_strata')
  const over = sumOf(strata, ({ a, n0, n }) => (a * n0) / n)
  const under = sumOf(strata, ({ c, n1, n }) => (c * n1) / n)
  if (over === 0 || under === 0) return refuse('zero_cell')
  const variance = sumOf(strata, ({ a, c, n1, n0, n }) => (n1 / n) * (n0 / n) * (a + c) - (a / n) * c)
  const spread = Math.exp(zOf(options.conf ?? 0.95) * Math.sqrt(Math.max(0, variance) / over / under))
  const ratio = over / under
  return { defined: true, ratio, low: ratio / spread, high: ratio * spread }
}
