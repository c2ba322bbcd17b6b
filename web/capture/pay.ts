import type { Salary } from '../../shared/applications'
import { isThing, type Thing, type Value } from './handed'

/** Pay as a form holds it: amounts as they are typed, '' for what the page does not say. */
export type Pay = { least: string; most: string; currency: string; period: Salary['period'] | '' }

/** What a posting says of its pay; null when it says nothing that can be read. */
export function payOf({ baseSalary, salaryCurrency }: Thing): Pay | null {
  const base = firstOf(baseSalary)
  const amount = isThing(base) ? base : { value: base }
  const inner = firstOf(amount.value)
  const value = isThing(inner) ? inner : { ...amount, value: inner }
  const [least, most] = range(value, amount)
  if (!least && !most) return null
  if (least && most && Number(least) > Number(most)) return null
  return {
    least: least ?? '',
    most: most ?? '',
    currency: currencyIn(amount.currency, amount.priceCurrency, value.currency, salaryCurrency, value.value),
    period: periodIn(value.unitText, value.unitCode, amount.unitText, amount.unitCode),
  }
}

const firstOf = (value: Value): Value => (Array.isArray(value) ? value[0] : value)

/** One amount is both ends of it; "80,000 – 100,000" written as one text is two. */
function range(value: Thing, amount: Thing): [least: string | null, most: string | null] {
  const ends = (name: 'min' | 'max') =>
    amountIn(value[`${name}Value`] ?? amount[`${name}Value`] ?? value[`${name}Price`] ?? amount[`${name}Price`])
  if (ends('min') || ends('max')) return [ends('min'), ends('max')]
  const one = [value.value, value.price, amount.price].find(
    (each) => typeof each === 'string' || typeof each === 'number',
  )
  const [from, to, ...more] = typeof one === 'string' ? one.split(/\s*(?:–|—|-|\bto\b)\s*(?=\D{0,4}\d)/i) : [one]
  if (more.length) return [null, null]
  return to === undefined ? [amountIn(from), amountIn(from)] : [amountIn(from), amountIn(to)]
}

const sign = /^(?:[A-Z]{3}|[A-Z]{0,3}[$€£¥₹]|CHF|kr|zł)?\s*|\s*(?:[A-Z]{3}|[$€£¥₹]|kr\.?|zł)$/g

/** "$100,000", "85.000 €", "52.5" or 60000 as plain digits; null for zero and for what is no amount ("competitive"). */
function amountIn(value: Value): string | null {
  if (typeof value === 'number') return value > 0 && value < 1e11 ? String(Math.round(value * 100) / 100) : null
  if (typeof value !== 'string') return null
  const [, digits, thousands] = /^([\d\s.,'’]+?)(k?)$/i.exec(value.trim().replace(sign, '')) ?? []
  const plain = digits && plainOf(digits.replace(/[\s'’]/g, ''))
  const number = plain ? Number(plain) * (thousands ? 1000 : 1) : 0
  return number > 0 && number < 1e11 ? String(Math.round(number * 100) / 100) : null
}

/** A sign before three digits sets off thousands, unless digits beyond a first sign of another kind follow. */
function plainOf(digits: string): string | null {
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)
    ? digits.replaceAll(',', '')
    : /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits)
      ? digits.replaceAll('.', '').replace(',', '.')
      : digits.replace(',', '.')
  return /^\d+(?:\.\d+)?$/.test(plain) ? plain : null
}

const signs: [RegExp, string][] = [
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/₹/, 'INR'],
  [/US\$/, 'USD'],
  [/zł/, 'PLN'],
]

/** A code of ISO 4217, or a sign that only one currency has; "$" alone is the sign of twenty. */
function currencyIn(...values: Value[]): string {
  for (const value of values) {
    if (typeof value !== 'string') continue
    const code = /^\s*([A-Za-z]{3})\s*$/.exec(value)?.[1] ?? /\b([A-Z]{3})\b/.exec(value)?.[1]
    if (code) return code.toUpperCase()
    const known = signs.find(([mark]) => mark.test(value))
    if (known) return known[1]
  }
  return ''
}

const units: [RegExp, Salary['period']][] = [
  [/^(?:per[ _]?)?(?:hour|hr|hur\b|hourly|stunde)/i, 'hour'],
  [/^(?:per[ _]?)?(?:day|daily|tag\b)/i, 'day'],
  [/^(?:per[ _]?)?(?:week|wee\b|weekly|woche)/i, 'week'],
  [/^(?:per[ _]?)?(?:month|mon\b|monthly|monat)/i, 'month'],
  [/^(?:per[ _]?)?(?:year|yr|annual|annum|ann\b|anually|jahr)/i, 'year'],
]

/** HOUR to YEAR as Google names them, their likes in plain words, and the codes of UN/CEFACT (HUR, DAY, WEE, MON, ANN). */
function periodIn(...values: Value[]): Pay['period'] {
  for (const value of values) {
    const known = typeof value === 'string' && units.find(([unit]) => unit.test(value.trim()))
    if (known) return known[1]
  }
  return ''
}
