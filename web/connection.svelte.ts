import { text } from '#text/shell'
import { announce } from './ui/announcer.svelte'

/** A short loss is nobody's concern: a server that starts anew, a phone that changes its network. */
const concernMs = 3_000

/** Whether this browser hears of changes as they happen. */
class Connection {
  lost = $state(false)
  #concern: ReturnType<typeof setTimeout> | undefined

  lose() {
    this.#concern ??= setTimeout(() => (this.lost = true), concernMs)
  }

  regain() {
    clearTimeout(this.#concern)
    this.#concern = undefined
    if (this.lost) announce(text.live.back)
    this.lost = false
  }
}

export const connection = new Connection()
