import { type Definition, definitions, type OutcomeEvent, outcomeEvents } from '../../shared/caution'
import { isDay } from '../../shared/days'
import type { OutcomesQuery } from '../../shared/outcomes'

export const periods = ['all', '3m', '6m', 'custom'] as const
export type Period = (typeof periods)[number]

export const horizons = ['14', '30', '60'] as const satisfies readonly OutcomesQuery['horizon'][]

/** What the report covers, as the address holds it. */
export type View = {
  allSearches: boolean
  period: Period
  /** Days of a custom period. */
  from: string | null
  to: string | null
  horizon: (typeof horizons)[number] | null
  asOf: string | null
  event: OutcomeEvent
  definition: Definition
  /** Without help that was typed in after the first answer. */
  withoutRecordedLater: boolean
}

type Read = (name: string) => string | null

/** What the address says; whatever it cannot mean is left aside. */
export function viewIn(read: Read): View {
  const day = (name: string) => (isDay(read(name) ?? '') ? read(name) : null)
  return {
    allSearches: read('search') === 'all',
    period: periods.find((one) => one === read('period')) ?? 'all',
    from: day('from'),
    to: day('to'),
    horizon: horizons.find((one) => one === read('horizon')) ?? null,
    asOf: day('asOf'),
    event: outcomeEvents.find((one) => one === read('event')) ?? 'interview',
    definition: definitions.find((one) => one === read('networked')) ?? 'any_help',
    withoutRecordedLater: read('later') === 'without',
  }
}

/** The question that a view asks of the server, on a day and about a search. */
export function queryOf(view: View, { today, searchId }: { today: string; searchId: string | null }): OutcomesQuery {
  const { period, from, to, horizon, asOf, event, definition } = view
  const last = asOf ?? today
  const span =
    period === 'custom'
      ? { from, to }
      : { from: period === 'all' ? null : monthsBefore(last, Number(period[0])), to: null }
  const backwards = span.from && span.to && span.to < span.from
  return given({
    search: view.allSearches ? null : searchId,
    from: backwards ? span.to : span.from,
    to: backwards ? span.from : span.to,
    horizon,
    asOf,
    event: event === 'interview' ? null : event,
    definition: definition === 'any_help' ? null : definition,
    withoutRecordedLater: view.withoutRecordedLater ? 'true' : null,
  })
}

/** The same day some months earlier, or the last one of that month. */
export function monthsBefore(on: string, months: number): string {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  const lastDay = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(day, lastDay))).toISOString().slice(0, 10)
}

const given = (query: Record<string, string | null>): OutcomesQuery =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== null))
