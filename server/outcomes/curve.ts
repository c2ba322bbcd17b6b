import { thresholds, toldDays } from '../../shared/caution'
import type { Channel } from '../../shared/channels'
import type { Curve } from '../../shared/outcomes'
import { aalenJohansen } from '../statistics/aalen-johansen'
import type { Cause, Day } from '../statistics/day-table'

/** How far the picture goes at least. */
const pictureDays = 90

type Followed = { channel: Channel; days: readonly Day[]; horizonDays: number }

/**
 * The share that came to an event by each day, as far as anybody was followed: one point for each step and for each day that
 * is told in numbers, the band ending where fewer than five are still followed. None for a channel too small for a rate.
 */
export function curveOf(cause: Cause, { channel, days, horizonDays }: Followed): Curve[] {
  const last = Math.min(Math.max(pictureDays, 2 * horizonDays), Math.max(0, ...days.map(({ day }) => day)))
  const shown = days.filter(({ day }) => day <= last)
  const told = toldDays.filter((day) => day <= last)
  const times = [...new Set([0, ...shown.map(({ day }) => day), ...told, last])].sort((x, y) => x - y)
  const path = aalenJohansen({ day_table: days, times })
  if (!path.defined || path.n < thresholds.counts) return []
  const points = path.at.flatMap(({ time, n_risk, cif }) => {
    if (!cif) return []
    const { estimate, low, high } = cif[cause]
    const banded = n_risk >= thresholds.followed
    return [{ day: time, estimate, low: banded ? low : null, high: banded ? high : null, atRisk: n_risk }]
  })
  const bandEnds = points.find(({ atRisk }) => atRisk < thresholds.followed)?.day
  const steps = shown.filter((day) => day[cause] > 0).map(({ day }) => day)
  const telling = new Set([0, bandEnds, ...steps, ...told, last])
  return [{ channel, points: points.filter(({ day }) => telling.has(day)) }]
}
