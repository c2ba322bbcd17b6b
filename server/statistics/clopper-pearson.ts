import { betaQuantile } from './special'
import { type Answer, type Confidence, type Proportion, refuse, wrongProportion } from './valid'

/**
 * Exact interval of a proportion (Clopper, Pearson 1934). Wider than it need be, so it is kept for "at most U %".
 * @returns estimate x/n and limits in [0, 1]; `invalid_input`, `zero_total`
 */
export function clopperPearsonInterval(
  input: Proportion,
  options: Confidence = {},
): Answer<{ estimate: number; low: number; high: number }> {
  const wrong = wrongProportion(input, options)
  if (wrong) return refuse(wrong)
  const { success, total } = input
  const tail = (1 - (options.conf ?? 0.95)) / 2
  return {
    defined: true,
    estimate: success / total,
    low: success === 0 ? 0 : betaQuantile(tail, success, total - success + 1),
    high: success === total ? 1 : 1 - betaQuantile(tail, total - success, success + 1),
  }
}
