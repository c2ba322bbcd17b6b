import type { Limits } from './valid'

type Estimated = Limits & { estimate: number }

/**
 * Limits of a − b recovered from the limits of each (MOVER: Newcombe 1998, method 10; Zou, Donner 2008).
 * @param a a share in [0, 1] with its limits, as is b
 * @returns the difference and limits that contain it, in [−1, 1]
 */
export function mover(a: Estimated, b: Estimated): Limits & { diff: number } {
  const diff = a.estimate - b.estimate
  return {
    diff,
    low: Math.max(-1, diff - Math.hypot(a.estimate - a.low, b.high - b.estimate)),
    high: Math.min(1, diff + Math.hypot(a.high - a.estimate, b.estimate - b.low)),
  }
}
