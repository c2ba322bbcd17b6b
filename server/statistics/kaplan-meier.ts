import { type Cause, type Day, daysOf, type FollowUp, followed, isCause, isFollowUp, leaving } from './day-table'
import { zOf } from './special'
import { sumOf } from './sum'
import { type Answer, type Confidence, isConfidence, isCount, isListOf, isRecord, refuse } from './valid'

type AtTime = {
  time: number
  n_risk: number
  survival: number | null
  std_err: number | null
  low: number | null
  high: number | null
}

/** After an observed day: the share without any of the events, and its Greenwood sum (infinite once the share is 0). */
export type KmStep = { day: number; atRisk: number; events: number; survival: number; greenwood: number }

export const isSurvival = (x: unknown): boolean => isRecord(x) && isListOf(isCause)(x.events) && isFollowUp(x)

/**
 * Share still without an answer at the days asked for (Kaplan, Meier 1958), with Greenwood's error and log-log limits. Only for
 * "any response": where causes compete, Aalen–Johansen. A cause that is not named counts as a censoring.
 * @returns std_err null at survival 0, limits null at 0 and 1; past the last observed day all null, unless survival is 0.
 * Reasons: `invalid_input`, `zero_total`.
 */
export function kaplanMeier(
  input: FollowUp & { events: readonly Cause[]; times: readonly number[] },
  options: Confidence = {},
): Answer<{ n: number; n_events: number; at: AtTime[] }> {
  if (!isConfidence(options) || !isSurvival(input) || !isListOf(isCount)(input.times)) return refuse('invalid_input')
  const days = daysOf(input)
  if (days.length === 0) return refuse('zero_total')
  const steps = kaplanMeierSteps(days, input.events)
  const z = zOf(options.conf ?? 0.95)
  return {
    defined: true,
    n: followed(days),
    n_events: sumOf(steps, ({ events }) => events),
    at: input.times.map((time) => atTime(steps, time, z)),
  }
}

/** One step for each observed day. Needs days in order, each once. */
export function kaplanMeierSteps(days: readonly Day[], events: readonly Cause[]): KmStep[] {
  const counted = [...new Set(events)]
  let atRisk = followed(days)
  let step = start
  return days.map((day) => {
    const happened = sumOf(counted, (cause) => day[cause])
    step = {
      day: day.day,
      atRisk,
      events: happened,
      survival: step.survival * ((atRisk - happened) / atRisk),
      greenwood: step.greenwood + (happened === 0 ? 0 : happened / atRisk / (atRisk - happened)),
    }
    atRisk -= leaving(day)
    return step
  })
}

/** Log-log limits of a step; null where survival is 0 or 1. */
export function kaplanMeierLimits({ survival, greenwood }: KmStep, z: number) {
  if (survival === 0 || survival === 1) return { low: null, high: null }
  const spread = (z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival))
  return { low: survival ** Math.exp(spread), high: survival ** Math.exp(-spread) }
}

const start: KmStep = { day: -1, atRisk: 0, events: 0, survival: 1, greenwood: 0 }

function atTime(steps: readonly KmStep[], time: number, z: number): AtTime {
  const n_risk = steps.find(({ day }) => day >= time)?.atRisk ?? 0
  const step = steps.findLast(({ day }) => day <= time) ?? start
  if (n_risk === 0 && step.survival > 0) return { time, n_risk, survival: null, std_err: null, low: null, high: null }
  const { survival, greenwood } = step
  const std_err = survival === 0 ? null : survival * Math.sqrt(greenwood)
  return { time, n_risk, survival, std_err, ...kaplanMeierLimits(step, z) }
}
