import { root } from './root'
import { normalCdf, normalQuantile, zOfAlpha } from './special'
import { type Answer, isCount, isLevel, isOptional, isShaped, isShare, refuse } from './valid'

type Alpha = { alpha?: number }
type Wanted = Alpha & { power?: number }
type Arms = { p1: number; n1: number; p2: number; n2: number }

const isAlpha = isShaped({ alpha: isOptional(isLevel) })

const isWanted = isShaped({ alpha: isOptional(isLevel), power: isOptional(isLevel) })

/**
 * How many applications each arm needs for a two-sided test at alpha to see p1 against p2 (normal approximation, as R's
 * power.prop.test). For the firm word ask with alpha .01. Reasons: `invalid_input`, `degenerate` (p1 = p2).
 */
export function sampleSize(
  input: { p1: number; p2: number },
  options: Wanted = {},
): Answer<{ n_per_group: number; n_per_group_ceil: number }> {
  if (!isShaped({ p1: isShare, p2: isShare })(input) || !isWanted(options)) return refuse('invalid_input')
  const { p1, p2 } = input
  if (p1 === p2) return refuse('degenerate')
  const { alpha = 0.05, power = 0.8 } = options
  const mean = (p1 + p2) / 2
  const spread =
    zOfAlpha(alpha) * Math.sqrt(2 * mean * (1 - mean)) +
    normalQuantile(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
  const n_per_group = (spread / (p1 - p2)) ** 2
  return { defined: true, n_per_group, n_per_group_ceil: Math.ceil(n_per_group) }
}

/**
 * Chance that such a test sees p1 (in n1) against p2 (in n2). Reasons: `invalid_input`, `zero_total`, `degenerate` (both rates 0, or
 * both 1).
 */
export function testPower(input: Arms, options: Alpha = {}): Answer<{ power: number }> {
  if (!isShaped({ p1: isShare, n1: isCount, p2: isShare, n2: isCount })(input) || !isAlpha(options))
    return refuse('invalid_input')
  if (input.n1 === 0 || input.n2 === 0) return refuse('zero_total')
  if (input.p1 === input.p2 && input.p1 % 1 === 0) return refuse('degenerate')
  return { defined: true, power: powerOf(input, options.alpha) }
}

/**
 * The smallest rate above the base that the test would see with the wanted power: n_a at that rate, n_b at the base.
 * Reasons: `invalid_input`, `zero_total`, `unreachable` (not even a rate of 1 would be seen).
 */
export function minimalDetectable(
  input: { p_base: number; n_a: number; n_b: number },
  options: Wanted = {},
): Answer<{ p_detectable: number; min_diff: number }> {
  if (!isShaped({ p_base: isShare, n_a: isCount, n_b: isCount })(input) || !isWanted(options))
    return refuse('invalid_input')
  const { p_base, n_a, n_b } = input
  if (n_a === 0 || n_b === 0) return refuse('zero_total')
  const { alpha, power = 0.8 } = options
  const lack = (p1: number) => powerOf({ p1, n1: n_a, p2: p_base, n2: n_b }, alpha) - power
  // With unequal arms the power need not rise all the way: the first grid step that has it brackets the root.
  const grid = Array.from({ length: 200 }, (_, i) => p_base + ((1 - p_base) * (i + 1)) / 200)
  const first = grid.findIndex((p1) => p1 > p_base && lack(p1) >= 0)
  if (first < 0) return refuse('unreachable')
  const p_detectable = root(lack, first === 0 ? p_base : grid[first - 1]!, grid[first]!)
  return { defined: true, p_detectable, min_diff: p_detectable - p_base }
}

function powerOf({ p1, n1, p2, n2 }: Arms, alpha = 0.05): number {
  const mean = (n1 * p1 + n2 * p2) / (n1 + n2)
  const seen = Math.abs(p1 - p2) - zOfAlpha(alpha) * Math.sqrt(mean * (1 - mean) * (1 / n1 + 1 / n2))
  const spread = Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2)
  // Without spread the outcome is certain.
  return spread === 0 ? Number(seen > 0) : normalCdf(seen / spread)
}
