import { text } from '#text/board'
import type { BatchChanges } from '../../shared/batches'
import type { Card } from '../../shared/cards'
import { moveRefusal } from '../../shared/stages'
import { cache, refresh } from '../cache'
import { changeApplications, moveApplications, restoreApplications, trashApplications, undoMoves } from './api'
import { type BoardShown, type ColumnKey, columnOf, goesBack, isEnding, kindOf, moveOf } from './board'
import { type BoardActions, standingOf, type View } from './board-actions.svelte'
import { boardKey, moves } from './moves.svelte'
import type { Selection } from './selection.svelte'
import { takeBackFacts } from './taking-back'

const words = text.selected
/** As the server has it. */
const mostAtOnce = 500

type Given = { view: () => View; selection: Selection; actions: BoardActions }
type Change = Omit<BatchChanges['applications'][number], 'id' | 'version'>
type Going = { column: ColumnKey; after: string | null }

/** What can be done with several cards at once: one request, and one undo for the lot. */
export class BatchActions {
  /** A dialog about the chosen cards. */
  asking = $state.raw<'tags' | 'step' | null>(null)
  /** Some would go back: were they there by mistake? */
  back = $state.raw<Going | null>(null)
  #given: Given

  constructor(given: Given) {
    this.#given = given
  }

  /** Those chosen that pass the filter, in the order of the board: what is out of sight stays as it is. */
  get cards(): Card[] {
    const { view, selection } = this.#given
    return [...view().shown.values()].flat().filter(({ id }) => selection.has(id))
  }

  /** Those that may go to a column. */
  mayMove(column: ColumnKey): Card[] {
    return this.cards.filter((card) => columnOf(card) !== column && !moveRefusal(standingOf(card), moveOf(column)))
  }

  /** Into a column, below the card `after`; asks first when that takes something back. */
  async move(column: ColumnKey, after: string | null = null) {
    const kind = kindOf(this.#given.view().board, column)
    if (this.mayMove(column).some((card) => goesBack(card, kind))) this.back = { column, after }
    else await this.record({ column, after })
  }

  /** Records the moves as facts of today. */
  async record({ column, after }: Going) {
    const { actions } = this.#given
    const going = this.mayMove(column)
    const label = actions.labelOf(column)
    if (!going.length) return actions.tell(words.noneMoved(label))
    const stay = this.cards.length - going.length
    const where = isEnding(column) ? { ending: column } : { stageId: column, after }
    await this.#carryOut(words.notMoved, going, async () => {
      const moved = await moveApplications({ applications: going.map(versioned), ...where })
      this.#done([words.moved(going.length, label), ...(stay ? [words.stay(stay)] : [])].join('; '), async () => {
        await undoMoves({ applications: moved.map((one) => ({ ...one, version: this.#versionOf(one) })) })
        return words.movesUndone(moved.length)
      })
    })
  }

  /** Those that would go back were there by mistake; the others simply move. */
  async takeBack({ column, after }: Going) {
    const { view, actions } = this.#given
    const kind = kindOf(view().board, column)
    const going = this.mayMove(column).filter((card) => goesBack(card, kind))
    const undo: (() => Promise<unknown>)[] = []
    await this.#carryOut(words.notMoved, going, async () => {
      for (const { id } of going) {
        const taken = await takeBackFacts(id, { stageId: column, kind: kind! })
        undo.push(() => taken.undo({ id, version: this.#versionOf(taken.stand) }))
      }
      this.#done(words.moved(going.length, actions.labelOf(column)), async () => {
        for (const one of undo.toReversed()) await one()
        return words.movesUndone(going.length)
      })
    })
    if (this.mayMove(column).length) await this.record({ column, after })
  }

  /** Tags put on all of them and taken off all of them. */
  async tag(added: readonly string[], removed: readonly string[]) {
    const changes = (card: Card) => ({
      tags: [...new Set([...card.tags.filter((tag) => !removed.includes(tag)), ...added])],
    })
    await this.#change(changes, (card) => ({ tags: [...card.tags] }), [words.tagged, words.tagsUndone])
  }

  async plan(nextStep: string | null, nextStepDueOn: string | null) {
    const before = (card: Card) => ({ nextStep: card.nextStep, nextStepDueOn: card.dueOn })
    await this.#change(() => ({ nextStep, nextStepDueOn }), before, [words.planned, words.plansUndone])
  }

  async trash() {
    const { selection } = this.#given
    const going = this.cards
    const ids = going.map(({ id }) => id)
    await this.#carryOut(words.notChanged, going, async () => {
      await trashApplications(ids)
      selection.clear()
      this.#done(words.trashed(ids.length), async () => {
        await restoreApplications(ids)
        return words.restored(ids.length)
      })
    })
  }

  async #change(
    to: (card: Card) => Change,
    from: (card: Card) => Change,
    [done, undone]: [(count: number) => string, (count: number) => string],
  ) {
    const cards = this.cards
    await this.#carryOut(words.notChanged, cards, async () => {
      await changeApplications({ applications: cards.map((card) => ({ ...versioned(card), ...to(card) })) })
      this.#done(done(cards.length), async () => {
        const applications = cards.map((card) => ({ id: card.id, version: this.#versionOf(card), ...from(card) }))
        await changeApplications({ applications })
        return undone(cards.length)
      })
    })
  }

  async #carryOut(failed: string, cards: readonly Card[], work: () => Promise<unknown>) {
    const { actions } = this.#given
    if (cards.length > mostAtOnce) return actions.tell(words.most(mostAtOnce))
    try {
      await work()
      await refresh('applications')
    } catch (error) {
      actions.sayWhy(failed, error)
    }
  }

  #done(said: string, undo: () => Promise<string>) {
    moves.remember(async () => {
      const undone = await undo()
      await refresh('applications')
      return undone
    })
    this.#given.actions.offerUndo(said)
  }

  /** The version that the board knows now. */
  #versionOf({ id, version }: { id: string; version: number }): number {
    const known = cache.getQueryData<BoardShown>(boardKey(this.#given.view().searchId))?.cards.get(id)
    return Math.max(version, known?.version ?? 0)
  }
}

const versioned = ({ id, version }: Card) => ({ id, version })
