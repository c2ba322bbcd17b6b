import { type Answer, isCount, isRecord, isShaped, refuse } from './valid'

type Counts = {
  a_success: number
  a_failure: number
  a_pending: number
  b_success: number
  b_failure: number
  b_pending: number
}
type Bounds = {
  a_low: number
  a_high: number
  b_low: number
  b_high: number
  diff_low: number
  diff_high: number
  sign_identified: boolean
}

/**
 * Worst and best case for what is still open: all of it fails, or all of it succeeds (Manski 1990). `sign_identified`: whatever
 * happens, the sign of a − b will stand. Reasons: `invalid_input`, `zero_total` (an empty arm).
 */
export function pendingBounds(input: Counts, options: object = {}): Answer<Bounds> {
  if (!isCounts(input) || !isRecord(options)) return refuse('invalid_input')
  const a = bounds(input.a_success, input.a_failure, input.a_pending)
  const b = bounds(input.b_success, input.b_failure, input.b_pending)
  if (!a || !b) return refuse('zero_total')
  const [diff_low, diff_high] = [a.low - b.high, a.high - b.low]
  return {
    defined: true,
    a_low: a.low,
    a_high: a.high,
    b_low: b.low,
    b_high: b.high,
    diff_low,
    diff_high,
    sign_identified: diff_low > 0 || diff_high < 0,
  }
}

const isCounts = isShaped({
  a_success: isCount,
  a_failure: isCount,
  a_pending: isCount,
  b_success: isCount,
  b_failure: isCount,
  b_pending: isCount,
})

function bounds(success: number, failure: number, pending: number) {
  const total = success + failure + pending
  return total === 0 ? null : { low: success / total, high: (success + pending) / total }
}
