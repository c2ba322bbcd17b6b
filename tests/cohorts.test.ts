// Many people's searches looked at together: the counts of SQL against one report for each, and what may be said of them.
import { afterAll, describe, expect, test } from 'vitest'
import { countCohort } from '../server/outcomes/cohort'
import { CohortCache } from '../server/outcomes/cohort-cache'
import { type CohortReport, cohortReport } from '../server/outcomes/cohort-report'
import { createWorkspace } from '../server/workspaces/queries'
import type { Outcomes } from '../shared/outcomes'
import { scramble } from './scramble'
import { startApp } from './support'

const app = await startApp()
const { call, given, database, workspace } = app
const { db } = database
const searchIds = await scramble(app)
const stranger = await createWorkspace(db, {
  ...{ name: 'Another', timeZone: 'Europe/Berlin', startedOn: '2026-01-01', now: app.time.now },
})
const scope = { workspaceIds: [workspace.id, stranger], searchIds, asOf: '2026-03-10', horizonDays: 30 }

const reportOf = async (query: object): Promise<Outcomes> =>
  (await call('GET', `${given.root}/outcomes?${new URLSearchParams({ asOf: '2026-03-10', ...query })}`)).body

describe.each([
  {},
  { asOf: '2026-02-01' },
  { horizonDays: 14, from: '2026-01-10', to: '2026-02-10' },
  { searchIds: searchIds.slice(2) },
])('a cohort of one client, asked %j', async (change) => {
  const asked = { ...scope, ...change }
  const { clients, fates } = await countCohort(db, asked)
  const [search] = asked.searchIds.length === 1 ? asked.searchIds : []
  const { from, to } = asked as { from?: string; to?: string }
  const outcomes = await reportOf({
    ...{ asOf: asked.asOf, horizon: asked.horizonDays, ...(search ? { search } : {}) },
    ...(from && to ? { from, to } : {}),
  })

  test('counts what the report of that client counts', () => {
    const interviews = (channel: 'networked' | 'cold') =>
      outcomes.funnel[channel].find(({ kind }) => kind === 'interview')!
    expect(clients).toEqual([
      {
        workspaceId: workspace.id,
        ...{ a_total: outcomes.networked.mature, a_success: interviews('networked').within },
        ...{ b_total: outcomes.cold.mature, b_success: interviews('cold').within },
      },
    ])
    const { rates, applications } = cohortReport({ clients, fates }, asked.horizonDays)
    expect(applications).toBe(outcomes.networked.applied + outcomes.cold.applied + outcomes.inbound.applied)
    for (const channel of ['networked', 'cold', 'inbound'] as const) {
      const { defined, ...rate } = outcomes[channel].rate
      expect(rates[channel]).toMatchObject({ defined, ...rate })
    }
  })
})

test('counted in parts, each client counts once', async () => {
  const others = ['01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-000000000002']
  const asked = { ...scope, workspaceIds: [...others, ...scope.workspaceIds] }
  const whole = await countCohort(db, asked)
  expect(whole.clients).toHaveLength(1)
  expect(await countCohort(db, asked, 1)).toEqual(whole)
})

test('no search granted, nothing counted', async () => {
  expect(await countCohort(db, { ...scope, searchIds: [] })).toEqual({ clients: [], fates: [] })
})

describe('a cache of cohorts', () => {
  const cache = new CohortCache(app.app.hub)
  afterAll(() => app.app.hub.removeAllListeners())

  test('answers again without counting, until something changes in one of its workspaces', async () => {
    const first = await cache.count(db, scope)
    expect(await cache.count(db, scope)).toBe(first)
    expect(await cache.count(db, { ...scope, horizonDays: 14 })).not.toBe(first)
    await given.contact('Ines Duarte')
    expect(await cache.count(db, scope)).toBe(first)
    await given.application({ appliedOn: '2026-01-05' })
    await expect.poll(() => cache.count(db, scope)).not.toBe(first)
    const { clients } = await cache.count(db, scope)
    expect(clients[0]!.b_total).toBe(first.clients[0]!.b_total + 1)
  })

  test('counts anew after notices may have been missed', async () => {
    const first = await cache.count(db, scope)
    app.app.hub.emit('missed')
    expect(await cache.count(db, scope)).not.toBe(first)
  })
})

describe('what may be said of a cohort', () => {
  const client = (n: number, a: [number, number], b: [number, number]) => ({
    ...{ workspaceId: `client ${n}`, a_success: a[0], a_total: a[1], b_success: b[0], b_total: b[1] },
  })
  const clients = (count: number) => Array.from({ length: count }, (_, n) => client(n, [2 + (n % 3), 8], [n % 3, 12]))
  const said = (all: ReturnType<typeof clients>): CohortReport => cohortReport({ clients: all, fates: [] }, 30)

  test('with ten clients that have both channels, the difference within them', () => {
    const { refusal, within, overall, clientsWithBoth } = said(clients(10))
    expect([refusal, clientsWithBoth]).toEqual([null, 10])
    expect(within!.low).toBeLessThan(within!.diff)
    expect(within!.diff).toBeCloseTo(overall!.diff, 9)
  })

  test('under ten it is refused, and each row shows its own count', () => {
    expect(said(clients(9))).toMatchObject({ refusal: 'few_clients', within: null, overall: null, rowsAre: 'own' })
    const cold = Array.from({ length: 20 }, (_, n) => client(n, [0, 0], [1, 10]))
    expect(said([...clients(9), ...cold])).toMatchObject({ refusal: 'few_clients', clientsWithBoth: 9 })
  })

  test('one client who holds more than a quarter of an arm speaks for nobody else', () => {
    expect(said([...clients(10), client(10, [10, 40], [3, 12])])).toMatchObject({ refusal: 'one_client', within: null })
  })

  test('clients who are all alike look no surer than their applications allow', () => {
    const alike = Array.from({ length: 12 }, (_, n) => client(n, [2, 8], [1, 12]))
    const { overall, rowsAre } = said(alike)
    const naive = Math.sqrt((0.25 * 0.75) / 96 + ((1 / 12) * (11 / 12)) / 144)
    expect(overall!.stdErr).toBeCloseTo(naive, 12)
    expect(rowsAre).toBe('alike')
  })

  test('clients who differ are drawn towards the mean of all', () => {
    const mixed = Array.from({ length: 12 }, (_, n) => client(n, [n % 2 ? 7 : 1, 8], [n % 2 ? 8 : 1, 12]))
    const { rowsAre, rows } = said(mixed)
    expect(rowsAre).toBe('shrunken')
    const [low, high] = rows as [(typeof rows)[number], (typeof rows)[number]]
    expect(low.rate.defined && low.rate.estimate).toBeGreaterThan(2 / 20)
    expect(high.rate.defined && high.rate.estimate).toBeLessThan(15 / 20)
  })
})
