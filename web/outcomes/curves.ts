import { thresholds } from '../../shared/caution'
import type { Channel } from '../../shared/channels'
import type { Curve } from '../../shared/outcomes'

type Point = Curve['points'][number]
/** One line of a picture: each point holds until the next one. */
export type Steps = Pick<Curve, 'channel' | 'points'>
type Scale = (value: number) => number
type Axes = { x: Scale; y: Scale }

const at = (value: number) => value.toFixed(1)

/**
 * A step line: each point holds until the next one. `sure` is the part where enough are still followed for a range, `rest`
 * what comes after it.
 */
export function linePaths({ points }: Steps, { x, y }: Axes): { sure: string; rest: string } {
  const end = points.findIndex(({ atRisk }) => atRisk < thresholds.followed)
  const split = end < 0 ? points.length : end
  const steps = points.map(({ day, estimate }) => `H${at(x(day))}V${at(y(estimate))}`)
  const start = ({ day, estimate }: Point) => `M${at(x(day))} ${at(y(estimate))}`
  const turn = points[split]
  const before = points[split - 1]
  return {
    sure: before ? `${start(points[0]!)}${steps.slice(1, split).join('')}${turn ? `H${at(x(turn.day))}` : ''}` : '',
    rest: turn
      ? `${before ? start({ ...turn, estimate: before.estimate }) : start(turn)}${steps.slice(split).join('')}`
      : '',
  }
}

/** The band around it, as far as there are limits: along the upper ones, and back along the lower ones. */
export function bandPath({ points }: Steps, { x, y }: Axes): string {
  const pieces = points.flatMap(({ day, low, high }, i) => {
    const next = points[i + 1]
    return low === null || high === null || !next ? [] : [{ from: x(day), to: x(next.day), low: y(low), high: y(high) }]
  })
  if (!pieces.length) return ''
  const there = pieces.map(({ from, to, high }) => `${at(from)} ${at(high)}L${at(to)} ${at(high)}`)
  const back = pieces.toReversed().map(({ from, to, low }) => `${at(to)} ${at(low)}L${at(from)} ${at(low)}`)
  return `M${[...there, ...back].join('L')}Z`
}

/** The point that holds on a day; null past the end of the curve. */
export const pointOn = ({ points }: Steps, day: number): Point | null =>
  (points.at(-1)?.day ?? -1) < day ? null : (points.findLast((point) => point.day <= day) ?? null)

/** Where the axis of shares has its lines, from 0 to the first one above everything that is drawn. */
export function sharesUpTo(curves: readonly Steps[]): number[] {
  const highest = Math.max(0.1, ...curves.flatMap(({ points }) => points.map(({ estimate, high }) => high ?? estimate)))
  const step = highest <= 0.2 ? 0.05 : highest <= 0.5 ? 0.1 : 0.2
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, i) => i * step)
}

type Label = { channel: Channel; y: number }

/** Labels moved apart, so that none covers another; in the order of their height. */
export function apart(labels: readonly Label[], { least, most }: { least: number; most: number }): Label[] {
  const sorted = labels.toSorted((a, b) => a.y - b.y)
  for (const [i, label] of sorted.entries()) {
    const above = sorted[i - 1]
    sorted[i] = { ...label, y: above ? Math.max(label.y, above.y + least) : label.y }
  }
  for (let i = sorted.length - 1; i >= 0; i--) {
    const below = sorted[i + 1]
    sorted[i] = { ...sorted[i]!, y: Math.min(sorted[i]!.y, below ? below.y - least : most) }
  }
  return sorted
}
