import type { Precision } from '../../shared/days'
import { day, shortDay } from '../format'

type Span = {
  startedOn: string | null
  startedPrecision: string
  endedOn: string | null
  endedPrecision: string
  current: boolean
}

/** No day is shorter than its month in a list of years. */
const brief = (on: string, precision: string) =>
  precision === 'year' ? day(on, 'year') : shortDay(on, '', 'month' satisfies Precision)

/** "Mar 2019 – now", "2015 – 2018", "until Jun 2020"; '' when nothing is known. */
export function spanOf(span: Span, now: string): string {
  const from = span.startedOn && brief(span.startedOn, span.startedPrecision)
  const to = span.current ? now : span.endedOn && brief(span.endedOn, span.endedPrecision)
  if (from && to) return from === to ? from : `${from} – ${to}`
  if (from) return `${from} –`
  return to && !span.current ? `– ${to}` : ''
}
