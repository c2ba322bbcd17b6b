import { zOf } from './special'
import { type Answer, type Confidence, type Limits, type Proportion, refuse, wrongProportion } from './valid'

/**
 * Wilson score interval of a proportion (Wilson 1927; recommended by Brown, Cai, DasGupta 2001).
 * @returns estimate and limits in [0, 1]; `invalid_input`, `zero_total`
 */
export function wilsonInterval(
  input: Proportion,
  options: Confidence = {},
): Answer<{ estimate: number; low: number; high: number }> {
  const wrong = wrongProportion(input, options)
  if (wrong) return refuse(wrong)
  const estimate = input.success / input.total
  return { defined: true, estimate, ...wilson(estimate, input.total, options.conf) }
}

/**
 * The limits alone.
 * @param estimate in [0, 1]
 * @param size how many were tried, above 0; may be fractional: an effective sample size
 * @returns limits in [0, 1] that contain the estimate; exactly 0 or 1 at the ends
 */
export function wilson(estimate: number, size: number, conf = 0.95): Limits {
  const z2n = zOf(conf) ** 2 / size
  const centre = (estimate + z2n / 2) / (1 + z2n)
  const half = Math.sqrt(z2n * estimate * (1 - estimate) + z2n ** 2 / 4) / (1 + z2n)
  return {
    low: estimate === 0 ? 0 : Math.max(0, Math.min(estimate, centre - half)),
    high: estimate === 1 ? 1 : Math.min(1, Math.max(estimate, centre + half)),
  }
}
