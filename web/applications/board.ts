import type { Application, Board } from '../../shared/applications'
import { type Card, cardsOf } from '../../shared/cards'
import type { Stage } from '../../shared/searches'
import { type Ending, endings, type Kind, kinds, type Move, reached } from '../../shared/stages'

/** The cards in the order of the board. A Map, so that one card is found at once and a refetch keeps what is the same. */
export type Cards = ReadonlyMap<string, Card>
export type BoardShown = { stages: readonly Stage[]; cards: Cards }

/** A column is a stage, or one of the endings at the side; its key is the stage's id or the ending's name. */
export type ColumnKey = string
export type Columns = ReadonlyMap<ColumnKey, readonly Card[]>

export const columnOf = ({ ending, stageId }: Pick<Card, 'ending' | 'stageId'>): ColumnKey => ending ?? stageId

export const isEnding = (key: ColumnKey): key is Ending => endings.includes(key as Ending)

/** The answer as the page needs it; a card that did not change stays the same object, so that nothing is drawn again. */
export function shapeBoard(board: Board, before?: Cards): BoardShown {
  const keep = (card: Card): Card => {
    const known = before?.get(card.id)
    return known && same(known, card) ? known : card
  }
  return { stages: board.stages, cards: new Map(cardsOf(board).map((card) => [card.id, keep(card)])) }
}

const same = (one: Card, other: Card) =>
  (Object.keys(one) as (keyof Card)[]).every(
    (key) => one[key] === other[key] || (key === 'tags' && sameTags(one.tags, other.tags)),
  )

const sameTags = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((tag, index) => tag === other[index])

/** Where an application stands, as each answer to a change says. */
export type Stand = Pick<Application, 'id' | 'version' | 'stageId' | 'kind' | 'ending' | 'channel' | 'stageSinceOn'>

/** The card where its application stands now. */
export const cardAt = (card: Card, { version, stageId, kind, ending, channel, stageSinceOn }: Stand): Card => ({
  ...card,
  version,
  stageId,
  kind,
  ending,
  channel,
  since: stageSinceOn,
  offered: card.offered || reached(kind, 'offer'),
  appliedOn: card.appliedOn ?? (reached(kind, 'applied') ? stageSinceOn : null),
})

/** The cards with one of them changed and put below the card `after` of its column: above them all for null. */
export function withCard(cards: Cards, card: Card, after: string | null): Cards {
  const others = [...cards.values()].filter(({ id }) => id !== card.id)
  const above = after === null ? -1 : others.findIndex(({ id }) => id === after)
  const at = above >= 0 ? above + 1 : others.findIndex((other) => columnOf(other) === columnOf(card))
  others.splice(at < 0 ? others.length : at, 0, card)
  return new Map(others.map((each) => [each.id, each]))
}

/** Sorts cards into columns. A column that holds what it held before stays the same array. */
export function startGrouping() {
  let before: Columns = new Map()
  return ({ stages, cards }: BoardShown): Columns => {
    const columns = new Map<ColumnKey, Card[]>([...stages.map(({ id }) => id), ...endings].map((key) => [key, []]))
    for (const card of cards.values()) columns.get(columnOf(card))?.push(card)
    // What ended has no order of its own: the latest first.
    for (const ending of endings) columns.get(ending)!.sort((a, b) => b.since.localeCompare(a.since))
    const grouped = new Map([...columns].map(([key, list]) => [key, sameList(before.get(key), list)]))
    before = grouped
    return grouped
  }
}

const sameList = (before: readonly Card[] | undefined, now: readonly Card[]) =>
  before?.length === now.length && before.every((card, index) => card === now[index]) ? before : now

export const kindOf = ({ stages }: BoardShown, key: ColumnKey): Kind | null =>
  stages.find(({ id }) => id === key)?.kind ?? null

/** A move to a column, as the rule in shared/stages.ts is asked of it. */
export const moveOf = (key: ColumnKey): Move => (isEnding(key) ? { ending: key } : { stageId: key })

/** Whether a move takes something back: to an earlier kind, or on from an ending. `kind` is null for an ending. */
export const goesBack = (now: { kind: Kind; ending: Ending | null }, kind: Kind | null): boolean =>
  kind !== null && (now.ending !== null || kinds.indexOf(kind) < kinds.indexOf(now.kind))
