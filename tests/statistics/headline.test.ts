import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headline } from '../../server/statistics/headline'

type Row = { time_days: number; event: 'interview' | 'rejected' | 'withdrawn' | null }
const rows = (count: number, time_days: number, event: Row['event']): Row[] => Array(count).fill({ time_days, event })
const compare = (a: Row[], b: Row[], horizon_days = 30) =>
  headline(Object.freeze({ a: { rows: a }, b: { rows: b }, horizon_days }))

test('an empty arm is no data, and the other arm keeps its rate', () => {
  const answer = compare([], rows(12, 40, null))
  expect(answer).toMatchObject({ level: 'no_data', verdict: null, difference: { reason: 'zero_total' } })
  expect(answer).toMatchObject({ a: { n: 0, rate: { defined: false } }, b: { n: 12, rate: { estimate: 0 } } })
})

test('a clear difference, everybody followed to the end, is a verdict', () => {
  const a = [...rows(10, 9, 'interview'), ...rows(4, 60, null)]
  const b = [...rows(4, 9, 'interview'), ...rows(60, 60, null)]
  expect(compare(a, b)).toMatchObject({ level: 'verdict', verdict: 'a_higher' })
})

test('the same difference after a burst of fresh applications is only an interval', () => {
  const a = [...rows(10, 9, 'interview'), ...rows(4, 60, null), ...rows(8, 12, null)]
  const b = [...rows(4, 9, 'interview'), ...rows(60, 60, null)]
  expect(compare(a, b)).toMatchObject({ level: 'interval_only', verdict: null, a: { n: 22, n_known: 14, n_risk: 4 } })
})

test('nobody followed to the horizon: no difference, and no verdict', () => {
  const a = [...rows(12, 9, 'rejected'), ...rows(4, 20, null)]
  const b = [...rows(9, 9, 'interview'), ...rows(60, 60, null)]
  const beyond = { defined: false, reason: 'beyond_follow_up' }
  expect(compare(a, b)).toMatchObject({ difference: beyond, firm: beyond, level: 'interval_only', a: { n_known: 12 } })
})

test('no data set is left without a word on it', () => {
  const row = fc.record({
    time_days: fc.nat({ max: 60 }),
    event: fc.constantFrom('interview' as const, 'rejected' as const, 'withdrawn' as const, null),
  })
  fc.assert(
    fc.property(fc.array(row), fc.array(row), fc.nat({ max: 70 }), (a, b, horizon_days) => {
      const answer = compare(a, b, horizon_days)
      expect(answer.defined).toBe(true)
      if (answer.defined) expect(answer.verdict === null).toBe(answer.level !== 'verdict')
    }),
    { numRuns: 1000 },
  )
})

test('what is no follow-up is refused', () => {
  const refused = { defined: false, reason: 'invalid_input' }
  expect(headline({ a: { rows: [] }, b: null as never, horizon_days: 30 })).toEqual(refused)
  expect(headline({ a: { rows: [] }, b: { rows: [] }, horizon_days: -1 })).toEqual(refused)
  expect(headline(null as never)).toEqual(refused)
})
