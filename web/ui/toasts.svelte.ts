import { announce } from './announcer.svelte'

type Action = { label: string; onpick: () => unknown }

export type Toast = {
  id: number
  words: string
  tone: 'plain' | 'problem'
  action?: Action
  /** What else may be done. */
  others?: readonly Action[]
}

type Options = {
  tone?: Toast['tone']
  action?: Action
  others?: readonly Action[]
  /** How long it stays while nobody points at it. */
  seconds?: number
}

const longest = 4

class Toasts {
  all = $state.raw<Toast[]>([])
  #timers = new Map<number, { ends: number; left: number; timer?: ReturnType<typeof setTimeout> }>()
  #next = 1

  show(
    words: string,
    { tone = 'plain', action, others, seconds = action || tone === 'problem' ? 10 : 5 }: Options = {},
  ): number {
    const id = this.#next++
    this.all = [...this.all, { id, words, tone, action, others }].slice(-longest)
    announce(action ? `${words} (${action.label})` : words)
    this.#timers.set(id, { ends: 0, left: seconds * 1000 })
    this.#run(id)
    return id
  }

  dismiss(id: number) {
    clearTimeout(this.#timers.get(id)?.timer)
    this.#timers.delete(id)
    this.all = this.all.filter((toast) => toast.id !== id)
  }

  /** Does what the newest toast offers, usually Undo. False when there is none. */
  actOnLatest(): boolean {
    const latest = this.all.findLast((toast) => toast.action)
    if (!latest) return false
    this.dismiss(latest.id)
    latest.action?.onpick()
    return true
  }

  hold() {
    for (const entry of this.#timers.values()) {
      if (!entry.timer) continue
      clearTimeout(entry.timer)
      entry.timer = undefined
      entry.left = Math.max(1500, entry.ends - performance.now())
    }
  }

  release() {
    for (const id of this.#timers.keys()) this.#run(id)
  }

  #run(id: number) {
    const entry = this.#timers.get(id)
    if (!entry) return
    clearTimeout(entry.timer)
    entry.ends = performance.now() + entry.left
    entry.timer = setTimeout(() => this.dismiss(id), entry.left)
  }
}

export const toasts = new Toasts()

/** Says something at the foot of the page and to screen readers: `toast('Moved to Interview', { action: { label: text.undo, onpick: undo } })` */
export const toast = (words: string, options?: Options): number => toasts.show(words, options)
