import {
  type Cause,
  causes,
  type Day,
  daysOf,
  eventsOn,
  type FollowUp,
  followed,
  isFollowUp,
  leaving,
} from './day-table'
import { zOf } from './special'
import { type Answer, type Confidence, isConfidence, isCount, isListOf, isRecord, refuse } from './valid'

type Incidence = { estimate: number; std_err: number; low: number | null; high: number | null }
type AtTime = { time: number; n_risk: number; event_free: number | null; cif: Record<Cause, Incidence> | null }

/** Where one cause stands: its incidence, the variance of that, and its covariance with the event-free share. */
type State = { events: number; estimate: number; variance: number; covariance: number }
/** After a day: how many were at risk on it, the share still free of any event, and each cause. */
export type Step = { day: number; atRisk: number; eventFree: number; variance: number; causes: Record<Cause, State> }

/**
 * Cumulative incidence of each cause when the others compete (Aalen, Johansen 1978), at the days asked for, in their order.
 * Limits are log-log; they are null where an incidence is 0 or 1. Past the last observed day, if anybody was then still free
 * of events, `event_free` and `cif` are null. O(distinct days + times).
 * Reasons: `invalid_input`, `zero_total`.
 */
export function aalenJohansen(
  input: FollowUp & { times: readonly number[] },
  options: Confidence = {},
): Answer<{ n: number; at: AtTime[] }> {
  if (!isConfidence(options) || !isRecord(input) || !isListOf(isCount)(input.times) || !isFollowUp(input))
    return refuse('invalid_input')
  const days = daysOf(input)
  if (days.length === 0) return refuse('zero_total')
  const steps = aalenJohansenSteps(days)
  const z = zOf(options.conf ?? 0.95)
  return { defined: true, n: followed(days), at: input.times.map((time) => atTime(steps, time, z)) }
}

/** The whole path, one step for each observed day. Needs days in order, each once. */
export function aalenJohansenSteps(days: readonly Day[]): Step[] {
  let atRisk = followed(days)
  let before = start
  return days.map((day) => {
    before = after(before, day, atRisk)
    atRisk -= leaving(day)
    return before
  })
}

/** The state on a day: that of the last step on or before it. Null past the follow-up of those still free of events. */
export function stepAt(steps: readonly Step[], time: number): Step | null {
  const next = firstFrom(steps, time + 1)
  const step = steps[next - 1] ?? start
  return next === steps.length && step.day < time && step.eventFree > 0 ? null : step
}

/** How many are still followed at the start of a day. */
const atRiskAt = (steps: readonly Step[], time: number): number => steps[firstFrom(steps, time)]?.atRisk ?? 0

const fresh: State = { events: 0, estimate: 0, variance: 0, covariance: 0 }
const start: Step = {
  day: -1,
  atRisk: 0,
  eventFree: 1,
  variance: 0,
  causes: { interview: fresh, rejected: fresh, withdrawn: fresh },
}

/**
 * One day's step. Writing the variance as a recursion over days gives the same number as the sum over all earlier days,
 * and keeps the whole path linear: the day adds its multinomial noise, and passes on the noise so far.
 */
function after(before: Step, day: Day, atRisk: number): Step {
  const events = eventsOn(day)
  const stay = (atRisk - events) / atRisk
  const unit = before.eventFree ** 2 / atRisk
  const eventFree = before.eventFree * stay
  const states = causes.map((cause) => {
    const was = before.causes[cause]
    const hazard = day[cause] / atRisk
    return {
      events: was.events + day[cause],
      estimate: Math.min(1, was.estimate + before.eventFree * hazard),
      variance:
        was.variance + 2 * hazard * was.covariance + hazard ** 2 * before.variance + unit * hazard * (1 - hazard),
      covariance: stay * (was.covariance + hazard * before.variance) - unit * hazard * stay,
    }
  }) as [State, State, State]
  const all = states[0].events + states[1].events + states[2].events
  const [interview, rejected, withdrawn] = states.map((state) => exactAtTheEnds(state, all, eventFree)) as typeof states
  return {
    day: day.day,
    atRisk,
    eventFree,
    variance: stay ** 2 * before.variance + unit * stay * (1 - stay),
    causes: { interview, rejected, withdrawn },
  }
}

/** A cause that has taken everybody has incidence 1 without error: rounding must not say otherwise. */
const exactAtTheEnds = (state: State, allEvents: number, eventFree: number): State =>
  eventFree === 0 && state.events === allEvents ? { ...state, estimate: 1, variance: 0 } : state

function atTime(steps: readonly Step[], time: number, z: number): AtTime {
  const step = stepAt(steps, time)
  if (!step) return { time, n_risk: 0, event_free: null, cif: null }
  const { interview, rejected, withdrawn } = step.causes
  return {
    time,
    n_risk: atRiskAt(steps, time),
    event_free: step.eventFree,
    cif: {
      interview: incidence(interview, z),
      rejected: incidence(rejected, z),
      withdrawn: incidence(withdrawn, z),
    },
  }
}

function incidence({ estimate, variance }: State, z: number): Incidence {
  const std_err = Math.sqrt(Math.max(0, variance))
  if (estimate === 0 || estimate === 1) return { estimate, std_err, low: null, high: null }
  const spread = (z * std_err) / (estimate * Math.abs(Math.log(estimate)))
  return { estimate, std_err, low: estimate ** Math.exp(spread), high: estimate ** Math.exp(-spread) }
}

/** Index of the first step on or after a day, by halving. */
function firstFrom(steps: readonly Step[], day: number): number {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (steps[middle]!.day < day) low = middle + 1
    else high = middle
  }
  return low
}
