import { type Answer, isListOf, isRecord, isShare, refuse } from './valid'

type Method = 'holm' | 'bh'

/**
 * p-values of several comparisons made at once, adjusted (Holm 1979; Benjamini, Hochberg 1995), in input order.
 * Reasons: `invalid_input`, `zero_total` (none given).
 */
export function adjustPValues(
  input: { p: readonly number[] },
  options: { method?: Method } = {},
): Answer<{ adjusted: number[] }> {
  if (!isRecord(input) || !isListOf(isShare)(input.p) || !isRecord(options)) return refuse('invalid_input')
  const { method = 'holm' } = options
  if (method !== 'holm' && method !== 'bh') return refuse('invalid_input')
  if (input.p.length === 0) return refuse('zero_total')
  return { defined: true, adjusted: method === 'holm' ? holm(input.p) : benjaminiHochberg(input.p) }
}

/** Stepping up from the smallest p: no adjusted value is below one before it. */
function holm(p: readonly number[]): number[] {
  const adjusted = Array<number>(p.length)
  let floor = 0
  ascending(p).forEach((i, rank) => {
    floor = Math.max(floor, Math.min(1, p[i]! * (p.length - rank)))
    adjusted[i] = floor
  })
  return adjusted
}

/** Stepping down from the largest p: no adjusted value is above one after it. */
function benjaminiHochberg(p: readonly number[]): number[] {
  const adjusted = Array<number>(p.length)
  let ceiling = 1
  const order = ascending(p)
  for (let rank = p.length; rank >= 1; rank--) {
    const i = order[rank - 1]!
    ceiling = Math.min(ceiling, p[i]! * (p.length / rank))
    adjusted[i] = ceiling
  }
  return adjusted
}

const ascending = (p: readonly number[]) => p.map((_, i) => i).sort((i, j) => p[i]! - p[j]!)
