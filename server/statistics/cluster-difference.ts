import { tQuantile } from './special'
import { sumOf } from './sum'
import {
  type Answer,
  type Confidence,
  isConfidence,
  isListOf,
  isRecord,
  isTwoByTwo,
  refuse,
  type TwoByTwo,
} from './valid'

export type Clusters = { clusters: readonly (TwoByTwo & { label?: string })[] }
type ClusterDifference = {
  diff: number
  std_err: number
  df: number
  low: number
  high: number
  naive_std_err: number
  design_effect: number | null
}

export const isClusters = (x: unknown): x is Clusters => isRecord(x) && isListOf(isTwoByTwo)(x.clusters)

/**
 * Difference a − b over a coach's clients together, with an error that allows for the applications of one client resembling each
 * other: linearised residuals summed by client, t limits with clients − 1 degrees of freedom (Liang, Zeger 1986).
 * @returns design_effect: how many times the naive variance; null where that is 0. Limits may leave [−1, 1].
 * Reasons: `invalid_input`, `zero_total` (an empty arm), `single_cluster` (under two clients with an application).
 */
export function clusterDifference(input: Clusters, options: Confidence = {}): Answer<ClusterDifference> {
  if (!isClusters(input) || !isConfidence(options)) return refuse('invalid_input')
  const clusters = input.clusters.filter(({ a_total, b_total }) => a_total + b_total > 0)
  const [a, b] = [arm(clusters, 'a'), arm(clusters, 'b')]
  if (a.total === 0 || b.total === 0) return refuse('zero_total')
  const m = clusters.length
  if (m < 2) return refuse('single_cluster')
  const squares = sumOf(clusters, (one) => {
    const residualA = (one.a_success - a.rate * one.a_total) / a.total
    const residualB = (one.b_success - b.rate * one.b_total) / b.total
    return (residualA - residualB) ** 2
  })
  const std_err = Math.sqrt((m / (m - 1)) * squares)
  const naive_std_err = Math.sqrt((a.rate * (1 - a.rate)) / a.total + (b.rate * (1 - b.rate)) / b.total)
  return {
    defined: true,
    ...tLimits(a.rate - b.rate, std_err, m - 1, options.conf),
    naive_std_err,
    design_effect: naive_std_err === 0 ? null : (std_err / naive_std_err) ** 2,
  }
}

/** An estimate with limits from Student's t. */
export function tLimits(diff: number, std_err: number, df: number, conf = 0.95) {
  const reach = -tQuantile((1 - conf) / 2, df) * std_err
  return { diff, std_err, df, low: diff - reach, high: diff + reach }
}

function arm(clusters: readonly TwoByTwo[], name: 'a' | 'b') {
  const total = sumOf(clusters, (one) => one[`${name}_total`])
  return { total, rate: sumOf(clusters, (one) => one[`${name}_success`]) / total }
}
