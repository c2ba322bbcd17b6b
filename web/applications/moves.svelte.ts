import type { Moved, StageChange, StageMove } from '../../shared/applications'
import type { Card } from '../../shared/cards'
import { type Kind, reached } from '../../shared/stages'
import { cache } from '../cache'
import { findApplication, moveApplication, placeApplication, type Versioned, voidStageChange } from './api'
import { type BoardShown, type Cards, type ColumnKey, cardAt, columnOf, isEnding, type Stand, withCard } from './board'

export const boardKey = (searchId: string) => ['applications+contacts', 'board', searchId] as const
export const applicationKey = (id: string) => ['applications', 'one', id] as const

/** Where a card goes: below the card `after` of that column, above them all for null. */
export type Target = { column: ColumnKey; kind: Kind | null; after: string | null }

/** A card where it was put, before the server has said so (no `answered` yet) and until the board's own answer knows it. */
type Wish = { searchId: string; card: Card; after: string | null; answered: boolean }
/** The day it is, or the one that was said, and the card above the place that is left: null on top. */
export type From = { on: string; said?: Pick<StageMove, 'on' | 'precision'>; above: string | null }
type Work = (now: Versioned) => Promise<Stand>
/** What takes back something done to several cards; answers what to say of it. */
type Several = () => Promise<string>
type Step = { searchId: string; before: Card; after: string | null; undo: Work }

/** Every move of a card: shown at once, sent in turn, taken back when refused, undone by the newest first. */
class Moves {
  #wishes = $state.raw<readonly Wish[]>([])
  #turns = new Map<string, Promise<Stand>>()
  /** One under way is there too: to undo it at once is to wait for its answer. One that was refused is null. */
  #steps: Promise<Step | Several | null>[] = []

  /** The cards with what was wished for; a wish ends when the board holds a version as new as its answer. */
  applied(searchId: string, cards: Cards): Cards {
    return this.#wishes
      .filter((wish) => wish.searchId === searchId && isNewer(wish, cards))
      .reduce((all, { card, after }) => withCard(all, card, after), cards)
  }

  /**
   * Into another column, or to another place in its own. The fact that it made; null for a place.
   * @throws ApiProblem when refused; the card is back by then
   */
  async move(searchId: string, before: Card, target: Target, { on, said, above }: From): Promise<Moved['change']> {
    const { column, after } = target
    const stays = columnOf(before) === column
    const card = stays ? before : standing(before, target, said?.on ?? on)
    let change: Moved['change'] = null
    const moved = this.#carryOut({ searchId, card, after }, async (now) => {
      if (stays) return placeApplication(now, after)
      const there = isEnding(column) ? { ending: column } : { stageId: column, after }
      const answer = await moveApplication(now, { ...said, ...there })
      change = answer.change
      return answer
    })
    this.#keep(moved, () => {
      const undo: Work = (now) =>
        change ? voidMove(now, { changeId: change.id, column }) : placeApplication(now, above)
      return { searchId, before, after: above, undo }
    })
    await moved
    return change
  }

  /** Back to an earlier column because the later facts were a mistake: those are voided, nothing new is recorded. */
  async takeBack(searchId: string, before: Card, target: Target, { on, above }: From) {
    let undo: Work | undefined
    const card = standing(before, target, on)
    const taken = this.#carryOut({ searchId, card, after: target.after }, async ({ id }) => {
      const { takeBackFacts } = await import('./taking-back')
      const { stand, undo: putBack } = await takeBackFacts(id, { stageId: target.column, kind: card.kind })
      undo = putBack
      return stand
    })
    this.#keep(taken, () => (undo ? { searchId, before, after: above, undo } : null))
    return taken
  }

  /** Something done to several cards at once is one step. */
  remember(undo: Several) {
    this.#steps.push(Promise.resolve(undo))
  }

  /** The newest step taken back: its card, or what to say of several; null when there is none. @throws ApiProblem; the step is then gone */
  async undo(): Promise<Card | string | null> {
    while (this.#steps.length) {
      const step = await this.#steps.pop()
      if (typeof step === 'function') return step()
      if (step) return this.#carryOut({ searchId: step.searchId, card: step.before, after: step.after }, step.undo)
    }
    return null
  }

  #keep(moved: Promise<unknown>, step: () => Step | null) {
    this.#steps.push(moved.then(step, () => null))
  }

  /** The version that the next change of a card must name. */
  #versionOf(searchId: string, id: string): number {
    const known = cache.getQueryData<BoardShown>(boardKey(searchId))?.cards.get(id)?.version ?? 0
    const answered = this.#wishes.filter((wish) => wish.card.id === id && wish.answered).map(({ card }) => card.version)
    return Math.max(known, ...answered)
  }

  async #carryOut({ searchId, card, after }: Omit<Wish, 'answered'>, work: Work): Promise<Card> {
    const wish: Wish = { searchId, card, after, answered: false }
    const before = this.#turns.get(card.id)
    // Asked before an answered wish goes: the board may not have caught up with its answer.
    const version = this.#versionOf(searchId, card.id)
    this.#wishes = [...this.#wishes.filter((other) => other.card.id !== card.id || !other.answered), wish]
    const turn = (async () => {
      const earlier = await before
      return work({ id: card.id, version: earlier?.version ?? Math.max(version, this.#versionOf(searchId, card.id)) })
    })()
    this.#turns.set(card.id, turn)
    try {
      const stand = await turn
      void cache.invalidateQueries({ queryKey: applicationKey(card.id) })
      const answered = cardAt(card, stand)
      this.#replace(wish, { ...wish, card: answered, answered: true })
      return answered
    } catch (error) {
      this.#replace(wish, null)
      throw error
    } finally {
      if (this.#turns.get(card.id) === turn) this.#turns.delete(card.id)
    }
  }

  /** Wishes that the board has caught up with go at the same time. */
  #replace(wish: Wish, by: Wish | null) {
    this.#wishes = this.#wishes
      .map((other) => (other === wish ? by : other))
      .filter((other) => other !== null)
      .filter((other) => {
        const board = cache.getQueryData<BoardShown>(boardKey(other.searchId))
        return !board || isNewer(other, board.cards)
      })
  }
}

export const moves = new Moves()

/** Voids the fact of a move; where its day was set meanwhile, the corrected fact stands in its place. */
async function voidMove(now: Versioned, { changeId, column }: { changeId: string; column: ColumnKey }) {
  const { stageChanges } = await findApplication(now.id)
  const fact =
    stageChanges.find(({ id }) => id === changeId) ?? stageChanges.findLast((one) => factColumn(one) === column)
  return voidStageChange(now, fact?.id ?? changeId)
}

const factColumn = ({ ending, stageId }: StageChange) => ending ?? stageId

const isNewer = ({ card, answered }: Wish, cards: Cards) => {
  const known = cards.get(card.id)
  return known !== undefined && (!answered || known.version < card.version)
}

/** How the card will stand, as far as the page can know. */
function standing(before: Card, { column, kind }: Target, on: string): Card {
  if (isEnding(column)) return { ...before, ending: column, since: on }
  const now = kind ?? before.kind
  const offered = before.offered || reached(now, 'offer')
  const appliedOn = before.appliedOn ?? (reached(now, 'applied') ? on : null)
  return { ...before, ending: null, stageId: column, kind: now, offered, appliedOn, since: on }
}
