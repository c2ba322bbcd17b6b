import { isDay, type Precision } from '../../shared/days'
import { foldText } from '../../shared/folding'
import type { DayOrder } from '../../shared/importColumns'
import { monthOf } from './months'

export type WrittenDay = { on: string; precision: Precision }

/**
 * A day as people and programs write it. A time behind it is left off, and its zone changes nothing: the written day counts.
 * "Jan 2019" is the first of the month with precision month. Null for what is no day, or a day that does not exist.
 */
export const readDay = (text: string, order: DayOrder): WrittenDay | null => {
  const day = withoutTime(text)
  return fromNumbers(day, order) ?? fromWords(day) ?? fromSerial(text.trim())
}

/** What a column of days says of its own order: `mixed` if both orders occur, `ambiguous` if either would do, `any` if nothing depends on it. */
export const dayOrderOf = (values: readonly string[]): DayOrder | 'ambiguous' | 'mixed' | 'any' => {
  const seen = new Set(values.map(orderOf))
  if (seen.has('dmy') && seen.has('mdy')) return 'mixed'
  return (['dmy', 'mdy', 'ambiguous', 'ymd'] as const).find((order) => seen.has(order)) ?? 'any'
}

const longestDay = 80
const weekday = /^\p{L}{2,10}\.?,\s+(?=\d|\p{L})/u
const time = /(?:^|[\sT,]+)(?:at|um|à)?\s*\d{1,2}[:h]\d{2}.*$/u

const withoutTime = (text: string) => {
  if (text.length > longestDay) return ''
  const day = text.trim().replace(time, '').replace(/,$/, '').trim()
  const [first = ''] = weekday.exec(day) ?? []
  return monthOf(foldText(first)) ? day : day.slice(first.length)
}

const slashed = /^(\d{1,2})([-/. ]|\. )(\d{1,2})\2(\d{4}|\d{2})\.?$/
const yearFirst = /^(\d{4})(?:([-/.]|\. |年 ?|년 ?)(\d{1,2})(?:(?:[-/.]|\. |月 ?|월 ?)(\d{1,2})[日일.]?|[月월]?))?$/
const monthFirst = /^(\d{1,2})[-/.](\d{4})$/

const fromNumbers = (text: string, order: DayOrder): WrittenDay | null => {
  const [, y, , m, d] = yearFirst.exec(text) ?? []
  if (y) return dayOf(y, m, d)
  const [, month, ofYear] = monthFirst.exec(text) ?? []
  if (month && ofYear) return dayOf(ofYear, month)
  const [, compactYear, compactMonth, compactDay] = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text) ?? []
  if (compactYear) return dayOf(compactYear, compactMonth, compactDay)
  const [, a, separator, b, c] = slashed.exec(text) ?? []
  if (!a || !b || !c) return null
  if (separator?.startsWith('.')) return dayOf(c, b, a)
  if (order === 'ymd') return c.length === 2 ? dayOf(a, b, c) : null
  return order === 'dmy' ? dayOf(c, b, a) : dayOf(c, a, b)
}

/** "15 Mar 2024", "March 15th, 2024", "7-Feb-22", "1er mars 2024", "15 de marzo de 2024", "Jan-19"; but "Jan 19" may be a day without its year. */
const fromWords = (text: string): WrittenDay | null => {
  const words = foldText(text)
    .replace(/(\d)(?:st|nd|rd|th|er|º|ª)\b/g, '$1')
    .split(' ')
    .filter((word) => !fillers.has(word))
  const at = words.findIndex((word) => monthOf(word))
  const numbers = words.filter((_, index) => index !== at)
  if (at < 0 || numbers.length > 2 || !numbers.every((number) => /^\d{1,2}$|^\d{4}$/.test(number))) return null
  const month = String(monthOf(words[at]!))
  const [first = '', second] = numbers
  if (second) return first.length === 4 ? dayOf(first, month, second) : dayOf(second, month, first)
  const isYear = first.length === 4 || (at === 0 && /[-'’]\d{2}$/.test(text))
  return isYear ? dayOf(first, month) : null
}

const fillers = new Set(['de', 'del', 'of', 'the', 'den', 'der', 'le', 'di', 'd'])

/** A day as Excel counts them, from 30 December 1899; the part behind the point is a time. */
const fromSerial = (text: string): WrittenDay | null => {
  const [, days] = /^([2-7]\d{4})(?:[.,]\d+)?$/.exec(text) ?? []
  return days
    ? { on: new Date(Date.UTC(1899, 11, 30 + Number(days))).toISOString().slice(0, 10), precision: 'day' }
    : null
}

const dayOf = (year: string, month?: string, day?: string): WrittenDay | null => {
  const precision = day ? 'day' : month ? 'month' : 'year'
  const on = [fullYear(year), (month ?? '1').padStart(2, '0'), (day ?? '1').padStart(2, '0')].join('-')
  return isDay(on) ? { on, precision } : null
}

const fullYear = (year: string) => (year.length === 4 ? year : `${Number(year) < 70 ? 20 : 19}${year.padStart(2, '0')}`)

const orderOf = (value: string) => {
  const text = withoutTime(value)
  const [, a, separator, b] = slashed.exec(text) ?? []
  if (!a || !b) return yearFirst.test(text) ? 'ymd' : 'any'
  if (separator?.startsWith('.')) return 'any'
  if (Number(a) > 12) return 'dmy'
  if (Number(b) > 12) return 'mdy'
  return a === b ? 'any' : 'ambiguous'
}
