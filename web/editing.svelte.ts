import { untrack } from 'svelte'
import { text } from '#text/kit'
import { ApiProblem } from './api'
import { list } from './format'
import { announce } from './ui/announcer.svelte'
import { type Clash, type FormPart, reconcile, withPart } from './ui/clashes'
import { toast } from './ui/toasts.svelte'

type Versioned = { version: number }

type Asking<Row, Draft> = {
  /** The row as it is known now. */
  row: () => Row
  draftOf: (row: Row) => Draft
  parts: readonly FormPart<Draft>[]
  /** Fetches the row anew, so that `row()` is what the server has. */
  renew: () => Promise<unknown>
}

type Sent<Draft> = { version: number; before: Draft; draft: Draft }

/** So many times in a row may somebody else be quicker. */
const tries = 3

/**
 * A form on a row that others may change while it is open: it starts from what is there, and nothing typed in it is ever
 * replaced unasked. When both changed the same, `clashes` says what, and `pick` decides; the rest comes together by itself.
 */
export class Editing<Row extends Versioned, Draft extends object> {
  draft: Draft
  clashes = $state.raw<readonly Clash<Draft>[]>([])
  /** The names of what was changed only elsewhere, and taken over. */
  taken = $state('')
  #asking: Asking<Row, Draft>
  #before: Draft
  #version: number

  constructor(asking: Asking<Row, Draft>) {
    this.#asking = asking
    this.#before = untrack(() => asking.draftOf(asking.row()))
    this.#version = untrack(() => asking.row().version)
    this.draft = $state({ ...this.#before })
  }

  /** Afresh, from what is known now: each time the form opens. */
  start = () =>
    untrack(() => {
      this.clashes = []
      this.#stand()
      this.draft = { ...this.#before }
    })

  /** Sends what the form holds; false when there is something to decide first. */
  async save(send: (sent: Sent<Draft>) => Promise<unknown>, left = tries): Promise<boolean> {
    const draft = $state.snapshot(this.draft) as Draft
    try {
      await send({ version: this.#version, before: this.#before, draft })
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'stale' || left === 0) throw error
      if (await this.#meet(draft)) return this.save(send, left - 1)
      announce(text.clash.title)
      return false
    }
    this.clashes = []
    return true
  }

  pick({ part, mine, theirs }: Clash<Draft>, whose: 'mine' | 'theirs') {
    this.draft = withPart($state.snapshot(this.draft) as Draft, part, whose === 'mine' ? mine : theirs)
  }

  /** Meets what was saved meanwhile; true when nothing is left to decide. */
  async #meet(mine: Draft): Promise<boolean> {
    const before = this.#before
    await this.#asking.renew()
    this.#stand()
    const { draft, taken, clashes } = reconcile(this.#asking.parts, { before, mine, theirs: this.#before })
    this.draft = draft
    this.clashes = clashes
    this.taken = taken.length ? text.clash.taken(list(taken.map(({ label }) => label))) : ''
    if (this.taken && !clashes.length) toast(this.taken)
    return clashes.length === 0
  }

  #stand() {
    const row = this.#asking.row()
    this.#before = this.#asking.draftOf(row)
    this.#version = row.version
  }
}
