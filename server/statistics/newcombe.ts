import { mover } from './mover'
import { type Answer, type Confidence, refuse, type TwoByTwo, wrongTwoByTwo } from './valid'
import { wilson } from './wilson'

/**
 * Difference of two proportions, a − b, with Newcombe's hybrid score limits (1998, method 10, no continuity correction).
 * @returns diff and limits in [−1, 1]; `invalid_input`, `zero_total`
 */
export function newcombeDifference(
  input: TwoByTwo,
  options: Confidence = {},
): Answer<{ diff: number; low: number; high: number }> {
  const wrong = wrongTwoByTwo(input, options)
  if (wrong) return refuse(wrong)
  const { conf } = options
  return {
    defined: true,
    ...mover(arm(input.a_success, input.a_total, conf), arm(input.b_success, input.b_total, conf)),
  }
}

function arm(success: number, total: number, conf?: number) {
  const estimate = success / total
  return { estimate, ...wilson(estimate, total, conf) }
}
