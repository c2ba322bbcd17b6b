// The counts that SQL makes from the derived days, held against funnel.build over the bare facts, after random edits.
import { describe, expect, test } from 'vitest'
import { rateAtHorizon } from '../server/statistics/rate-at-horizon'
import { rateDifferenceAtHorizon } from '../server/statistics/rate-difference'
import type { OutcomeEvent } from '../shared/caution'
import { channels } from '../shared/channels'
import { addDays } from '../shared/days'
import type { Adjusted, Flow, Planner, Slices, Waiting } from '../shared/outcomeParts'
import type { Behind, FunnelStep, Outcomes, Slice } from '../shared/outcomes'
import { bareFacts, type Recounted, recount, type View } from './recount'
import { scramble } from './scramble'
import { startApp } from './support'

const app = await startApp()
const { call, given, database, workspace } = app
const searchIds = await scramble(app)
const facts = await bareFacts(database, workspace.id)

const views: View[] = [
  { asOf: '2026-03-10', horizon: '30' },
  { asOf: '2026-03-10', horizon: '14', from: '2025-12-20', to: '2026-02-20' },
  { asOf: '2026-02-10', horizon: '30', search: searchIds[2] },
  { asOf: '2026-01-31', horizon: '60' },
  { asOf: '2026-02-20', horizon: '14', search: searchIds[0] },
  { asOf: '2026-03-10', horizon: '30', event: 'answer' },
  { asOf: '2026-03-10', horizon: '30', event: 'screen', search: searchIds[1] },
  { asOf: '2026-03-01', horizon: '60', event: 'offer', definition: 'referred' },
  { asOf: '2026-03-10', horizon: '14', definition: 'referred' },
  { asOf: '2026-03-10', horizon: '30', withoutRecordedLater: 'true' },
  { asOf: '2026-03-10', horizon: '30', withoutRecordedLater: 'true', definition: 'referred', event: 'answer' },
]

describe.each(views)('the report of %j', async (view) => {
  const { body } = await call('GET', `${given.root}/outcomes?${new URLSearchParams(view as Record<string, string>)}`)
  const outcomes = body as Outcomes
  const horizon = Number(view.horizon)
  const { rows, excluded } = recount(facts, view)
  const of = (channel: string) => rows.filter((row) => row.channel === channel)

  test('there is something to compare', () => {
    expect(of('networked').length).toBeGreaterThan(1)
    expect(of('cold').length).toBeGreaterThan(1)
    expect(excluded.from_memory).toBeGreaterThan(0)
  })

  test.each(channels)('counts the %s ones as funnel.build does', (channel) => {
    const own = of(channel)
    const rate = rateAtHorizon({ rows: own, horizon_days: horizon })
    expect(outcomes[channel]).toMatchObject({
      applied: own.length,
      pending: own.filter(({ event }) => !event).length,
      mature: own.filter(({ observed }) => observed >= horizon).length,
      known: own.filter(({ event, time_days }) => event || time_days >= horizon).length,
      reached: own.filter(({ event, time_days }) => event === 'interview' && time_days <= horizon).length,
    })
    expect(outcomes[channel].rate).toEqual(
      rate.defined ? { defined: true, estimate: rate.estimate, low: rate.low, high: rate.high } : rate,
    )
    for (const { kind, count, within } of outcomes.funnel[channel]) {
      const days = own.filter(({ observed }) => observed >= horizon).map(({ reached }) => reached[kind])
      expect([kind, count]).toEqual([kind, own.filter(({ reached }) => reached[kind] !== null).length])
      expect([kind, within]).toEqual([kind, days.filter((day) => day !== null && day <= horizon).length])
    }
  })

  test('takes the difference and what stays out from the same facts', () => {
    const difference = rateDifferenceAtHorizon({
      a: { rows: of('networked') },
      b: { rows: of('cold') },
      horizon_days: horizon,
    })
    expect(outcomes.difference95).toEqual(
      difference.defined
        ? { defined: true, diff: difference.diff, low: difference.low, high: difference.high }
        : difference,
    )
    expect(outcomes.excluded).toEqual(excluded)
  })

  const part = async <Part>(name: string): Promise<Part> => {
    const { status, body } = await call(
      'GET',
      `${given.root}/outcomes/${name}?${new URLSearchParams(view as Record<string, string>)}`,
    )
    expect(status).toBe(200)
    return body
  }
  const aged = rows.filter(({ observed }) => observed >= horizon)
  const inTime = ({ target }: Recounted) => target !== null && target <= horizon

  test('knows which are networked only by help that was typed in later', () => {
    expect(outcomes.recordedLater).toBe(rows.filter(({ recordedLater }) => recordedLater).length)
  })

  test('tells them apart by what the facts say they have in common', async () => {
    const networked = (key: (row: Recounted) => string) => (row: Recounted) =>
      row.channel === 'networked' ? key(row) : null
    const keys: Record<keyof Slices, (row: Recounted) => string | null> = {
      source: ({ fact }) => fact.source,
      level: ({ fact }) => fact.level,
      size: ({ fact }) => fact.size,
      week: ({ fact }) => mondayOf(fact.applied!),
      help: networked(({ helpers }) => helpers[0]!.kind),
      tie: networked(({ helpers }) => helpers[0]!.tie ?? 'none'),
    }
    for (const [name, lines] of Object.entries(await part<Slices>('slices'))) {
      const keyOf = keys[name as keyof Slices]
      const expected = new Map<string, [number, number, number]>()
      for (const row of rows) {
        const key = keyOf(row)
        if (key === null) continue
        const sums = expected.get(key) ?? [0, 0, 0]
        const isAged = row.observed >= horizon
        expected.set(key, [sums[0] + 1, sums[1] + Number(isAged), sums[2] + Number(isAged && inTime(row))])
      }
      const got = lines.map(({ key, applied, mature, reached }): [string, [number, number, number]] => [
        key,
        [applied, mature, reached],
      ])
      expect([name, new Map(got)]).toEqual([name, expected])
    }
  })

  test('has every application in one ribbon, by the furthest it came', async () => {
    const furthestOf = ({ reached }: Recounted) =>
      (['accepted', 'offer', 'interview', 'screen'] as const).find((kind) => reached[kind] !== null) ?? 'applied'
    const { ribbons } = await part<Flow>('flow')
    for (const channel of channels)
      for (const furthest of ['applied', 'screen', 'interview', 'offer', 'accepted']) {
        const told = ribbons.filter((ribbon) => ribbon.channel === channel && ribbon.furthest === furthest)
        const counted = of(channel).filter((row) => furthestOf(row) === furthest)
        expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(counted.length)
      }
  })

  test('takes strata, forecasts and waiting from the same facts', async () => {
    const { adjustments } = await part<Adjusted>('adjusted')
    for (const { by, strata } of adjustments)
      for (const { key, ...arms } of strata)
        for (const channel of ['networked', 'cold'] as const) {
          const own = aged.filter((row) => row.channel === channel && row.fact[by] === key)
          expect(arms[channel]).toEqual({ mature: own.length, reached: own.filter(inTime).length })
        }
    for (const { channel, ...forecast } of (await part<Planner>('planner')).forecasts) {
      const own = of(channel)
      const old = own.filter(
        ({ reached, observed }) => reached.interview !== null && observed - reached.interview >= 30,
      )
      const early = ({ reached }: Recounted) => reached.interview !== null && reached.interview <= horizon
      expect(forecast).toMatchObject({
        applications: own.filter(({ observed }) => observed >= horizon).length,
        interviews: own.filter((row) => row.observed >= horizon && early(row)).length,
        interviewsMature: old.length,
        offers: old.filter(({ reached }) => reached.offer !== null).length,
      })
    }
    const answers = recount(facts, { ...view, event: 'answer' }).rows.filter(({ channel }) => channel !== 'inbound')
    expect(await part<Waiting>('waiting')).toMatchObject({
      applied: answers.length,
      answered: answers.filter(({ event }) => event === 'interview').length,
    })
  })

  test('shows behind each number as many rows as the number says', async () => {
    const { source, help } = await part<Slices>('slices')
    const slices = [
      ...source.flatMap((line) => numbersOfLine({ source: line.key }, line, outcomes.event)),
      ...help.flatMap((line) => numbersOfLine({ help: line.key }, line, outcomes.event)),
    ]
    for (const [behind, shown] of [...numbersOf(outcomes), ...slices]) {
      const query = new URLSearchParams({ ...view, ...behind } as Record<string, string>)
      const { body } = await call('GET', `${given.root}/outcomes/rows?${query}`)
      expect([behind, body.total, body.rows.length]).toEqual([behind, shown, shown])
    }
  })
})

/** The Monday on or before a day. */
const mondayOf = (on: string) => addDays(on, -((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7))

/** Each number of a report, with what it is called when its rows are asked for. */
function numbersOf({ funnel, excluded, recordedLater, ...arms }: Outcomes): [Behind, number][] {
  const steps = ['applied', 'known', 'mature', 'reached', 'pending'] as const
  return [
    [{ channel: 'compared', step: 'pending' }, arms.networked.pending + arms.cold.pending],
    [{ channel: 'compared' }, arms.networked.applied + arms.cold.applied],
    ...channels.flatMap((channel) => steps.map((step): [Behind, number] => [{ channel, step }, arms[channel][step]])),
    ...channels.flatMap((channel) =>
      funnel[channel].flatMap(({ kind, count, within }: FunnelStep): [Behind, number][] => [
        [{ channel, step: kind }, count],
        [{ channel, step: kind, within: 'true' }, within],
      ]),
    ),
    [{ recordedLater: 'true' }, recordedLater],
    ...Object.entries(excluded).map(([reason, count]): [Behind, number] => [
      { excluded: reason as 'from_memory' },
      count,
    ]),
  ]
}

const numbersOfLine = (of: object, { applied, mature, reached }: Slice, event: OutcomeEvent): [Behind, number][] => [
  [{ ...of, step: 'applied' }, applied],
  [{ ...of, step: 'mature' }, mature],
  [{ ...of, step: event, within: 'true' }, reached],
]

test('a long list of rows comes page by page, none twice', async () => {
  const first = (await call('GET', `${given.root}/outcomes/rows`)).body
  expect(first.total).toBeLessThan(100)
  for (let n = 0; n < 105 - first.total; n++) await given.application({ appliedOn: '2026-03-01', role: `Role ${n}` })
  const page = (await call('GET', `${given.root}/outcomes/rows`)).body
  const rest = (await call('GET', `${given.root}/outcomes/rows?cursor=${page.next}`)).body
  expect([page.rows.length, page.total, rest.rows.length, rest.total, rest.next]).toEqual([100, 105, 5, 105, null])
  expect(new Set([...page.rows, ...rest.rows].map(({ id }) => id)).size).toBe(105)
})
