import type { Cause, FollowUp } from './day-table'
import { mover } from './mover'
import { type Rate, rateAtHorizon } from './rate-at-horizon'
import { type Answer, type Confidence, isRecord, refuse } from './valid'

type Arm = { defined: true } & Rate
type Compared = { diff: number; low: number; high: number; a: Arm; b: Arm }

/**
 * The headline: the difference a − b of the two rates at a horizon, by MOVER from their limits (Zou, Donner 2008). With nobody
 * censored before the horizon it is Newcombe's method 10.
 * @returns diff and limits in [−1, 1], and both rates; an arm that is undefined passes its reason on, a first
 */
export function rateDifferenceAtHorizon(
  input: { a: FollowUp; b: FollowUp; horizon_days: number; event_type?: Cause },
  options: Confidence = {},
): Answer<Compared> {
  if (!isRecord(input) || !isRecord(input.a) || !isRecord(input.b)) return refuse('invalid_input')
  const { horizon_days, event_type } = input
  return differenceOf(
    rateAtHorizon({ ...input.a, horizon_days, event_type }, options),
    rateAtHorizon({ ...input.b, horizon_days, event_type }, options),
  )
}

/** The same from the two rates. */
export function differenceOf(a: Answer<Rate>, b: Answer<Rate>): Answer<Compared> {
  if (!a.defined) return a
  if (!b.defined) return b
  return { defined: true, ...mover(a, b), a, b }
}
