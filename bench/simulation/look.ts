import { compare, type Terms } from '../../server/outcomes/headline'
import { type Draw, drawFrom } from '../../server/samples/draw'
import { isCompared } from '../../shared/caution'
import type { Coverage, Design, Searches } from './designs'
import { drawFollowed, drawSearch, horizonDays, type Sent, seenOn } from './search'

export type Part = { design: Design; tries: number; seed: number }
/** Of so many searches that show something: firm words, or intervals that hold the truth. */
export type Tallied = { hits: number; shown: number }

const terms: Terms = {
  ...{ asOf: '', horizonDays, chosenHorizonDays: horizonDays },
  ...{ event: 'interview', definition: 'any_help', withoutRecordedLater: false },
}

export function tallyOf({ design, tries, seed }: Part): Tallied {
  const draw = drawFrom(seed)
  const hits = Array.from({ length: tries }, () =>
    design.kind === 'coverage' ? holdsTruth(draw, design) : saysFirmly(draw, design),
  ).filter((hit) => hit !== null)
  return { hits: hits.filter(Boolean).length, shown: hits.length }
}

/** What the card says on a day: the product's own function, gate and thresholds. */
function cardOn(today: number, sent: readonly Sent[]) {
  const counted = (channel: 'networked' | 'cold') => ({ count: undefined, days: seenOn(today, sent, channel) })
  return compare(
    { networked: counted('networked'), cold: counted('cold'), inbound: { count: undefined, days: [] } },
    terms,
  )
}

/** Looks every second day until nothing can change any more; whether the firm word falls on any of them. */
function saysFirmly(draw: Draw, design: Searches): boolean {
  const sent = drawSearch(draw, design)
  const last = Math.max(...sent.map(({ on }) => on)) + horizonDays + 2
  for (let today = 2; today <= last; today += 2) {
    const { verdict } = cardOn(today, sent).gate
    if (verdict === 'a_higher' || verdict === 'b_higher') return true
  }
  return false
}

/** Null where the card shows no interval: nobody of an arm was followed that far, or too few are known. */
function holdsTruth(draw: Draw, design: Coverage): boolean | null {
  const { difference95, gate } = cardOn(0, drawFollowed(draw, design))
  if (!difference95.defined || !isCompared(gate.level)) return null
  const truth = design.rates.networked - design.rates.cold
  return difference95.low <= truth && truth <= difference95.high
}
