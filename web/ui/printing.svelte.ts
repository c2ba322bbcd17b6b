import { flushSync } from 'svelte'

/** Whether the page is being printed: what is drawn only as far as it is in view is then drawn whole. */
class Printing {
  now = $state(false)

  constructor() {
    addEventListener('beforeprint', () => this.#set(true))
    addEventListener('afterprint', () => this.#set(false))
  }

  /** At once: the browser takes the page as it stands when the event ends. */
  #set(now: boolean) {
    flushSync(() => {
      this.now = now
    })
  }
}

export const printing = new Printing()
