import { aalenJohansenSteps } from './aalen-johansen'
import { type Cause, type Day, daysOf, eventsOn, type FollowUp, isCause, isFollowUp } from './day-table'
import { chisqSf } from './special'
import { sumOf } from './sum'
import { type Answer, isRecord, refuse } from './valid'

/** An arm on one day: at risk at its start, events of this cause and of others, and the shares before and after it. */
type Side = { atRisk: number; own: number; others: number; free: number; freeAfter: number; had: number }
type Moment = { sides: readonly [Side, Side]; own: number; size: number; rise: number; hadBefore: number; had: number }

/**
 * Do two arms have the same cumulative incidence of an event when other causes compete? Gray's test (1988) with rho 0.
 * Reasons: `invalid_input`, `zero_total` (an empty arm), `no_events`, `degenerate` (the variance is 0).
 */
export function grayTest(
  input: { a: FollowUp; b: FollowUp; event_type?: Cause },
  options: object = {},
): Answer<{ chi2: number; p: number; df: number }> {
  if (!isRecord(options) || !isRecord(input) || !isFollowUp(input.a) || !isFollowUp(input.b))
    return refuse('invalid_input')
  const { event_type: cause = 'interview' } = input
  if (!isCause(cause)) return refuse('invalid_input')
  const [a, b] = [daysOf(input.a), daysOf(input.b)]
  if (a.length === 0 || b.length === 0) return refuse('zero_total')
  const moments = momentsOf(a, b, cause)
  if (moments.every(({ own }) => own === 0)) return refuse('no_events')
  const variance = varianceOf(moments)
  if (!(variance > 0)) return refuse('degenerate')
  const chi2 = sumOf(moments, score) ** 2 / variance
  return { defined: true, chi2, p: chisqSf(chi2, 1), df: 1 }
}

/** How many would be at risk had nobody left for another cause; the pooled incidence rises by events over this. */
const size = ({ atRisk, free }: Side) => (atRisk === 0 ? 0 : atRisk / free)

/** Events of arm a beyond its share, were the two incidences one. */
function score({ sides: [a, b], own }: Moment): number {
  const [atA, atB] = [size(a) * (1 - a.had), size(b) * (1 - b.had)]
  return own === 0 ? 0 : a.own - (own * atA) / (atA + atB)
}

/**
 * Each event disturbs the score twice: at once, and through every later day, since it shifts its arm's incidence and its share
 * still free. Going backwards in time, `later` has gathered what the days to come would pass on.
 */
function varianceOf(moments: readonly Moment[]): number {
  let [variance, later] = [0, 0]
  for (const moment of moments.toReversed()) {
    const [a, b] = moment.sides
    const now = moment.size === 0 ? 0 : (size(a) * size(b)) / moment.size
    variance += noise(a, moment, now, later) + noise(b, moment, now, later)
    if (moment.rise > 0 && moment.hadBefore < 1) later += (now * moment.rise) / (1 - moment.hadBefore)
  }
  return variance
}

function noise(side: Side, { own, size: all, rise, had }: Moment, now: number, later: number): number {
  const { atRisk, others, free, freeAfter } = side
  if (atRisk === 0) return 0
  const drag = freeAfter === 0 ? 0 : ((1 - had) / freeAfter) * later
  const ownVariance = tied(own, all * free) * (free / atRisk) * rise
  const othersVariance = tied(others, atRisk) * (free / atRisk) ** 2 * others
  return (now + later - drag) ** 2 * ownVariance + drag ** 2 * othersVariance
}

/** Finite-sample factor of several events on one day; none of the variance is left when all of those at risk have one. */
const tied = (events: number, among: number) => (events > 1 ? Math.max(0, 1 - (events - 1) / (among - 1)) : 1)

function momentsOf(a: readonly Day[], b: readonly Day[], cause: Cause): Moment[] {
  const [sideA, sideB] = [sidesOf(a, cause), sidesOf(b, cause)]
  const days = [...new Set([...a, ...b].filter((day) => eventsOn(day) > 0).map(({ day }) => day))].sort((x, y) => x - y)
  let had = 0
  return days.map((day) => {
    const sides = [sideA(day), sideB(day)] as const
    const own = sides[0].own + sides[1].own
    const all = size(sides[0]) + size(sides[1])
    const hadBefore = had
    const rise = own === 0 ? 0 : own / all
    had += rise
    return { sides, own, size: all, rise, hadBefore, had }
  })
}

/** An arm on any day, asked in ascending order. */
function sidesOf(days: readonly Day[], cause: Cause): (day: number) => Side {
  const steps = aalenJohansenSteps(days)
  let next = 0
  return (day) => {
    while (next < days.length && days[next]!.day < day) next++
    const [today, step, before] = [days[next], steps[next], steps[next - 1]]
    const happened = today?.day === day
    const free = before?.eventFree ?? 1
    return {
      atRisk: step?.atRisk ?? 0,
      own: happened ? today[cause] : 0,
      others: happened ? eventsOn(today) - today[cause] : 0,
      free,
      freeAfter: happened ? step!.eventFree : free,
      had: before?.causes[cause].estimate ?? 0,
    }
  }
}
