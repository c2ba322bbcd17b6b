import type { Card } from '../../shared/cards'
import { type Channel, channels, type SourceKind, sourceKinds } from '../../shared/channels'
import { foldText } from '../../shared/folding'
import { type ColumnKey, type Columns, columnOf } from './board'

/** What the address holds; '' where nothing is asked. `source` is a kind, or `name:` and a name. */
export type Filter = { text: string; channel: string; stage: string; source: string }

export const notApplied = 'none'

const words = new WeakMap<Card, string>()

/** Everything of a card that the filter box finds, folded once. */
function wordsOf(card: Card): string {
  const known = words.get(card)
  if (known !== undefined) return known
  const folded = foldText([card.role, card.company, card.sourceName, card.nextStep].filter(Boolean).join(' '))
  words.set(card, folded)
  return folded
}

const tests = {
  text: (text: string) => {
    const asked = foldText(text).split(' ')
    return (card: Card) => asked.every((word) => wordsOf(card).includes(word))
  },
  channel: (channel: string) => (card: Card) => (card.channel ?? notApplied) === channel,
  stage: (key: string) => (card: Card) => columnOf(card) === key,
  source: (source: string) =>
    source.startsWith('name:')
      ? (card: Card) => card.sourceName === source.slice(5)
      : (card: Card) => card.source === source,
}

/** A test of one card, or null when everything passes; `except` leaves one part of the filter out. */
function testOf(filter: Filter, except?: keyof Filter) {
  const asked = (Object.keys(tests) as (keyof Filter)[]).filter((part) => part !== except && filter[part].trim())
  if (!asked.length) return null
  const all = asked.map((part) => tests[part](filter[part]))
  return (card: Card) => all.every((test) => test(card))
}

export const isFiltering = (filter: Filter): boolean => testOf(filter) !== null

/** The columns with what passes; the very same columns when nothing is asked. */
export function filterColumns(columns: Columns, filter: Filter): Columns {
  const test = testOf(filter)
  if (!test) return columns
  return new Map([...columns].map(([key, cards]) => [key, cards.filter(test)]))
}

export type Counts = {
  channels: Map<Channel | typeof notApplied, number>
  stages: Map<ColumnKey, number>
  sources: Map<SourceKind, number>
  names: Map<string, number>
  /** Cards that stand in a stage, with those that ended there, whatever the filter. */
  held: Map<string, number>
}

/** How many cards each choice would show, with the rest of the filter as it is. */
export function countChoices(cards: Iterable<Card>, filter: Filter): Counts {
  const counts: Counts = {
    channels: new Map(),
    stages: new Map(),
    sources: new Map(),
    names: new Map(),
    held: new Map(),
  }
  const [byChannel, byStage, bySource] = (['channel', 'stage', 'source'] as const).map((part) => testOf(filter, part))
  for (const card of cards) {
    add(counts.held, card.stageId)
    if (!byChannel || byChannel(card)) add(counts.channels, card.channel ?? notApplied)
    if (!byStage || byStage(card)) add(counts.stages, columnOf(card))
    if (bySource && !bySource(card)) continue
    if (card.source) add(counts.sources, card.source)
    if (card.sourceName) add(counts.names, card.sourceName)
  }
  return counts
}

const add = <K>(counts: Map<K, number>, key: K) => void counts.set(key, (counts.get(key) ?? 0) + 1)

export const channelChoices = [...channels, notApplied] as const
export { sourceKinds as sourceChoices }
