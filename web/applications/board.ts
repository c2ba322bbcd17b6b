import type { Application, Board, Card } from '../../shared/applications'
import type { Stage } from '../../shared/searches'
import { type Ending, endings, type Kind, kinds, type Move } from '../../shared/stages'

/** A card as the page shows it: its stage and company by name, not by their places in the answer. */
export type BoardCard = Omit<Card, 'stage' | 'company'> & {
  stageId: string
  kind: Kind
  company: string | null
  companyId: string | null
}

/** The cards in the order of the board. A Map, so that one card is found at once and a refetch keeps what is the same. */
export type Cards = ReadonlyMap<string, BoardCard>
export type BoardShown = { stages: readonly Stage[]; cards: Cards }

/** A column is a stage, or one of the endings at the side; its key is the stage's id or the ending's name. */
export type ColumnKey = string
export type Columns = ReadonlyMap<ColumnKey, readonly BoardCard[]>

export const columnOf = ({ ending, stageId }: Pick<BoardCard, 'ending' | 'stageId'>): ColumnKey => ending ?? stageId

export const isEnding = (key: ColumnKey): key is Ending => endings.includes(key as Ending)

/** The answer as the page needs it; a card that did not change stays the same object, so that nothing is drawn again. */
export function shapeBoard({ stages, companies, cards }: Board, before?: Cards): BoardShown {
  const shape = ({ stage, company, ...rest }: Card): BoardCard => {
    const employer = company === null ? undefined : companies[company]
    const { id: stageId, kind } = stages[stage]!
    const shaped = { ...rest, stageId, kind, company: employer?.name ?? null, companyId: employer?.id ?? null }
    const known = before?.get(rest.id)
    return known && same(known, shaped) ? known : shaped
  }
  return { stages, cards: new Map(cards.map((card) => [card.id, shape(card)])) }
}

const same = (one: BoardCard, other: BoardCard) =>
  (Object.keys(one) as (keyof BoardCard)[]).every((key) => one[key] === other[key])

/** Where an application stands, as each answer to a change says. */
export type Stand = Pick<Application, 'id' | 'version' | 'stageId' | 'kind' | 'ending' | 'channel' | 'stageSinceOn'>

/** The card where its application stands now. */
export const cardAt = (
  card: BoardCard,
  { version, stageId, kind, ending, channel, stageSinceOn }: Stand,
): BoardCard => ({
  ...card,
  version,
  stageId,
  kind,
  ending,
  channel,
  since: stageSinceOn,
})

/** The cards with one of them changed and put below the card `after` of its column: above them all for null. */
export function withCard(cards: Cards, card: BoardCard, after: string | null): Cards {
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
    const columns = new Map<ColumnKey, BoardCard[]>([...stages.map(({ id }) => id), ...endings].map((key) => [key, []]))
    for (const card of cards.values()) columns.get(columnOf(card))?.push(card)
    // What ended has no order of its own: the latest first.
    for (const ending of endings) columns.get(ending)!.sort((a, b) => b.since.localeCompare(a.since))
    const grouped = new Map([...columns].map(([key, list]) => [key, sameList(before.get(key), list)]))
    before = grouped
    return grouped
  }
}

const sameList = (before: readonly BoardCard[] | undefined, now: readonly BoardCard[]) =>
  before?.length === now.length && before.every((card, index) => card === now[index]) ? before : now

export const kindOf = ({ stages }: BoardShown, key: ColumnKey): Kind | null =>
  stages.find(({ id }) => id === key)?.kind ?? null

/** A move to a column, as the rule in shared/stages.ts is asked of it. */
export const moveOf = (key: ColumnKey): Move => (isEnding(key) ? { ending: key } : { stageId: key })

/** Whether a move takes something back: to an earlier kind, or on from an ending. `kind` is null for an ending. */
export const goesBack = (now: { kind: Kind; ending: Ending | null }, kind: Kind | null): boolean =>
  kind !== null && (now.ending !== null || kinds.indexOf(kind) < kinds.indexOf(now.kind))
