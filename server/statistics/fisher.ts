import { rootOfIncreasing } from './root'
import { type Answer, type Confidence, refuse, type TwoByTwo, wrongTwoByTwo } from './valid'

/** With the margins held, a's successes are noncentral hypergeometric between these. */
type Margins = { x: number; lowest: number; highest: number; successes: number; drawn: number; total: number }
type Tails = { below: number; at: number; above: number; mean: number }
type Fisher = {
  p_two_sided: number
  p_mid: number
  odds_ratio: number | null
  low: number
  high: number | null
}

/** Beyond this many applications in all the exact sums take seconds; the answer is then `invalid_input`. */
const most = 2 ** 33

/**
 * Exact test and odds ratio, a against b, given the margins: two-sided p (Fisher 1935, summing what is no likelier than the data),
 * mid-p (Lancaster 1961), the conditional maximum-likelihood odds ratio and its central exact limits.
 * @returns odds ratio and high null where infinite; p 1 and no odds ratio where the margins leave no choice.
 * Reasons: `invalid_input`, `zero_total`.
 */
export function fisherOddsRatio(input: TwoByTwo, options: Confidence = {}): Answer<Fisher> {
  const wrong = wrongTwoByTwo(input, options)
  if (wrong) return refuse(wrong)
  const margins = marginsOf(input)
  if (margins.total > most) return refuse('invalid_input')
  const { x, lowest, highest } = margins
  if (lowest === highest) return { defined: true, p_two_sided: 1, p_mid: 0.5, odds_ratio: null, low: 0, high: null }
  const tail = (1 - (options.conf ?? 0.95)) / 2
  const guess = logOddsRatio(input)
  const solve = (rising: (tails: Tails) => number) =>
    Math.exp(rootOfIncreasing((ln) => rising(noncentral(margins, Math.exp(ln))), guess))
  const ends = {
    odds_ratio: x === lowest ? 0 : x === highest ? null : solve(({ mean }) => mean - x),
    low: x === lowest ? 0 : solve(({ at, above }) => at + above - tail),
    high: x === highest ? null : solve(({ below, at }) => tail - below - at),
  }
  return { defined: true, ...pValues(margins), ...ends }
}

/** Of the sample, nudged off the ends. */
const logOddsRatio = ({ a_success, a_total, b_success, b_total }: TwoByTwo) =>
  Math.log(((a_success + 0.5) * (b_total - b_success + 0.5)) / ((a_total - a_success + 0.5) * (b_success + 0.5)))

function marginsOf({ a_success, a_total, b_success, b_total }: TwoByTwo): Margins {
  const successes = a_success + b_success
  return {
    x: a_success,
    lowest: Math.max(0, successes - b_total),
    highest: Math.min(a_total, successes),
    successes,
    drawn: a_total,
    total: a_total + b_total,
  }
}

/** P(k + 1) / P(k) when the odds ratio is 1; falls as k grows. */
const ratioAt = ({ successes, drawn, total }: Margins, k: number) =>
  ((successes - k) * (drawn - k)) / ((k + 1) * (total - successes - drawn + k + 1))

/** The tails around x at an odds ratio. Summing outwards from the likeliest value needs no logarithms and cannot overflow. */
function noncentral(margins: Margins, odds: number): Tails {
  const { x } = margins
  const mode = modeAt(margins, odds)
  const sums = { below: 0, at: 0, above: 0 }
  let distance = 0
  walk(margins, { odds, mode, least: 1e-30 }, (k, weight) => {
    sums[k < x ? 'below' : k > x ? 'above' : 'at'] += weight
    distance += (k - x) * weight
  })
  const all = sums.below + sums.at + sums.above
  return { below: sums.below / all, at: sums.at / all, above: sums.above / all, mean: x + distance / all }
}

/** Smaller weights would be rounded to themselves for ever. A p below this is 0. */
const tiny = 1e-307

function pValues(margins: Margins): { p_two_sided: number; p_mid: number } {
  const mode = modeAt(margins, 1)
  let observed = 0
  const each = (visit: (weight: number, k: number) => void) =>
    walk(margins, { odds: 1, mode, least: tiny }, (k, weight) => visit(weight, k))
  each((weight, k) => {
    if (k === margins.x) observed = weight
  })
  let [all, extreme, equal] = [0, 0, 0]
  each((weight) => {
    all += weight
    if (weight <= observed * (1 + 1e-7)) extreme += weight
    if (Math.abs(weight - observed) <= observed * 1e-7) equal += weight
  })
  return { p_two_sided: Math.min(1, extreme / all), p_mid: Math.min(1, (extreme - equal / 2) / all) }
}

/** The likeliest value at an odds ratio, by halving, as the ratio of neighbours falls. */
function modeAt(margins: Margins, odds: number): number {
  let { lowest: low, highest: high } = margins
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (ratioAt(margins, middle) * odds > 1) low = middle + 1
    else high = middle
  }
  return low
}

/** Visits each value with its weight relative to the mode's, until the weights no longer count. */
function walk(
  margins: Margins,
  { odds, mode, least }: { odds: number; mode: number; least: number },
  visit: (k: number, weight: number) => void,
): void {
  let weight = 1
  for (let k = mode; k <= margins.highest && weight > least; k++) {
    visit(k, weight)
    weight *= ratioAt(margins, k) * odds
  }
  weight = 1
  for (let k = mode - 1; k >= margins.lowest; k--) {
    weight /= ratioAt(margins, k) * odds
    if (weight <= least) break
    visit(k, weight)
  }
}
