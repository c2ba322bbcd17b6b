import { type Forecasting, isForecasting } from './offer-forecast'
import { isStages, type Posterior, posteriorOf, type Stages } from './offer-forecast-two-stage'
import { rootOfIncreasing } from './root'
import { betaCdf, betaQuantile } from './special'
import { type Answer, refuse } from './valid'

type Range = { n_optimistic: number | null; n_pessimistic: number | null }

/**
 * How far the two-stage forecast may be off: the applications needed if the rate of offers is at its 90 % and at its 10 % point.
 * The rate is the product of two independent beta posteriors. Null above max_n.
 * Reasons: `invalid_input`, `zero_total`, `no_events` (no offer yet).
 */
export function offerRange(input: Stages, options: Forecasting = {}): Answer<Range> {
  if (!isStages(input) || !isForecasting(options)) return refuse('invalid_input')
  if (input.applications === 0 || input.interviews_mature === 0) return refuse('zero_total')
  if (input.offers === 0) return refuse('no_events')
  const { target = 0.8, max_n = 1000 } = options
  const quantile = productQuantiles(posteriorOf(input, options))
  const neededAt = (p: number) => {
    const n = Math.max(1, Math.ceil(Math.log1p(-target) / Math.log1p(-quantile(p))))
    return n <= max_n ? n : null
  }
  return { defined: true, n_optimistic: neededAt(0.9), n_pessimistic: neededAt(0.1) }
}

/** Equal shares of the first posterior, each taken at its middle. */
const shares = Array.from({ length: 400 }, (_, i) => (i + 0.5) / 400)

/** Quantiles of X·Y: P(XY ≤ r) is the mean of P(Y ≤ r/X) over X, and grows with ln r. */
function productQuantiles({ a1, b1, a2, b2 }: Posterior): (p: number) => number {
  const first = shares.map((share) => betaQuantile(share, a1, b1))
  const below = (rate: number) => first.reduce((sum, x) => sum + betaCdf(rate / x, a2, b2), 0) / first.length
  const mean = (a1 / (a1 + b1)) * (a2 / (a2 + b2))
  return (p) => Math.exp(rootOfIncreasing((ln) => below(Math.exp(ln)) - p, Math.log(mean)))
}
