import { describe, expect, test } from 'vitest'
import type { Arm, Gate, Outcomes } from '../../shared/outcomes'
import { day } from '../../web/format'
import { adviceOf } from '../../web/outcomes/advice'
import { read, titleOf, written } from '../../web/outcomes/behind'
import { apart, bandPath, linePaths, pointOn, sharesUpTo } from '../../web/outcomes/curves'
import { flowLayout } from '../../web/outcomes/flow'
import { streamsOf } from '../../web/outcomes/flow-columns'
import { axisTop, pointsOf, shown } from '../../web/outcomes/rates'
import { sentence } from '../../web/outcomes/sentence'
import { monthsBefore, queryOf, viewIn } from '../../web/outcomes/view'
import { text } from '../../web/text/en/outcomeParts'

const arm = (
  applied: number,
  known: number,
  reached: number,
  pending: number,
  followed: number | null = null,
): Arm => ({
  ...{ applied, known, mature: known, reached, pending, followed },
  rate: known
    ? { defined: true, estimate: reached / known, low: 0, high: 1 }
    : { defined: false, reason: applied ? 'beyond_follow_up' : 'zero_total' },
})

type Given = Partial<Outcomes> & { says: Gate; points?: [diff: number, low: number, high: number] }

function outcomes({ says, points, ...more }: Given): Outcomes {
  const [diff, low, high] = (points ?? [0, 0, 0]).map((value) => value / 100) as [number, number, number]
  const difference = points
    ? { defined: true as const, diff, low, high }
    : { defined: false as const, reason: 'zero_total' }
  return Object.freeze({
    ...{ asOf: '2026-03-10', horizonDays: 30, chosenHorizonDays: 30 },
    ...({ event: 'interview', definition: 'any_help', withoutRecordedLater: false, recordedLater: 0 } as const),
    ...{ networked: arm(26, 26, 10, 16), cold: arm(104, 104, 6, 98), inbound: arm(0, 0, 0, 0) },
    ...{ difference95: difference, difference99: difference, gate: says },
    funnel: { networked: [], cold: [], inbound: [] },
    ...{ curves: [], rejections: [] },
    excluded: { from_memory: 0, applied_after_as_of: 0, event_before_applied: 0 },
    ...more,
  })
}

const none = arm(0, 0, 0, 0)
const noData: Gate = { level: 'no_data', verdict: null, because: 'few_known' }
const verdict = (verdict: Gate['verdict']): Gate => ({ level: 'verdict', verdict, because: null })
const intervals = (because: Gate['because']): Gate => ({ level: 'interval_only', verdict: null, because })

describe('the one sentence', () => {
  test.each<[string, Given]>([
    ['Nothing to compare yet: no application has been sent.', { says: noData, networked: none, cold: none }],
    [
      'Nothing to compare: all 12 applications here were logged from memory, and such rows stay out.',
      {
        ...{ says: noData, networked: none, cold: none },
        excluded: { from_memory: 12, applied_after_as_of: 0, event_before_applied: 0 },
      },
    ],
    [
      'Nothing to compare yet: in the one application here they wrote to you first.',
      { says: noData, networked: none, cold: none, inbound: arm(1, 0, 0, 1) },
    ],
    [
      'Nothing to compare yet: 40 applications went in cold, and none with somebody’s help.',
      { says: noData, networked: none, cold: arm(40, 30, 2, 38) },
    ],
    [
      'Nothing to compare yet: one application went in with somebody’s help, and none cold.',
      { says: noData, networked: arm(1, 1, 1, 0), cold: none },
    ],
    [
      'Too early to tell: no application has been decided or is 30 days old yet; 9 of 9 are still open.',
      { says: noData, networked: arm(2, 0, 0, 2), cold: arm(7, 0, 0, 7) },
    ],
    [
      'Too early to tell: no networked application has been decided or is 30 days old yet; 8 of 9 are still open.',
      { says: noData, networked: arm(2, 0, 0, 2), cold: arm(7, 3, 1, 6) },
    ],
    [
      'Too early to tell: 3 of 4 networked and 1 of 20 cold applications reached an interview so far; 1 of 24 is still open.',
      {
        says: { level: 'counts_only', verdict: null, because: 'few_known' },
        ...{ networked: arm(4, 4, 3, 0), cold: arm(20, 20, 1, 1) },
      },
    ],
    [
      'Too early to tell: only 8 networked applications have been decided or are 30 days old, and 10 of each kind are needed; none of 38 is still open.',
      { says: intervals('few_known'), networked: arm(8, 8, 3, 0), cold: arm(30, 30, 5, 0), points: [21, -5, 50] },
    ],
    [
      'Too early to tell: only 2 of 40 applications led to an interview within 30 days, and 3 interviews are needed to compare; 30 of 45 are still open.',
      { says: intervals('few_events'), networked: arm(15, 12, 1, 10), cold: arm(30, 28, 1, 20), points: [5, -9, 30] },
    ],
    [
      'Too early to tell: none of 40 applications led to an interview within 30 days, and 3 interviews are needed to compare; 30 of 45 are still open.',
      { says: intervals('few_events'), networked: arm(15, 12, 0, 10), cold: arm(30, 28, 0, 20), points: [0, -12, 24] },
    ],
    [
      'Nothing to tell apart: 38 of 40 applications led to an interview within 30 days, nearly all of them; none of 40 is still open.',
      {
        says: intervals('few_nonevents'),
        networked: arm(12, 12, 12, 0),
        cold: arm(28, 28, 26, 0),
        points: [7, -18, 23],
      },
    ],
    [
      'Too early to tell: fewer than 5 cold applications have been open for 30 days, the others are fresher or decided; 60 of 90 are still open.',
      {
        says: intervals('few_followed'),
        networked: arm(20, 12, 5, 10, 6),
        cold: arm(70, 20, 8, 50, 2),
        points: [9, -9, 30],
      },
    ],
    [
      'Within 14 days, networked applications reached an interview about 20 points more often than cold ones; whether that is more than chance is said at 30 days only; 114 of 130 are still open.',
      { says: intervals('other_horizon'), horizonDays: 14, points: [20, 4, 38] },
    ],
    [
      'Within 60 days, networked applications reached an interview about as often as cold ones; whether that is more than chance is said at 30 days only; 114 of 130 are still open.',
      { says: intervals('other_horizon'), horizonDays: 60, points: [0.4, -14, 18] },
    ],
    [
      'Within 30 days, networked applications got an answer about 20 points more often than cold ones; whether that is more than chance is said of interviews only; 114 of 130 are still open.',
      { says: intervals('other_event'), event: 'answer', points: [20, 4, 38] },
    ],
    [
      'Counted this way, networked applications reached an interview about 5 points less often than cold ones within 30 days; whether that is more than chance is said only when any help counts; 114 of 130 are still open.',
      { says: intervals('other_definition'), definition: 'referred', points: [-5, -20, 12] },
    ],
    [
      'Networked applications reached an interview about 33 points more often, more than chance would give; 114 of 130 are still open.',
      { says: verdict('a_higher'), points: [32.69, 15.5, 51.9] },
    ],
    [
      'Cold applications reached an interview about 12 points more often than networked ones, more than chance would give; 114 of 130 are still open.',
      { says: verdict('b_higher'), points: [-12.2, -21, -4] },
    ],
    [
      'It leans towards networked: they reached an interview about 15 points more often, but chance could still do that; 114 of 130 are still open.',
      { says: verdict('leaning_a'), points: [15, 1, 30] },
    ],
    [
      'It leans towards cold: they reached an interview about 1 point more often, but chance could still do that; 114 of 130 are still open.',
      { says: verdict('leaning_b'), points: [-1, -30, -1] },
    ],
    [
      'No clear difference so far: your data fit anything from 4 points fewer to 31 points more interviews for networked applications; 114 of 130 are still open.',
      { says: verdict('inconclusive'), points: [12, -4, 31] },
    ],
  ])('%s', (said, given) => {
    const parts = sentence(outcomes(given))
    expect(parts.map(({ text }) => text).join('')).toBe(said)
  })

  test('its numbers know the rows behind them', () => {
    const numbers = sentence(outcomes({ says: verdict('a_higher'), points: [33, 15, 52] })).filter(
      ({ behind }) => behind,
    )
    expect(numbers).toEqual([
      { text: '114', behind: { channel: 'compared', step: 'pending' } },
      { text: '130', behind: { channel: 'compared', step: 'applied' } },
    ])
  })
})

describe('what to do next', () => {
  const advice = text.planner.advice
  test.each<[string, Given, string]>([
    ['a firm word', { says: verdict('a_higher') }, advice.a_higher],
    ['a firm word for cold', { says: verdict('b_higher') }, advice.b_higher],
    ['a leaning', { says: verdict('leaning_b') }, advice.leaning_b],
    ['nothing clear', { says: verdict('inconclusive') }, advice.inconclusive],
    ['one networked too few', { says: intervals('few_known'), networked: arm(9, 9, 3, 4) }, advice.few(1, 0)],
    ['no interviews yet', { says: intervals('few_events') }, advice.wait],
    ['another question', { says: intervals('other_event') }, advice.usual],
    ['nobody asked', { says: noData, networked: none }, advice.onlyCold],
    ['nothing cold', { says: noData, cold: none }, advice.onlyNetworked],
  ])('%s', (_, given, said) => {
    expect(adviceOf(outcomes(given), false)).toBe(said)
  })

  test('where like with like points the other way, no word is taken up', () => {
    expect(adviceOf(outcomes({ says: verdict('b_higher') }), true)).toBe(advice.turned)
  })

  test('what is missing is said in numbers', () => {
    expect(advice.few(1, 0)).toBe('Go on with both. A comparison needs 1 more networked that is decided or old enough.')
    expect(advice.few(3, 8)).toContain('3 more networked and 8 more cold that are')
  })
})

describe('what the address says', () => {
  const reading = (address: string) => {
    const params = new URLSearchParams(address)
    return viewIn((name) => params.get(name))
  }
  const at = { today: '2026-05-31', searchId: 'this' }

  test.each([
    ['', { search: 'this' }],
    ['search=all', {}],
    ['period=3m', { search: 'this', from: '2026-02-28' }],
    ['period=6m&asOf=2010-12-31', { search: 'this', from: '2010-06-30', asOf: '2010-12-31' }],
    ['period=custom&from=2026-01-01', { search: 'this', from: '2026-01-01' }],
    ['period=custom&from=2026-03-01&to=2026-01-01', { search: 'this', from: '2026-01-01', to: '2026-03-01' }],
    ['from=2026-01-01&horizon=14', { search: 'this', horizon: '14' }],
    ['event=offer&networked=referred', { search: 'this', event: 'offer', definition: 'referred' }],
    ['event=interview&networked=any_help&later=without', { search: 'this', withoutRecordedLater: 'true' }],
    ['event=hired&networked=maybe&later=1', { search: 'this' }],
    ['period=nonsense&horizon=31&asOf=2026-02-30&from=<b>', { search: 'this' }],
  ])('“%s” asks for %j', (address, asked) => {
    expect(queryOf(reading(address), at)).toEqual(asked)
  })

  test.each([
    ['2026-05-31', 3, '2026-02-28'],
    ['2024-05-30', 3, '2024-02-29'],
    ['2026-01-15', 3, '2025-10-15'],
  ])('%s less %i months is %s', (on, months, before) => {
    expect(monthsBefore(on, months)).toBe(before)
  })

  test.each([
    [{ channel: 'networked', step: 'pending' }, 'Networked: still open'],
    [{ channel: 'compared' }, 'Networked and cold: applied'],
    [
      { source: 'none', step: 'interview', within: 'true' },
      'Not said: reached an interview, at least 30 days old, within 30 days',
    ],
    [{ help: 'vouched', step: 'mature' }, 'Vouched for me: at least 30 days old'],
    [{ size: '5001+', week: '2026-03-02' }, `more than 5,000 people, week of ${day('2026-03-02')}: applied`],
    [
      { channel: 'cold', furthest: 'interview', end: 'no_response' },
      'Cold, came to Interview, now No response: applied',
    ],
    [
      { channel: 'cold', knew: 'yes', step: 'answer', within: 'true' },
      'Cold, knew somebody there: got an answer, at least 30 days old, within 30 days',
    ],
    [{ silentFor: '31' }, 'silent for more than 31 days: applied'],
    [{ recordedLater: 'true' }, 'Networked only by help recorded later: applied'],
    [
      { published: 'referred', step: 'interview' },
      'referred or vouched for: reached an interview, at least 30 days old',
    ],
    [{ published: 'all', step: 'mature' }, 'All channels: at least 30 days old'],
    [{ excluded: 'from_memory' }, 'Logged from memory'],
    [{}, 'All channels: applied'],
  ] as const)('%j is called “%s”, and comes back from the address', (behind, title) => {
    expect(titleOf(behind, 30)).toBe(title)
    expect(read(written(behind))).toEqual(Object.keys(behind).length ? behind : null)
  })
})

describe('what is drawn', () => {
  const point = (day: number, estimate: number, low: number | null, high: number | null) => ({
    day,
    estimate,
    low,
    high,
    atRisk: 9,
  })
  const curve = {
    channel: 'cold' as const,
    points: [point(0, 0, null, null), point(10, 0.1, 0.05, 0.2), point(20, 0.2, 0.1, 0.3), point(30, 0.2, null, null)],
  }
  const axes = { x: (day: number) => day, y: (share: number) => 100 - 100 * share }

  test('a curve stays level until the next step', () => {
    expect(linePaths(curve, axes)).toEqual({ sure: 'M0.0 100.0H10.0V90.0H20.0V80.0H30.0V80.0', rest: '' })
    expect([pointOn(curve, 9)?.estimate, pointOn(curve, 10)?.estimate, pointOn(curve, 31)]).toEqual([0, 0.1, null])
  })

  test('a curve is another one where hardly anybody is followed any more', () => {
    const points = curve.points.map((point) => ({ ...point, atRisk: point.day < 20 ? 9 : 4 }))
    expect(linePaths({ ...curve, points }, axes)).toEqual({
      sure: 'M0.0 100.0H10.0V90.0H20.0',
      rest: 'M20.0 90.0H20.0V80.0H30.0V80.0',
    })
  })

  test('a band ends where there are no limits any more', () => {
    expect(bandPath(curve, axes)).toBe(
      'M10.0 80.0L20.0 80.0L20.0 70.0L30.0 70.0L30.0 90.0L20.0 90.0L20.0 95.0L10.0 95.0Z',
    )
    expect(bandPath({ ...curve, points: [] }, axes)).toBe('')
  })

  test('the axis ends above the highest limit, and labels do not cover each other', () => {
    expect([sharesUpTo([curve]).length, sharesUpTo([]).at(-1)]).toEqual([4, 0.1])
    expect(
      apart(
        [
          { channel: 'cold', y: 95 },
          { channel: 'networked', y: 90 },
        ],
        { least: 20, most: 100 },
      ),
    ).toEqual([
      { channel: 'networked', y: 80 },
      { channel: 'cold', y: 100 },
    ])
  })

  test('no rate of fewer than five, and no rate that is not there', () => {
    const rate = { defined: true, estimate: 0.75, low: 0.3, high: 0.95 } as const
    expect([shown(rate, 4), shown(rate, 5), shown({ defined: false, reason: 'zero_total' }, 9)]).toEqual([
      null,
      rate,
      null,
    ])
    expect([axisTop([rate]), axisTop([null])]).toEqual([1, 0.2])
  })

  test.each([
    [0.3269, '+33'],
    [-0.042, '−4'],
    [0.004, '0'],
  ])('a difference of %f is %s points', (share, points) => {
    expect(pointsOf(share)).toBe(points)
  })

  describe('a flow', () => {
    const ribbons = [
      { channel: 'networked', furthest: 'interview', end: 'open', count: 10 },
      { channel: 'networked', furthest: 'applied', end: 'open', count: 16 },
      { channel: 'cold', furthest: 'applied', end: 'open', count: 74 },
      { channel: 'cold', furthest: 'applied', end: 'rejected', count: 30 },
    ] as const
    const columns = [
      ['channel:networked', 'channel:cold', 'channel:inbound'],
      ['furthest:interview', 'furthest:applied'],
      ['end:open', 'end:rejected'],
    ] as const
    const drawn = flowLayout(streamsOf(ribbons), columns, { width: 208, height: 140, bar: 8, gap: 10 })

    test('gathers what goes the same way, and loses nothing', () => {
      const leaving = streamsOf(ribbons).filter(({ from }) => from === 'channel:cold')
      expect(leaving).toEqual([{ from: 'channel:cold', to: 'furthest:applied', group: 'cold', count: 104 }])
    })

    test('has bars as high as they are many, in order, and none for what nothing touches', () => {
      expect(drawn.nodes.map(({ key, x, y, height, count }) => [key, x, y, height, count])).toEqual([
        ['channel:networked', 0, 0, 26, 26],
        ['channel:cold', 0, 36, 104, 104],
        ['furthest:interview', 100, 0, 10, 10],
        ['furthest:applied', 100, 20, 120, 120],
        ['end:open', 200, 0, 100, 100],
        ['end:rejected', 200, 110, 30, 30],
      ])
    })

    test('has ribbons that lie side by side at each bar', () => {
      const cold = drawn.ribbons.filter(({ group }) => group === 'cold').map(({ from, to, path }) => [from, to, path])
      expect(cold).toEqual([
        [
          'channel:cold',
          'furthest:applied',
          'M8.0 36.0C54.0 36.0 54.0 36.0 100.0 36.0v104.0C54.0 140.0 54.0 140.0 8.0 140.0Z',
        ],
        [
          'furthest:applied',
          'end:open',
          'M108.0 36.0C154.0 36.0 154.0 26.0 200.0 26.0v74.0C154.0 100.0 154.0 110.0 108.0 110.0Z',
        ],
        [
          'furthest:applied',
          'end:rejected',
          'M108.0 110.0C154.0 110.0 154.0 110.0 200.0 110.0v30.0C154.0 140.0 154.0 140.0 108.0 140.0Z',
        ],
      ])
    })
  })
})
