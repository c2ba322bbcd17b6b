// What the board does with its cards before anything is drawn.
import { describe, expect, test } from 'vitest'
import type { Board } from '../../shared/applications'
import { type Card, cardsOf } from '../../shared/cards'
import { goesBack, shapeBoard, startGrouping, withCard } from '../../web/applications/board'
import {
  countChoices,
  countValues,
  daysOf,
  dueOf,
  type Filter,
  filterColumns,
  isFiltering,
} from '../../web/applications/filter'
import { lanesOf } from '../../web/applications/lanes'
import { indexAt, topsOf, windowOf } from '../../web/applications/windowing'
import { addressOf, askedOf } from '../../web/views/asked'

const today = '2026-03-10'
const blank: Filter = {
  ...{ text: '', channel: '', stage: '', source: '', level: '' },
  ...{ tag: '', tie: '', due: '', excitement: '', applied: '' },
}
const plain: Card = {
  ...{ id: '', version: 1, stageId: 'saved', kind: 'saved', companyId: null, company: null, role: 'Designer' },
  ...{ since: '2026-03-01', level: null, channel: null, ending: null, offered: false, appliedOn: null, tie: null },
  ...{ source: null, sourceName: '', excitement: 0, nextStep: null, dueOn: null, tags: [] },
}
const stages = [
  { id: 'saved', label: 'Saved', kind: 'saved', color: 'gray' },
  { id: 'applied', label: 'Applied', kind: 'applied', color: 'blue' },
] as const
const cards = [
  { ...plain, id: 'a', role: 'Designer', company: 'Zürich Ré', companyId: 'z', level: 'senior', tags: ['dream job'] },
  { ...plain, id: 'b', role: 'Engineer', dueOn: '2026-03-09', excitement: 5, nextStep: 'Call Inès' },
  ...[{ ...plain, id: 'c', role: 'Editor', stageId: 'applied', kind: 'applied', channel: 'networked' } as const].map(
    (card) => ({ ...card, appliedOn: '2026-03-02', tie: 'network' as const, dueOn: today }),
  ),
  { ...plain, id: 'd', role: 'Editor', stageId: 'applied', kind: 'applied', channel: 'cold', ending: 'rejected' },
] satisfies Card[]
const shown = { stages, cards: new Map(cards.map((card) => [card.id, card as Card])) }
const columns = startGrouping()(shown)
const left = (filter: Partial<Filter>) =>
  [...filterColumns(columns, { ...blank, ...filter }, today).values()].flat().map(({ id }) => id)

describe('the filter', () => {
  test.each<[Partial<Filter>, string[]]>([
    [{ text: 'zurich' }, ['a']],
    [{ text: 'ines call' }, ['b']],
    [{ channel: 'networked' }, ['c']],
    [{ channel: 'none' }, ['a', 'b']],
    [{ stage: 'rejected' }, ['d']],
    [{ level: 'senior' }, ['a']],
    [{ level: 'none' }, ['b', 'c', 'd']],
    [{ tag: 'dream job' }, ['a']],
    [{ tie: 'network' }, ['c']],
    [{ due: 'overdue' }, ['b']],
    [{ due: 'week' }, ['c']],
    [{ due: 'none' }, ['a', 'd']],
    [{ excitement: '4' }, ['b']],
    [{ applied: '30' }, ['c']],
    [{ applied: '..2026-03-01' }, []],
    [{ applied: '2026-03-02..2026-03-02' }, ['c']],
    [{ channel: 'networked', tag: 'dream job' }, []],
  ])('%o leaves %o', (filter, expected) => {
    expect(left(filter)).toEqual(expected)
    expect(isFiltering({ ...blank, ...filter })).toBe(true)
  })

  test('nothing asked is the very same columns', () => {
    expect(filterColumns(columns, blank, today)).toBe(columns)
    expect(isFiltering(blank)).toBe(false)
  })

  test('each choice counts with the rest of the filter as it is', () => {
    const counts = countChoices(cards, { ...blank, channel: 'cold' }, today)
    expect(Object.fromEntries(counts.channels)).toEqual({ none: 2, networked: 1, cold: 1 })
    expect(Object.fromEntries(counts.stages)).toEqual({ rejected: 1 })
    const asked = { filter: { ...blank, level: 'senior' }, today, part: 'level' as const }
    const levels = countValues(cards, { ...asked, valuesOf: ({ level }) => [level ?? 'none'] })
    expect(Object.fromEntries(levels)).toEqual({ senior: 1, none: 3 })
  })

  test('a period is so many days up to today, or two days', () => {
    expect(daysOf('7', today)).toEqual(['2026-03-04', ''])
    expect(daysOf('2026-01-01..', today)).toEqual(['2026-01-01', ''])
    expect(daysOf('..2026-01-31', today)).toEqual(['', '2026-01-31'])
  })

  test('what is due today is due within the week as well', () => {
    expect(dueOf({ ...plain, dueOn: today }, today)).toEqual(['today', 'week'])
    expect(dueOf({ ...plain, dueOn: '2026-03-17' }, today)).toEqual(['week'])
    expect(dueOf({ ...plain, dueOn: '2026-03-18' }, today)).toEqual(['later'])
  })
})

describe('swimlanes', () => {
  test('by channel: in the order of the channels, what is not applied for last', () => {
    expect(lanesOf(columns, 'channel').map(({ key, count }) => [key, count])).toEqual([
      ['networked', 1],
      ['cold', 1],
      ['none', 2],
    ])
  })
  test('by company: by name, the confidential last, each card in its column', () => {
    const [zurich, confidential] = lanesOf(columns, 'company')
    expect(zurich).toMatchObject({ key: 'z', label: 'Zürich Ré', count: 1 })
    expect(confidential!.columns.get('saved')!.map(({ id }) => id)).toEqual(['b'])
  })
  test('no card is lost or doubled', () => {
    for (const by of ['channel', 'level', 'company'] as const)
      expect(
        lanesOf(columns, by)
          .flatMap((lane) => [...lane.columns.values()].flat())
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('cards', () => {
  const lists = { version: [1, 1], stage: [0, 1], company: [0, null], role: ['A', 'B'], level: ['lead', null] }
  const answer = {
    stages,
    companies: [['z', 'Zürich Ré']],
    cards: {
      ...{ id: ['a', 'b'], ...lists, channel: [null, 'cold'], ending: [null, null], since: [today, today] },
      ...{ offered: [0, 1], source: [null, null], sourceName: ['', ''], nextStep: [null, null], dueOn: [null, null] },
      ...{ excitement: [0, 3], afterApplying: [null, 8], tie: [null, 0], tags: [['x'], null] },
    },
  } as unknown as Board

  test('the lists of the answer become cards', () => {
    const [a, b] = cardsOf(answer)
    expect(a).toMatchObject({ stageId: 'saved', company: 'Zürich Ré', level: 'lead', tags: ['x'], appliedOn: null })
    expect(b).toMatchObject({
      stageId: 'applied',
      company: null,
      offered: true,
      appliedOn: '2026-03-02',
      tie: 'network',
    })
  })

  test('a card that did not change stays the same object', () => {
    const before = shapeBoard(answer)
    const after = shapeBoard(structuredClone(answer), before.cards)
    expect(after.cards.get('a')).toBe(before.cards.get('a'))
  })

  test('a column that holds what it held before stays the same list', () => {
    const group = startGrouping()
    const before = group(shown)
    const moved = { ...cards[0]!, stageId: 'applied', kind: 'applied' as const } as Card
    const after = group({ stages, cards: withCard(shown.cards, moved, 'c') })
    expect(after.get('rejected')).toBe(before.get('rejected'))
    expect(after.get('applied')!.map(({ id }) => id)).toEqual(['c', 'a'])
  })

  test('a card is put on top where nothing stands above it', () => {
    const moved = { ...cards[1]!, stageId: 'applied', kind: 'applied' as const } as Card
    expect([...withCard(shown.cards, moved, null).keys()]).toEqual(['a', 'b', 'c', 'd'])
  })

  test('to an earlier kind, and on from an ending, is back', () => {
    expect(goesBack({ kind: 'offer', ending: null }, 'applied')).toBe(true)
    expect(goesBack({ kind: 'applied', ending: 'rejected' }, 'applied')).toBe(true)
    expect(goesBack({ kind: 'applied', ending: null }, 'offer')).toBe(false)
    expect(goesBack({ kind: 'applied', ending: null }, null)).toBe(false)
  })
})

describe('windowing', () => {
  const tops = topsOf(
    Array.from({ length: 1_000 }, () => 90),
    10,
  )
  test('each card begins below the one before', () => {
    expect(topsOf([10, 20], 5)).toEqual([0, 15, 40])
    expect(topsOf([], 5)).toEqual([0])
  })
  test('what covers a place: the first above, the last below', () => {
    expect([-50, 0, 99, 100, 99_999, 1e9].map((y) => indexAt(tops, y))).toEqual([0, 0, 0, 1, 999, 999])
  })
  test('only what is in view is drawn, and what is held', () => {
    const view = { scrolled: 50_000, height: 800, beyond: 200 }
    const drawn = windowOf(tops, { ...view, held: -1 })
    expect(drawn.length).toBeLessThanOrEqual(20)
    expect(drawn).toEqual(expect.arrayContaining([500, 501, 507]))
    expect(windowOf(tops, { ...view, held: 3 })).toEqual([3, ...drawn])
    expect(windowOf(tops, { ...view, held: 999 })).toEqual([...drawn, 999])
    expect(windowOf([0], { ...view, held: -1 })).toEqual([])
  })
})

test('a view keeps what the board is asked and nothing else of the address', () => {
  const address: Record<string, string> = { lanes: 'level', q: 'design', edit: 'true', saved: 'x', tag: 'a&b' }
  const asked = askedOf((name) => address[name] ?? null)
  expect(asked).toBe('q=design&tag=a%26b&lanes=level')
  expect(addressOf(asked)).toMatchObject({ q: 'design', tag: 'a&b', lanes: 'level', channel: null, view: null })
})
