import { type Channel, channels } from '../../shared/channels'
import type { Estimate } from '../../shared/outcomes'
import { clusterDifference } from '../statistics/cluster-difference'
import { jackknifeDifference } from '../statistics/cluster-jackknife'
import { rateAtHorizon } from '../statistics/rate-at-horizon'
import { shrinkRates } from '../statistics/shrink'
import { tQuantile } from '../statistics/special'
import type { Answer, TwoByTwo } from '../statistics/valid'
import { wilsonInterval } from '../statistics/wilson'
import type { CohortCounts } from './cohort'

/** Fewer clients with both channels, or one who holds more of an arm than this, and nothing is said of the cohort. */
const leastClients = 10
const mostShare = 0.25

type Compared = { diff: number; stdErr: number; low: number; high: number }

export type CohortReport = {
  clients: number
  /** With networked and with cold applications that are old enough. */
  clientsWithBoth: number
  applications: number
  rates: Record<Channel, Estimate>
  refusal: 'few_clients' | 'one_client' | null
  /** Networked minus cold within each client, and over all of them; null where refused or undefined. */
  within: Compared | null
  overall: Compared | null
  /** What each client's applications came to, networked and cold together, drawn towards the mean of all. */
  rows: { workspaceId: string; mature: number; reached: number; rate: Estimate }[]
  /** How the rows came about: each by its own count under ten clients, or where no difference between clients can be told. */
  rowsAre: 'own' | 'shrunken' | 'alike'
}

/** What a coach may be told of a cohort, from counts alone. */
export function cohortReport({ clients, fates }: CohortCounts, horizonDays: number): CohortReport {
  const both = clients.filter(({ a_total, b_total }) => a_total > 0 && b_total > 0)
  const refusal = refusalOf(clients, both.length)
  return {
    clients: clients.length,
    clientsWithBoth: both.length,
    applications: fates.reduce((sum, day) => sum + day.interview + day.rejected + day.withdrawn + day.censored, 0),
    rates: Object.fromEntries(
      channels.map((channel) => [
        channel,
        rateAtHorizon({ day_table: fates.filter((fate) => fate.channel === channel), horizon_days: horizonDays }),
      ]),
    ) as Record<Channel, Estimate>,
    refusal,
    within: refusal ? null : comparedOf(jackknifeDifference({ clusters: clients })),
    overall: refusal ? null : comparedOf(clusterDifference({ clusters: clients })),
    ...rowsOf(clients),
  }
}

function refusalOf(clients: readonly TwoByTwo[], both: number): CohortReport['refusal'] {
  if (both < leastClients) return 'few_clients'
  const holds = (of: (client: TwoByTwo) => number) => {
    const sizes = clients.map(of)
    return Math.max(...sizes) / sizes.reduce((sum, size) => sum + size, 0)
  }
  return Math.max(
    holds(({ a_total }) => a_total),
    holds(({ b_total }) => b_total),
  ) > mostShare
    ? 'one_client'
    : null
}

type Clustered = { diff: number; std_err: number; df: number; low: number; high: number; naive_std_err?: number }

/** With the larger of the two errors: clients who are all alike must not look surer than their applications allow. */
function comparedOf(answer: Answer<Clustered>): Compared | null {
  if (!answer.defined) return null
  const { diff, std_err, df, low, high, naive_std_err = 0 } = answer
  if (naive_std_err <= std_err) return { diff, stdErr: std_err, low, high }
  const reach = tQuantile(0.975, df) * naive_std_err
  return { diff, stdErr: naive_std_err, low: diff - reach, high: diff + reach }
}

function rowsOf(clients: CohortCounts['clients']): Pick<CohortReport, 'rows' | 'rowsAre'> {
  const counted = clients
    .map(({ workspaceId, a_success, a_total, b_success, b_total }) => ({
      ...{ workspaceId, mature: a_total + b_total, reached: a_success + b_success },
    }))
    .filter(({ mature }) => mature > 0)
  const own = counted.map((row) => ({ ...row, rate: wilsonInterval({ success: row.reached, total: row.mature }) }))
  if (counted.length < leastClients) return { rowsAre: 'own', rows: own }
  const shrunken = shrinkRates({ clients: counted.map((row) => ({ success: row.reached, total: row.mature })) })
  if (!shrunken.defined) return { rowsAre: 'own', rows: own }
  if (shrunken.pooled) return { rowsAre: 'alike', rows: own }
  return {
    rowsAre: 'shrunken',
    rows: counted.map((row, i) => ({ ...row, rate: { defined: true, ...shrunken.shrunken[i]! } })),
  }
}
