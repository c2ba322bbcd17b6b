import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { methods, run } from './methods'

type Limited = { estimate: number; low: number; high: number; diff: number }
const limits = (method: string, input: unknown, options?: unknown) => run(method, input, options) as unknown as Limited

const runs = { numRuns: 1000 }
const conf = fc.constantFrom(0.8, 0.9, 0.95, 0.99)
const proportion = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.nat({ max: 5000 }))
  .map(([total, success]) => ({ success: success % (total + 1), total }))
const table = fc.tuple(proportion, proportion).map(([a, b]) => twoByTwo(a, b))
const row = fc.record({
  time_days: fc.nat({ max: 60 }),
  event: fc.constantFrom('interview', 'rejected', 'withdrawn', null),
})
const rows = fc.array(row, { minLength: 1, maxLength: 60 })
/** Whoever is not answered is followed past any horizon tried. */
const uncensored = rows.map((all) => all.map((one) => (one.event ? one : { ...one, time_days: 90 })))
const horizon = fc.nat({ max: 60 })
const proportions = ['prop.wilson', 'prop.jeffreys', 'prop.clopper_pearson']

test('limits contain the estimate and stay in range', () => {
  fc.assert(
    fc.property(proportion, table, conf, (one, two, level) => {
      for (const method of proportions) expectInside(limits(method, one, { conf: level }), 0)
      const { diff, low, high } = limits('diff.newcombe', two, { conf: level })
      expectInside({ estimate: diff, low, high }, -1)
    }),
    runs,
  )
})

test('limits of rates at a horizon contain the estimate and stay in range', () => {
  fc.assert(
    fc.property(rows, rows, horizon, conf, (a, b, horizon_days, level) => {
      const rate = run('rate.at_horizon', { rows: a, horizon_days }, { conf: level })
      if (rate.defined) expectInside(rate as unknown as Limited, 0)
      const both = run('rate.diff_at_horizon', { a: { rows: a }, b: { rows: b }, horizon_days }, { conf: level })
      if (both.defined) expectInside({ ...(both as unknown as Limited), estimate: both.diff as number }, -1)
    }),
    runs,
  )
})

test('curves stay in range, and their parts sum to one', () => {
  fc.assert(
    fc.property(rows, (all) => {
      type Part = { estimate: number; std_err: number; low: number | null; high: number | null }
      type At = { event_free: number; cif: Record<string, Part> | null }
      const { at } = run('surv.aj', { rows: all, times: [0, 10, 30, 60] }) as unknown as { at: At[] }
      for (const { event_free, cif } of at) {
        if (!cif) continue
        const parts = Object.values(cif)
        expect(parts.reduce((sum, part) => sum + part.estimate, event_free)).toBeCloseTo(1, 12)
        for (const { estimate, low, high } of parts)
          if (low !== null && high !== null) expectInside({ estimate, low, high }, 0)
      }
    }),
    runs,
  )
})

test('swapping the arms negates the difference', () => {
  fc.assert(
    fc.property(table, rows, rows, horizon, (two, a, b, horizon_days) => {
      const swapped = { a_success: two.b_success, a_total: two.b_total, b_success: two.a_success, b_total: two.a_total }
      expectNegated(limits('diff.newcombe', two), limits('diff.newcombe', swapped))
      const there = run('rate.diff_at_horizon', { a: { rows: a }, b: { rows: b }, horizon_days })
      const back = run('rate.diff_at_horizon', { a: { rows: b }, b: { rows: a }, horizon_days })
      expect(back.defined).toBe(there.defined)
      if (there.defined) expectNegated(there as unknown as Limited, back as unknown as Limited)
    }),
    runs,
  )
})

test('splitting rows into a day table changes nothing', () => {
  fc.assert(
    fc.property(rows, horizon, (all, horizon_days) => {
      const day_table = all.map(({ time_days, event }) => ({
        day: time_days,
        interview: Number(event === 'interview'),
        rejected: Number(event === 'rejected'),
        withdrawn: Number(event === 'withdrawn'),
        censored: Number(event === null),
      }))
      expect(run('rate.at_horizon', { day_table, horizon_days })).toEqual(
        run('rate.at_horizon', { rows: all, horizon_days }),
      )
      const times = [0, 7, 30, 61]
      expect(run('surv.aj', { day_table, times })).toEqual(run('surv.aj', { rows: all, times }))
    }),
    runs,
  )
})

test('with nobody censored the rate at a horizon is Wilson, and the difference Newcombe', () => {
  fc.assert(
    fc.property(uncensored, uncensored, horizon, conf, (a, b, horizon_days, level) => {
      const [one, other] = [interviewedBy(a, horizon_days), interviewedBy(b, horizon_days)]
      expectSame(
        limits('rate.at_horizon', { rows: a, horizon_days }, { conf: level }),
        limits('prop.wilson', one, { conf: level }),
      )
      expectSame(
        limits('rate.diff_at_horizon', { a: { rows: a }, b: { rows: b }, horizon_days }, { conf: level }),
        limits('diff.newcombe', twoByTwo(one, other), { conf: level }),
      )
    }),
    runs,
  )
})

test('more data at the same proportion never widens', () => {
  fc.assert(
    fc.property(proportion, proportion, fc.integer({ min: 2, max: 9 }), (a, b, times) => {
      const more = ({ success, total }: typeof a) => ({ success: success * times, total: total * times })
      for (const method of proportions)
        expect(width(limits(method, more(a)))).toBeLessThanOrEqual(width(limits(method, a)) + 1e-12)
      expect(width(limits('diff.newcombe', twoByTwo(more(a), more(b))))).toBeLessThanOrEqual(
        width(limits('diff.newcombe', twoByTwo(a, b))) + 1e-12,
      )
    }),
    runs,
  )
})

test('more follow-up of the same kind never widens', () => {
  fc.assert(
    fc.property(rows, horizon, fc.integer({ min: 2, max: 5 }), (all, horizon_days, times) => {
      const few = run('rate.at_horizon', { rows: all, horizon_days })
      const many = run('rate.at_horizon', { rows: Array(times).fill(all).flat(), horizon_days })
      expect(many.defined).toBe(few.defined)
      if (few.defined)
        expect(width(many as unknown as Limited)).toBeLessThanOrEqual(width(few as unknown as Limited) + 1e-12)
    }),
    runs,
  )
})

const names = Object.keys(methods)
const reasons =
  'invalid_input zero_total zero_cell no_events degenerate no_informative_strata too_few_strata too_few_clients single_cluster beyond_follow_up unreachable'.split(
    ' ',
  )

test('nothing throws, whatever the JSON', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.jsonValue(), fc.jsonValue(), (method, input, options) => {
      expectAnswer(run(method, input, options))
      expectAnswer(run(method, input))
    }),
    { numRuns: 5000 },
  )
})

test('nothing throws when one value of a sound input is spoilt', () => {
  const { cases } = JSON.parse(readFileSync(new URL('../fixtures/reference.json', import.meta.url), 'utf8'))
  const sound = cases.filter(({ method, input }: { method: string; input: unknown }) => {
    return names.includes(method) && JSON.stringify(input).length < 3000
  })
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom(0, -1, 1, 0.5, 1e-9, 1e9, 2 ** 31, 2 ** 53, 1e308, null, ''),
  )
  fc.assert(
    fc.property(fc.constantFrom(...sound), fc.nat(), odd, ({ method, input, options }, at, value) => {
      const both = spoilt({ input, options }, at, value)
      expectAnswer(run(method, both.input, both.options))
    }),
    { numRuns: 5000 },
  )
})

function twoByTwo(a: { success: number; total: number }, b: { success: number; total: number }) {
  return { a_success: a.success, a_total: a.total, b_success: b.success, b_total: b.total }
}

const interviewedBy = (all: { time_days: number; event: string | null }[], horizon_days: number) => ({
  success: all.filter(({ time_days, event }) => event === 'interview' && time_days <= horizon_days).length,
  total: all.length,
})

const width = ({ low, high }: { low: number; high: number }) => high - low

function expectInside({ estimate, low, high }: { estimate: number; low: number; high: number }, least: number) {
  expect(low).toBeGreaterThanOrEqual(least)
  expect(low).toBeLessThanOrEqual(estimate)
  expect(estimate).toBeLessThanOrEqual(high)
  expect(high).toBeLessThanOrEqual(1)
}

function expectNegated(there: Limited, back: Limited) {
  expect(back.diff).toBeCloseTo(-there.diff, 12)
  expect(back.low).toBeCloseTo(-there.high, 12)
  expect(back.high).toBeCloseTo(-there.low, 12)
}

function expectSame(got: Limited, expected: Limited) {
  for (const key of ['estimate', 'diff', 'low', 'high'] as const)
    if (expected[key] !== undefined) expect(got[key]).toBeCloseTo(expected[key], 10)
}

/** Defined without a stray NaN or infinity, or refused for a reason that has a name. */
function expectAnswer(answer: { defined: boolean; reason?: string }) {
  if (answer.defined) expect(JSON.stringify(answer, strayNumbers)).not.toContain('stray')
  else expect(reasons).toContain(answer.reason)
}

const strayNumbers = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isFinite(value) ? 'stray' : value

/** A copy with one of its leaves replaced. */
function spoilt<T>(whole: T, at: number, value: unknown): T {
  const copy = structuredClone(whole)
  const leaves: [Record<string, unknown>, string][] = []
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, child] of Object.entries(node)) {
      leaves.push([node as Record<string, unknown>, key])
      walk(child)
    }
  }
  walk(copy)
  const [parent, key] = leaves[at % leaves.length]!
  parent[key] = value
  return copy
}
