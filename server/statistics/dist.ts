import {
  betaCdf,
  betaQuantile,
  betaSf,
  chisqSf,
  hypergeometricPmf,
  lbeta,
  normalCdf,
  normalQuantile,
  normalSf,
  tQuantile,
} from './special'
import { type Answer, isCount, isLevel, isNumber, isPositive, isRecord, isShare, refuse } from './valid'

type Known = { accepts: ((x: unknown) => boolean)[]; value: (...args: number[]) => number }
type Distribution = { fn: string; args: number[] }

/**
 * A named function of a distribution: normal_cdf, normal_sf (z), normal_quantile (p), beta_cdf, beta_sf (x, a, b),
 * beta_quantile (p, a, b), chisq_sf (x, df), t_quantile (p, df), hypergeom_pmf (k, K, n, N), lbeta (a, b).
 * The value is null where it is infinite or too large to compute. `invalid_input` for an unknown name, or an argument outside
 * the function's domain.
 */
export function distribution(input: Distribution, options: object = {}): Answer<{ value: number | null }> {
  if (!isRecord(input) || !isRecord(options) || !Array.isArray(input.args)) return refuse('invalid_input')
  const known = functions.get(input.fn)
  if (!known || !accepts(known, input.args)) return refuse('invalid_input')
  const value = known.value(...input.args)
  return { defined: true, value: isNumber(value) ? value : null }
}

const isDegrees = (x: unknown) => isCount(x) && x >= 1 && x < 2 ** 31

const functions = new Map<string, Known>([
  ['normal_cdf', { accepts: [isNumber], value: normalCdf }],
  ['normal_sf', { accepts: [isNumber], value: normalSf }],
  ['normal_quantile', { accepts: [isLevel], value: normalQuantile }],
  ['beta_cdf', { accepts: [isNumber, isPositive, isPositive], value: betaCdf }],
  ['beta_sf', { accepts: [isNumber, isPositive, isPositive], value: betaSf }],
  ['beta_quantile', { accepts: [isShare, isPositive, isPositive], value: betaQuantile }],
  ['chisq_sf', { accepts: [isNumber, isPositive], value: chisqSf }],
  ['t_quantile', { accepts: [isLevel, isDegrees], value: tQuantile }],
  ['hypergeom_pmf', { accepts: [isCount, isCount, isCount, isCount], value: hypergeometricPmf }],
  ['lbeta', { accepts: [isPositive, isPositive], value: lbeta }],
])

const accepts = (known: Known, args: number[]) =>
  args.length === known.accepts.length &&
  known.accepts.every((is, i) => is(args[i])) &&
  (known.value !== hypergeometricPmf || (args[1]! <= args[3]! && args[2]! <= args[3]!))
