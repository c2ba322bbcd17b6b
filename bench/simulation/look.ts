import { compare, type Terms } from '../../server/outcomes/headline'
import { type Draw, drawFrom } from '../../server/samples/draw'
import type { Coverage, Design, Searches } from './designs'
import { drawFollowed, drawSearch, horizonDays, type Sent, seenOn } from './search'

export type Part = { design: Design; searches: number; seed: number }
/** Of how many tries: firm words or intervals that hold the truth; `undefined` intervals are no tries. */
export type Tallied = { hits: number; tries: number; undefined: number }

const terms: Terms = {
  ...{ asOf: '', horizonDays, chosenHorizonDays: horizonDays },
  ...{ event: 'interview', definition: 'any_help', withoutRecordedLater: false },
}

export function tallyOf({ design, searches, seed }: Part): Tallied {
  const tally = { hits: 0, tries: 0, undefined: 0 }
  const draw = drawFrom(seed)
  for (let search = 0; search < searches; search++) {
    const hit = design.kind === 'coverage' ? holdsTruth(draw, design) : saysFirmly(draw, design)
    if (hit === null) tally.undefined++
    else {
      tally.tries++
      if (hit) tally.hits++
    }
  }
  return tally
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

function holdsTruth(draw: Draw, design: Coverage): boolean | null {
  const { difference95 } = cardOn(0, drawFollowed(draw, design))
  if (!difference95.defined) return null
  const truth = design.rates.networked - design.rates.cold
  return difference95.low <= truth && truth <= difference95.high
}
