import { isCompared } from '../../shared/caution'
import { channels } from '../../shared/channels'
import type { Adjusted, Flow, KnewSomeone, Planner, Real, Slices, Waiting } from '../../shared/outcomeParts'
import type { Difference, Estimate, Outcomes, Slice } from '../../shared/outcomes'

export type WholeReport = {
  outcomes: Outcomes
  flow: Flow
  slices: Slices
  knew: KnewSomeone
  waiting: Waiting
  real: Real
  adjusted: Adjusted
  planner: Planner
}

type Cell = string | number | null
/** A number of the report: the part it stands in, of what, which number, and its 95 % interval where it has one. */
type Row = [part: string, of: string, number: string, value: Cell, low?: Cell, high?: Cell]

/** The whole report as one table, one number a line; a number that does not exist has an empty cell, never 0. */
export function csvOf(report: WholeReport): string {
  const { outcomes, flow, slices, knew, waiting, real, adjusted, planner } = report
  const rows: Row[] = [
    ...aboutRows(outcomes),
    ...headlineRows(outcomes),
    ...channels.flatMap((channel) =>
      outcomes.funnel[channel].flatMap(({ kind, count, within, rate }): Row[] => [
        ['funnel', channel, kind, count],
        ['funnel', channel, `${kind} within the horizon`, within],
        rateRow('funnel', channel, `${kind} rate`, rate),
      ]),
    ),
    ...flow.ribbons.map(
      ({ channel, furthest, end, count }): Row => ['flow', channel, `${furthest}, then ${end}`, count],
    ),
    ...Object.entries(slices).flatMap(([name, lines]) => lines.flatMap((line) => sliceRows(`by ${name}`, line))),
    ...sliceRows('cold, knew somebody there', { ...knew.knew, key: 'yes' }),
    ...sliceRows('cold, knew somebody there', { ...knew.nobody, key: 'no' }),
    ...waitingRows(waiting),
    ...realRows(real),
    ...adjusted.adjustments.flatMap(adjustmentRows),
    ...planner.forecasts.map(
      ({ channel, needed, optimistic, pessimistic }): Row => [
        ...(['planner', channel, 'applications for an offer'] as const),
        ...([needed, optimistic, pessimistic] as const),
      ],
    ),
  ]
  return [['part', 'of', 'number', 'value', 'low', 'high'], ...rows].map(lineOf).join('')
}

function aboutRows(outcomes: Outcomes): Row[] {
  const { asOf, horizonDays, event, definition, gate, excluded, recordedLater } = outcomes
  return [
    ['about', 'report', 'as of', asOf],
    ['about', 'report', 'horizon in days', horizonDays],
    ['about', 'report', 'event', event],
    ['about', 'report', 'networked means', definition],
    ['about', 'verdict', gate.level, gate.verdict],
    ...Object.entries(excluded).map(([reason, count]): Row => ['left out', reason, 'applications', count]),
    ['marked', 'help recorded later', 'applications', recordedLater],
  ]
}

/** As the page has them: below a comparison counts alone, since a share of four says nothing. */
function headlineRows(outcomes: Outcomes): Row[] {
  const compared = isCompared(outcomes.gate.level)
  const arms = channels.flatMap((channel) => [
    ...armCounts(channel, outcomes[channel]),
    ...(compared || channel === 'inbound' ? [rateRow('headline', channel, 'rate', outcomes[channel].rate)] : []),
  ])
  if (!compared) return arms
  const of = 'networked minus cold'
  return [...arms, differenceRow('headline', of, outcomes.difference95), ...differenceRow99(outcomes.difference99)]
}

const armCounts = (channel: string, arm: Outcomes['cold']): Row[] =>
  (['applied', 'known', 'mature', 'reached', 'pending'] as const).map((name) => ['headline', channel, name, arm[name]])

const rateRow = (part: string, of: string, number: string, rate: Estimate): Row =>
  rate.defined ? [part, of, number, rate.estimate, rate.low, rate.high] : [part, of, number, null]

const differenceRow = (part: string, of: string, difference: Difference): Row =>
  difference.defined
    ? [part, of, 'difference', difference.diff, difference.low, difference.high]
    : [part, of, 'difference', null]

const differenceRow99 = (difference: Difference): Row[] =>
  difference.defined
    ? [
        [
          'headline',
          'networked minus cold',
          'difference, 99 % interval',
          difference.diff,
          difference.low,
          difference.high,
        ],
      ]
    : []

const sliceRows = (part: string, { key, applied, mature, reached, rate }: Slice): Row[] => [
  [part, key, 'applied', applied],
  [part, key, 'mature', mature],
  [part, key, 'reached', reached],
  rateRow(part, key, 'rate', rate),
]

const waitingRows = ({ median, halfOfAnswersWithin, unlikelyAfter, overdue }: Waiting): Row[] => [
  ['waiting', 'networked and cold', 'median days to an answer', median?.value ?? null, median?.low, median?.high],
  ['waiting', 'networked and cold', 'half of the answers within days', halfOfAnswersWithin],
  ['waiting', 'networked and cold', 'an answer is unlikely after days', unlikelyAfter],
  ['waiting', 'networked and cold', 'open and past that', overdue],
]

function realRows({ betterChance, ratio, midP, logrank, bounds, eValue }: Real): Row[] {
  const of = 'networked against cold'
  return [
    ['is it real', of, 'chance that networked is better, Jeffreys prior', betterChance?.jeffreys ?? null],
    ['is it real', of, 'chance that networked is better, even prior', betterChance?.even ?? null],
    ratio.defined ? ['is it real', of, 'ratio', ratio.ratio, ratio.low, ratio.high] : ['is it real', of, 'ratio', null],
    ['is it real', of, 'mid-p', midP.defined ? midP.p : null],
    ['is it real', of, 'log-rank p, any answer', logrank.defined ? logrank.p : null],
    ...(bounds.defined
      ? [
          [
            'is it real',
            of,
            'difference whatever becomes of the open ones',
            null,
            bounds.diffLow,
            bounds.diffHigh,
          ] as Row,
        ]
      : []),
    ['is it real', of, 'E-value', eValue.defined ? eValue.point : null],
    ['is it real', of, 'E-value of the limit', eValue.defined ? eValue.limit : null],
  ]
}

function adjustmentRows({ by, strata, crude, adjusted, coverage, verdict }: Adjusted['adjustments'][number]): Row[] {
  const part = `adjusted for ${by}`
  return [
    ...strata.flatMap(({ key, ...arms }) =>
      (['networked', 'cold'] as const).flatMap((channel): Row[] => [
        [part, `${key}, ${channel}`, 'mature', arms[channel].mature],
        [part, `${key}, ${channel}`, 'reached', arms[channel].reached],
      ]),
    ),
    differenceRow(part, 'crude', crude),
    [part, 'adjusted', 'difference', adjusted?.diff ?? null, adjusted?.low, adjusted?.high],
    [part, 'adjusted', 'coverage', coverage],
    [part, 'adjusted', 'verdict', verdict],
  ]
}

const lineOf = ([part, of, number, value, low, high]: readonly (Cell | undefined)[]): string =>
  `${[part, of, number, value, low, high].map(cellOf).join(',')}\r\n`

function cellOf(value: Cell | undefined): string {
  const text = String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
