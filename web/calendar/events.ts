import { text } from '#text/calendar'
import type { CalendarEvent } from '../../shared/calendar'
import type { DayText } from '../../shared/days'
import type { IconName } from '../ui/icons'

export const iconOf = {
  next_step: 'move',
  task: 'check',
  interview: 'people',
  offer_deadline: 'clock',
} as const satisfies Record<CalendarEvent['kind'], IconName>

/** What it is called where it is shown: a few kinds may have no words of their own. */
export function titleOf({ kind, title }: CalendarEvent): string {
  if (title) return title
  if (kind === 'offer_deadline') return text.offer
  return kind === 'interview' ? text.interview : text.untitled
}

/** The page that it belongs to; a task about nothing stands on Today. */
export function hrefOf({ applicationId, contactId, companyId }: CalendarEvent): string {
  if (applicationId) return `/applications/${applicationId}`
  if (contactId) return `/people/${contactId}`
  return companyId ? `/companies/${companyId}` : '/today'
}

export const keyOf = ({ kind, id }: CalendarEvent): string => `${kind} ${id}`

/** The events of each day that has some, those without a time first. */
export function byDay(events: readonly CalendarEvent[]): ReadonlyMap<DayText, CalendarEvent[]> {
  const days = new Map<DayText, CalendarEvent[]>()
  for (const event of events) days.set(event.on, [...(days.get(event.on) ?? []), event])
  for (const list of days.values()) list.sort((a, b) => (a.time ?? '').localeCompare(b.time ?? ''))
  return days
}
