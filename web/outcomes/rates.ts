import { text } from '#text/outcomes'
import { thresholds } from '../../shared/caution'
import type { Estimate } from '../../shared/outcomes'
import { percent } from '../format'

/** A rate that may be shown: none where there is no number, and none of fewer than five. */
export const shown = (rate: Estimate, of: number): Extract<Estimate, { defined: true }> | null =>
  rate.defined && of >= thresholds.counts ? rate : null

export const rangeOf = ({ low, high }: { low: number; high: number }): string =>
  text.card.range(percent(low), percent(high))

/** A difference in points with its sign: "+33", "−4", "0". */
export const pointsOf = (share: number): string => {
  const points = Math.round(100 * share)
  return `${points > 0 ? '+' : points < 0 ? '−' : ''}${Math.abs(points)}`
}

/** The top of a common axis, above every range: a fifth, a half, or the whole. */
export function axisTop(rates: readonly (Estimate | null)[]): number {
  const highest = Math.max(0, ...rates.map((rate) => (rate?.defined ? rate.high : 0)))
  return [0.2, 0.5].find((top) => highest <= top) ?? 1
}
