/** A calendar day, `YYYY-MM-DD`: no time, no zone. */
export type DayText = string

export const precisions = ['day', 'month', 'year'] as const
export type Precision = (typeof precisions)[number]

const dayMs = 86_400_000

/** True for a day that exists (29 February only in leap years), from 1900 to 2199. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The day that the wall clock of `zone` (IANA) shows at `now`. The only "today" there is. */
export const today = (now: Date, zone: string): DayText => calendarOf(zone).format(now)

// To make one takes longer than to ask the database.
const calendars = new Map<string, Intl.DateTimeFormat>()

function calendarOf(zone: string): Intl.DateTimeFormat {
  const known = calendars.get(zone)
  if (known) return known
  const calendar = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  })
  calendars.set(zone, calendar)
  return calendar
}

export const addDays = (on: DayText, days: number): DayText =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** Whole days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: DayText, to: DayText): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)

/** "In the future" means after tomorrow: whoever is a time zone ahead is not refused. */
export const isFuture = (on: DayText, todayOn: DayText): boolean => on > addDays(todayOn, 1)

/** True for a name of a time zone that this machine knows. */
export function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
