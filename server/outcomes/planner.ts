import { sql } from 'drizzle-orm'
import type { Forecast, Planner, Proportion } from '../../shared/outcomeParts'
import { type Db, rowsOf } from '../db/client'
import { clopperPearsonInterval } from '../statistics/clopper-pearson'
import { offerForecastTwoStage } from '../statistics/offer-forecast-two-stage'
import { offerRange } from '../statistics/offer-range'
import { minimalDetectable, sampleSize } from '../statistics/power'
import { judged, type Scope } from './judged'

/** The firm word's, not the usual five in a hundred. */
const firm = { alpha: 0.01 } as const
/** Fewer applications that are old enough are no ground for a forecast. */
const leastMature = 20
/** An interview counts as unsuccessful only when it had so many days to lead to an offer. */
const interviewDays = 30
/** For how many more applications the chance is told. */
const told = [5, 10, 20, 50]

export type PlanCount = Pick<Forecast, 'channel' | 'applications' | 'interviews' | 'interviewsMature' | 'offers'> & {
  reached: number
}

/** Of each channel: how many are old enough and came to the event, and how interviews went on. */
export function countPlans(db: Db, scope: Scope): Promise<PlanCount[]> {
  const { horizonDays } = scope
  return rowsOf<PlanCount>(
    db,
    sql`${judged(scope)}, aged as (
      select *, interview is not null and until - applied_on - interview >= ${interviewDays} as interview_aged from judged
    )
    select channel,
      count(*) filter (where mature)::int as applications,
      count(*) filter (where mature and target <= ${horizonDays})::int as reached,
      count(*) filter (where mature and interview <= ${horizonDays})::int as interviews,
      count(*) filter (where interview_aged)::int as "interviewsMature",
      count(*) filter (where interview_aged and offer is not null)::int as offers
    from aged where excluded is null and channel in ('networked', 'cold') group by channel`,
  )
}

export function plannerOf(counts: readonly PlanCount[]): Planner {
  const of = (channel: PlanCount['channel']) =>
    counts.find((count) => count.channel === channel) ?? {
      ...{ channel, applications: 0, reached: 0, interviews: 0, interviewsMature: 0, offers: 0 },
    }
  const [networked, cold] = [of('networked'), of('cold')]
  const [a, b] = [networked, cold].map(({ applications, reached }) => ({ mature: applications, reached })) as [
    Proportion,
    Proportion,
  ]
  return {
    networked: a,
    cold: b,
    detectable: detectable(a, b),
    sampleSize: sizeFor(a, b),
    forecasts: [networked, cold].map(({ reached, ...count }) => forecastOf(count)),
  }
}

function detectable(a: Proportion, b: Proportion): Planner['detectable'] {
  if (b.mature === 0) return { defined: false, reason: 'zero_total' }
  const answer = minimalDetectable({ p_base: b.reached / b.mature, n_a: a.mature, n_b: b.mature }, firm)
  return answer.defined ? { defined: true, rate: answer.p_detectable, difference: answer.min_diff } : answer
}

function sizeFor(a: Proportion, b: Proportion): Planner['sampleSize'] {
  if (a.mature === 0 || b.mature === 0) return { defined: false, reason: 'zero_total' }
  const answer = sampleSize({ p1: a.reached / a.mature, p2: b.reached / b.mature }, firm)
  if (!answer.defined) return answer
  const each = answer.n_per_group_ceil
  const more = ({ mature }: Proportion) => Math.max(0, each - mature)
  return { defined: true, each, networkedMore: more(a), coldMore: more(b) }
}

function forecastOf(count: Omit<PlanCount, 'reached'>): Forecast {
  const { applications, interviews, interviewsMature: interviews_mature, offers } = count
  const stages = { applications, interviews, interviews_mature, offers }
  const refused = (refusal: NonNullable<Forecast['refusal']>, atMost: number | null = null): Forecast => ({
    ...count,
    ...{ refusal, needed: null, optimistic: null, pessimistic: null, chances: [], atMost },
  })
  if (applications < leastMature) return refused('few_mature')
  if (offers === 0) {
    const none = clopperPearsonInterval({ success: 0, total: applications })
    return refused('no_events', none.defined ? none.high : null)
  }
  const forecast = offerForecastTwoStage({ ...stages, at: told })
  const range = offerRange(stages)
  if (!forecast.defined || !range.defined) throw new Error('A count that is no forecast')
  const chances = forecast.prob_at.map(({ n, prob }) => ({ applications: n, chance: prob }))
  if (forecast.n_needed === null) return { ...refused('above_most'), chances }
  return {
    ...count,
    refusal: null,
    needed: forecast.n_needed,
    optimistic: range.n_optimistic,
    pessimistic: range.n_pessimistic,
    chances,
    atMost: null,
  }
}
