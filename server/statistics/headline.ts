import { type Cause, daysOf, type FollowUp } from './day-table'
import { gateComparison, type Level, type Thresholds, type Verdict } from './gate'
import { type Rate, rateAtHorizon, rateWithin, type Standing, standingOf } from './rate-at-horizon'
import { differenceOf } from './rate-difference'
import { type Answer, isRecord, refuse } from './valid'

type Difference = Answer<{ diff: number; low: number; high: number }>
type Arm = Standing & { rate: Answer<Rate> }
type Compared = { a: FollowUp; b: FollowUp; horizon_days: number; event_type?: Cause }

/**
 * Everything the headline card may say of two arms at one horizon: each rate with its counts, the difference at 95 % and at 99 %
 * (`firm`), and the gate's word on it. A rate or difference that is undefined is answered as such, and the gate then stays below a
 * verdict. Reasons: `invalid_input`.
 */
export function headline(
  input: Compared,
  options: Thresholds = {},
): Answer<{ a: Arm; b: Arm; difference: Difference; firm: Difference; level: Level; verdict: Verdict | null }> {
  if (!isRecord(input)) return refuse('invalid_input')
  const [a, b] = [arm(input, 'a'), arm(input, 'b')]
  if (!a || !b) return refuse('invalid_input')
  const difference = differenceOf(a.rate, b.rate)
  const firm = differenceOf(rateWithin(a.rate, 0.99), rateWithin(b.rate, 0.99))
  const events = a.events + b.events
  const gate = gateComparison(
    {
      a_n: a.n_known,
      b_n: b.n_known,
      events,
      nonevents: a.n_known + b.n_known - events,
      ci95: intervalOf(difference),
      ci99: intervalOf(firm),
      a_risk: riskOf(a),
      b_risk: riskOf(b),
    },
    options,
  )
  return gate.defined ? { ...gate, a, b, difference, firm } : gate
}

/** Null when the arm is no follow-up at all. */
function arm({ horizon_days, event_type, ...arms }: Compared, name: 'a' | 'b'): Arm | null {
  if (!isRecord(arms[name])) return null
  const rate = rateAtHorizon({ ...arms[name], horizon_days, event_type })
  if (!rate.defined && rate.reason === 'invalid_input') return null
  return { rate, ...standingOf(daysOf(arms[name]), horizon_days, event_type ?? 'interview') }
}

const intervalOf = (difference: Difference) =>
  difference.defined ? ([difference.low, difference.high] as const) : null

/** Only where somebody was lost from sight before the horizon can there be too few left to judge by. */
const riskOf = ({ n, n_known, n_risk }: Standing) => (n_known < n ? n_risk : null)
