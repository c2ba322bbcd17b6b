import { expect, test } from 'vitest'
import { run } from './methods'

const row = (time_days: number, event: string | null) => Object.freeze({ time_days, event })
const day = (on: number, fates: object) =>
  Object.freeze({ day: on, interview: 0, rejected: 0, withdrawn: 0, censored: 0, ...fates })

test('pending is censored, not failed', () => {
  const rows = Object.freeze([row(5, 'interview'), row(8, null), row(9, null), row(40, 'rejected')])
  const { estimate } = run('rate.at_horizon', { rows, horizon_days: 30 })
  expect(estimate).toBe(0.25)
  const early = Object.freeze([row(2, null), row(3, null), row(5, 'interview'), row(40, 'rejected')])
  expect(run('rate.at_horizon', { rows: early, horizon_days: 30 }).estimate).toBe(0.5)
})

test('on a tie, events come before censorings', () => {
  const rows = Object.freeze([row(5, null), row(5, 'interview'), row(5, null), row(6, null)])
  expect(run('rate.at_horizon', { rows, horizon_days: 5 })).toMatchObject({ estimate: 0.25, n_risk: 4, n_known: 4 })
})

test('a rejection ends the chance of an interview', () => {
  const rows = Object.freeze([row(1, 'rejected'), row(2, 'rejected'), row(3, 'interview'), row(30, null)])
  expect(run('rate.at_horizon', { rows, horizon_days: 30 }).estimate).toBe(0.25)
})

test('everybody interviewed over several days is exactly 1', () => {
  const rows = Object.freeze([1, 2, 3, 4, 5, 6, 7].map((time) => row(time, 'interview')))
  const rate = run('rate.at_horizon', { rows, horizon_days: 30 })
  expect(rate).toMatchObject({ estimate: 1, std_err: 0, high: 1, n_eff: 7, n_known: 7, n_risk: 0 })
})

test('nobody followed to the horizon, and somebody still open: beyond follow-up', () => {
  const rows = Object.freeze([row(3, 'interview'), row(12, null)])
  const beyond = { defined: false, reason: 'beyond_follow_up' }
  expect(run('rate.at_horizon', { rows, horizon_days: 13 })).toEqual(beyond)
  expect(run('surv.aj', { rows, times: [12, 13] }).at).toMatchObject([
    { time: 12, n_risk: 1, event_free: 0.5 },
    { time: 13, n_risk: 0, event_free: null, cif: null },
  ])
})

test('days of a table may be out of order, repeated and empty', () => {
  const untidy = Object.freeze([
    day(9, { censored: 1 }),
    day(400, {}),
    day(2, { rejected: 1 }),
    day(9, { interview: 2 }),
  ])
  const tidy = Object.freeze([day(2, { rejected: 1 }), day(9, { interview: 2, censored: 1 })])
  const horizon_days = 9
  expect(run('rate.at_horizon', { day_table: untidy, horizon_days })).toEqual(
    run('rate.at_horizon', { day_table: tidy, horizon_days }),
  )
})

test('another event may take the place of the interview', () => {
  const rows = Object.freeze([row(1, 'rejected'), row(2, 'interview'), row(3, null), row(3, null)])
  expect(run('rate.at_horizon', { rows, horizon_days: 3, event_type: 'rejected' }).estimate).toBe(0.25)
})

test.each([
  [{ rows: [], horizon_days: 30 }, 'zero_total'],
  [{ day_table: [day(3, {})], horizon_days: 30 }, 'zero_total'],
  [{ rows: [row(3, 'ghosted')], horizon_days: 30 }, 'invalid_input'],
  [{ rows: [row(-1, null)], horizon_days: 30 }, 'invalid_input'],
  [{ rows: [row(1.5, null)], horizon_days: 30 }, 'invalid_input'],
  [{ rows: [{ time_days: 3 }], horizon_days: 30 }, 'invalid_input'],
  [{ rows: [row(3, null)], day_table: [day(3, { censored: 1 })], horizon_days: 3 }, 'invalid_input'],
  [{ rows: [row(3, null)] }, 'invalid_input'],
  [{ rows: [row(3, null)], horizon_days: 3, event_type: 'offer' }, 'invalid_input'],
  [{ horizon_days: 3 }, 'invalid_input'],
])('%o is refused: %s', (input, reason) => {
  expect(run('rate.at_horizon', Object.freeze(input))).toEqual({ defined: false, reason })
})

test('an undefined arm passes its reason on, a first', () => {
  const open = { rows: [row(3, null)] }
  const empty = { rows: [] }
  const horizon_days = 30
  const reason = (a: object, b: object) => run('rate.diff_at_horizon', { a, b, horizon_days }).reason
  expect([reason(open, empty), reason(empty, open)]).toEqual(['beyond_follow_up', 'zero_total'])
})
