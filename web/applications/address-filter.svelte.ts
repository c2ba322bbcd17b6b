import { onDestroy } from 'svelte'
import { fromAddress, putInAddress } from '../address'
import { type Filter, filterParts } from './filter'

/** The filter of the board: it lives in the address, and what is typed is a moment ahead of it. */
export class AddressFilter {
  #text = $derived(fromAddress('q') ?? '')
  #filtering: ReturnType<typeof setTimeout> | undefined
  #writing: ReturnType<typeof setTimeout> | undefined

  /** As the address has it: it waits for a pause in typing. */
  readonly settled = $derived({
    text: fromAddress('q') ?? '',
    ...Object.fromEntries(filterParts.map((part) => [part, fromAddress(part) ?? ''])),
  } as Filter)
  readonly now = $derived<Filter>({ ...this.settled, text: this.#text })

  constructor() {
    // What was typed last must not come into the address of the next page.
    onDestroy(() => this.#stop())
  }

  /** A key pressed is never held up: the columns follow a moment later, the address at a pause. */
  refine({ text, ...rest }: Partial<Filter>) {
    if (text === undefined) return putInAddress(rest)
    this.#stop()
    this.#filtering = setTimeout(() => {
      this.#text = text
    }, 60)
    this.#writing = setTimeout(() => putInAddress({ q: text }), 350)
  }

  clear() {
    this.#stop()
    putInAddress({ q: null, ...Object.fromEntries(filterParts.map((part) => [part, null])) })
    this.#text = ''
  }

  #stop() {
    clearTimeout(this.#filtering)
    clearTimeout(this.#writing)
  }
}
