import { zOf } from './special'
import { type Answer, type Confidence, refuse, type TwoByTwo, wrongTwoByTwo } from './valid'

/**
 * Ratio of two proportions, a / b, with log limits (Katz 1978): a cross-check of Koopman's, not for display.
 * Reasons: `invalid_input`, `zero_total`, `zero_cell` (an arm without success).
 */
export function katzRatio(
  input: TwoByTwo,
  options: Confidence = {},
): Answer<{ ratio: number; low: number; high: number }> {
  const wrong = wrongTwoByTwo(input, options)
  if (wrong) return refuse(wrong)
  const { a_success: x, a_total: m, b_success: y, b_total: n } = input
  if (x === 0 || y === 0) return refuse('zero_cell')
  const ratio = x / m / (y / n)
  const spread = Math.exp(zOf(options.conf ?? 0.95) * Math.sqrt((m - x) / (m * x) + (n - y) / (n * y)))
  return { defined: true, ratio, low: ratio / spread, high: ratio * spread }
}
