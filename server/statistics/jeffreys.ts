import { betaQuantile } from './special'
import { type Answer, type Confidence, type Proportion, refuse, wrongProportion } from './valid'

/**
 * Jeffreys interval of a proportion: equal tails of Beta(x + ½, n − x + ½) (Brown, Cai, DasGupta 2001).
 * @returns estimate x/n and limits in [0, 1], exactly 0 or 1 at the ends; `invalid_input`, `zero_total`
 */
export function jeffreysInterval(
  input: Proportion,
  options: Confidence = {},
): Answer<{ estimate: number; low: number; high: number }> {
  const wrong = wrongProportion(input, options)
  if (wrong) return refuse(wrong)
  const { success, total } = input
  const tail = (1 - (options.conf ?? 0.95)) / 2
  const [a, b] = [success + 0.5, total - success + 0.5]
  return {
    defined: true,
    estimate: success / total,
    low: success === 0 ? 0 : betaQuantile(tail, a, b),
    high: success === total ? 1 : 1 - betaQuantile(tail, b, a),
  }
}
