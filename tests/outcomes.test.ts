import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { memberships } from '../server/db/schema'
import type { Slices } from '../shared/outcomeParts'
import { type Answer, startApp } from './support'

const { call, given, time, database, userId } = await startApp()
const stages = await given.stages()
const outcomesOf = (query: Record<string, string> = {}) =>
  call('GET', `${given.root}/outcomes?${new URLSearchParams(query)}`)
const slicesOf = async (query: Record<string, string>): Promise<Slices> =>
  (await call('GET', `${given.root}/outcomes/slices?${new URLSearchParams(query)}`)).body
const rowsOf = (query: Record<string, string>) =>
  call('GET', `${given.root}/outcomes/rows?${new URLSearchParams(query)}`)

type Story = { on: string; help?: string; interview?: string; ending?: [string, string]; search?: string } & object

/** An application with its story, each part with its day. */
async function applied({ on, help, interview, ending, search, ...more }: Story & Record<string, unknown>) {
  const searchId = search ?? given.searchId
  const { url, body } = await given.application({ appliedOn: on, searchId, ...more })
  let last: Answer['body'] = body
  const add = async (path: string, fact: object) => {
    const { status, body } = await call('POST', `${url}/${path}`, fact, { 'if-match': `"${last.version}"` })
    if (status !== 200) throw new Error(JSON.stringify(body))
    last = body
  }
  if (help) await add('help', { contactName: 'Ines Ruiz', kind: 'referred', on: help })
  if (interview) await add('stage-changes', { stageId: stages.interview, on: interview })
  if (ending) await add('stage-changes', { ending: ending[0], on: ending[1] })
  return { url, id: body.id as string }
}

describe('a real search of 130 applications (Serio 2010)', async () => {
  const expected = JSON.parse(readFileSync('tests/fixtures/serio-2010.expected.json', 'utf8'))
  const rows: Record<string, string>[] = parse(readFileSync('tests/fixtures/serio-2010.csv'), { columns: true })
  time.set(`${expected.as_of}T12:00:00Z`)
  for (const row of rows) {
    const on = row['Date Applied']!
    const interview = row.Status === 'Interview' ? row['Status Date'] : undefined
    await applied({
      on,
      interview,
      companyName: row.Company,
      help: row['Referred by'] && on,
      loggedAs: 'kept_as_it_happened',
    })
  }
  const { body } = await outcomesOf({ asOf: expected.as_of, horizon: String(expected.horizon_days) })
  time.set('2026-03-10T12:00:00Z')

  test.each(['networked', 'cold'])('the rate of the %s ones is the published one', (channel) => {
    const { success, total, ...rate } = expected[channel]
    expect(body[channel]).toMatchObject({
      applied: total,
      known: total,
      mature: total,
      reached: success,
      followed: null,
    })
    expectClose(body[channel].rate, rate)
  })

  test('the difference is 33 points, and more than chance would give', () => {
    expectClose(body.difference95, expected.difference_95)
    expectClose(body.difference99, expected.difference_99)
    expect(body.gate).toEqual({ level: 'verdict', verdict: expected.verdict, because: null })
  })

  test('each number of the first table is there: 10 of 26 and 6 of 104, with the limits of Wilson', () => {
    const interviews = (channel: string) =>
      body.funnel[channel].find(({ kind }: { kind: string }) => kind === 'interview')
    expect(interviews('networked')).toMatchObject({ count: 10, within: 10 })
    expect(interviews('cold')).toMatchObject({ count: 6, within: 6 })
    expectClose(interviews('cold').rate, { estimate: 6 / 104, low: expected.cold.low, high: expected.cold.high })
  })

  test('another horizon than the chosen one shows intervals and gives no verdict', async () => {
    const { body } = await outcomesOf({ asOf: expected.as_of, horizon: '14' })
    expect(body).toMatchObject({ horizonDays: 14, chosenHorizonDays: 30, difference95: { defined: true } })
    expect(body.gate).toEqual({ level: 'interval_only', verdict: null, because: 'other_horizon' })
  })
})

function expectClose(got: Record<string, unknown>, wanted: Record<string, number>) {
  for (const [name, value] of Object.entries(wanted)) expect(got[name], name).toBeCloseTo(value, 9)
}

describe('what counts, and as what', async () => {
  /** A search of its own, so that its numbers are its own. */
  const fresh = async (more: object = {}) => {
    const { body } = await call('POST', `${given.root}/searches`, { name: 'Another', startedOn: '2026-01-01' })
    if (Object.keys(more).length) await call('PATCH', `${given.root}/searches/${body.id}`, more)
    return body.id as string
  }
  const inSearch = async (search: string, story: Story & Record<string, unknown>) => {
    const columns = (await call('GET', `${given.root}/searches/${search}/stages`)).body
    const interview = columns.find(({ kind }: { kind: string }) => kind === 'interview').id
    Object.assign(stages, { interview })
    return applied({ ...story, search })
  }

  test('with nothing applied every number is zero or missing, and nothing is said', async () => {
    const { body } = await outcomesOf({ search: await fresh() })
    expect(body.networked).toEqual({
      applied: 0,
      known: 0,
      mature: 0,
      reached: 0,
      pending: 0,
      followed: null,
      rate: { defined: false, reason: 'zero_total' },
    })
    expect(body).toMatchObject({ gate: { level: 'no_data', verdict: null }, curves: [] })
  })

  test('what was given up on is still pending, and a rejection is not', async () => {
    const search = await fresh()
    await inSearch(search, { on: '2026-02-01', ending: ['no_response', '2026-03-01'] })
    await inSearch(search, { on: '2026-02-01', ending: ['rejected', '2026-02-09'] })
    const { body } = await outcomesOf({ search })
    expect(body.cold).toMatchObject({ applied: 2, pending: 1, known: 2, reached: 0 })
  })

  test('the end of a search ends the watching, also of what is withdrawn on that day', async () => {
    const search = await fresh({ endedOn: '2026-01-20', howEnded: 'accepted_offer' })
    await inSearch(search, { on: '2026-01-05', ending: ['withdrawn', '2026-01-20'] })
    await inSearch(search, { on: '2026-01-05', ending: ['withdrawn', '2026-01-19'] })
    await inSearch(search, { on: '2026-01-05', interview: '2026-01-20' })
    await inSearch(search, { on: '2026-01-05', interview: '2026-01-21' })
    await inSearch(search, { on: '2026-01-21' })
    const { body } = await outcomesOf({ search })
    expect(body.cold).toMatchObject({ applied: 4, mature: 0, known: 2, reached: 1, pending: 2 })
    expect(body.excluded).toMatchObject({ applied_after_as_of: 1 })
  })

  test('on one day an interview comes before a rejection', async () => {
    const search = await fresh()
    await inSearch(search, { on: '2026-01-05', interview: '2026-01-12', ending: ['rejected', '2026-01-12'] })
    expect((await outcomesOf({ search })).body.cold).toMatchObject({ reached: 1, pending: 0 })
  })

  test('a report of an earlier day knows nothing of what came after it', async () => {
    const search = await fresh()
    await inSearch(search, { on: '2026-01-05', interview: '2026-01-12' })
    await inSearch(search, { on: '2026-01-11' })
    const { body } = await outcomesOf({ search, asOf: '2026-01-10' })
    expect(body.cold).toMatchObject({ applied: 1, reached: 0, pending: 1 })
    expect(body.excluded).toEqual({ from_memory: 0, applied_after_as_of: 1, event_before_applied: 0 })
  })

  test('rows from memory stay out whole, answered or not, and are counted', async () => {
    const search = await fresh()
    await inSearch(search, { on: '2026-01-05', interview: '2026-01-12', loggedAs: 'from_memory' })
    await inSearch(search, { on: '2026-01-05', loggedAs: 'from_memory' })
    const { body } = await outcomesOf({ search })
    expect(body.cold.applied).toBe(0)
    expect(body.excluded.from_memory).toBe(2)
    expect((await rowsOf({ search, excluded: 'from_memory' })).body).toMatchObject({ total: 2 })
  })

  test('a rejection from before the day of applying is put aside and counted', async () => {
    const search = await fresh()
    await inSearch(search, { on: '2026-01-05', ending: ['rejected', '2026-01-02'] })
    const { body } = await outcomesOf({ search })
    expect(body).toMatchObject({ cold: { applied: 0 }, excluded: { event_before_applied: 1 } })
  })

  test('late help counts for nothing, and what is in the trash counts nowhere', async () => {
    const search = await fresh()
    await inSearch(search, { on: '2026-01-05', help: '2026-01-06' })
    const { url } = await inSearch(search, { on: '2026-01-05', help: '2026-01-05' })
    expect((await outcomesOf({ search })).body).toMatchObject({ networked: { applied: 1 }, cold: { applied: 1 } })
    await call('DELETE', url)
    expect((await outcomesOf({ search })).body).toMatchObject({ networked: { applied: 0 }, cold: { applied: 1 } })
  })

  test('an application is in the line of the strongest help that came in time', async () => {
    const search = await fresh()
    const { url } = await inSearch(search, { on: '2026-01-05', help: '2026-01-04' })
    await call('POST', `${url}/help`, { contactName: 'Tom Berg', kind: 'told', on: '2026-01-01' })
    await call('POST', `${url}/help`, { contactName: 'Tom Berg', kind: 'vouched', on: '2026-01-06' })
    expect((await slicesOf({ search })).help).toMatchObject([{ key: 'referred', applied: 1 }])
  })

  test('who was written to first stands beside the comparison', async () => {
    const search = await fresh()
    await inSearch(search, { on: '2026-01-05', source: { kind: 'recruiter', name: '', wroteFirst: true } })
    const { body } = await outcomesOf({ search })
    expect(body).toMatchObject({ inbound: { applied: 1 }, gate: { level: 'no_data' } })
    expect((await slicesOf({ search })).source).toMatchObject([{ key: 'recruiter' }])
  })

  test('a period is taken by the day of applying', async () => {
    const search = await fresh()
    for (const on of ['2026-01-05', '2026-01-06', '2026-01-07']) await inSearch(search, { on })
    const { body } = await outcomesOf({ search, from: '2026-01-06', to: '2026-01-06' })
    expect(body.cold.applied).toBe(1)
  })

  test.each([
    [{ search: '01900000-0000-7000-8000-000000000000' }, 404, 'not_found'],
    [{ horizon: '31' }, 400, 'invalid'],
    [{ asOf: '2026-02-30' }, 400, 'invalid'],
    [{ asOf: '2026-04-01' }, 400, 'invalid'],
    [{ from: '2026-02-02', to: '2026-02-01' }, 400, 'invalid'],
    [{ colour: 'red' }, 400, 'invalid'],
  ])('%j is refused with %i %s', async (query, status, code) => {
    expect(await outcomesOf(query)).toMatchObject({ status, body: { code } })
  })

  test('a member with the numbers only sees the numbers of the granted searches, and no rows', async () => {
    const search = await fresh()
    await inSearch(search, { on: '2026-01-05' })
    const owned = { role: 'owner', scope: 'full', searchIds: null } as const
    const grant = (granted: Partial<typeof memberships.$inferInsert>) =>
      database.db.update(memberships).set(granted).where(eq(memberships.userId, userId))
    await grant({ role: 'viewer', scope: 'outcomes', searchIds: [search] })
    expect((await outcomesOf()).body).toMatchObject({ cold: { applied: 1 }, networked: { applied: 0 } })
    expect(await outcomesOf({ search: given.searchId })).toMatchObject({ status: 404 })
    expect(await rowsOf({})).toMatchObject({ status: 403 })
    await grant(owned)
  })
})
