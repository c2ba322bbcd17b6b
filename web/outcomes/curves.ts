import type { Channel } from '../../shared/channels'
import type { Curve } from '../../shared/outcomes'

type Point = Curve['points'][number]
type Scale = (value: number) => number
type Axes = { x: Scale; y: Scale }

const at = (value: number) => value.toFixed(1)

/** A step line: each point holds until the next one. */
export const linePath = ({ points }: Curve, { x, y }: Axes): string =>
  points
    .map(({ day, estimate }, i) => (i ? `H${at(x(day))}V${at(y(estimate))}` : `M${at(x(day))} ${at(y(estimate))}`))
    .join('')

/** The band around it, as far as there are limits: along the upper ones, and back along the lower ones. */
export function bandPath({ points }: Curve, { x, y }: Axes): string {
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
export const pointOn = ({ points }: Curve, day: number): Point | null =>
  (points.at(-1)?.day ?? -1) < day ? null : (points.findLast((point) => point.day <= day) ?? null)

/** The top of the axis: the next round share above everything that is drawn. */
export function topOf(curves: readonly Curve[]): number {
  const highest = Math.max(0.1, ...curves.flatMap(({ points }) => points.map(({ estimate, high }) => high ?? estimate)))
  return Math.min(1, Math.ceil(highest * 10) / 10)
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
