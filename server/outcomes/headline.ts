import type { Channel } from '../../shared/channels'
import { type Arm, type Gate, type Outcomes, thresholds } from '../../shared/outcomes'
import type { Day } from '../statistics/day-table'
import { gateComparison } from '../statistics/gate'
import { rateAtHorizon } from '../statistics/rate-at-horizon'
import { rateDifferenceAtHorizon } from '../statistics/rate-difference'
import type { Tally } from './tallies'

type Counted = { tally: Tally | undefined; days: Day[] }
type Terms = Pick<Outcomes, 'horizonDays' | 'chosenHorizonDays'>

/** The rate of each channel, networked minus cold, and how much may be said of it. */
export function compare(channels: Record<Channel, Counted>, terms: Terms) {
  const { horizonDays } = terms
  const [networked, cold, inbound] = [channels.networked, channels.cold, channels.inbound].map((one) =>
    armOf(one, horizonDays),
  ) as [Arm, Arm, Arm]
  const input = {
    a: { day_table: channels.networked.days },
    b: { day_table: channels.cold.days },
    horizon_days: horizonDays,
  }
  const [difference95, difference99] = [0.95, 0.99].map((conf) => differenceOf(input, conf)) as [Difference, Difference]
  return {
    networked,
    cold,
    inbound,
    difference95,
    difference99,
    gate: gateOf({ networked, cold, difference95, difference99 }, terms),
  }
}

type Difference = Outcomes['difference95']

function armOf({ tally, days }: Counted, horizonDays: number): Arm {
  const { applied = 0, known = 0, mature = 0, reached = 0, pending = 0 } = tally ?? {}
  const rate = rateAtHorizon({ day_table: days, horizon_days: horizonDays })
  const followed = rate.defined ? rate.n_risk : 0
  return {
    applied,
    known,
    mature,
    reached,
    pending,
    followed: known === applied ? null : followed,
    rate: interval(rate),
  }
}

const interval = (rate: ReturnType<typeof rateAtHorizon>): Arm['rate'] =>
  rate.defined ? { defined: true, estimate: rate.estimate, low: rate.low, high: rate.high } : rate

function differenceOf(input: Parameters<typeof rateDifferenceAtHorizon>[0], conf: number): Difference {
  const difference = rateDifferenceAtHorizon(input, { conf })
  return difference.defined
    ? { defined: true, diff: difference.diff, low: difference.low, high: difference.high }
    : difference
}

type Headline = Pick<Outcomes, 'networked' | 'cold' | 'difference95' | 'difference99'>

/** A verdict only where it was asked for beforehand: looking at three horizons would be three chances to be wrong. */
function gateOf(
  { networked, cold, difference95, difference99 }: Headline,
  { horizonDays, chosenHorizonDays }: Terms,
): Gate {
  const events = networked.reached + cold.reached
  const nonevents = networked.known + cold.known - events
  const gate = gateComparison(
    {
      a_n: networked.known,
      b_n: cold.known,
      events,
      nonevents,
      ci95: limits(difference95),
      ci99: limits(difference99),
      a_risk: networked.followed,
      b_risk: cold.followed,
    },
    {
      counts_only_below: thresholds.counts,
      verdict_min_n: thresholds.known,
      verdict_min_events: thresholds.events,
      verdict_min_risk: thresholds.followed,
    },
  )
  const { level, verdict } = gate.defined ? gate : { level: 'interval_only' as const, verdict: null }
  if (level === 'verdict' && horizonDays !== chosenHorizonDays)
    return { level: 'interval_only', verdict: null, because: 'other_horizon' }
  if (level === 'verdict') return { level, verdict, because: null }
  if (Math.min(networked.known, cold.known) < thresholds.known) return { level, verdict, because: 'few_known' }
  if (events < thresholds.events) return { level, verdict, because: 'few_events' }
  return { level, verdict, because: nonevents < thresholds.events ? 'few_nonevents' : 'few_followed' }
}

const limits = (difference: Difference) => (difference.defined ? ([difference.low, difference.high] as const) : null)
