import { type DayText, isDay } from '../../shared/days'
import type { DayOrder } from '../../shared/importColumns'
import type { SheetPreview } from '../../shared/imports'
import { day } from '../format'

const numbers = /^(\d{1,2})[-/ ](\d{1,2})[-/ ](\d{4}|\d{2})(?!\d)/

/** A day out of the first rows that could be read both ways, as it is written there. */
export function exampleIn({ sample, mapping }: SheetPreview): string | undefined {
  const columns = Object.entries(mapping).flatMap(([field, column]) => (field.endsWith('On') ? [column] : []))
  const cells = sample.flatMap((row) => columns.map((column) => row[column] ?? ''))
  return cells.map((cell) => numbers.exec(cell)?.[0]).find((cell) => cell && readings(cell).size === 2)
}

/** The day that is meant when `written` is read in an order; null where that is no day. */
export function meantBy(written: string, order: DayOrder): DayText | null {
  const [, a = '', b = '', year = ''] = numbers.exec(written) ?? []
  const [d, m] = order === 'dmy' ? [a, b] : [b, a]
  const text = [year.padStart(4, '20'), m.padStart(2, '0'), d.padStart(2, '0')].join('-')
  return order !== 'ymd' && isDay(text) ? text : null
}

export function meantInWords(written: string, order: DayOrder): string {
  const on = meantBy(written, order)
  return on ? day(on) : ''
}

const readings = (written: string) =>
  new Set((['dmy', 'mdy'] as const).map((order) => meantBy(written, order)).filter(Boolean))
