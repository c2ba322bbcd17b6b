import { expect, test } from 'vitest'
import { run } from './methods'

const firm = Object.freeze({
  a_n: 14,
  b_n: 80,
  events: 9,
  nonevents: 85,
  ci95: Object.freeze([0.1, 0.6]),
  ci99: Object.freeze([0.05, 0.7]),
})

test.each([
  ['an empty arm', { a_n: 0 }, 'no_data', null],
  ['four in the smaller arm', { b_n: 4 }, 'counts_only', null],
  ['nine in the smaller arm', { a_n: 9 }, 'interval_only', null],
  ['two interviews in all', { events: 2 }, 'interval_only', null],
  ['two that were not', { nonevents: 2 }, 'interval_only', null],
  ['four of an arm still under observation', { a_risk: 4, b_risk: 30 }, 'interval_only', null],
  ['nobody censored', { a_risk: null, b_risk: null }, 'verdict', 'a_higher'],
  ['99 % above 0', {}, 'verdict', 'a_higher'],
  ['99 % below 0', { ci95: [-0.5, -0.1], ci99: [-0.6, -0.02] }, 'verdict', 'b_higher'],
  ['only 95 % above 0', { ci99: [-0.01, 0.7] }, 'verdict', 'leaning_a'],
  ['only 95 % below 0', { ci95: [-0.3, -0.05], ci99: [-0.4, 0.01] }, 'verdict', 'leaning_b'],
  ['a limit of exactly 0', { ci95: [0, 0.6], ci99: [-0.1, 0.7] }, 'verdict', 'inconclusive'],
])('%s: %o is %s, %s', (_, change, level, verdict) => {
  expect(run('gate.compare', Object.freeze({ ...firm, ...change }))).toEqual({ defined: true, level, verdict })
})

test('an interval that does not exist is no obstacle below a verdict, and no verdict without one', () => {
  const undefinedDifference = { ...firm, ci95: null, ci99: null }
  expect(run('gate.compare', { ...undefinedDifference, a_risk: 0 }).level).toBe('interval_only')
  expect(run('gate.compare', undefinedDifference)).toEqual({ defined: false, reason: 'invalid_input' })
})

test('the thresholds can be moved', () => {
  expect(run('gate.compare', firm, { verdict_min_n: 15 }).level).toBe('interval_only')
  expect(run('gate.compare', { ...firm, a_risk: 2 }, { verdict_min_risk: 2 }).level).toBe('verdict')
})
