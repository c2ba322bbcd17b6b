import { text as applications } from '#text/applications'
import { text as kit } from '#text/kit'
import { text } from '#text/list'
import type { ApplicationChanges } from '../../shared/applications'
import type { Card } from '../../shared/cards'
import { refresh } from '../cache'
import { announce } from '../ui/announcer.svelte'
import { toast, toasts } from '../ui/toasts.svelte'
import { changeApplication, findApplication } from './api'
import type { Editable } from './list'
import { typedOf, type Written, writtenOf } from './list-fields'

type Change = {
  card: Card
  column: Editable
  written: Written
  /** From whatever it is now: what undoes a change must not fail because of another one. */
  again?: boolean
}

/** Cells written in the list: shown at once, sent in turn, each with a way back. */
export class ListEdits {
  #written = $state.raw<ReadonlyMap<string, Written>>(new Map())
  #turns = new Map<string, Promise<unknown>>()
  #versions = new Map<string, number>()
  #toast = 0

  /** The cards with what was written and is not yet in the board's answer. */
  applied(cards: readonly Card[]): readonly Card[] {
    if (!this.#written.size) return cards
    return cards.map((card) => {
      const written = this.#written.get(card.id)
      return written ? { ...card, ...written } : card
    })
  }

  async write(card: Card, column: Editable, typed: string) {
    const written = writtenOf(column, typed)
    if (!written) return void toast(text.roleNeeded, { tone: 'problem' })
    if (typedOf({ ...card, ...written }, column) === typedOf(card, column)) return
    const before = writtenOf(column, typedOf(card, column))!
    await this.#carryOut({ card, column, written })
    const name = applications.named(card.role, card.company)
    const undo = async () => {
      await this.#carryOut({ card, column, written: before, again: true })
      announce(text.undone(text.columns[column], name))
    }
    toasts.dismiss(this.#toast)
    this.#toast = toast(text.saved(text.columns[column], name), { action: { label: kit.undo, onpick: undo } })
  }

  /** One change of a card after the other, each from the version that the one before it made. */
  #carryOut(change: Change): Promise<void> {
    const { id } = change.card
    const before = this.#turns.get(id)
    const turn = (async () => {
      await before?.catch(() => {})
      await this.#send(change)
    })()
    this.#turns.set(id, turn)
    this.#show(id, change.written)
    return turn.finally(async () => {
      // Whatever came of it, the board says how it stands.
      await refresh('applications')
      if (this.#turns.get(id) === turn) this.#show(id, null)
    })
  }

  async #send({ card, column, written, again }: Change) {
    const version = again
      ? (await findApplication(card.id)).version
      : Math.max(card.version, this.#versions.get(card.id) ?? 0)
    const changed = await changeApplication({ id: card.id, version }, await bodyOf(card, column, written))
    this.#versions.set(card.id, changed.version)
  }

  #show(id: string, written: Written | null) {
    const all = new Map(this.#written)
    if (written) all.set(id, { ...all.get(id), ...written })
    else all.delete(id)
    this.#written = all
  }
}

/** A source is changed as a whole, and a card does not say who wrote first. */
async function bodyOf({ id }: Card, column: Editable, written: Written): Promise<ApplicationChanges> {
  if (column === 'source' || column === 'sourceName') {
    const { source } = await findApplication(id)
    const { source: kind = source.kind, sourceName: name = source.name } = written
    return { source: { ...source, kind, name } }
  }
  if (column === 'due') return { nextStepDueOn: written.dueOn }
  return written as ApplicationChanges
}
