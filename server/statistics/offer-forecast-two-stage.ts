import { type Forecasting, isAt, isForecasting, needed } from './offer-forecast'
import { lbeta } from './special'
import { type Answer, isProportion, isRecord, refuse } from './valid'

export type Stages = { interviews: number; applications: number; offers: number; interviews_mature: number }
export type Posterior = { a1: number; b1: number; a2: number; b2: number }

/**
 * As the one-stage forecast, with the way to an offer taken in two steps, so that an interview still open is not counted against
 * it: applications to interviews, and mature interviews (at least 30 days old, answered or not) to offers. Exact, O(n).
 * @returns n_needed null above max_n. Reasons: `invalid_input`, `zero_total`, `no_events` (no offer yet).
 */
export function offerForecastTwoStage(
  input: Stages & { at: readonly number[] },
  options: Forecasting = {},
): Answer<{ n_needed: number | null; prob_at: { n: number; prob: number }[] }> {
  if (!isStages(input) || !isAt(input) || !isForecasting(options)) return refuse('invalid_input')
  if (input.applications === 0 || input.interviews_mature === 0) return refuse('zero_total')
  if (input.offers === 0) return refuse('no_events')
  const { target = 0.8, max_n = 1000 } = options
  const posterior = posteriorOf(input, options)
  const prob = (n: number) => 1 - noOffer(n, posterior)
  return {
    defined: true,
    n_needed: needed(prob, target, max_n),
    prob_at: input.at.map((n) => ({ n, prob: prob(n) })),
  }
}

export const isStages = (x: unknown): x is Stages =>
  isRecord(x) &&
  isProportion({ success: x.interviews, total: x.applications }) &&
  isProportion({ success: x.offers, total: x.interviews_mature })

export const posteriorOf = (input: Stages, { prior_alpha = 0.5, prior_beta = 0.5 }: Forecasting): Posterior => ({
  a1: prior_alpha + input.interviews,
  b1: prior_beta + input.applications - input.interviews,
  a2: prior_alpha + input.offers,
  b2: prior_beta + input.interviews_mature - input.offers,
})

/**
 * P(no offer from n applications): k interviews with their beta-binomial weight, times P(none of k leads to an offer). The weights
 * grow from the likeliest k outwards by ratios of neighbours, and are normalised at the end, so that none under- or overflows.
 */
function noOffer(n: number, { a1, b1, a2, b2 }: Posterior): number {
  const weightRatio = (k: number) => ((n - k) * (a1 + k)) / ((k + 1) * (b1 + n - k - 1))
  const missRatio = (k: number) => (b2 + k) / (a2 + b2 + k)
  const mode = likeliest(n, a1, b1)
  const atMode = Math.exp(lbeta(a2, b2 + mode) - lbeta(a2, b2))
  let [weight, miss, total, missed] = [1, atMode, 0, 0]
  for (let k = mode; k <= n; k++) {
    total += weight
    missed += weight * miss
    weight *= weightRatio(k)
    miss *= missRatio(k)
  }
  ;[weight, miss] = [1, atMode]
  for (let k = mode - 1; k >= 0; k--) {
    weight /= weightRatio(k)
    miss /= missRatio(k)
    total += weight
    missed += weight * miss
  }
  return missed / total
}

function likeliest(n: number, a: number, b: number): number {
  if (a <= 1) return 0
  if (b <= 1) return n
  return Math.min(n, Math.floor(((n + 1) * (a - 1)) / (a + b - 2)))
}
