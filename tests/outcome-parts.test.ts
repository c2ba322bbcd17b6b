// What the outcomes page shows below its first answer, each on a search of its own.
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { addDays } from '../shared/days'
import type { Adjusted, Flow, KnewSomeone, Planner, Published, Real, Slices, Waiting } from '../shared/outcomeParts'
import type { Outcomes } from '../shared/outcomes'
import { type Answer, startApp } from './support'

const { call, given } = await startApp()
const asOf = '2026-03-10'

type Step = 'screen' | 'interview' | 'offer' | 'accepted'
type Story = {
  on: string
  help?: [name: string, kind: string]
  /** Days after applying. */
  steps?: Partial<Record<Step, number>>
  ending?: [kind: string, days: number]
} & Record<string, unknown>

/** A search with nothing in it yet, and the questions about it. */
async function freshSearch() {
  const { body: search } = await call('POST', `${given.root}/searches`, { name: 'Another', startedOn: '2025-01-01' })
  const { body: columns } = await call('GET', `${given.root}/searches/${search.id}/stages`)
  const stages = Object.fromEntries(columns.map(({ kind, id }: { kind: string; id: string }) => [kind, id]))

  async function applied({ on, help, steps = {}, ending, ...more }: Story) {
    const { url, body } = await given.application({ appliedOn: on, searchId: search.id, ...more })
    let last: Answer['body'] = body
    const add = async (path: string, fact: object) => {
      const { status, body } = await call('POST', `${url}/${path}`, fact, { 'if-match': `"${last.version}"` })
      if (status !== 200) throw new Error(JSON.stringify(body))
      last = body
    }
    if (help) await add('help', { contactName: help[0], kind: help[1], on })
    for (const [kind, days] of Object.entries(steps))
      await add('stage-changes', { stageId: stages[kind], on: addDays(on, days) })
    if (ending) await add('stage-changes', { ending: ending[0], on: addDays(on, ending[1]) })
  }

  const ask = async <Part>(part: string, query: Record<string, string> = {}): Promise<Part> => {
    const asked = new URLSearchParams({ search: search.id, asOf, ...query })
    const { status, body } = await call('GET', `${given.root}/outcomes${part}?${asked}`)
    expect(status, JSON.stringify(body)).toBe(200)
    return body
  }
  return {
    applied,
    many: async (count: number, story: Story) => {
      for (let n = 0; n < count; n++) await applied({ role: `Role ${n}`, ...story })
    },
    ask,
    rowsBehind: async (behind: Record<string, string>) => (await ask<{ total: number }>('/rows', behind)).total,
  }
}

describe('a search with nothing in it', async () => {
  const { ask } = await freshSearch()
  const parts = Object.fromEntries(
    await Promise.all(
      ['/flow', '/slices', '/contacts', '/knew', '/waiting', '/real', '/adjusted', '/planner', '/published'].map(
        async (part) => [part, await ask<object>(part)] as const,
      ),
    ),
  )

  test('every part is answered, and nothing is claimed', () => {
    expect(parts['/flow']).toEqual({ ribbons: [] })
    expect(Object.values(parts['/slices']!).flat()).toEqual([])
    expect(parts['/waiting']).toMatchObject({ applied: 0, median: null, unlikelyAfter: null, overdue: 0 })
    expect(parts['/real']).toMatchObject({
      betterChance: null,
      ratio: { defined: false },
      bounds: { reason: 'zero_total' },
    })
    expect(parts['/planner']).toMatchObject({
      detectable: { defined: false },
      forecasts: [{ refusal: 'few_mature' }, {}],
    })
    for (const adjustment of (parts['/adjusted'] as Adjusted).adjustments)
      expect(adjustment).toMatchObject({ refusal: 'too_few_strata', adjusted: null, verdict: null })
    for (const { lines } of (parts['/published'] as Published).figures)
      for (const { own } of lines) if (own) expect(own.rate.defined).toBe(false)
  })
})

describe('where applications went', async () => {
  const { applied, ask, rowsBehind } = await freshSearch()
  await applied({ on: '2026-01-05', steps: { interview: 9 }, ending: ['rejected', 20] })
  await applied({ on: '2026-01-05', ending: ['no_response', 40] })
  await applied({ on: '2026-01-05', help: ['Ines Ruiz', 'referred'], steps: { offer: 20 }, ending: ['declined', 25] })
  await applied({ on: '2026-01-05', help: ['Ines Ruiz', 'told'], steps: { accepted: 30 } })
  await applied({ on: '2026-03-01' })

  test('each is in one ribbon, by the furthest it came', async () => {
    const { ribbons } = await ask<Flow>('/flow')
    expect(ribbons.map(({ channel, furthest, end, count }) => [channel, furthest, end, count].join(' '))).toEqual([
      'networked offer declined 1',
      'networked accepted accepted 1',
      'cold applied open 1',
      'cold applied no_response 1',
      'cold interview rejected 1',
    ])
    for (const { count, ...ribbon } of ribbons) expect(await rowsBehind(ribbon)).toBe(count)
  })

  test('a report of an earlier day does not know how it ended', async () => {
    const { ribbons } = await ask<Flow>('/flow', { asOf: '2026-01-20' })
    expect(ribbons.map(({ channel, furthest, end, count }) => [channel, furthest, end, count].join(' '))).toEqual([
      'networked applied open 2',
      'cold applied open 1',
      'cold interview open 1',
    ])
  })
})

describe('told apart by what they have in common', async () => {
  const { many, ask, rowsBehind } = await freshSearch()
  const ines = await given.contact('Ines Duarte', { tie: 'network' })
  await given.contact('Ola Berg', { tie: 'acquaintance' })
  await given.company('Large', { size: '5001+' })
  const interviewed = { steps: { interview: 10 } }
  await many(6, { on: '2026-01-05', help: ['Ines Duarte', 'referred'], ...interviewed, level: 'senior' })
  await many(6, { on: '2026-01-13', help: ['Ola Berg', 'told'], level: 'mid' })
  await many(6, {
    on: '2026-01-20',
    companyName: 'Large',
    level: 'mid',
    source: { kind: 'job_board', name: '', wroteFirst: false },
  })
  const slices = await ask<Slices>('/slices')
  const shown = (name: keyof Slices) =>
    slices[name].map(({ key, applied, reached }) => [key, applied, reached].join(' '))

  test('by kind of help, tie, level, size and week, in the order in which they are read', () => {
    expect(shown('help')).toEqual(['referred 6 6', 'told 6 0'])
    expect(shown('tie')).toEqual(['network 6 6', 'acquaintance 6 0'])
    expect(shown('level')).toEqual(['mid 12 0', 'senior 6 6'])
    expect(shown('size')).toEqual(['5001+ 6 0', 'none 12 6'])
    expect(shown('week')).toEqual(['2026-01-05 6 6', '2026-01-12 6 0', '2026-01-19 6 0'])
    expect(shown('source')).toEqual(['job_board 6 0', 'none 12 6'])
  })

  test('a line stands against the others by mid-p, adjusted for how many are compared', () => {
    // Half of P(6 of 6 against 0 of 6) twice over, times two lines.
    expect(slices.help[0]!.adjustedP).toBeCloseTo(2 * (1 / 924), 12)
    expect(slices.size.map(({ adjustedP }) => adjustedP)).toEqual([expect.any(Number), expect.any(Number)])
  })

  test('every line opens its rows', async () => {
    for (const [name, lines] of Object.entries(slices))
      for (const { key, applied, mature, reached } of lines) {
        const of = (more: object) => rowsBehind({ [name]: key, ...more })
        expect([name, key, await of({}), await of({ step: 'mature' })]).toEqual([name, key, applied, mature])
        expect(await of({ step: 'interview', within: 'true' })).toBe(reached)
      }
  })

  test('by contact, whoever helped most first', async () => {
    const { contacts } = await ask<{ contacts: { name: string; key: string; applied: number }[] }>('/contacts')
    expect(contacts.map(({ name, applied }) => `${name} ${applied}`)).toEqual(['Ines Duarte 6', 'Ola Berg 6'])
    expect(await rowsBehind({ contact: ines.id })).toBe(6)
  })
})

describe('the report as a table', async () => {
  const { applied, many, ask } = await freshSearch()
  const tableOf = async () => {
    const rows: Record<string, string>[] = parse(await ask<string>('/report.csv'), { columns: true })
    return (part: string, of: string, number: string) =>
      rows.find((row) => row.part === part && row.of === of && row.number === number)
  }
  await applied({ on: '2026-01-05', help: ['Ines Ruiz', 'referred'], steps: { interview: 9 } })
  await many(3, { on: '2026-01-05' })
  const ofFour = await tableOf()
  await many(4, { on: '2026-01-06', help: ['Ines Ruiz', 'referred'] })
  await many(4, { on: '2026-01-06' })
  const ofTwelve = await tableOf()

  test('has every number on a line of its own, and an empty cell for what does not exist', async () => {
    expect(ofTwelve('headline', 'networked', 'applied')).toMatchObject({ value: '5' })
    expect(ofTwelve('headline', 'cold', 'rate')).toMatchObject({ value: '0', low: '0' })
    expect(ofTwelve('headline', 'inbound', 'rate')).toMatchObject({ value: '', low: '', high: '' })
    expect(ofTwelve('by help', 'referred', 'reached')).toMatchObject({ value: '1' })
    expect(ofTwelve('flow', 'networked', 'interview, then open')).toMatchObject({ value: '1' })
    const { networked } = await ask<Outcomes>('')
    expect(Number(ofTwelve('headline', 'networked', 'rate')!.low)).toBeCloseTo(
      (networked.rate as { low: number }).low,
      12,
    )
    expect(ofTwelve('headline', 'networked minus cold', 'difference')!.value).not.toBe('')
  })

  test('has counts alone where the page compares nothing yet', () => {
    expect(ofFour('headline', 'networked', 'reached')).toMatchObject({ value: '1' })
    expect(ofFour('headline', 'networked', 'rate')).toBeUndefined()
    expect(ofFour('headline', 'networked minus cold', 'difference')).toBeUndefined()
  })
})

describe('cold applications where you knew someone', async () => {
  const { many, ask, rowsBehind } = await freshSearch()
  const friend = await given.contact('Jana Holm', { tie: 'warm' })
  const company = await given.company('Known There')
  const placed = await call('POST', `${friend.url}/positions`, {
    companyId: company.id,
    title: 'Engineer',
    current: true,
  })
  expect(placed.status).toBeLessThan(300)
  await many(2, { on: '2026-01-05', companyName: 'Known There' })
  await many(3, { on: '2026-01-05', companyName: 'Nobody There', steps: { interview: 5 } })

  test('stand beside those where you knew nobody', async () => {
    const knew = await ask<KnewSomeone>('/knew')
    expect(knew).toMatchObject({ knew: { applied: 2, reached: 0 }, nobody: { applied: 3, reached: 3 } })
    expect(knew.difference).toMatchObject({ defined: true, diff: -1 })
    expect(await rowsBehind({ channel: 'cold', knew: 'yes' })).toBe(2)
    expect(await rowsBehind({ channel: 'cold', knew: 'no' })).toBe(3)
  })
})

describe('waiting for an answer', async () => {
  const { applied, many, ask, rowsBehind } = await freshSearch()
  for (const days of [3, 5, 5, 5, 12, 20]) await applied({ on: '2025-10-01', ending: ['rejected', days] })
  await many(8, { on: '2025-10-01', source: { kind: null, name: '', wroteFirst: false } })
  await applied({ on: '2025-10-01', ending: ['no_response', 60] })
  await applied({ on: '2026-03-01' })
  const waiting = await ask<Waiting>('/waiting')

  test('half of the answers come within so many days, and the median of all may not be reached', () => {
    expect(waiting).toMatchObject({ applied: 16, answered: 6, halfOfAnswersWithin: 5, median: { value: null } })
    expect(waiting.answeredBy.find(({ day }) => day === 7)).toMatchObject({ share: expect.closeTo(4 / 16, 9) })
  })

  test('after the last answer another is unlikely, and what is past that and still open is proposed for closing', async () => {
    expect(waiting).toMatchObject({ unlikelyAfter: 20, overdue: 8 })
    expect(await rowsBehind({ channel: 'compared', silentFor: '20' })).toBe(8)
  })

  test('with four answers nothing is said of it', async () => {
    expect(await ask<Waiting>('/waiting', { asOf: '2025-10-10' })).toMatchObject({
      answered: 4,
      halfOfAnswersWithin: null,
      unlikelyAfter: null,
      overdue: 0,
    })
  })
})

describe('is it real?', async () => {
  const { many, ask } = await freshSearch()
  await many(6, { on: '2026-01-05', help: ['Ines Ruiz', 'referred'], steps: { interview: 8 } })
  await many(4, { on: '2026-01-05', help: ['Ines Ruiz', 'referred'], ending: ['rejected', 12] })
  await many(1, { on: '2026-01-05', steps: { interview: 8 } })
  await many(9, { on: '2026-01-05', ending: ['rejected', 12] })
  await many(2, { on: '2026-03-01' })

  test('each number agrees with a hand-made one', async () => {
    const real = await ask<Real>('/real')
    expect(real.networked).toEqual({ mature: 10, reached: 6 })
    expect(real.cold).toEqual({ mature: 10, reached: 1 })
    expect(real.ratio).toMatchObject({ defined: true, ratio: expect.closeTo(6, 9) })
    expect(real.betterChance!.jeffreys).toBeGreaterThan(0.98)
    expect(real.bounds).toMatchObject({
      networkedLow: 0.6,
      networkedHigh: 0.6,
      coldLow: 1 / 12,
      coldHigh: 3 / 12,
      signIdentified: true,
    })
    // VanderWeele and Ding: 6 + √(6 · 5).
    expect(real.eValue).toMatchObject({ defined: true, point: expect.closeTo(6 + Math.sqrt(30), 9) })
    expect(real.logrank).toMatchObject({ defined: true })
  })

  test('without a cold one there is nothing to compare', async () => {
    expect(await ask<Real>('/real', { to: '2025-12-31' })).toMatchObject({
      betterChance: null,
      midP: { reason: 'zero_total' },
    })
  })
})

describe('the difference within levels', async () => {
  const { many, ask } = await freshSearch()
  // Better within each level and worse over all: networked ones went for the hard jobs.
  const story = (level: string, channel: string, reached: boolean): Story => ({
    on: '2026-01-05',
    level,
    ...(channel === 'networked' ? { help: ['Ines Ruiz', 'referred'] as [string, string] } : {}),
    ...(reached ? { steps: { interview: 9 } } : { ending: ['rejected', 9] as [string, number] }),
  })
  const cells = [
    ['junior', 'networked', 6, 6],
    ['junior', 'cold', 24, 20],
    ['senior', 'networked', 24, 6],
    ['senior', 'cold', 6, 0],
  ] as const
  for (const [level, channel, all, reached] of cells) {
    await many(reached, story(level, channel, true))
    await many(all - reached, story(level, channel, false))
  }
  const [byLevel, bySize] = (await ask<Adjusted>('/adjusted')).adjustments

  test('a reversal is called one, with both tables', () => {
    expect(byLevel).toMatchObject({ by: 'level', refusal: null, verdict: 'reversal', fullReversal: true, coverage: 1 })
    expect(byLevel!.strata.map(({ key, diff }) => [key, Math.sign(diff!)])).toEqual([
      ['junior', 1],
      ['senior', 1],
    ])
    expect(byLevel!.crude).toMatchObject({ defined: true, diff: expect.closeTo(12 / 30 - 20 / 30, 9) })
    expect(byLevel!.adjusted!.diff).toBeGreaterThan(0)
  })

  test('where no size was said there is one number for nothing', () => {
    expect(bySize).toMatchObject({ by: 'size', refusal: 'too_few_strata', unsaid: 60, strata: [], coverage: 0 })
  })
})

describe('the planner', async () => {
  const { many, ask, rowsBehind } = await freshSearch()
  await many(22, { on: '2025-12-01', ending: ['rejected', 9] })
  await many(4, { on: '2025-12-01', help: ['Ines Ruiz', 'referred'], steps: { interview: 9, offer: 20 } })
  await many(18, { on: '2025-12-01', help: ['Ines Ruiz', 'referred'], ending: ['rejected', 9] })
  const planner = await ask<Planner>('/planner')
  const [networked, cold] = planner.forecasts

  test('says how many more applications make an offer likely, and between what', () => {
    expect(networked).toMatchObject({ applications: 22, interviews: 4, interviewsMature: 4, offers: 4, refusal: null })
    const { optimistic, needed, pessimistic } = networked!
    expect([optimistic! < needed!, needed! < pessimistic!]).toEqual([true, true])
  })

  test('without an offer it says only what the rate is probably below', () => {
    expect(cold).toMatchObject({ refusal: 'no_events', needed: null, atMost: expect.closeTo(1 - 0.025 ** (1 / 22), 9) })
  })

  test('refuses with fewer than twenty that are old enough', async () => {
    const { forecasts } = await ask<Planner>('/planner', { asOf: '2025-12-20' })
    expect(forecasts.map(({ refusal }) => refusal)).toEqual(['few_mature', 'few_mature'])
  })

  test('the firm word needs so many in each channel', () => {
    expect(planner.sampleSize).toMatchObject({ defined: true, each: expect.any(Number) })
    expect(planner.detectable).toMatchObject({ defined: true, difference: expect.any(Number) })
  })

  test('published figures stand beside the comparable own number', async () => {
    const { figures } = await ask<Published>('/published')
    expect(figures).toHaveLength(9)
    expect(figures[0]!.lines[0]).toMatchObject({
      published: 0.127,
      own: { reached: { count: 4 }, total: { count: 22 } },
    })
    expect(figures.every(({ source, year, population }) => source && year && population)).toBe(true)
  })

  test('each own number beside a published one opens as many rows as it says', async () => {
    const { figures } = await ask<Published>('/published')
    const own = figures.flatMap(({ lines }) => lines.flatMap(({ own }) => (own ? [own.reached, own.total] : [])))
    for (const { count, behind } of own) expect([behind, await rowsBehind(behind)]).toEqual([behind, count])
  })
})
