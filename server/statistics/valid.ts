export type Reason =
  | 'invalid_input'
  | 'zero_total'
  | 'zero_cell'
  | 'no_events'
  | 'degenerate'
  | 'no_informative_strata'
  | 'too_few_strata'
  | 'too_few_clients'
  | 'single_cluster'
  | 'beyond_follow_up'
  | 'unreachable'

export type Undefined = { defined: false; reason: Reason }
export type Answer<T> = ({ defined: true } & T) | Undefined

/** How many of those tried succeeded. */
export type Proportion = { success: number; total: number }
/** Arm a is networked, arm b is cold. */
export type TwoByTwo = { a_success: number; a_total: number; b_success: number; b_total: number }
export type Confidence = { conf?: number }
/** Shapes of a beta prior, from 0.05; ½ and ½ unless told (Jeffreys). */
export type Prior = { prior_alpha?: number; prior_beta?: number }
export type Limits = { low: number; high: number }

export const refuse = (reason: Reason): Undefined => ({ defined: false, reason })

export const isRecord = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)

export const isNumber = (x: unknown): x is number => Number.isFinite(x)

export const isCount = (x: unknown): x is number => Number.isSafeInteger(x) && (x as number) >= 0

export const isPositive = (x: unknown): x is number => isNumber(x) && x > 0

/** In [0, 1]. */
export const isShare = (x: unknown): x is number => isNumber(x) && x >= 0 && x <= 1

/** Strictly between 0 and 1, and large enough that its half is still a number. */
export const isLevel = (x: unknown): x is number => isNumber(x) && x >= 1e-300 && x < 1

/** `is`, or not given at all. A null is a value, and so not "not given". */
export const isOptional = (is: (x: unknown) => boolean) => (x: unknown) => x === undefined || is(x)

export const isNullable = (is: (x: unknown) => boolean) => (x: unknown) => x === null || is(x)

export const isListOf = (is: (x: unknown) => boolean) => (x: unknown) => Array.isArray(x) && x.every(is)

/** A record whose named values pass; other keys are nobody's business here. */
export function isShaped(shape: Record<string, (x: unknown) => boolean>) {
  const entries = Object.entries(shape)
  return (x: unknown) => isRecord(x) && entries.every(([key, is]) => is(x[key]))
}

export const isProportion = (x: unknown): x is Proportion =>
  isRecord(x) && isCount(x.success) && isCount(x.total) && x.success <= x.total

export const isTwoByTwo = (x: unknown): x is TwoByTwo =>
  isRecord(x) &&
  isProportion({ success: x.a_success, total: x.a_total }) &&
  isProportion({ success: x.b_success, total: x.b_total })

export const isConfidence = (x: unknown): x is Confidence => isRecord(x) && isOptional(isLevel)(x.conf)

/** A prior much nearer to 0 than Jeffreys' ½ puts its mass where no double can tell it from the end. */
export const isPrior = (x: unknown): x is Prior =>
  isRecord(x) && isOptional(isPriorShape)(x.prior_alpha) && isOptional(isPriorShape)(x.prior_beta)

/** Why a proportion and its confidence level cannot be used, or null. */
export function wrongProportion(input: unknown, options: unknown): Reason | null {
  if (!isProportion(input) || !isConfidence(options)) return 'invalid_input'
  return input.total === 0 ? 'zero_total' : null
}

/** Why a 2×2 table with two arms and its confidence level cannot be used, or null. */
export function wrongTwoByTwo(input: unknown, options: unknown): Reason | null {
  if (!isTwoByTwo(input) || !isConfidence(options)) return 'invalid_input'
  return input.a_total === 0 || input.b_total === 0 ? 'zero_total' : null
}

const isPriorShape = (x: unknown) => isNumber(x) && x >= 0.05 && x <= 1e6
