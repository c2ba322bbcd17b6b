import { text } from '#text/outcomeParts'
import { thresholds } from '../../shared/caution'
import type { Outcomes } from '../../shared/outcomes'

const words = text.planner.advice

/** What to do next, no bolder than what the report says. `turned`: like with like points the other way. */
export function adviceOf({ networked, cold, gate }: Outcomes, turned: boolean): string {
  if (turned) return words.turned
  if (!networked.applied) return words.onlyCold
  if (!cold.applied) return words.onlyNetworked
  if (gate.verdict) return words[gate.verdict]
  const [fewA, fewB] = [networked, cold].map(({ known }) => Math.max(0, thresholds.known - known)) as [number, number]
  if (fewA || fewB) return words.few(fewA, fewB)
  return gate.because?.startsWith('other_') ? words.usual : words.wait
}
