import * as z from 'zod/mini'
import { id, version } from './text'

export const calendarKinds = ['next_step', 'task', 'interview', 'offer_deadline'] as const
export type CalendarKind = (typeof calendarKinds)[number]

/** Something with a day: a next step, a task, an interview or the last day of an offer. */
export const CalendarEvent = z.object({
  kind: z.enum(calendarKinds),
  /** Of the row behind it: the application of a next step, else the task, interview or offer itself. */
  id,
  /** Of that row, for what is changed with `If-Match`; null for a task. */
  version: z.nullable(version),
  on: z.string(),
  /** HH:MM on the wall clock of the workspace. */
  time: z.nullable(z.string()),
  durationMinutes: z.nullable(z.int()),
  title: z.string(),
  /** What it belongs to, in a few words: "Designer at Acme". */
  about: z.nullable(z.string()),
  applicationId: z.nullable(id),
  contactId: z.nullable(id),
  companyId: z.nullable(id),
})
export type CalendarEvent = z.infer<typeof CalendarEvent>
