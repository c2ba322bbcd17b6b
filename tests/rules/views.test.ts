import { expect, test } from 'vitest'
import type { Card } from '../../shared/cards'
import { columnsAsked, columnsFrom, sortingAsked, sortingFrom, sortRows } from '../../web/applications/list'
import { typedOf, writtenOf } from '../../web/applications/list-fields'
import { viewFrom } from '../../web/applications/views'
import { byDay, titleOf } from '../../web/calendar/events'
import { addMonths, daysOfMonth, monthOf, startOfWeek, weekdayOf, weekOf } from '../../web/calendar/weeks'

const card = (id: string, more: Partial<Card> = {}) =>
  ({
    ...{ id, version: 1, stageId: 'a', kind: 'applied', companyId: null, company: null, role: 'Weaver', level: null },
    ...{ channel: null, ending: null, since: '2026-03-01', offered: false, source: null, sourceName: '' },
    ...{ nextStep: null, dueOn: null, excitement: 0, ...more },
  }) as Card
const stages = [
  { id: 'a', label: 'Applied', kind: 'applied', color: 'blue' },
  { id: 'b', label: 'Screen', kind: 'screen', color: 'teal' },
] as const
const order = (cards: Card[], asked: string) => sortRows(cards, sortingFrom(asked), stages).map(({ id }) => id)

test('a list without a word about its columns has the usual ones, and says nothing of them', () => {
  expect(columnsFrom(null)).toContain('nextStep')
  expect(columnsAsked(columnsFrom(null))).toBeNull()
  expect(columnsAsked([])).toBeNull()
})

test('columns come in the order of the list, always with the role, and none that there is not', () => {
  expect(columnsFrom('due,company,__proto__,nonsense')).toEqual(['role', 'company', 'due'])
  expect(columnsAsked(['due', 'company'])).toBe('role,company,due')
})

test.each([
  ['due', { by: 'due', down: false }],
  ['-due', { by: 'due', down: true }],
  ['toString', { by: '', down: false }],
  ['', { by: '', down: false }],
])('the address says “%s” of sorting', (asked, sorting) => {
  expect(sortingFrom(asked)).toEqual(sorting)
  expect(sortingAsked(sortingFrom(asked))).toBe(sorting.by ? asked : null)
})

test('empty cells come last both ways, and equal ones stay as on the board', () => {
  const cards = [card('1'), card('2', { dueOn: '2026-03-05' }), card('3', { dueOn: '2026-03-01' }), card('4')]
  expect(order(cards, 'due')).toEqual(['3', '2', '1', '4'])
  expect(order(cards, '-due')).toEqual(['2', '3', '1', '4'])
  expect(order(cards, '')).toEqual(['1', '2', '3', '4'])
})

test('a stage sorts by its place on the board, and what ended comes after them all', () => {
  const cards = [card('1', { ending: 'rejected' }), card('2', { stageId: 'b' }), card('3')]
  expect(order(cards, 'stage')).toEqual(['3', '2', '1'])
})

test('names sort as people read them, and levels by height', () => {
  const names = ['Zoë', 'anna', 'Émile', 'Åsa'].map((role, i) => card(String(i), { role }))
  expect(order(names, 'role')).toEqual(['1', '3', '2', '0'])
  const levels = (['senior', 'intern', null, 'lead'] as const).map((level, i) => card(String(i), { level }))
  expect(order(levels, 'level')).toEqual(['1', '0', '3', '2'])
})

test('what is typed in a cell becomes a value, and a value what is typed', () => {
  const one = card('1', { nextStep: 'Call', excitement: 3, source: 'event' })
  expect([typedOf(one, 'nextStep'), typedOf(one, 'excitement'), typedOf(one, 'source')]).toEqual(['Call', '3', 'event'])
  expect(writtenOf('role', '  ')).toBeNull()
  expect(writtenOf('role', ' Head  of\tLooms ')).toEqual({ role: 'Head of Looms' })
  expect(writtenOf('nextStep', '')).toEqual({ nextStep: null })
  expect(writtenOf('due', '')).toEqual({ dueOn: null })
  expect(writtenOf('excitement', '0')).toEqual({ excitement: 0 })
  expect(writtenOf('sourceName', '')).toEqual({ sourceName: '' })
})

test('only views that there are can be asked for', () => {
  expect(['list', 'calendar', 'board', 'constructor', null].map(viewFrom)).toEqual([
    ...['list', 'calendar', null, null, null],
  ])
})

test.each([
  [1, '2026-03-09'],
  [7, '2026-03-08'],
  [6, '2026-03-14'],
] as const)('a week that begins with weekday %i', (first, start) => {
  expect(startOfWeek('2026-03-14', first)).toBe(start)
  expect(weekOf('2026-03-14', first)).toHaveLength(7)
  expect(weekOf('2026-03-14', first)).toContain('2026-03-14')
})

test.each(['2026-02-10', '2026-03-14', '2024-02-29', '2026-11-30', '2021-02-01'])(
  'the month of %s is whole weeks',
  (on) => {
    for (const first of [1, 6, 7] as const) {
      const days = monthOf(on, first)
      expect(days.length % 7).toBe(0)
      expect(weekdayOf(days[0]!)).toBe(first)
      expect(days).toEqual(expect.arrayContaining(daysOfMonth(on)))
      expect(days.filter((day) => day.slice(0, 7) === on.slice(0, 7))).toEqual(daysOfMonth(on))
      expect(days.length - daysOfMonth(on).length).toBeLessThan(14)
    }
  },
)

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-01-15', -1, '2025-12-15'],
])('%s and %i months are %s', (on, months, to) => {
  expect(addMonths(on, months)).toBe(to)
})

test('on a day what has no time comes first, then by the clock; what has no words gets some', () => {
  const event = {
    kind: 'interview',
    version: 1,
    on: '2026-03-10',
    durationMinutes: null,
    title: '',
    about: null,
  } as const
  const none = { applicationId: null, contactId: null, companyId: null }
  const events = ['15:00', null, '09:30'].map((time, i) => ({ ...event, ...none, id: String(i), time }))
  expect(
    byDay(events)
      .get('2026-03-10')
      ?.map(({ id }) => id),
  ).toEqual(['1', '2', '0'])
  expect(titleOf(events[0]!)).toBe('Interview')
})
