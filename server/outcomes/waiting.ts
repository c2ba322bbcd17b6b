import { sql } from 'drizzle-orm'
import { thresholds, toldDays } from '../../shared/caution'
import type { Channel } from '../../shared/channels'
import type { Waiting, WaitingTime } from '../../shared/outcomeParts'
import { type Db, rowsOf } from '../db/client'
import { type Day, daysOf } from '../statistics/day-table'
import { kaplanMeier, kaplanMeierSteps } from '../statistics/kaplan-meier'
import { survivalQuantiles } from '../statistics/survival-quantile'
import { silent } from './behind'
import { judged, type Scope } from './judged'
import { countOutcomes } from './queries'

/** An answer is unlikely once this share of the answers has come, and the chance of one within so many more days is this low. */
const unlikely = { after: 0.9, chance: 0.05, days: 30 } as const

/** Time to the first answer, and how many have waited past all hope. */
export async function countWaiting(db: Db, scope: Scope): Promise<Waiting> {
  const { fates } = await countOutcomes(db, { ...scope, event: 'answer' })
  const waiting = waitingOf(fates)
  return { ...waiting, overdue: await countOverdue(db, scope, waiting.unlikelyAfter) }
}

async function countOverdue(db: Db, scope: Scope, days: number | null): Promise<number> {
  if (days === null) return 0
  const [row] = await rowsOf<{ count: number }>(
    db,
    sql`${judged(scope, ['end'])}
    select count(*)::int as count from judged
    where excluded is null and channel in ('networked', 'cold') and ${silent(days)}`,
  )
  return row?.count ?? 0
}

const answers = ['interview'] as const

/** From fates in which any answer stands in the place of the interview. */
export function waitingOf(fates: readonly (Day & { channel: Channel })[]): Omit<Waiting, 'overdue'> {
  const both = fates.filter(({ channel }) => channel !== 'inbound')
  const days = daysOf({ day_table: both })
  const answered = count(days, ({ interview }) => interview)
  return {
    applied: count(days, everybody),
    answered,
    median: medianOf(both),
    channels: (['networked', 'cold'] as const).flatMap((channel) => {
      const own = fates.filter((fate) => fate.channel === channel)
      const median = medianOf(own)
      return median ? [{ channel, applied: count(own, everybody), median }] : []
    }),
    answeredBy: sharesAt(both),
    ...(answered < thresholds.counts ? { halfOfAnswersWithin: null, unlikelyAfter: null } : patienceOf(days)),
  }
}

const everybody = ({ interview, rejected, withdrawn, censored }: Day) => interview + rejected + withdrawn + censored

const count = (days: readonly Day[], of: (day: Day) => number) => days.reduce((sum, day) => sum + of(day), 0)

function medianOf(days: readonly Day[]): WaitingTime | null {
  const answer = survivalQuantiles({ day_table: days, events: answers, probs: [0.5] })
  if (!answer.defined) return null
  const { value, low, high } = answer.quantiles[0]!
  return { value, low, high }
}

function sharesAt(days: readonly Day[]): Waiting['answeredBy'] {
  const answer = kaplanMeier({ day_table: days, events: answers, times: toldDays })
  if (!answer.defined) return []
  return answer.at.map(({ time, n_risk, survival, low, high }) => ({
    day: time,
    share: survival === null ? null : 1 - survival,
    low: high === null ? null : 1 - high,
    high: low === null ? null : 1 - low,
    atRisk: n_risk,
  }))
}

/** How long answers take that come at all, as far as at least a few were followed. */
function patienceOf(days: readonly Day[]): Pick<Waiting, 'halfOfAnswersWithin' | 'unlikelyAfter'> {
  const steps = kaplanMeierSteps(days, answers)
  const silentAt = (day: number) => steps.findLast((step) => step.day <= day)?.survival ?? 1
  const followedTo = steps.findLast(({ atRisk }) => atRisk >= thresholds.followed)?.day ?? 0
  const dayOf = (share: number) =>
    steps.find(({ survival }) => 1 - survival >= share * (1 - silentAt(followedTo)) - 1e-12)!.day
  const goesOn = (day: number) => silentAt(day + unlikely.days) >= (1 - unlikely.chance) * silentAt(day)
  const last = followedTo - unlikely.days
  let first = last + 1
  while (first > 0 && goesOn(first - 1)) first--
  const after = Math.max(first, dayOf(unlikely.after))
  return { halfOfAnswersWithin: dayOf(0.5), unlikelyAfter: after <= last ? after : null }
}
