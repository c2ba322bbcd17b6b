import { isCount, isListOf, isNullable, isRecord, isShaped } from './valid'

export const causes = ['interview', 'rejected', 'withdrawn'] as const
export type Cause = (typeof causes)[number]

/** One application: days from applying to its event, or to the last day it was seen when the event is null. */
export type Row = { time_days: number; event: Cause | null }
/** How many had each fate on a day; a sufficient statistic, whatever the number of applications. */
export type Day = { day: number; interview: number; rejected: number; withdrawn: number; censored: number }
/** Rows or their day table: the same answer either way. */
export type FollowUp = { rows: readonly Row[]; day_table?: undefined } | { rows?: undefined; day_table: readonly Day[] }

export const isCause = (x: unknown): x is Cause => causes.includes(x as Cause)

export const isFollowUp = (x: unknown): x is FollowUp =>
  isRecord(x) &&
  (x.rows === undefined) !== (x.day_table === undefined) &&
  (x.rows === undefined ? isDayTable(x.day_table) : isRows(x.rows))

/** The days on which anything happened, in order, each once. */
export function daysOf(followUp: FollowUp): Day[] {
  const days = new Map<number, Day>()
  for (const { time_days, event } of followUp.rows ?? []) tally(days, time_days)[event ?? 'censored']++
  for (const fates of followUp.day_table ?? []) add(tally(days, fates.day), fates)
  return [...days.values()].filter((day) => leaving(day) > 0).sort((x, y) => x.day - y.day)
}

/** How many are followed in all. */
export const followed = (days: readonly Day[]): number => days.reduce((sum, day) => sum + leaving(day), 0)

/** Events of any cause on a day. */
export const eventsOn = (day: Day): number => day.interview + day.rejected + day.withdrawn

/** How many are no longer followed after a day. */
export const leaving = (day: Day): number => eventsOn(day) + day.censored

const isRows = isListOf(isShaped({ time_days: isCount, event: isNullable(isCause) }))

const isDayTable = isListOf(
  isShaped({ day: isCount, interview: isCount, rejected: isCount, withdrawn: isCount, censored: isCount }),
)

function tally(days: Map<number, Day>, day: number): Day {
  const known = days.get(day)
  if (known) return known
  const fresh = { day, interview: 0, rejected: 0, withdrawn: 0, censored: 0 }
  days.set(day, fresh)
  return fresh
}

function add(day: Day, fates: Day): void {
  day.interview += fates.interview
  day.rejected += fates.rejected
  day.withdrawn += fates.withdrawn
  day.censored += fates.censored
}
