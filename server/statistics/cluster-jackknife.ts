import { type Clusters, isClusters, tLimits } from './cluster-difference'
import { differenceShare, weight } from './mh-risk-difference'
import { hasBothArms, stratum } from './strata'
import { sumOf } from './sum'
import { type Answer, type Confidence, isConfidence, refuse } from './valid'

type Jackknife = { diff: number; std_err: number; df: number; low: number; high: number; n_clusters: number }

/**
 * The coach's headline: the difference a − b within clients (Mantel–Haenszel by client), with the error found by leaving out one
 * client at a time (Tukey 1958). Only clients with both channels count. O(clients).
 * Reasons: `invalid_input`, `no_informative_strata` (no such client), `single_cluster` (only one).
 */
export function jackknifeDifference(input: Clusters, options: Confidence = {}): Answer<Jackknife> {
  if (!isClusters(input) || !isConfidence(options)) return refuse('invalid_input')
  const clients = input.clusters.map(stratum).filter(hasBothArms)
  const k = clients.length
  if (k === 0) return refuse('no_informative_strata')
  if (k === 1) return refuse('single_cluster')
  const [over, under] = [sumOf(clients, differenceShare), sumOf(clients, weight)]
  const without = clients.map((one) => (over - differenceShare(one)) / (under - weight(one)))
  const mean = sumOf(without, (diff) => diff) / k
  const variance = ((k - 1) / k) * sumOf(without, (diff) => (diff - mean) ** 2)
  return { defined: true, ...tLimits(over / under, Math.sqrt(variance), k - 1, options.conf), n_clusters: k }
}
