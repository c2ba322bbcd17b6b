import { type DayText, isDay } from '../../shared/days'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The day that a page writes, whatever time and zone stand beside it: ISO 8601, or with the month's English name. Null
 * for what may be read in two ways (02/03/2026), for no day, and for the empty days of databases (1970, 9999).
 */
export function writtenDay(text: string): DayText | null {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim())
  const on = iso ? iso.slice(1).join('-') : named(text)
  return on && isDay(on) && on >= '2000' ? on : null
}

/** "Wed Aug 05 02:00:00 UTC 2026", "October 2, 2026", "2 October 2026". */
function named(text: string): string | null {
  const month = months.findIndex((name) => new RegExp(`\\b${name}[a-z]*\\b`, 'i').test(text)) + 1
  const year = /\b(20\d\d)\b/.exec(text)?.[1]
  const day = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\.? ${word}|${word}\\.? (\\d{1,2})(?!\\d)`, 'i').exec(text)
  const written = day?.[1] ?? day?.[2]
  return month && year && written ? `${year}-${two(month)}-${two(Number(written))}` : null
}

const word = `\\b(?:${months.join('|')})[a-z]*`
const two = (number: number) => String(number).padStart(2, '0')
