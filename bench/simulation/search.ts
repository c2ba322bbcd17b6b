// A made-up search whose truth is known: what becomes of each application is settled when it is sent.
import type { Draw } from '../../server/samples/draw'
import type { Day } from '../../server/statistics/day-table'
import type { Coverage, Searches } from './designs'

export type Pattern = 'steady' | 'three bursts' | 'a trickle and a burst'
type Channel = 'networked' | 'cold'
/** Sent on a day; `event` comes so many days after, or never. */
export type Sent = { channel: Channel; on: number; event: 'interview' | 'rejected' | 'withdrawn' | null; after: number }

/** The horizon of the headline: a rate is the chance of an interview within so many days. */
export const horizonDays = 30

/** So many go in with help, whenever they are sent. */
export const drawSearch = (draw: Draw, { rates, applications, pattern, networkedOneIn }: Searches): Sent[] =>
  Array.from({ length: applications }, (_, i) => {
    const channel = i % networkedOneIn === 0 ? 'networked' : 'cold'
    return { channel, on: dayOf(draw, pattern), ...fate(draw, rates[channel]) } as const
  })

/** Two arms, each application followed for a time of its own: sent so many days before the look, which is on day 0. */
export const drawFollowed = (draw: Draw, { rates, arms, followUpDays }: Coverage): Sent[] =>
  (['networked', 'cold'] as const).flatMap((channel) =>
    Array.from({ length: arms[channel] }, () => {
      return { channel, on: -draw.whole(0, followUpDays), ...fate(draw, rates[channel]) }
    }),
  )

/** What a look on a day sees of one channel. */
export function seenOn(today: number, sent: readonly Sent[], channel: Channel): Day[] {
  const days = new Map<number, Day>()
  for (const one of sent) {
    if (one.channel !== channel || one.on > today) continue
    const known = one.event !== null && one.on + one.after <= today
    const day = known ? one.after : today - one.on
    const tally = days.get(day) ?? { day, interview: 0, rejected: 0, withdrawn: 0, censored: 0 }
    tally[known ? one.event! : 'censored']++
    days.set(day, tally)
  }
  return [...days.values()].sort((x, y) => x.day - y.day)
}

function dayOf(draw: Draw, pattern: Pattern): number {
  if (pattern === 'steady') return draw.whole(0, 119)
  if (pattern === 'three bursts') return draw.one([0, 45, 90]) + draw.whole(0, 6)
  return draw.chance(0.3) ? draw.whole(0, 119) : 75 + draw.whole(0, 6)
}

/** An interview within the horizon at the rate given; of the others half are refused some day, a few withdrawn, the rest silent. */
function fate(draw: Draw, rate: number): Pick<Sent, 'event' | 'after'> {
  if (draw.chance(rate))
    return { event: 'interview', after: Math.min(draw.whole(1, horizonDays), draw.whole(1, horizonDays)) }
  if (draw.chance(0.5)) return { event: 'rejected', after: waited(draw, 18) }
  return draw.chance(0.08) ? { event: 'withdrawn', after: waited(draw, 25) } : { event: null, after: 0 }
}

/** Exponential with that mean, in whole days. */
const waited = (draw: Draw, mean: number) => Math.floor(-mean * Math.log((draw.whole(0, 999_999) + 0.5) / 1e6))
