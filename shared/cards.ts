import type { Board } from './applications'
import { addDays } from './days'
import { ties } from './ties'

/** A card of the board. */
export type Card = ReturnType<typeof cardsOf>[number]

/** The board's answer holds lists of values, one a field: here they become cards. */
export const cardsOf = (board: Board) => board.cards.id.map((_, place) => cardAt(board, place))

const none: readonly string[] = []

function cardAt({ stages, companies, cards }: Board, place: number) {
  const at = <Value>(values: readonly Value[]) => values[place] as Value
  const { id: stageId, kind } = stages[at(cards.stage)]!
  const employer = at(cards.company)
  const [companyId, company] = (employer === null ? null : companies[employer]) ?? [null, null]
  const since = at(cards.since)
  const afterApplying = at(cards.afterApplying)
  const tie = at(cards.tie)
  return {
    ...{ id: at(cards.id), version: at(cards.version), stageId, kind, companyId, company, role: at(cards.role), since },
    ...{ level: at(cards.level), channel: at(cards.channel), ending: at(cards.ending) },
    /** There was an offer, so it can be declined. */
    offered: at(cards.offered) === 1,
    appliedOn: afterApplying === null ? null : addDays(since, -afterApplying),
    /** The strongest tie among those who helped. */
    tie: tie === null ? null : ties[tie]!,
    ...{ source: at(cards.source), sourceName: at(cards.sourceName), excitement: at(cards.excitement) },
    ...{ nextStep: at(cards.nextStep), dueOn: at(cards.dueOn), tags: at(cards.tags) ?? none },
  }
}
