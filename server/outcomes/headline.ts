import { thresholds } from '../../shared/caution'
import type { Channel } from '../../shared/channels'
import type { Arm, Difference, Gate, Outcomes } from '../../shared/outcomes'
import { type Day, daysOf } from '../statistics/day-table'
import { headline } from '../statistics/headline'
import { rateAtHorizon, type Standing, standingOf } from '../statistics/rate-at-horizon'
import type { Count } from './tallies'

type Counted = { count: Count | undefined; days: readonly Day[] }
/** What the report was asked, as it stands in the answer. */
export type Terms = Pick<
  Outcomes,
  'asOf' | 'horizonDays' | 'chosenHorizonDays' | 'event' | 'definition' | 'withoutRecordedLater'
>
type Rate = ReturnType<typeof rateAtHorizon>

/** The rate of each channel, networked minus cold, and how much may be said of it. */
export function compare(counted: Record<Channel, Counted>, terms: Terms) {
  const horizon_days = terms.horizonDays
  const [a, b] = [{ day_table: counted.networked.days }, { day_table: counted.cold.days }]
  const said = headline(
    { a, b, horizon_days },
    {
      counts_only_below: thresholds.counts,
      verdict_min_n: thresholds.known,
      verdict_min_events: thresholds.events,
      verdict_min_risk: thresholds.followed,
    },
  )
  if (!said.defined) throw new Error(`The counts are no follow-up: ${said.reason}`)
  const arms = {
    networked: armOf(counted.networked, said.a),
    cold: armOf(counted.cold, said.b),
    inbound: armOf(counted.inbound, alone(counted.inbound.days, horizon_days)),
  }
  return {
    ...arms,
    difference95: differenceOf(said.difference),
    difference99: differenceOf(said.firm),
    gate: gateOf(said, arms, terms),
  }
}

const alone = (days: readonly Day[], horizon_days: number) => ({
  rate: rateAtHorizon({ day_table: days, horizon_days }),
  ...standingOf(daysOf({ day_table: days }), horizon_days, 'interview'),
})

function armOf({ count, days }: Counted, { rate, n, n_known, n_risk, events }: Standing & { rate: Rate }): Arm {
  return {
    applied: n,
    known: n_known,
    mature: count?.mature ?? 0,
    reached: events,
    pending: days.reduce((sum, { censored }) => sum + censored, 0),
    followed: n_known === n ? null : n_risk,
    rate: interval(rate),
  }
}

const interval = (rate: Rate): Arm['rate'] =>
  rate.defined ? { defined: true, estimate: rate.estimate, low: rate.low, high: rate.high } : rate

const differenceOf = (difference: Difference): Difference =>
  difference.defined ? { defined: true, diff: difference.diff, low: difference.low, high: difference.high } : difference

/** A verdict only on what was chosen beforehand: each other horizon, event or definition would be one more chance to be wrong. */
function gateOf(
  { level, verdict }: Pick<Gate, 'level' | 'verdict'>,
  arms: Record<'networked' | 'cold', Arm>,
  terms: Terms,
): Gate {
  if (level !== 'verdict') return { level, verdict: null, because: refusalOf(arms) }
  const because = otherThanChosen(terms)
  return because ? { level: 'interval_only', verdict: null, because } : { level, verdict, because: null }
}

function otherThanChosen({ event, definition, withoutRecordedLater, ...terms }: Terms): Gate['because'] {
  if (event !== 'interview') return 'other_event'
  if (definition !== 'any_help' || withoutRecordedLater) return 'other_definition'
  return terms.horizonDays === terms.chosenHorizonDays ? null : 'other_horizon'
}

function refusalOf({ networked, cold }: Record<'networked' | 'cold', Arm>): Gate['because'] {
  const known = networked.known + cold.known
  const events = networked.reached + cold.reached
  if (Math.min(networked.known, cold.known) < thresholds.known) return 'few_known'
  if (events < thresholds.events) return 'few_events'
  return known - events < thresholds.events ? 'few_nonevents' : 'few_followed'
}
