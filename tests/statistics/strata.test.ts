import fc from 'fast-check'
import { expect, test } from 'vitest'
import { run } from './methods'

const stratum = (a_success: number, a_total: number, b_success: number, b_total: number) =>
  Object.freeze({ a_success, a_total, b_success, b_total })
const strata = (...all: ReturnType<typeof stratum>[]) => Object.freeze({ strata: Object.freeze(all) })
const cell = fc.tuple(fc.nat({ max: 30 }), fc.nat()).map(([total, n]) => [n % (total + 1), total] as const)
const anyStratum = fc.tuple(cell, cell).map(([a, b]) => stratum(...a, ...b))
const anyStrata = fc.array(anyStratum, { minLength: 1, maxLength: 8 }).map((all) => strata(...all))

test.each([
  ['mh.odds_ratio', 'no_informative_strata'],
  ['mh.risk_difference', 'no_informative_strata'],
  ['mh.risk_ratio', 'no_informative_strata'],
  ['mh.homogeneity', 'too_few_strata'],
  ['simpson.detect', 'too_few_strata'],
])('%s without a stratum that has both arms: %s', (method, reason) => {
  const refused = { defined: false, reason }
  expect(run(method, strata())).toEqual(refused)
  expect(run(method, strata(stratum(1, 3, 0, 0), stratum(0, 0, 2, 5)))).toEqual(refused)
})

test('an arm that always succeeds against one that never does leaves no variance', () => {
  const { diff, std_err, low } = run('mh.risk_difference', strata(stratum(7, 7, 0, 3), stratum(11, 11, 0, 13)))
  expect({ diff, std_err, low }).toEqual({ diff: 1, std_err: 0, low: null })
})

test('one stratum adjusts nothing', () => {
  const { diff } = run('mh.risk_difference', strata(stratum(3, 12, 2, 52)))
  expect(diff).toBeCloseTo(3 / 12 - 2 / 52, 12)
})

test('each channel better in its own stratum, and worse in all: a full reversal', () => {
  const senior = stratum(1, 10, 8, 60)
  const junior = stratum(18, 30, 9, 14)
  expect(run('simpson.detect', strata(senior, junior))).toMatchObject({ verdict: 'reversal', full_reversal: true })
})

test.each([
  ['attenuated', strata(stratum(36, 40, 3, 4), stratum(1, 4, 5, 40))],
  ['consistent', strata(stratum(6, 12, 9, 40), stratum(5, 15, 6, 50))],
  ['amplified', strata(stratum(12, 30, 1, 10), stratum(9, 10, 18, 30))],
])('%s: %o', (verdict, input) => {
  expect(run('simpson.detect', input).verdict).toBe(verdict)
})

test('coverage tells how much was compared at all', () => {
  const input = strata(stratum(1, 5, 2, 5), stratum(1, 5, 2, 5), stratum(4, 20, 0, 0))
  expect(run('simpson.detect', input)).toMatchObject({ coverage: 0.5, strata_diffs: [-0.2, -0.2, null] })
})

test('swapping the arms mirrors every adjusted estimate', () => {
  const swapped = ({ strata: all }: { strata: readonly ReturnType<typeof stratum>[] }) =>
    strata(...all.map((one) => stratum(one.b_success, one.b_total, one.a_success, one.a_total)))
  fc.assert(
    fc.property(anyStrata, (input) => {
      for (const method of ['mh.odds_ratio', 'mh.risk_difference', 'mh.risk_ratio', 'simpson.detect'])
        expectMirrored(run(method, input), run(method, swapped(input)))
    }),
    { numRuns: 1000 },
  )
})

test('an excess of exactly a half is corrected to nothing, from whichever side', () => {
  const there = strata(stratum(10, 17, 4, 7), stratum(0, 7, 3, 29))
  const back = strata(stratum(4, 7, 10, 17), stratum(3, 29, 0, 7))
  for (const input of [there, back]) {
    const { p, p_cc } = run('mh.odds_ratio', input)
    expect(p).toBeCloseTo(0.7014, 4)
    expect(p_cc).toBeCloseTo(1, 10)
  }
})

test('the adjusted difference lies between the differences of the strata', () => {
  fc.assert(
    fc.property(anyStrata, (input) => {
      const answer = run('simpson.detect', input)
      if (!answer.defined) return
      const diffs = (answer.strata_diffs as (number | null)[]).filter((diff) => diff !== null)
      expect(answer.adjusted_diff).toBeGreaterThanOrEqual(Math.min(...diffs) - 1e-12)
      expect(answer.adjusted_diff).toBeLessThanOrEqual(Math.max(...diffs) + 1e-12)
    }),
    { numRuns: 1000 },
  )
})

function expectMirrored(there: Record<string, unknown>, back: Record<string, unknown>) {
  expect(back.defined).toBe(there.defined)
  const number = (answer: Record<string, unknown>, key: string) => answer[key] as number
  for (const key of ['diff', 'adjusted_diff', 'crude_diff'])
    if (key in there) expect(number(back, key)).toBeCloseTo(-number(there, key), 10)
  for (const key of ['ratio', 'odds_ratio'])
    if (there[key]) expect(number(back, key) * number(there, key)).toBeCloseTo(1, 10)
  for (const key of ['std_err', 'p', 'p_cc'])
    if (key in there) expect(number(back, key)).toBeCloseTo(number(there, key), 7)
}
