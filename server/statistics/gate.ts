import { type Answer, isCount, isListOf, isNullable, isNumber, isOptional, isShaped, refuse } from './valid'

export type Level = 'no_data' | 'counts_only' | 'interval_only' | 'verdict'
export type Verdict = 'a_higher' | 'b_higher' | 'leaning_a' | 'leaning_b' | 'inconclusive'

type Interval = readonly [low: number, high: number]
type Comparison = {
  a_n: number
  b_n: number
  events: number
  nonevents: number
  /** Null when the difference itself is undefined. */
  ci95: Interval | null
  ci99: Interval | null
  /** n_risk at the horizon; null where nobody of that arm is censored before it. */
  a_risk?: number | null
  b_risk?: number | null
}
export type Thresholds = {
  counts_only_below?: number
  verdict_min_n?: number
  verdict_min_events?: number
  verdict_min_risk?: number
}

/**
 * How much may be said of a comparison that is looked at every day. The firm word needs the 99 % interval, else repeated looks
 * would make it false far too often; the 95 % one says only "leaning". The verdict is null below level `verdict`.
 * Reasons: `invalid_input`, also when a verdict is due and an interval is missing.
 */
export function gateComparison(
  input: Comparison,
  options: Thresholds = {},
): Answer<{ level: Level; verdict: Verdict | null }> {
  if (!isComparison(input) || !isThresholds(options)) return refuse('invalid_input')
  const level = levelOf(input, options)
  if (level !== 'verdict') return { defined: true, level, verdict: null }
  const { ci95, ci99 } = input
  return ci95 && ci99 ? { defined: true, level, verdict: verdictOf(ci95, ci99) } : refuse('invalid_input')
}

const isInterval = (x: unknown) => isListOf(isNumber)(x) && (x as number[]).length === 2 && isOrdered(x as number[])

const isOrdered = (x: number[]) => x[0]! <= x[1]!

const isRisk = isOptional(isNullable(isCount))

const isComparison = isShaped({
  a_n: isCount,
  b_n: isCount,
  events: isCount,
  nonevents: isCount,
  ci95: isNullable(isInterval),
  ci99: isNullable(isInterval),
  a_risk: isRisk,
  b_risk: isRisk,
})

const isThresholds = isShaped({
  counts_only_below: isOptional(isCount),
  verdict_min_n: isOptional(isCount),
  verdict_min_events: isOptional(isCount),
  verdict_min_risk: isOptional(isCount),
})

function levelOf({ a_n, b_n, events, nonevents, a_risk, b_risk }: Comparison, options: Thresholds): Level {
  const { counts_only_below = 5, verdict_min_n = 10, verdict_min_events = 3, verdict_min_risk = 5 } = options
  const smaller = Math.min(a_n, b_n)
  if (smaller === 0) return 'no_data'
  if (smaller < counts_only_below) return 'counts_only'
  const enough =
    smaller >= verdict_min_n &&
    Math.min(events, nonevents) >= verdict_min_events &&
    Math.min(a_risk ?? Infinity, b_risk ?? Infinity) >= verdict_min_risk
  return enough ? 'verdict' : 'interval_only'
}

function verdictOf(ci95: Interval, ci99: Interval): Verdict {
  if (ci99[0] > 0) return 'a_higher'
  if (ci99[1] < 0) return 'b_higher'
  if (ci95[0] > 0) return 'leaning_a'
  if (ci95[1] < 0) return 'leaning_b'
  return 'inconclusive'
}
