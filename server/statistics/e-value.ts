import { type Answer, isNullable, isNumber, isRecord, isShaped, refuse } from './valid'

type Ratio = { ratio: number | null; low: number | null; high: number | null }

/**
 * How strongly something unseen would have to go with both the channel and the outcome to explain a ratio away (VanderWeele, Ding
 * 2017). `point` for the ratio itself, null where that is infinite (null, or 0 read the other way round); `ci` for the limit
 * nearest 1, and 1 if the interval holds 1; null where neither limit exists. A null high is infinite. Reasons: `invalid_input`.
 */
export function eValue(input: Ratio, options: object = {}): Answer<{ point: number | null; ci: number | null }> {
  if (!isRatio(input) || !isRecord(options)) return refuse('invalid_input')
  const { ratio, low, high } = input
  const ci = low === null && high === null ? null : strengthOf(nearestOne(low ?? 0, high ?? Infinity))
  return { defined: true, point: ratio === null ? null : strengthOf(ratio), ci }
}

const isFromZero = (x: unknown) => isNumber(x) && x >= 0

const hasRatioShape = isShaped({
  ratio: isNullable(isFromZero),
  low: isNullable(isFromZero),
  high: isNullable(isFromZero),
})

const isRatio = (x: unknown): x is Ratio => hasRatioShape(x) && isOrdered(x as Ratio)

const isOrdered = ({ ratio, low, high }: Ratio) =>
  (low ?? 0) <= (ratio ?? Infinity) && (ratio ?? 0) <= (high ?? Infinity) && (low ?? 0) <= (high ?? Infinity)

const nearestOne = (low: number, high: number) => Math.max(low, Math.min(1, high))

function strengthOf(ratio: number): number | null {
  const above = ratio < 1 ? 1 / ratio : ratio
  const strength = above + Math.sqrt(above) * Math.sqrt(above - 1)
  return Number.isFinite(strength) ? strength : null
}
