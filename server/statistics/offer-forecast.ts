import { betaQuantile, lbeta } from './special'
import {
  type Answer,
  isCount,
  isLevel,
  isListOf,
  isOptional,
  isPrior,
  isProportion,
  isRecord,
  isShaped,
  type Prior,
  type Proportion,
  refuse,
} from './valid'

export type Forecasting = Prior & { target?: number; max_n?: number }
type ProbAt = { n: number; prob: number }

/** Sums run over every n up to here; a forecast beyond it would help nobody. */
const isSize = (x: unknown) => isCount(x) && x <= 1e6

export const isForecasting = (x: unknown): boolean =>
  isPrior(x) && isShaped({ target: isOptional(isLevel), max_n: isOptional(isSize) })(x)

export const isAt = (x: unknown): boolean => isRecord(x) && isListOf(isSize)(x.at)

/**
 * How many more applications until an offer is likely, if things go on as they went (beta-binomial). Optimistic and pessimistic
 * take the 90 % and 10 % points of the posterior rate for the truth.
 * @returns numbers of applications, null above max_n. Reasons: `invalid_input`, `zero_total`, `no_events` (no offer yet).
 */
export function offerForecast(
  input: Proportion & { at: readonly number[] },
  options: Forecasting = {},
): Answer<{
  n_needed: number | null
  n_optimistic: number | null
  n_pessimistic: number | null
  prob_at: ProbAt[]
}> {
  if (!isProportion(input) || !isAt(input) || !isForecasting(options)) return refuse('invalid_input')
  if (input.total === 0) return refuse('zero_total')
  if (input.success === 0) return refuse('no_events')
  const { prior_alpha = 0.5, prior_beta = 0.5, target = 0.8, max_n = 1000 } = options
  const [a, b] = [prior_alpha + input.success, prior_beta + input.total - input.success]
  const prob = (n: number) => Math.max(0, -Math.expm1(lbeta(a, b + n) - lbeta(a, b)))
  const neededAt = (rate: number) => within(Math.max(1, Math.ceil(Math.log1p(-target) / Math.log1p(-rate))), max_n)
  return {
    defined: true,
    n_needed: needed(prob, target, max_n),
    n_optimistic: neededAt(betaQuantile(0.9, a, b)),
    n_pessimistic: neededAt(betaQuantile(0.1, a, b)),
    prob_at: input.at.map((n) => ({ n, prob: prob(n) })),
  }
}

/** The smallest n whose probability reaches the target, by halving; null above max_n. */
export function needed(prob: (n: number) => number, target: number, max_n: number): number | null {
  if (max_n < 1 || prob(max_n) < target) return null
  let [low, high] = [1, max_n]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (prob(middle) >= target) high = middle
    else low = middle + 1
  }
  return low
}

const within = (n: number, max_n: number) => (n <= max_n ? n : null)
