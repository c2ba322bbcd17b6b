import { rootOfIncreasing } from './root'
import { betaQuantile, digamma, lbeta } from './special'
import { sumOf } from './sum'
import {
  type Answer,
  type Confidence,
  isConfidence,
  isListOf,
  isProportion,
  isRecord,
  type Proportion,
  refuse,
} from './valid'
import { wilson } from './wilson'

type Shrunken = { estimate: number; low: number; high: number }
type Shrinkage = { mu: number; precision: number | null; pooled: boolean; loglik: number; shrunken: Shrunken[] }

/** Bounds of the precision, as ln M; from `alike` on, clients cannot be told apart and one rate serves them all. */
const least = Math.log(0.1)
const most = Math.log(1e4)
const alike = Math.log(9900)

/**
 * Clients' rates drawn towards the rate of all, the more so the fewer their applications: empirical Bayes with a beta-binomial
 * fitted by maximum likelihood (Griffin, Krutchkoff 1971). `precision` is worth that many applications; null, with `pooled`, when
 * the clients do not differ: each then gets the pooled Wilson interval. `loglik` is without the binomial coefficients. Rows in
 * input order. Reasons: `invalid_input`, `too_few_clients` (under five with an application), `degenerate` (all or none succeed).
 */
export function shrinkRates(input: { clients: readonly Proportion[] }, options: Confidence = {}): Answer<Shrinkage> {
  if (!isRecord(input) || !isListOf(isProportion)(input.clients) || !isConfidence(options))
    return refuse('invalid_input')
  const active = input.clients.filter(({ total }) => total > 0)
  if (active.length < 5) return refuse('too_few_clients')
  const [X, N] = [sumOf(active, ({ success }) => success), sumOf(active, ({ total }) => total)]
  if (X === 0 || X === N) return refuse('degenerate')
  const lnM = likeliestPrecision(active)
  if (lnM >= alike) return { defined: true, ...pooled(input.clients, X, N, options.conf) }
  const precision = Math.exp(lnM)
  const mu = likeliestMean(active, precision)
  const shrunken = input.clients.map((client) => shrink(client, mu, precision, options.conf))
  return { defined: true, mu, precision, pooled: false, loglik: loglik(active, mu, precision), shrunken }
}

function pooled(clients: readonly Proportion[], X: number, N: number, conf?: number): Shrinkage {
  const mu = X / N
  const loglik = X * Math.log(mu) + (N - X) * Math.log1p(-mu)
  const shrunken = clients.map(() => ({ estimate: mu, ...wilson(mu, N, conf) }))
  return { mu, precision: null, pooled: true, loglik, shrunken }
}

function shrink({ success, total }: Proportion, mu: number, precision: number, conf = 0.95): Shrunken {
  const [a, b] = [success + mu * precision, total - success + (1 - mu) * precision]
  const tail = (1 - conf) / 2
  return { estimate: a / (a + b), low: betaQuantile(tail, a, b), high: 1 - betaQuantile(tail, b, a) }
}

/** A coarse look over the whole range, since the profile may have two humps, then golden sections around its best point. */
function likeliestPrecision(clients: readonly Proportion[]): number {
  const profile = (lnM: number) => loglik(clients, likeliestMean(clients, Math.exp(lnM)), Math.exp(lnM))
  const steps = 23
  const grid = Array.from({ length: steps + 1 }, (_, i) => least + ((most - least) * i) / steps)
  const heights = grid.map(profile)
  const best = heights.indexOf(Math.max(...heights))
  if (best === steps) return most
  return highest(profile, grid[Math.max(0, best - 1)]!, grid[best + 1]!)
}

function highest(f: (x: number) => number, low: number, high: number): number {
  const golden = (Math.sqrt(5) - 1) / 2
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)]
  let [fLeft, fRight] = [f(left), f(right)]
  while (high - low > 1e-7) {
    if (fLeft > fRight) {
      ;[high, right, fRight] = [right, left, fLeft]
      left = high - golden * (high - low)
      fLeft = f(left)
    } else {
      ;[low, left, fLeft] = [left, right, fRight]
      right = low + golden * (high - low)
      fRight = f(right)
    }
  }
  return (low + high) / 2
}

/** The mean at which the likelihood of a given precision is level; found on the logit scale, where it cannot leave (0, 1). */
function likeliestMean(clients: readonly Proportion[], precision: number): number {
  const [X, N] = [sumOf(clients, ({ success }) => success), sumOf(clients, ({ total }) => total)]
  const descent = (logit: number) => -slope(clients, shareAt(logit), precision)
  return shareAt(rootOfIncreasing(descent, Math.log(X / (N - X))))
}

/** Never so close to 1 that nothing is left on the other side. */
const shareAt = (logit: number) => Math.min(1 - 1e-15, 1 / (1 + Math.exp(-logit)))

function slope(clients: readonly Proportion[], mu: number, precision: number): number {
  const [a, b] = [mu * precision, (1 - mu) * precision]
  const [atA, atB] = [digamma(a), digamma(b)]
  return sumOf(clients, ({ success, total }) => {
    const gained = success === 0 ? 0 : digamma(success + a) - atA
    const lost = success === total ? 0 : digamma(total - success + b) - atB
    return gained - lost
  })
}

function loglik(clients: readonly Proportion[], mu: number, precision: number): number {
  const [a, b] = [mu * precision, (1 - mu) * precision]
  const prior = lbeta(a, b)
  return sumOf(clients, ({ success, total }) => lbeta(success + a, total - success + b) - prior)
}
