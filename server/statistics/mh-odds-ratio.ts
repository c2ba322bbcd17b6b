import { chisqSf, zOf } from './special'
import { isInformative, isStrata, type Strata, type Stratum, strataWith } from './strata'
import { sumOf } from './sum'
import { type Answer, type Confidence, isConfidence, refuse } from './valid'

type MhOddsRatio = {
  odds_ratio: number | null
  low: number | null
  high: number | null
  cmh_chi2: number
  p: number
  cmh_chi2_cc: number
  p_cc: number
  n_informative: number
}

/**
 * Odds ratio a / b common to the strata (Mantel, Haenszel 1959) with the log limits of Robins, Breslow, Greenland 1986, and the
 * Cochran–Mantel–Haenszel test with and without continuity correction.
 * @returns odds_ratio null when infinite; no limits at 0 or infinity. Reasons: `invalid_input`, `no_informative_strata`.
 */
export function mhOddsRatio(input: Strata, options: Confidence = {}): Answer<MhOddsRatio> {
  if (!isStrata(input) || !isConfidence(options)) return refuse('invalid_input')
  const strata = strataWith(input, isInformative)
  if (strata.length === 0) return refuse('no_informative_strata')
  const { R, S } = crossProducts(strata)
  return {
    defined: true,
    odds_ratio: S === 0 ? null : R / S,
    ...limits(strata, zOf(options.conf ?? 0.95)),
    ...cmhTest(strata),
    n_informative: strata.length,
  }
}

/** The two sums whose ratio is the Mantel–Haenszel odds ratio. */
export const crossProducts = (strata: readonly Stratum[]): { R: number; S: number } => ({
  R: sumOf(strata, ({ a, d, n }) => (a * d) / n),
  S: sumOf(strata, ({ b, c, n }) => (b * c) / n),
})

function limits(strata: readonly Stratum[], z: number): { low: number | null; high: number | null } {
  const { R, S } = crossProducts(strata)
  if (R === 0 || S === 0) return { low: null, high: null }
  const variance = sumOf(strata, ({ a, b, c, d, n }) => {
    const [P, Q, r, s] = [(a + d) / n, (b + c) / n, (a * d) / n, (b * c) / n]
    return (P * r) / (2 * R * R) + (P * s + Q * r) / (2 * R * S) + (Q * s) / (2 * S * S)
  })
  const spread = Math.exp(z * Math.sqrt(variance))
  return { low: R / S / spread, high: (R / S) * spread }
}

const rounding = 1e-9

function cmhTest(strata: readonly Stratum[]) {
  const excess = Math.abs(sumOf(strata, ({ a, c, n1, n }) => a - (n1 * (a + c)) / n))
  const variance = sumOf(strata, ({ a, b, c, d, n1, n0, n }) => (n1 / n) * (n0 / n) * (a + c) * ((b + d) / (n - 1)))
  // Correcting an excess under a half would push it past 0; one of exactly a half comes out of the sum a little off it.
  const corrected = excess >= 0.5 - rounding ? Math.max(0, excess - 0.5) : excess
  const [cmh_chi2, cmh_chi2_cc] = [excess ** 2 / variance, corrected ** 2 / variance]
  return { cmh_chi2, p: chisqSf(cmh_chi2, 1), cmh_chi2_cc, p_cc: chisqSf(cmh_chi2_cc, 1) }
}
