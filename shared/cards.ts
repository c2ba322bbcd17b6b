import type { Board, CardRow } from './applications'

/** A card of the board. */
export type Card = ReturnType<typeof cardsOf>[number]

/** The board's answer names no fields, since 2,000 cards would name each one 2,000 times: here they get their names. */
export const cardsOf = (board: Board) => board.cards.map((row) => cardOf(row, board))

function cardOf(row: CardRow, { stages, companies }: Board) {
  const [id, version, stage, employer, role, level, channel, ending, since, offered, ...rest] = row
  const [source, sourceName, nextStep, dueOn, excitement] = rest
  const { id: stageId, kind } = stages[stage]!
  const [companyId, company] = (employer === null ? null : companies[employer]) ?? [null, null]
  return {
    ...{ id, version, stageId, kind, companyId, company, role, level, channel, ending, since },
    /** There was an offer, so it can be declined. */
    offered: offered === 1,
    ...{ source, sourceName, nextStep, dueOn, excitement },
  }
}
