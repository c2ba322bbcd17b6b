import { type flowEnds, furthestKinds } from '../../shared/caution'
import type { Channel } from '../../shared/channels'
import type { Ribbon } from '../../shared/outcomeParts'
import type { Stream } from './flow'

/** A bar of the flow; `accepted` is both how far it came and how it stands. */
export type Bar =
  | `channel:${Channel}`
  | `furthest:${(typeof furthestKinds)[number]}`
  | `end:${(typeof flowEnds)[number]}`

/** From above: what one hopes for, what is open, what is over. */
export const bars: readonly (readonly Bar[])[] = [
  ['channel:networked', 'channel:cold', 'channel:inbound'],
  furthestKinds.toReversed().map((kind) => `furthest:${kind}` as const),
  (['accepted', 'declined', 'open', 'no_response', 'rejected', 'withdrawn'] as const).map(
    (end) => `end:${end}` as const,
  ),
]

/** Each ribbon as two streams, those of one channel between the same two bars together. */
export function streamsOf(ribbons: readonly Ribbon[]): Stream<Bar, Channel>[] {
  const streams = new Map<string, Stream<Bar, Channel>>()
  for (const { channel, furthest, end, count } of ribbons)
    for (const [from, to] of [
      [`channel:${channel}`, `furthest:${furthest}`],
      [`furthest:${furthest}`, `end:${end}`],
    ] as const) {
      const key = `${from} ${to} ${channel}`
      streams.set(key, { from, to, group: channel, count: (streams.get(key)?.count ?? 0) + count })
    }
  return [...streams.values()]
}
