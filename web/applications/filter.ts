import type { Card } from '../../shared/cards'
import { type Channel, channels, type SourceKind, sourceKinds } from '../../shared/channels'
import { addDays, type DayText } from '../../shared/days'
import { foldText } from '../../shared/folding'
import { type ColumnKey, type Columns, columnOf } from './board'

/** The parts of the filter but for the text, by their names in the address. */
export const filterParts = [
  ...(['channel', 'stage', 'source', 'level', 'tag', 'tie', 'due', 'excitement', 'applied'] as const),
]
export type FilterPart = (typeof filterParts)[number]

/**
 * What the address holds; '' where nothing is asked. `source` is a kind, or `name:` and a name; `excitement` the least;
 * `applied` a number of days up to today, or two days with ".." between them.
 */
export type Filter = Record<FilterPart | 'text', string>

/** Where a part of an application is not known. */
export const unknown = 'none'

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

const tests: Record<keyof Filter, (asked: string, today: DayText) => (card: Card) => boolean> = {
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
  level: (level) => (card) => (card.level ?? unknown) === level,
  tag: (tag) => (card) => card.tags.includes(tag),
  tie: (tie) => (card) => (card.tie ?? unknown) === tie,
  due: (due, today) => (card) => dueOf(card, today).includes(due as Due),
  excitement: (least) => (card) => card.excitement >= Number(least),
  applied: (period, today) => {
    const [from, to] = daysOf(period, today)
    return ({ appliedOn }) => appliedOn !== null && appliedOn >= from && (!to || appliedOn <= to)
  },
}

export const dues = ['overdue', 'today', 'week', 'later', 'none'] as const
export type Due = (typeof dues)[number]

/** When its next step is due: what is due today is due within the week as well. */
export function dueOf({ dueOn }: Card, today: DayText): Due[] {
  if (!dueOn) return ['none']
  if (dueOn < today) return ['overdue']
  if (dueOn === today) return ['today', 'week']
  return dueOn <= addDays(today, 7) ? ['week'] : ['later']
}

/** First and last day of a period as the address has it; '' where it is open. */
export function daysOf(period: string, today: DayText): [from: DayText, to: DayText] {
  const [from = '', to = ''] = period.split('..')
  return /^\d+$/.test(period) ? [addDays(today, 1 - Number(period)), ''] : [from, to]
}

/** A test of one card, or null when everything passes; `except` leaves one part of the filter out. */
function testOf(filter: Filter, today: DayText, except?: keyof Filter) {
  const asked = (Object.keys(tests) as (keyof Filter)[]).filter((part) => part !== except && filter[part].trim())
  if (!asked.length) return null
  const all = asked.map((part) => tests[part](filter[part], today))
  return (card: Card) => all.every((test) => test(card))
}

export const isFiltering = (filter: Filter): boolean => Object.values(filter).some((asked) => asked.trim())

/** The columns with what passes; the very same columns when nothing is asked. */
export function filterColumns(columns: Columns, filter: Filter, today: DayText): Columns {
  const test = testOf(filter, today)
  if (!test) return columns
  return new Map([...columns].map(([key, cards]) => [key, cards.filter(test)]))
}

export type Counts = {
  channels: Map<Channel | typeof notApplied, number>
  stages: Map<ColumnKey, number>
  sources: Map<SourceKind, number>
  names: Map<string, number>
}

/** How many cards each choice would show, with the rest of the filter as it is. */
export function countChoices(cards: Iterable<Card>, filter: Filter, today: DayText): Counts {
  const counts: Counts = {
    channels: new Map(),
    stages: new Map(),
    sources: new Map(),
    names: new Map(),
  }
  const [byChannel, byStage, bySource] = (['channel', 'stage', 'source'] as const).map((part) =>
    testOf(filter, today, part),
  )
  for (const card of cards) {
    if (!byChannel || byChannel(card)) add(counts.channels, card.channel ?? notApplied)
    if (!byStage || byStage(card)) add(counts.stages, columnOf(card))
    if (bySource && !bySource(card)) continue
    if (card.source) add(counts.sources, card.source)
    if (card.sourceName) add(counts.names, card.sourceName)
  }
  return counts
}

/** How many cards have each value of one part, with the rest of the filter as it is. */
export function countValues(cards: Iterable<Card>, { filter, today, part, valuesOf }: Counting): Map<string, number> {
  const counts = new Map<string, number>()
  const test = testOf(filter, today, part)
  for (const card of cards) if (!test || test(card)) for (const value of valuesOf(card)) add(counts, value)
  return counts
}

type Counting = { filter: Filter; today: DayText; part: FilterPart; valuesOf: (card: Card) => readonly string[] }

const add = <K>(counts: Map<K, number>, key: K) => void counts.set(key, (counts.get(key) ?? 0) + 1)

export const channelChoices = [...channels, notApplied] as const
export { sourceKinds as sourceChoices }
