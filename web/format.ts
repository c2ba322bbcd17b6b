import { type DayText, daysBetween, type Precision } from '../shared/days'
import { numbering, wording } from './text/locale'

const at = (on: DayText) => new Date(`${on}T00:00:00Z`)
const kept = new Map<string, Intl.DateTimeFormat>()

function days(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify(options)
  const known = kept.get(name) ?? new Intl.DateTimeFormat(wording, { timeZone: 'UTC', ...options })
  kept.set(name, known)
  return known
}

/** A day as far as it is known: "3 March 2026", "March 2026", "2026". */
export function day(on: DayText, precision: Precision = 'day'): string {
  if (precision === 'year') return days({ year: 'numeric' }).format(at(on))
  if (precision === 'month') return days({ year: 'numeric', month: 'long' }).format(at(on))
  return days({ day: 'numeric', month: 'long', year: 'numeric' }).format(at(on))
}

/** Short, for lists and cards: "3 Mar", with the year when it is not this one. */
export function shortDay(on: DayText, today: DayText, precision: Precision = 'day'): string {
  if (precision === 'year') return day(on, 'year')
  const year = on.slice(0, 4) === today.slice(0, 4) && precision === 'day' ? undefined : 'numeric'
  return days({ day: precision === 'day' ? 'numeric' : undefined, month: 'short', year }).format(at(on))
}

/** "Tue 3 March": a day that matters soon. */
export const weekday = (on: DayText): string => days({ weekday: 'short', day: 'numeric', month: 'long' }).format(at(on))

/** "March 2026". */
export const month = (on: DayText): string => day(on, 'month')

/** "Mon" to "Sun", from the day that a week begins with: 1 is Monday, 7 is Sunday. */
export const weekdayNames = (first: number): string[] =>
  Array.from({ length: 7 }, (_, index) =>
    // The first of January 2024 was a Monday.
    days({ weekday: 'short' }).format(Date.UTC(2024, 0, first + index)),
  )

/** The name of a day of the week, from 1 for Monday to 7 for Sunday. */
export const weekdayOf = (of: number): string => days({ weekday: 'long' }).format(Date.UTC(2024, 0, of))

const relative = new Intl.RelativeTimeFormat(wording, { numeric: 'auto' })

/** "today", "yesterday", "in 3 days", "2 months ago". */
export function relativeDay(on: DayText, today: DayText): string {
  const away = daysBetween(today, on)
  const far = Math.abs(away)
  if (far < 14) return relative.format(away, 'day')
  if (far < 60) return relative.format(Math.round(away / 7), 'week')
  if (far < 700) return relative.format(Math.round(away / 30.44), 'month')
  return relative.format(Math.round(away / 365.25), 'year')
}

/** An instant, on the clock of `zone`: "3 Mar 2026, 14:05". */
export const instant = (at: string | Date, zone?: string): string =>
  days({ dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(new Date(at))

const numbers = new Intl.NumberFormat(numbering)
const decimals = [0, 1, 2].map(
  (digits) => new Intl.NumberFormat(numbering, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
)

export const number = (value: number, digits?: 0 | 1 | 2): string =>
  digits === undefined ? numbers.format(value) : decimals[digits]!.format(value)

/** A share from 0 to 1: "37 %", "0.4 %". */
export function percent(share: number, digits: 0 | 1 = share > 0 && share < 0.01 ? 1 : 0): string {
  return new Intl.NumberFormat(numbering, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(share)
}

/** Minor units in a currency of ISO 4217: `money(8500000, 'EUR')` is "€85,000". Whole amounts show no decimals. */
export function money(minor: number, currency: string): string {
  const format = new Intl.NumberFormat(numbering, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  })
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}

/** "1.2 MB". */
export function bytes(count: number): string {
  const [unit, size] = count < 1_000_000 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const)
  return new Intl.NumberFormat(wording, { style: 'unit', unit, maximumFractionDigits: 1 }).format(count / size)
}

const lists = new Intl.ListFormat(wording, { type: 'conjunction' })

/** "Ines, Tom and Ada". */
export const list = (words: readonly string[]): string => lists.format(words)

/** The first letters of a name, for a mark: "Ines Ruiz" is "IR". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase(wording)
}
