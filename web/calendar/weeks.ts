import { addDays, type DayText } from '../../shared/days'

/** 1 is Monday and 7 is Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const weekdayOf = (on: DayText): Weekday => (((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7) + 1) as Weekday

export const startOfWeek = (on: DayText, first: Weekday): DayText => addDays(on, -((weekdayOf(on) - first + 7) % 7))

const daysFrom = (start: DayText, count: number): DayText[] =>
  Array.from({ length: count }, (_, index) => addDays(start, index))

/** The seven days of the week that `on` is in. */
export const weekOf = (on: DayText, first: Weekday): DayText[] => daysFrom(startOfWeek(on, first), 7)

/** The whole weeks that the month of `on` touches. */
export function monthOf(on: DayText, first: Weekday): DayText[] {
  const start = startOfWeek(`${on.slice(0, 7)}-01`, first)
  const end = addDays(startOfWeek(lastOfMonth(on), first), 7)
  return daysFrom(start, Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000))
}

/** From the first to the last day of the month that `on` is in. */
export const daysOfMonth = (on: DayText): DayText[] =>
  daysFrom(`${on.slice(0, 7)}-01`, Number(lastOfMonth(on).slice(8)))

/** The same day of another month, or its last where it has none such. */
export function addMonths(on: DayText, months: number): DayText {
  const first = new Date(`${on.slice(0, 7)}-01T00:00:00Z`)
  first.setUTCMonth(first.getUTCMonth() + months)
  const month = first.toISOString().slice(0, 10)
  const last = lastOfMonth(month)
  return on.slice(8) > last.slice(8) ? last : `${month.slice(0, 8)}${on.slice(8)}`
}

const lastOfMonth = (on: DayText): DayText => {
  const [year, month] = on.split('-').map(Number)
  return new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10)
}
