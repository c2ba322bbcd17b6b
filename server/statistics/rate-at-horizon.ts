import { aalenJohansenSteps, atRiskAt, stepAt } from './aalen-johansen'
import {
  type Cause,
  type Day,
  daysOf,
  eventsOn,
  type FollowUp,
  followed,
  isCause,
  isFollowUp,
  leaving,
} from './day-table'
import { type Answer, type Confidence, isConfidence, isCount, isOptional, isRecord, refuse } from './valid'
import { wilson } from './wilson'

export type Rate = {
  estimate: number
  std_err: number
  low: number
  high: number
  /** Effective sample size: what a simple proportion would need to be known as well. */
  n_eff: number
  /** With an event by the horizon, or followed at least that far. */
  n_known: number
  /** Still followed at the start of the horizon's day. */
  n_risk: number
  /** Followed at all. Equal to n_known when nobody is censored before the horizon. */
  n: number
  /** With this very event by the horizon. */
  events: number
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
  const { horizon_days: horizon, event_type: cause = 'interview' } = input
  const days = daysOf(input)
  if (days.length === 0) return refuse('zero_total')
  const steps = aalenJohansenSteps(days)
  const state = stepAt(steps, horizon)?.causes[cause]
  if (!state) return refuse('beyond_follow_up')
  const { estimate, variance, events } = state
  const n_known = known(days, horizon)
  const n_eff = effectiveSize(estimate, variance, n_known)
  return {
    defined: true,
    estimate,
    std_err: Math.sqrt(Math.max(0, variance)),
    ...wilson(estimate, n_eff, options.conf),
    n_eff,
    n_known,
    n_risk: atRiskAt(steps, horizon),
    n: followed(days),
    events,
  }
}

const isHorizon = (x: unknown): boolean => isRecord(x) && isCount(x.horizon_days) && isOptional(isCause)(x.event_type)

const known = (days: readonly Day[], horizon: number) =>
  days.reduce((sum, day) => sum + (day.day < horizon ? eventsOn(day) : leaving(day)), 0)

const effectiveSize = (estimate: number, variance: number, known: number) =>
  estimate === 0 || estimate === 1 || variance <= 1e-14
    ? known
    : Math.min((estimate * (1 - estimate)) / variance, known)
