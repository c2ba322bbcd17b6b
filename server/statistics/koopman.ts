import { rootOfIncreasing } from './root'
import { zOf } from './special'
import { type Answer, type Confidence, refuse, type TwoByTwo, wrongTwoByTwo } from './valid'

/**
 * Ratio of two proportions, a / b, with score limits (Koopman 1984).
 * @returns ratio and limits from 0; ratio and high are null (infinite) when b never succeeds, low is 0 when a never does.
 * Reasons: `invalid_input`, `zero_total`, `zero_cell` (nobody succeeds).
 */
export function koopmanRatio(
  input: TwoByTwo,
  options: Confidence = {},
): Answer<{ ratio: number | null; low: number; high: number | null }> {
  const wrong = wrongTwoByTwo(input, options)
  if (wrong) return refuse(wrong)
  const { a_success: x, a_total: m, b_success: y, b_total: n } = input
  if (x === 0 && y === 0) return refuse('zero_cell')
  const z = zOf(options.conf ?? 0.95)
  // The signed score falls from +∞ to −∞ as the ratio grows, so that each limit is the only root on the whole line.
  const limit = (score: number) => Math.exp(rootOfIncreasing((ln) => score - signedScore(input, Math.exp(ln)), guess))
  const ratio = y === 0 ? null : x / m / (y / n)
  const guess = Math.log((x + 0.5) / (m + 0.5) / ((y + 0.5) / (n + 0.5)))
  return {
    defined: true,
    ratio,
    low: x === 0 ? 0 : Math.min(limit(z), ratio ?? Infinity),
    high: ratio === null ? null : Math.max(limit(-z), ratio),
  }
}

/** Standardised distance of the data from a ratio t, at the likeliest proportions that have that ratio. */
function signedScore({ a_success: x, a_total: m, b_success: y, b_total: n }: TwoByTwo, t: number): number {
  const B = t * (m + y) + x + n
  const root = Math.sqrt(Math.max(0, B * B - 4 * t * (m + n) * (x + y)))
  const p1 = Math.min(1, t, (2 * t * (x + y)) / (B + root))
  const p2 = Math.min(1, p1 / t)
  const distance = x / m - (t * y) / n
  if (distance === 0) return 0
  return distance / Math.sqrt((p1 * (1 - p1)) / m + (t * t * p2 * (1 - p2)) / n)
}
