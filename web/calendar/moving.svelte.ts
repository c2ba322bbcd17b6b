import { text } from '#text/calendar'
import { text as kit } from '#text/kit'
import type { CalendarEvent } from '../../shared/calendar'
import type { DayText } from '../../shared/days'
import { refresh } from '../cache'
import { weekday } from '../format'
import { announce } from '../ui/announcer.svelte'
import { toast, toasts } from '../ui/toasts.svelte'
import { moveEvent } from './api'
import { keyOf, titleOf } from './events'

/** Events moved to another day: shown there at once, sent in turn, each with a way back. */
export class EventMoves {
  #days = $state.raw<ReadonlyMap<string, DayText>>(new Map())
  #turns = new Map<string, Promise<unknown>>()
  #versions = new Map<string, number>()
  #toast = 0

  /** The events on the days that they were moved to. */
  applied(events: readonly CalendarEvent[]): readonly CalendarEvent[] {
    return events.map((event) => {
      const on = this.#days.get(keyOf(event))
      return on ? { ...event, on } : event
    })
  }

  async move(event: CalendarEvent, on: DayText) {
    if (on === event.on) return
    const title = titleOf(event)
    announce(text.moved(title, weekday(on)))
    await this.#carryOut(event, on)
    const undo = async () => {
      await this.#carryOut(event, event.on)
      announce(text.undone(title, weekday(event.on)))
    }
    toasts.dismiss(this.#toast)
    this.#toast = toast(text.moved(title, weekday(on)), { action: { label: kit.undo, onpick: undo } })
  }

  #carryOut(event: CalendarEvent, on: DayText): Promise<void> {
    const key = keyOf(event)
    const before = this.#turns.get(key)
    const turn = (async () => {
      await before?.catch(() => {})
      const version = event.version === null ? null : Math.max(event.version, this.#versions.get(key) ?? 0)
      const now = await moveEvent({ ...event, version }, on)
      if (now !== null) this.#versions.set(key, now)
    })()
    this.#turns.set(key, turn)
    this.#days = new Map(this.#days).set(key, on)
    return turn.finally(async () => {
      // Whatever came of it, the answer of the server says where it stands.
      await refresh('applications', 'tasks', 'interviews', 'offers')
      if (this.#turns.get(key) !== turn) return
      const days = new Map(this.#days)
      days.delete(key)
      this.#days = days
    })
  }
}
