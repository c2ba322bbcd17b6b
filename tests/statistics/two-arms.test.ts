import fc from 'fast-check'
import { expect, test } from 'vitest'
import { run } from './methods'

type Ratio = { ratio: number | null; low: number; high: number | null }
type Odds = { odds_ratio: number | null; low: number; high: number | null; p_two_sided: number; p_mid: number }

const arm = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.nat())
  .map(([total, n]) => ({ success: n % (total + 1), total }))
const twoByTwo = (a: { success: number; total: number }, b: typeof a) =>
  Object.freeze({ a_success: a.success, a_total: a.total, b_success: b.success, b_total: b.total })
const runs = { numRuns: 1000 }

test.each([
  ['only a succeeds', [3, 9, 0, 9], { ratio: null, high: null }],
  ['only b succeeds', [0, 9, 3, 9], { ratio: 0, low: 0 }],
  ['nobody succeeds', [0, 9, 0, 9], { defined: false, reason: 'zero_cell' }],
  ['an empty arm', [0, 0, 3, 9], { defined: false, reason: 'zero_total' }],
])('the score ratio when %s: %o', (_, [a, m, b, n], expected) => {
  const input = twoByTwo({ success: a!, total: m! }, { success: b!, total: n! })
  expect(run('ratio.koopman', input)).toMatchObject(expected)
})

test('the log ratio refuses what the score ratio can still bound', () => {
  const input = twoByTwo({ success: 3, total: 9 }, { success: 0, total: 9 })
  expect(run('ratio.katz', input)).toEqual({ defined: false, reason: 'zero_cell' })
})

test('swapping the arms inverts the score ratio', () => {
  fc.assert(
    fc.property(arm, arm, (a, b) => {
      const there = run('ratio.koopman', twoByTwo(a, b)) as unknown as Ratio & { defined: boolean }
      const back = run('ratio.koopman', twoByTwo(b, a)) as unknown as Ratio & { defined: boolean }
      expect(back.defined).toBe(there.defined)
      if (!there.defined) return
      if (there.ratio !== null) expect(there.low).toBeLessThanOrEqual(there.ratio)
      if (there.ratio !== null) expect(there.high).toBeGreaterThanOrEqual(there.ratio)
      expectClose(back.low, there.high === null ? 0 : 1 / there.high)
      if (there.low > 0) expectClose(back.high!, 1 / there.low)
    }),
    runs,
  )
})

test('swapping the arms inverts the odds ratio and keeps both p', () => {
  fc.assert(
    fc.property(arm, arm, (a, b) => {
      const there = run('or.fisher', twoByTwo(a, b)) as unknown as Odds
      const back = run('or.fisher', twoByTwo(b, a)) as unknown as Odds
      expectClose(back.p_two_sided, there.p_two_sided)
      expectClose(back.p_mid, there.p_mid)
      expect(there.p_mid).toBeLessThanOrEqual(there.p_two_sided)
      expectClose(back.low, there.high === null ? 0 : 1 / there.high)
      if (there.odds_ratio) expectClose(back.odds_ratio!, 1 / there.odds_ratio)
    }),
    { numRuns: 1000 },
  )
})

test('one arm is higher or the other is', () => {
  fc.assert(
    fc.property(arm, arm, fc.constantFrom(0.05, 0.5, 1, 3), (a, b, prior) => {
      const options = { prior_alpha: prior, prior_beta: prior }
      const there = run('bayes.prob_greater', twoByTwo(a, b), options).prob as number
      const back = run('bayes.prob_greater', twoByTwo(b, a), options).prob as number
      expect(there + back).toBeCloseTo(1, 9)
    }),
    runs,
  )
})

test('some 171 applications are answered like 169 and 173 (Cephes has a gap there)', () => {
  const prob = (total: number) =>
    run('bayes.prob_greater', twoByTwo({ success: 0, total }, { success: 0, total: 1 }), {
      prior_alpha: 0.05,
      prior_beta: 0.05,
    }).prob as number
  for (const total of [170, 171, 172]) {
    expect(prob(total)).toBeLessThan(prob(total - 1))
    expect(prob(total)).toBeCloseTo((prob(169) + prob(173)) / 2, 3)
  }
})

test('a million applications are answered as quickly as ten', () => {
  const input = twoByTwo({ success: 4200, total: 60_000 }, { success: 31_000, total: 940_000 })
  expect(run('bayes.prob_greater', input).prob).toBeCloseTo(1, 9)
  const { low, odds_ratio, high } = run('or.fisher', input) as unknown as Odds
  expect(low).toBeLessThan(odds_ratio!)
  expect(odds_ratio).toBeLessThan(high!)
  expectClose(odds_ratio!, (4200 * 909_000) / (55_800 * 31_000), 1e-3)
})

function expectClose(got: number, expected: number, relative = 1e-8) {
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + 1e-12)
}
