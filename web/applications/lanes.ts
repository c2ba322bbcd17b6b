import { text as about } from '#text/application'
import { text } from '#text/applications'
import type { Card } from '../../shared/cards'
import { channels } from '../../shared/channels'
import type { Columns } from './board'
import { notApplied, unknown } from './filter'

export const laneKinds = ['channel', 'level', 'company'] as const
export type LaneKind = (typeof laneKinds)[number]

/** A swimlane: the columns of the board once more, with the cards of one channel, level or company. */
export type Lane = { key: string; label: string; columns: Columns; count: number }

export const laneKindOf = (asked: string | null): LaneKind | null => laneKinds.find((kind) => kind === asked) ?? null

/** The lane that a card is in. */
export const laneOf = (card: Card, by: LaneKind): string =>
  ({ channel: card.channel ?? notApplied, level: card.level ?? unknown, company: card.companyId ?? unknown })[by]

const inOrder = new Intl.Collator('en')
const levels = Object.keys(about.edit.levels)
const orders: Record<LaneKind, (one: Lane, other: Lane) => number> = {
  channel: ({ key }, { key: other }) => channels.indexOf(key as never) - channels.indexOf(other as never),
  level: ({ key }, { key: other }) => levels.indexOf(key) - levels.indexOf(other),
  company: ({ label }, { label: other }) => inOrder.compare(label, other),
}

/** The lanes that have cards, in the order of what they stand for; what is not known stands last. */
export function lanesOf(columns: Columns, by: LaneKind): Lane[] {
  const lanes = new Map<string, { label: string; columns: Map<string, Card[]>; count: number }>()
  for (const [key, cards] of columns)
    for (const card of cards) {
      const lane = laneOf(card, by)
      if (!lanes.has(lane)) lanes.set(lane, { label: labelOf(card, by), columns: new Map(), count: 0 })
      const known = lanes.get(lane)!
      known.count += 1
      const cell = known.columns.get(key)
      if (cell) cell.push(card)
      else known.columns.set(key, [card])
    }
  const all = [...lanes].map(([key, lane]) => ({ key, ...lane }))
  return [...all.filter(({ key }) => key !== unknown).sort(orders[by]), ...all.filter(({ key }) => key === unknown)]
}

function labelOf({ channel, level, company }: Card, by: LaneKind): string {
  if (by === 'channel') return channel ? text.channel[channel] : text.notApplied
  if (by === 'level') return level ? about.edit.levels[level] : text.lanes.noLevel
  return company ?? text.confidential
}
