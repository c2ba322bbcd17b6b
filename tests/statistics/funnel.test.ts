import { expect, test } from 'vitest'
import { type Answered, run } from './methods'

type Application = {
  id: string
  applied_on: string
  contact_linked_on?: string | null
  source?: string
  events: object[]
}
const application = (changes: Partial<Application>): Application =>
  Object.freeze({ id: 'a', applied_on: '2026-03-02', contact_linked_on: null, source: 'board', events: [], ...changes })
const build = (changes: Partial<Application>, as_of = '2026-04-01') =>
  run('funnel.build', Object.freeze({ as_of, applications: Object.freeze([application(changes)]) }))
const first = (answer: Answered) => (answer.rows as object[])[0]

test.each([
  ['help the day before', { contact_linked_on: '2026-03-01' }, 'networked'],
  ['help on the day itself', { contact_linked_on: '2026-03-02' }, 'networked'],
  ['help the day after', { contact_linked_on: '2026-03-03' }, 'cold'],
  ['no help', {}, 'cold'],
  ['a recruiter wrote first', { source: 'inbound' }, 'inbound'],
  [
    'a recruiter wrote first, and a contact had helped',
    { source: 'inbound', contact_linked_on: '2026-03-01' },
    'networked',
  ],
  ['a recruiter wrote first, and help came late', { source: 'inbound', contact_linked_on: '2026-03-09' }, 'inbound'],
])('%s: %o is %s', (_, changes, channel) => {
  expect(first(build(changes))).toMatchObject({ channel })
})

test('an application called ghosted stays pending', () => {
  const row = first(build({ events: [{ type: 'ghosted', on: '2026-03-20' }] }))
  expect(row).toMatchObject({ event: null, time_days: 30 })
})

test('a later stage implies the earlier ones, at the earliest date', () => {
  const events = [
    { type: 'offer', on: '2026-03-12' },
    { type: 'interview', on: '2026-03-22' },
  ]
  const reached = { screen: 10, interview: 10, offer: 10, accepted: null }
  expect(first(build({ events }))).toMatchObject({ reached, event: 'interview', time_days: 10 })
})

test('an interview on the day of the rejection comes first', () => {
  const events = [
    { type: 'rejected', on: '2026-03-09' },
    { type: 'interview', on: '2026-03-09' },
  ]
  expect(first(build({ events }))).toMatchObject({ event: 'interview', time_days: 7 })
})

test('what is later than the report is not known to it', () => {
  const events = [{ type: 'interview', on: '2026-04-02' }]
  expect(first(build({ events }))).toMatchObject({ event: null, time_days: 30, reached: { interview: null } })
})

test('days cross a change to summer time and a leap day without losing one', () => {
  expect(first(build({ applied_on: '2024-02-28' }, '2024-03-01'))).toMatchObject({ time_days: 2 })
  expect(first(build({ applied_on: '2026-03-28' }, '2026-03-30'))).toMatchObject({ time_days: 2 })
  expect(first(build({ applied_on: '1999-12-31' }, '2026-03-30'))).toMatchObject({ time_days: 9586 })
})

test.each(['2026-02-30', '2026-13-01', '2025-02-29', '2026-3-2', '2026-03-02T10:00:00Z', '', null])(
  'no such day as %o',
  (applied_on) => {
    expect(build({ applied_on: applied_on as string })).toEqual({ defined: false, reason: 'invalid_input' })
  },
)

test('an event before applying excludes the application, and says why', () => {
  const { rows, excluded } = build({ events: [{ type: 'rejected', on: '2026-02-01' }] })
  expect({ rows, excluded }).toEqual({ rows: [], excluded: [{ id: 'a', reason: 'event_before_applied' }] })
})
