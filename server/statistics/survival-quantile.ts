import { type Cause, daysOf, type FollowUp } from './day-table'
import { isSurvival, type KmStep, kaplanMeierLimits, kaplanMeierSteps } from './kaplan-meier'
import { zOf } from './special'
import { type Answer, type Confidence, isConfidence, isLevel, isListOf, refuse } from './valid'

type Quantile = { p: number; value: number | null; low: number | null; high: number | null }
type Point = { day: number; level: number }

/**
 * The day by which a share p has had one of the events, with limits read off the log-log band (Brookmeyer, Crowley 1982).
 * Where the curve runs flat at 1 − p the middle of that piece is taken. Null: not reached, which is an answer.
 * Reasons: `invalid_input`, `zero_total`.
 */
export function survivalQuantiles(
  input: FollowUp & { events: readonly Cause[]; probs: readonly number[] },
  options: Confidence = {},
): Answer<{ quantiles: Quantile[] }> {
  if (!isConfidence(options) || !isSurvival(input) || !isListOf(isLevel)(input.probs)) return refuse('invalid_input')
  const days = daysOf(input)
  if (days.length === 0) return refuse('zero_total')
  const steps = kaplanMeierSteps(days, input.events).filter(({ events }) => events > 0)
  const last = days.at(-1)!.day
  const z = zOf(options.conf ?? 0.95)
  const curve = steps.map(({ day, survival }) => ({ day, level: survival }))
  const [lower, upper] = [band(steps, z, 'low'), band(steps, z, 'high')]
  return {
    defined: true,
    quantiles: input.probs.map((p) => ({
      p,
      value: crossing(curve, 1 - p, last),
      low: crossing(lower, 1 - p, last),
      high: crossing(upper, 1 - p, last),
    })),
  }
}

/** One edge of the band as a curve of its own, without the days on which it does not exist. */
const band = (steps: readonly KmStep[], z: number, edge: 'low' | 'high'): Point[] =>
  steps.flatMap((step) => {
    const level = kaplanMeierLimits(step, z)[edge]
    return level === null ? [] : [{ day: step.day, level }]
  })

function crossing(curve: readonly Point[], level: number, last: number): number | null {
  const i = curve.findIndex((point) => point.level < level + 1e-8)
  const point = curve[i]
  if (!point) return null
  const isFlat = Math.abs(point.level - level) <= 1e-8
  return isFlat ? (point.day + (curve[i + 1]?.day ?? last)) / 2 : point.day
}
