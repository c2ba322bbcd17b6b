import { aalenJohansenSteps, stepAt } from './aalen-johansen'
import { type Cause, type Day, daysOf, eventsOn, type FollowUp, isCause, isFollowUp, leaving } from './day-table'
import { sumOf } from './sum'
import { type Answer, type Confidence, isConfidence, isCount, isOptional, isRecord, refuse } from './valid'
import { wilson } from './wilson'

/** How an arm stands at a horizon, whether or not its rate is defined. */
export type Standing = {
  /** Followed at all. Equal to n_known when nobody is censored before the horizon. */
  n: number
  /** With an event by the horizon, or followed at least that far. */
  n_known: number
  /** Still followed at the start of the horizon's day. */
  n_risk: number
  /** With this very event by the horizon. */
  events: number
}
export type Rate = Standing & {
  estimate: number
  std_err: number
  low: number
  high: number
  /** Effective sample size: what a simple proportion would need to be known as well. */
  n_eff: number
}

/**
 * P(event within h days of applying): Aalen–Johansen at h with Wilson limits at the effective sample size (Rothman 1978), which is
 * capped at the number known. With nobody censored before h it is the Wilson interval. O(distinct days).
 * Reasons: `invalid_input`, `zero_total`, `beyond_follow_up` (nobody has been followed for h days, and some are still open).
 */
export function rateAtHorizon(
  input: FollowUp & { horizon_days: number; event_type?: Cause },
  options: Confidence = {},
): Answer<Rate> {
  if (!isConfidence(options) || !isHorizon(input) || !isFollowUp(input)) return refuse('invalid_input')
  const { horizon_days, event_type = 'interview' } = input
  const days = daysOf(input)
  if (days.length === 0) return refuse('zero_total')
  const state = stepAt(aalenJohansenSteps(days), horizon_days)?.causes[event_type]
  if (!state) return refuse('beyond_follow_up')
  const { estimate, variance } = state
  const standing = standingOf(days, horizon_days, event_type)
  const n_eff = effectiveSize(estimate, variance, standing.n_known)
  return {
    defined: true,
    estimate,
    std_err: Math.sqrt(Math.max(0, variance)),
    ...wilson(estimate, n_eff, options.conf),
    n_eff,
    ...standing,
  }
}

/** A rate with its limits at another confidence. */
export const rateWithin = (rate: Answer<Rate>, conf: number): Answer<Rate> =>
  rate.defined ? { ...rate, ...wilson(rate.estimate, rate.n_eff, conf) } : rate

/** Counts at a horizon. Needs days in order, each once; none at all is an empty arm. */
export function standingOf(days: readonly Day[], horizon: number, cause: Cause): Standing {
  const [before, after] = [days.filter(({ day }) => day < horizon), days.filter(({ day }) => day >= horizon)]
  const n_risk = sumOf(after, leaving)
  return {
    n: sumOf(days, leaving),
    n_known: sumOf(before, eventsOn) + n_risk,
    n_risk,
    events: sumOf(before, (day) => day[cause]) + (after[0]?.day === horizon ? after[0][cause] : 0),
  }
}

const isHorizon = (x: unknown): boolean => isRecord(x) && isCount(x.horizon_days) && isOptional(isCause)(x.event_type)

const effectiveSize = (estimate: number, variance: number, known: number) =>
  estimate === 0 || estimate === 1 || variance <= 1e-14
    ? known
    : Math.min((estimate * (1 - estimate)) / variance, known)
