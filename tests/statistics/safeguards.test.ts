import fc from 'fast-check'
import { expect, test } from 'vitest'
import { run } from './methods'

const cell = (key: string, clients: number, applications: number, max_client_applications = 1) =>
  Object.freeze({ key, clients, applications, max_client_applications })
const a = cell('a', 9, 40, 10)
const c = cell('c', 7, 30, 8)

test.each([
  ['few clients', cell('b', 4, 40), ['b'], ['c']],
  ['few applications', cell('b', 6, 9), ['b'], ['c']],
  ['one client holds most', cell('b', 6, 40, 33), ['b'], ['c']],
  ['nobody in it', cell('b', 0, 0, 0), [], []],
  ['enough of everything', cell('b', 5, 10, 8), [], []],
])('a cell with %s: %o hides %o and %o', (_, b, primary, secondary) => {
  expect(run('privacy.suppress', { cells: [a, b, c] })).toEqual({ defined: true, primary, secondary })
})

test('without a published total nothing need be hidden to protect what is hidden', () => {
  const cells = [a, cell('b', 2, 22), c]
  expect(run('privacy.suppress', { cells }, { total_published: false }).secondary).toEqual([])
})

test('the same key twice is refused', () => {
  expect(run('privacy.suppress', { cells: [a, a] })).toEqual({ defined: false, reason: 'invalid_input' })
})

test('whatever is hidden cannot be subtracted from a total', () => {
  const cells = fc.array(
    fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 60 }), fc.nat()).map(([clients, applications, n]) => ({
      ...{ clients, applications, max_client_applications: n % (applications + 1) },
    })),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(cells, (all) => {
      const named = all.map((one, i) => ({ key: `group ${i}`, ...one }))
      const { primary, secondary } = run('privacy.suppress', { cells: named }) as unknown as Record<string, string[]>
      const hidden = named.filter(({ key }) => primary!.includes(key) || secondary!.includes(key))
      const shown = named.filter((one) => !hidden.includes(one) && one.applications > 0)
      if (hidden.length === 0 || shown.length === 0) return
      expect(hidden.length).toBeGreaterThanOrEqual(2)
      expect(hidden.reduce((sum, one) => sum + one.clients, 0)).toBeGreaterThanOrEqual(5)
      expect(hidden.reduce((sum, one) => sum + one.applications, 0)).toBeGreaterThanOrEqual(10)
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['infinite', { ratio: null, low: 4, high: null }, { point: null, ci: 4 + Math.sqrt(12) }],
  ['0', { ratio: 0, low: 0, high: 0.25 }, { point: null, ci: 4 + Math.sqrt(12) }],
  ['across 1', { ratio: 2, low: 0.5, high: 8 }, { point: 2 + Math.SQRT2, ci: 1 }],
  ['without limits', { ratio: 2, low: null, high: null }, { point: 2 + Math.SQRT2, ci: null }],
])('the E-value of a ratio %s: %o is %o', (_, input, expected) => {
  const { point, ci } = run('sens.evalue', Object.freeze(input))
  expect({ point, ci }).toEqual({
    point: expected.point && expect.closeTo(expected.point, 10),
    ci: expected.ci && expect.closeTo(expected.ci, 10),
  })
})

test.each([
  { ratio: -1, low: 0, high: 2 },
  { ratio: 2, low: 3, high: 4 },
  { ratio: 2, low: 1, high: 1.5 },
  { ratio: 2 },
])('no E-value of %o', (input) => {
  expect(run('sens.evalue', input)).toEqual({ defined: false, reason: 'invalid_input' })
})

test('a ratio and its inverse need the same to be explained away', () => {
  const ratio = fc.double({ min: 0.01, max: 100, noNaN: true })
  fc.assert(
    fc.property(ratio, (one) => {
      const point = (x: number) => run('sens.evalue', { ratio: x, low: x, high: x }).point as number
      expect(point(1 / one)).toBeCloseTo(point(one), 6)
    }),
    { numRuns: 1000 },
  )
})

test('the sign is identified only if no ending of what is open could turn it', () => {
  const counts = Object.freeze({ a_success: 8, a_failure: 2, a_pending: 2, b_success: 4, b_failure: 50 })
  expect(run('sens.pending_bounds', { ...counts, b_pending: 10 }).sign_identified).toBe(true)
  expect(run('sens.pending_bounds', { ...counts, b_pending: 200 }).sign_identified).toBe(false)
})

test('adjusted p-values are never smaller than the raw ones, and keep their order', () => {
  const p = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(p, fc.constantFrom('holm', 'bh'), (raw, method) => {
      const adjusted = run('multi.adjust', { p: raw }, { method }).adjusted as number[]
      raw.forEach((one, i) => {
        expect(adjusted[i]).toBeGreaterThanOrEqual(one)
        expect(adjusted[i]).toBeLessThanOrEqual(1)
        raw.forEach((other, j) => {
          if (one < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!)
        })
      })
    }),
    { numRuns: 1000 },
  )
})
