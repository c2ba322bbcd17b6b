import type { CalendarEvent, CalendarKind } from '../../shared/calendar'
import type { DayText } from '../../shared/days'
import { session } from '../accounts/session.svelte'
import { call } from '../api'

/** Both days included. */
export type Span = { from: DayText; to: DayText }

export const listCalendar = (searchId: string, span: Span, signal?: AbortSignal) =>
  call<CalendarEvent[]>('GET', `${session.base}/searches/${searchId}/calendar`, { query: span, signal })

/** The row behind an event, and its field that holds the day. */
const rows = {
  next_step: ['applications', 'nextStepDueOn'],
  task: ['tasks', 'dueOn'],
  interview: ['interviews', 'on'],
  offer_deadline: ['offers', 'deadlineOn'],
} as const satisfies Record<CalendarKind, readonly [table: string, field: string]>

/** To another day, from the version of the row that is named. @returns its version now; null for a task, which has none */
export async function moveEvent({ kind, id, version }: CalendarEvent, on: DayText): Promise<number | null> {
  const [table, field] = rows[kind]
  const path = `${session.base}/${table}/${id}`
  const row = await call<{ version?: number }>('PATCH', path, { body: { [field]: on }, version: version ?? undefined })
  return row.version ?? null
}
