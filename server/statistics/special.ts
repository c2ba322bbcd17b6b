import { chdtrc, compiled, incbet, incbi, lgam, ndtr, ndtri, psi, stdtri } from 'cephes'

// Awaited once at load, so that every call afterwards is synchronous.
await compiled

export const normalCdf = (z: number): number => ndtr(Math.max(-40, Math.min(40, z)))

/** Upper tail, by symmetry rather than 1 − cdf, which would lose every digit past z = 8. */
export const normalSf = (z: number): number => normalCdf(-z)

/** @param p strictly between 0 and 1 */
export const normalQuantile = (p: number): number => ndtri(p)

/** The two-sided normal quantile of an alpha, 1.96 for 0.05. Taken from the lower tail, where it keeps its digits. */
export const zOfAlpha = (alpha: number): number => -ndtri(alpha / 2)

/** The same of a confidence level, 1.96 for 0.95. */
export const zOf = (conf: number): number => zOfAlpha(1 - conf)

export const betaCdf = (x: number, a: number, b: number): number => incompleteBeta(within01(x), a, b)

/** Upper tail of Beta(a, b), by its mirror image. */
export const betaSf = (x: number, a: number, b: number): number => incompleteBeta(1 - within01(x), b, a)

/**
 * I_x(a, b). For a + b between 170 and 172 the gamma function inside Cephes overflows and it answers 0 or 1: there the
 * recurrence I_x(a, b) = I_x(a + 1, b) + x^a (1 − x)^b / (a B(a, b)) leads out of the gap (DLMF 8.17.20).
 */
function incompleteBeta(x: number, a: number, b: number): number {
  if (a + b < 170 || a + b >= 172 || x === 0 || x === 1) return orZero(() => incbet(a, b, x))
  const step = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - Math.log(a) - lbeta(a, b))
  return Math.min(1, incompleteBeta(x, a + 1, b) + step)
}

/** @param p in [0, 1] */
export function betaQuantile(p: number, a: number, b: number): number {
  const x = orZero(() => incbi(a, b, p))
  // Cephes' own search gives up silently on very lopsided shapes: its answer is tried, and found anew when it fails.
  const off = Math.abs(betaCdf(x, a, b) - p)
  return off <= 1e-9 * Math.min(p, 1 - p) ? x : betaQuantileByHalving(p, a, b)
}

/** Upper tail of chi-squared. */
export const chisqSf = (x: number, df: number): number => (x <= 0 ? 1 : orZero(() => chdtrc(df, x)))

/** @param p strictly between 0 and 1; so near an end that no double holds the answer, infinite
 *  @param df a whole number from 1 */
export function tQuantile(p: number, df: number): number {
  try {
    return stdtri(df, p)
  } catch {
    return p < 0.5 ? -Infinity : Infinity
  }
}

export const lbeta = (a: number, b: number): number => lgam(a) + lgam(b) - lgam(a + b)

export const digamma = (x: number): number => psi(x)

/** P(k marked in n drawn from N of which K are marked); 0 outside the support. */
export function hypergeometricPmf(k: number, K: number, n: number, N: number): number {
  if (k < Math.max(0, n + K - N) || k > Math.min(K, n)) return 0
  return Math.exp(lchoose(K, k) + lchoose(N - K, n - k) - lchoose(N, n))
}

const within01 = (x: number) => Math.min(1, Math.max(0, x))

const lchoose = (n: number, k: number) => lgam(n + 1) - lgam(k + 1) - lgam(n - k + 1)

/** Cephes throws when a result is too small for a double; the value is then 0. Arguments are checked before we get here. */
function orZero(value: () => number): number {
  try {
    return value()
  } catch {
    return 0
  }
}

function betaQuantileByHalving(p: number, a: number, b: number): number {
  if (p === 0 || p === 1) return p
  let low = 0
  let high = 1
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return low
    // The smaller tail decides, since it is the one with digits.
    const below = p < 0.5 ? betaCdf(middle, a, b) < p : betaSf(middle, a, b) > 1 - p
    if (below) low = middle
    else high = middle
  }
}
