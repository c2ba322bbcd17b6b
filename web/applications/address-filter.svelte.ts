import { onDestroy } from 'svelte'
import { fromAddress, putInAddress } from '../address'
import type { Filter } from './filter'

/** The filter of the board: it lives in the address, and what is typed is a moment ahead of it. */
export class AddressFilter {
  #text = $derived(fromAddress('q') ?? '')
  #filtering: ReturnType<typeof setTimeout> | undefined
  #writing: ReturnType<typeof setTimeout> | undefined

  /** As the address has it: it waits for a pause in typing. */
  readonly settled = $derived<Filter>({
    text: fromAddress('q') ?? '',
    channel: fromAddress('channel') ?? '',
    stage: fromAddress('stage') ?? '',
    source: fromAddress('source') ?? '',
  })
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
    putInAddress({ q: null, channel: null, stage: null, source: null })
    this.#text = ''
  }

  #stop() {
    clearTimeout(this.#filtering)
    clearTimeout(this.#writing)
  }
}
