// The counts that SQL makes from the derived days, held against funnel.build over the bare facts, after random edits.
import { and, eq, isNull } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { applications, help, searches, stageChanges } from '../server/db/schema'
import { buildFunnel, type FunnelRow } from '../server/statistics/funnel'
import { rateAtHorizon } from '../server/statistics/rate-at-horizon'
import { rateDifferenceAtHorizon } from '../server/statistics/rate-difference'
import { channels, helpKinds, sourceKinds } from '../shared/channels'
import { addDays, daysBetween } from '../shared/days'
import type { Behind, FunnelStep, Outcomes, Slice } from '../shared/outcomes'
import { reached } from '../shared/stages'
import { type Answer, startApp } from './support'

const { call, given, database, workspace } = await startApp()
const searchIds = [given.searchId, ...(await Promise.all(['Second', 'Third'].map(addSearch)))]
const columns = Object.fromEntries(await Promise.all(searchIds.map(async (id) => [id, await columnsOf(id)] as const)))
await scramble()
await call('PATCH', `${given.root}/searches/${searchIds[2]}`, { endedOn: '2026-02-10', howEnded: 'stayed' })
const facts = await bareFacts()

async function addSearch(name: string): Promise<string> {
  return (await call('POST', `${given.root}/searches`, { name, startedOn: '2025-11-01' })).body.id
}

async function columnsOf(search: string): Promise<{ id: string; kind: string }[]> {
  return (await call('GET', `${given.root}/searches/${search}/stages`)).body
}

/** Ninety applications, and some six hundred edits of theirs: the same each time. */
async function scramble() {
  const random = seeded(20_260_310)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const dayNear = (on: string, before: number, after: number) =>
    addDays(on, Math.floor(random() * (before + after + 1)) - before)
  const refused = new Set<string>()
  for (let n = 0; n < 90; n++) {
    const searchId = pick(searchIds)
    const on = dayNear('2026-01-20', 60, 48)
    const more = random() < 0.08 ? {} : { appliedOn: on }
    const source = { kind: pick([...sourceKinds, null]), name: '', wroteFirst: random() < 0.2 }
    const loggedAs = pick(['live', 'live', 'kept_as_it_happened', 'from_memory'])
    const { url, body } = await given.application({
      searchId,
      companyName: `Company ${n % 20}`,
      source,
      loggedAs,
      ...more,
    })
    let now: Answer['body'] = body
    const edit = async (method: string, path: string, change?: object) => {
      const { status, body } = await call(method, `${url}${path}`, change, { 'if-match': `"${now.version}"` })
      if (status === 200) now = body
      else if (status >= 500) throw new Error(JSON.stringify(body))
      else refused.add(body.code)
    }
    for (let edits = Math.floor(random() * 12); edits > 0; edits--) {
      const when = dayNear(on, 3, 50)
      const dice = random()
      if (dice < 0.25) await edit('POST', '/stage-changes', { stageId: pick(columns[searchId]!).id, on: when })
      else if (dice < 0.45)
        await edit('POST', '/stage-changes', {
          ending: pick(['rejected', 'withdrawn', 'declined', 'no_response']),
          on: when,
        })
      else if (dice < 0.6)
        await edit('PATCH', `/stage-changes/${pick<{ id: string }>(now.stageChanges).id}`, { on: when })
      else if (dice < 0.7) await edit('DELETE', `/stage-changes/${pick<{ id: string }>(now.stageChanges).id}`)
      else if (dice < 0.9 || !now.help.length)
        await edit('POST', '/help', {
          contactName: pick(['Ines', 'Tom', 'Ada']),
          kind: pick(helpKinds),
          on: dayNear(on, 9, 9),
        })
      else await edit('DELETE', `/help/${pick<{ id: string }>(now.help).id}`)
    }
    if (random() < 0.05) await call('DELETE', url)
  }
  expect([...refused]).not.toContain('internal')
}

function seeded(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((again ^ (again >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What was stored as facts, nothing of what was derived from them. */
async function bareFacts() {
  const { db } = database
  const rows = await db
    .select({ id: applications.id, searchId: applications.searchId, endedOn: searches.endedOn })
    .from(applications)
    .innerJoin(searches, and(eq(searches.workspaceId, workspace.id), eq(searches.id, applications.searchId)))
    .where(and(eq(applications.workspaceId, workspace.id), isNull(applications.trashedAt)))
  const known = await db.select().from(applications).where(eq(applications.workspaceId, workspace.id))
  const changes = await db
    .select()
    .from(stageChanges)
    .where(and(eq(stageChanges.workspaceId, workspace.id), isNull(stageChanges.voidedAt)))
  const helped = await db.select().from(help).where(eq(help.workspaceId, workspace.id))
  return rows.map((row) => {
    const { wroteFirst, loggedAs } = known.find(({ id }) => id === row.id)!
    const own = changes.filter(({ applicationId }) => applicationId === row.id)
    const standing = own.filter(({ ending }) => !ending)
    const applied =
      earliest(standing.filter(({ kind }) => kind === 'applied')) ??
      earliest([
        ...standing.filter(({ kind }) => reached(kind, 'applied')),
        ...own.filter(({ ending }) => ending === 'declined'),
      ])
    return {
      ...row,
      wroteFirst,
      loggedAs,
      applied,
      helpOn: earliest(helped.filter((one) => one.applicationId === row.id)),
      own,
    }
  })
}

function earliest(dated: { on: string }[]): string | null {
  return dated.map(({ on }) => on).sort()[0] ?? null
}

type View = { search?: string; from?: string; to?: string; asOf: string; horizon: string }

/** funnel.build over the bare facts, each search as of its own last day. */
function recount({ search, from, to, asOf }: View) {
  const inView = facts.filter(
    ({ searchId, applied }) =>
      applied !== null && (!search || search === searchId) && (!from || applied >= from) && (!to || applied <= to),
  )
  const fromMemory = inView.filter(({ loggedAs }) => loggedAs === 'from_memory').length
  const rows: (FunnelRow & { observed: number })[] = []
  const excluded = { from_memory: fromMemory, applied_after_as_of: 0, event_before_applied: 0 }
  for (const { id, endedOn, wroteFirst, loggedAs, applied, helpOn, own } of inView) {
    if (loggedAs === 'from_memory') continue
    const until = endedOn && endedOn < asOf ? endedOn : asOf
    const events = own
      .map(({ kind, ending, on }) => ({ type: ending ? (ending === 'declined' ? 'offer' : ending) : kind, on }))
      .filter(({ type, on }) => type !== 'applied' && type !== 'saved' && !(type === 'withdrawn' && on === endedOn))
    const source = wroteFirst ? 'inbound' : null
    const built = buildFunnel({
      as_of: until,
      applications: [{ id, applied_on: applied!, contact_linked_on: helpOn, source, events }],
    })
    if (!built.defined) throw new Error(built.reason)
    for (const { reason } of built.excluded) excluded[reason]++
    for (const row of built.rows) rows.push({ ...row, observed: daysBetween(applied!, until) })
  }
  return { rows, excluded }
}

const views: View[] = [
  { asOf: '2026-03-10', horizon: '30' },
  { asOf: '2026-03-10', horizon: '14', from: '2025-12-20', to: '2026-02-20' },
  { asOf: '2026-02-10', horizon: '30', search: searchIds[2] },
  { asOf: '2026-01-31', horizon: '60' },
  { asOf: '2026-02-01', horizon: '14', search: searchIds[0] },
]

describe.each(views)('the report of %j', async (view) => {
  const { body } = await call('GET', `${given.root}/outcomes?${new URLSearchParams(view as Record<string, string>)}`)
  const outcomes = body as Outcomes
  const horizon = Number(view.horizon)
  const { rows, excluded } = recount(view)
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

  test('shows behind each number as many rows as the number says', async () => {
    for (const [behind, shown] of numbersOf(outcomes)) {
      const query = new URLSearchParams({ ...view, ...behind } as Record<string, string>)
      const { body } = await call('GET', `${given.root}/outcomes/rows?${query}`)
      expect([behind, body.total, body.rows.length]).toEqual([behind, shown, shown])
    }
  })
})

/** Each number of a report, with what it is called when its rows are asked for. */
function numbersOf({ funnel, bySource, byHelp, excluded, ...arms }: Outcomes): [Behind, number][] {
  const steps = ['applied', 'known', 'mature', 'reached', 'pending'] as const
  const ofSlice = (key: object, { applied, mature, reached }: Slice): [Behind, number][] => [
    [{ ...key, step: 'applied' }, applied],
    [{ ...key, step: 'mature' }, mature],
    [{ ...key, step: 'interview', within: 'true' }, reached],
  ]
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
    ...bySource.flatMap((slice) => ofSlice({ source: slice.key }, slice)),
    ...byHelp.flatMap((slice) => ofSlice({ help: slice.key }, slice)),
    ...Object.entries(excluded).map(([reason, count]): [Behind, number] => [
      { excluded: reason as 'from_memory' },
      count,
    ]),
  ]
}

test('a long list of rows comes page by page, none twice', async () => {
  const first = (await call('GET', `${given.root}/outcomes/rows`)).body
  expect(first.total).toBeLessThan(100)
  for (let n = 0; n < 105 - first.total; n++) await given.application({ appliedOn: '2026-03-01', role: `Role ${n}` })
  const page = (await call('GET', `${given.root}/outcomes/rows`)).body
  const rest = (await call('GET', `${given.root}/outcomes/rows?cursor=${page.next}`)).body
  expect([page.rows.length, page.total, rest.rows.length, rest.total, rest.next]).toEqual([100, 105, 5, 105, null])
  expect(new Set([...page.rows, ...rest.rows].map(({ id }) => id)).size).toBe(105)
})
