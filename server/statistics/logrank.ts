import { type Cause, daysOf, type FollowUp } from './day-table'
import { isSurvival, type KmStep, kaplanMeierSteps } from './kaplan-meier'
import { chisqSf } from './special'
import { type Answer, isRecord, refuse } from './valid'

type Logrank = {
  observed_a: number
  expected_a: number
  observed_b: number
  expected_b: number
  variance: number
  chi2: number
  p: number
}

/**
 * Do two arms wait equally long for one of the events? Log-rank test (Mantel 1966) with the hypergeometric variance.
 * Reasons: `invalid_input`, `zero_total` (an empty arm), `no_events`, `degenerate` (no day leaves room for chance).
 */
export function logrankTest(
  input: { a: FollowUp; b: FollowUp; events: readonly Cause[] },
  options: object = {},
): Answer<Logrank> {
  if (!isRecord(options) || !isRecord(input) || !isRecord(input.a) || !isRecord(input.b)) return refuse('invalid_input')
  const { a, b, events } = input
  if (!isSurvival({ ...a, events }) || !isSurvival({ ...b, events })) return refuse('invalid_input')
  const [daysA, daysB] = [daysOf(a), daysOf(b)]
  if (daysA.length === 0 || daysB.length === 0) return refuse('zero_total')
  const sums = compare(kaplanMeierSteps(daysA, events), kaplanMeierSteps(daysB, events))
  if (sums.observed_a + sums.observed_b === 0) return refuse('no_events')
  if (sums.variance === 0) return refuse('degenerate')
  const chi2 = (sums.observed_a - sums.expected_a) ** 2 / sums.variance
  return { defined: true, ...sums, chi2, p: chisqSf(chi2, 1) }
}

function compare(a: readonly KmStep[], b: readonly KmStep[]) {
  const sums = { observed_a: 0, expected_a: 0, observed_b: 0, expected_b: 0, variance: 0 }
  for (const [one, other] of paired(a, b)) {
    const atRisk = one.atRisk + other.atRisk
    const events = one.events + other.events
    if (events === 0) continue
    const share = one.atRisk / atRisk
    sums.observed_a += one.events
    sums.observed_b += other.events
    sums.expected_a += events * share
    sums.expected_b += events * (1 - share)
    if (atRisk > 1) sums.variance += events * share * (1 - share) * ((atRisk - events) / (atRisk - 1))
  }
  return sums
}

/** Both arms on every day that either saw; an arm without a day of its own is at risk as on its next one. */
function paired(a: readonly KmStep[], b: readonly KmStep[]): [Side, Side][] {
  const pairs: [Side, Side][] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const day = Math.min(a[i]?.day ?? Infinity, b[j]?.day ?? Infinity)
    pairs.push([side(a[i], day), side(b[j], day)])
    if (a[i]?.day === day) i++
    if (b[j]?.day === day) j++
  }
  return pairs
}

type Side = { atRisk: number; events: number }

const side = (step: KmStep | undefined, day: number): Side => ({
  atRisk: step?.atRisk ?? 0,
  events: step?.day === day ? step.events : 0,
})
