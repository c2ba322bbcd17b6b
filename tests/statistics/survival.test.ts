import fc from 'fast-check'
import { expect, test } from 'vitest'
import { run } from './methods'

const row = (time_days: number, event: string | null) => Object.freeze({ time_days, event })
const answered = Object.freeze(['interview', 'rejected'])
const anyRows = fc.array(
  fc.record({ time_days: fc.nat({ max: 40 }), event: fc.constantFrom('interview', 'rejected', 'withdrawn', null) }),
  { minLength: 1, maxLength: 40 },
)
const runs = { numRuns: 1000 }

test('a withdrawal that is not among the events is a censoring', () => {
  const rows = [row(3, 'withdrawn'), row(5, 'interview'), row(9, null)]
  const censored = [row(3, null), row(5, 'interview'), row(9, null)]
  const times = [5]
  expect(run('surv.km', { rows, events: answered, times })).toEqual(
    run('surv.km', { rows: censored, events: answered, times }),
  )
})

test('naming a cause twice counts it once', () => {
  const rows = [row(3, 'interview'), row(9, null)]
  expect(run('surv.km', { rows, events: ['interview', 'interview'], times: [3] })).toEqual(
    run('surv.km', { rows, events: ['interview'], times: [3] }),
  )
})

test.each([
  ['reached', [row(2, 'interview'), row(5, 'rejected'), row(9, null)], 5],
  ['the middle of a flat piece', [row(2, 'interview'), row(4, 'interview'), row(9, 'rejected'), row(12, null)], 6.5],
  ['flat to the last observed day', [row(2, 'interview'), row(4, 'rejected'), row(9, null), row(12, null)], 8],
  ['not reached', [row(2, 'interview'), row(9, null), row(12, null)], null],
])('the median time to an answer, %s: %o is %s', (_, rows, value) => {
  const { quantiles } = run('surv.quantile', { rows: Object.freeze(rows), events: answered, probs: [0.5] })
  expect(quantiles).toMatchObject([{ p: 0.5, value }])
})

test.each([
  ['an empty arm', [], [row(3, 'interview')], 'zero_total'],
  ['no event', [row(3, null)], [row(4, null)], 'no_events'],
  ['everybody on one day', [row(3, 'interview')], [row(3, 'interview')], 'degenerate'],
  ['an unknown event', [row(3, 'ghosted')], [row(3, 'interview')], 'invalid_input'],
])('the log-rank test with %s refuses: %o %o %s', (_, a, b, reason) => {
  const input = Object.freeze({ a: { rows: a }, b: { rows: b }, events: answered })
  expect(run('surv.logrank', input)).toEqual({ defined: false, reason })
})

test('swapping the arms leaves the log-rank test as it was', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (a, b) => {
      const there = run('surv.logrank', { a: { rows: a }, b: { rows: b }, events: answered })
      const back = run('surv.logrank', { a: { rows: b }, b: { rows: a }, events: answered })
      expect(back.reason).toBe(there.reason)
      if (!there.defined) return
      expect(back.chi2).toBeCloseTo(there.chi2 as number, 9)
      const sum = (of: string) => (there[`${of}_a`] as number) + (there[`${of}_b`] as number)
      expect(sum('expected')).toBeCloseTo(sum('observed'), 9)
    }),
    runs,
  )
})

test('swapping the arms leaves Gray’s test as it was', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (a, b) => {
      const there = run('surv.gray', { a: { rows: a }, b: { rows: b } })
      const back = run('surv.gray', { a: { rows: b }, b: { rows: a } })
      expect(back.reason).toBe(there.reason)
      if (there.defined) expect(back.p).toBeCloseTo(there.p as number, 6)
    }),
    runs,
  )
})

test('an arm against itself differs in nothing', () => {
  const rows = [row(3, 'interview'), row(5, 'rejected'), row(6, 'interview'), row(9, null)]
  expect(run('surv.gray', { a: { rows }, b: { rows } }).chi2).toBeCloseTo(0, 12)
  expect(run('surv.logrank', { a: { rows }, b: { rows }, events: answered }).chi2).toBeCloseTo(0, 12)
})

test('with every cause an event, Kaplan–Meier is what Aalen–Johansen calls event-free', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const times = [0, 5, 20, 40, 41]
      const events = ['interview', 'rejected', 'withdrawn']
      const survival = (run('surv.km', { rows, events, times }).at as { survival: number | null }[]).map(
        (at) => at.survival,
      )
      const free = (run('surv.aj', { rows, times }).at as { event_free: number | null }[]).map((at) => at.event_free)
      expect(survival).toEqual(free)
    }),
    runs,
  )
})

test('limits of a median hold the median, and no share is reached before a smaller one', () => {
  type Quantile = { value: number | null; low: number | null; high: number | null }
  fc.assert(
    fc.property(anyRows, (rows) => {
      const { quantiles } = run('surv.quantile', { rows, events: answered, probs: [0.25, 0.5, 0.75] })
      const all = quantiles as Quantile[]
      for (const { value, low, high } of all) {
        if (value !== null && low !== null) expect(low).toBeLessThanOrEqual(value)
        if (value !== null && high !== null) expect(high).toBeGreaterThanOrEqual(value)
      }
      const values = all.map(({ value }) => value ?? Infinity)
      expect(values).toEqual([...values].sort((x, y) => x - y))
    }),
    runs,
  )
})
