import { text } from '#text/outcomes'
import { thresholds } from '../../shared/caution'
import type { Channel } from '../../shared/channels'
import type { Arm, Behind, Outcomes } from '../../shared/outcomes'
import { number } from '../format'

/** A piece of a sentence; a number knows the rows behind it. */
export type Part = { text: string; behind?: Behind }

/** What the report says, in one sentence that claims no more than the gate allows. */
export function sentence(outcomes: Outcomes): Part[] {
  const { networked, cold, inbound, excluded, gate } = outcomes
  const numbers = numbersOf(outcomes)
  const said = text.said
  if (networked.applied + cold.applied === 0) {
    if (inbound.applied) return fill(said.onlyInbound(inbound.applied), numbers)
    return fill(excluded.from_memory ? said.fromMemory(excluded.from_memory) : said.nothing, numbers)
  }
  if (!networked.applied) return fill(said.onlyCold(cold.applied), numbers)
  if (!cold.applied) return fill(said.onlyNetworked(networked.applied), numbers)
  const words = gate.level === 'verdict' ? verdict(outcomes) : refusal(outcomes)
  return fill(words + stillOpen(networked.pending + cold.pending), numbers)
}

const points = (share: number) => Math.round(100 * share)

function verdict({ gate, difference95 }: Outcomes): string {
  if (!difference95.defined) return text.said.nothing
  const { diff, low, high } = difference95
  const { aHigher, bHigher, leaningA, leaningB, inconclusive } = text.said
  if (gate.verdict === 'a_higher') return aHigher(points(diff))
  if (gate.verdict === 'b_higher') return bHigher(points(-diff))
  if (gate.verdict === 'leaning_a') return leaningA(points(diff))
  if (gate.verdict === 'leaning_b') return leaningB(points(-diff))
  return inconclusive(points(low), points(high))
}

function refusal(outcomes: Outcomes): string {
  const { networked, cold, horizonDays: days, gate } = outcomes
  const said = text.said
  const event = text.event[outcomes.event]
  if (gate.level === 'no_data')
    return said.noneKnown(days, networked.known + cold.known ? rarer(outcomes, 'known') : null)
  if (gate.level === 'counts_only') return said.counts(event)
  const reached = networked.reached + cold.reached
  if (gate.because === 'few_known') {
    const arm = rarer(outcomes, 'known')
    return said.fewKnown(days, arm, outcomes[arm].known, thresholds.known)
  }
  if (gate.because === 'few_events') return said.fewEvents(event, days, reached, thresholds.events)
  if (gate.because === 'few_nonevents') return said.fewNonevents(event, days)
  if (gate.because === 'few_followed') return said.fewFollowed(days, rarer(outcomes, 'followed'), thresholds.followed)
  return notAskedBefore(outcomes)
}

/** What the data say where a verdict was not asked for beforehand. */
function notAskedBefore({ horizonDays: days, chosenHorizonDays, gate, difference95, event: asked }: Outcomes): string {
  const said = text.said
  const event = text.event[asked]
  const how = difference95.defined ? said.more(points(difference95.diff)) : said.moreUnknown
  if (gate.because === 'other_event') return said.otherEvent(event, days, how)
  if (gate.because === 'other_definition') return said.otherDefinition(event, days, how)
  return said.otherHorizon(event, days, chosenHorizonDays, how)
}

/** The arm that has fewer; null is no lack. */
const rarer = ({ networked, cold }: Outcomes, of: 'known' | 'followed'): 'networked' | 'cold' =>
  (cold[of] ?? Infinity) < (networked[of] ?? Infinity) ? 'cold' : 'networked'

function stillOpen(open: number): string {
  return open === 0 ? text.said.noneOpen : text.said.open(open)
}

function numbersOf(outcomes: Outcomes): Record<string, Part> {
  const { networked, cold, inbound, excluded, gate } = outcomes
  const of = (count: number, behind: Behind): Part => ({ text: number(count), behind })
  const both = (step: 'applied' | 'known' | 'reached' | 'pending') =>
    of(networked[step] + cold[step], { channel: 'compared', step })
  const one = (channel: Channel, step: keyof Arm & Behind['step'], arm: Arm) => of(arm[step], { channel, step })
  const lacking = rarer(outcomes, 'known')
  return {
    open: both('pending'),
    all: both('applied'),
    reached: both('reached'),
    known: gate.because === 'few_known' ? one(lacking, 'known', outcomes[lacking]) : both('known'),
    networked: one('networked', 'applied', networked),
    cold: one('cold', 'applied', cold),
    inbound: one('inbound', 'applied', inbound),
    aReached: one('networked', 'reached', networked),
    aKnown: one('networked', 'known', networked),
    bReached: one('cold', 'reached', cold),
    bKnown: one('cold', 'known', cold),
    memory: of(excluded.from_memory, { excluded: 'from_memory' }),
  }
}

/** A template with its words in braces replaced. */
export const fill = (template: string, parts: Record<string, Part>): Part[] =>
  template.split(/\{(\w+)\}/).flatMap((piece, i) => (i % 2 ? [parts[piece]!] : piece ? [{ text: piece }] : []))
