import { text } from '#text/applications'
import { text as kit } from '#text/kit'
import type { Card } from '../../shared/cards'
import { moveRefusal } from '../../shared/stages'
import { ApiProblem } from '../api'
import { refresh } from '../cache'
import { day, relativeDay } from '../format'
import { announce } from '../ui/announcer.svelte'
import { toast, toasts } from '../ui/toasts.svelte'
import { trashApplication } from './api'
import { type BoardShown, type ColumnKey, type Columns, columnOf, goesBack, isEnding, kindOf, moveOf } from './board'
import { type From, moves, type Target } from './moves.svelte'
import { restoreApplication } from './restoring'

/** What the page shows at the moment: everything in its columns, and what passes the filter. */
export type View = { searchId: string; board: BoardShown; all: Columns; shown: Columns; today: string }

export type Question = { card: Card; target: Target }
export type DayChange = { applicationId: string; changeId: string; column: string; on: string }

const nameOf = (card: Card) => text.named(card.role, card.company)

/** What the rule of moves asks of an application, as far as a card tells. */
export const standingOf = ({ kind, ending, stageId, since, appliedOn, offered }: Card) => ({
  kind,
  ending,
  stageId,
  appliedOn,
  offerOn: offered ? since : null,
})

/** What can be done with the cards of a board, said aloud and with a way back. */
export class BoardActions {
  /** A move back waits for an answer: was the card there by mistake? */
  question = $state.raw<Question | null>(null)
  /** A move whose day is to be set. */
  change = $state.raw<DayChange | null>(null)
  /** A card that is to move on another day than today. */
  moving = $state.raw<Card | null>(null)
  #view: () => View
  focus: (cardId: string) => unknown
  #ask: () => unknown
  #toast = 0
  #said: unknown

  constructor({ view, focus, ask }: { view: () => View; focus: (cardId: string) => unknown; ask: () => unknown }) {
    this.#view = view
    this.focus = focus
    this.#ask = ask
  }

  /** Puts a question to the user: the dialogs are fetched when the first one is asked. */
  ask(question: { question?: Question; change?: DayChange; moving?: Card }) {
    Object.assign(this, question)
    void this.#ask()
  }

  targetOf(column: ColumnKey, after: string | null = null): Target {
    return { column, kind: kindOf(this.#view().board, column), after }
  }

  /** None also while the board of another search is on its way. */
  cardOf(cardId: string): Card | undefined {
    return this.#view().board?.cards.get(cardId)
  }

  labelOf(key: ColumnKey): string {
    if (isEnding(key)) return text.ending[key]
    return this.#view().board.stages.find(({ id }) => id === key)?.label ?? ''
  }

  accepts(cardId: string, key: ColumnKey): boolean {
    const card = this.cardOf(cardId)
    return card !== undefined && (columnOf(card) === key || moveRefusal(standingOf(card), moveOf(key)) === null)
  }

  /** Moves a card to a column, below the card `after` there; asks first when that takes something back. */
  async move(card: Card, column: ColumnKey, after: string | null) {
    const target = this.targetOf(column, after)
    const refusal = columnOf(card) === column ? null : moveRefusal(standingOf(card), moveOf(column))
    if (refusal)
      return this.tell(
        `${text.move.refused(nameOf(card), this.labelOf(columnOf(card)))}. ${text.move.refusalWhy[refusal]}`,
      )
    if (columnOf(card) !== column && goesBack(card, target.kind)) this.ask({ question: { card, target } })
    else await this.record({ card, target })
  }

  /** Records a move as a fact of today, or of the day that is said, or only another place in the same column. */
  async record({ card, target }: Question, said?: From['said']) {
    const { column } = target
    await this.#carryOut(card, column, async (from) => {
      const fact = await moves.move(this.#view().searchId, card, target, { ...from, said })
      if (!fact) return
      const { id: changeId, on, precision } = fact
      const change = { applicationId: card.id, changeId, column: this.labelOf(column), on }
      this.offerUndo(
        text.move.movedOn(change.column, on === this.#view().today ? relativeDay(on, on) : day(on, precision)),
        {
          label: text.move.changeDay,
          onpick: () => this.ask({ change }),
        },
      )
      // Of one that is put on record afterwards the question comes too late.
      if (!card.channel && !said)
        void import('./ask-first.svelte').then(({ offerToAsk }) => offerToAsk(this, card, from.above))
    })
  }

  /** The card was where it stands by mistake. */
  async takeBack({ card, target }: Question, said = text.back.takenBack(this.labelOf(target.column))) {
    await this.#carryOut(card, target.column, async (from) => {
      await moves.takeBack(this.#view().searchId, card, target, from)
      this.offerUndo(said)
    })
  }

  async undo() {
    toasts.dismiss(this.#toast)
    try {
      const card = await moves.undo()
      if (!card) return this.tell(text.move.nothingToUndo)
      if (typeof card === 'string') return this.tell(card)
      this.tell(text.move.undone(nameOf(card), this.labelOf(columnOf(card))))
      await this.focus(card.id)
    } catch (error) {
      this.sayWhy(text.move.notUndone, error)
    }
  }

  async trash(card: Card) {
    const neighbour = this.#neighbourOf(card)
    await trashApplication(card.id)
    void refresh('applications')
    if (neighbour) await this.focus(neighbour.id)
    toast(text.page.trashed(nameOf(card)), {
      action: { label: kit.undo, onpick: () => restoreApplication(card.id, nameOf(card)) },
    })
  }

  async #carryOut(card: Card, column: ColumnKey, work: (from: From) => Promise<void>) {
    const { all, today } = this.#view()
    const before = all.get(columnOf(card)) ?? []
    const above = before[before.findIndex(({ id }) => id === card.id) - 1]?.id ?? null
    const neighbour = this.#neighbourOf(card)
    const working = work({ on: today, above })
    const there = this.#view().shown.get(column) ?? []
    const place = there.findIndex(({ id }) => id === card.id) + 1
    const words = columnOf(card) === column ? text.move.placed : null
    const label = this.labelOf(column)
    announce(
      words
        ? words(nameOf(card), place, there.length, label)
        : text.move.moved(nameOf(card), label, place, there.length),
    )
    if (place || !neighbour) await this.focus(card.id)
    else await this.focus(neighbour.id)
    try {
      await working
    } catch (error) {
      if (error === this.#said) return
      this.#said = error
      this.sayWhy(text.move.notMoved(nameOf(card)), error)
      await this.focus(card.id)
    }
  }

  /** The card that takes the focus when this one goes out of sight. */
  #neighbourOf(card: Card): Card | undefined {
    const column = this.#view().shown.get(columnOf(card)) ?? []
    const place = column.findIndex(({ id }) => id === card.id)
    return column[place + 1] ?? column[place - 1]
  }

  offerUndo(words: string, other?: { label: string; onpick: () => unknown }) {
    toasts.dismiss(this.#toast)
    this.#toast = toast(words, { action: { label: kit.undo, onpick: () => this.undo() }, others: other && [other] })
  }

  tell(words: string) {
    toasts.dismiss(this.#toast)
    this.#toast = toast(words)
  }

  sayWhy(words: string, error: unknown) {
    if (!(error instanceof ApiProblem)) throw error
    toast(`${words}. ${error.title}${error.detail ? `. ${error.detail}` : ''}`, { tone: 'problem' })
    if (error.status !== 0) void refresh('applications')
  }
}
