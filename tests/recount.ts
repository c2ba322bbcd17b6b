// funnel.build over the bare facts: what was stored as facts, nothing of what was derived from them.
import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '../server/db/client'
import { applications, companies, contacts, help, searches, stageChanges } from '../server/db/schema'
import { buildFunnel, type FunnelRow } from '../server/statistics/funnel'
import { helpKinds } from '../shared/channels'
import { daysBetween } from '../shared/days'
import { reached } from '../shared/stages'
import { ties } from '../shared/ties'

export type View = {
  asOf: string
  horizon: string
  search?: string
  from?: string
  to?: string
  event?: 'answer' | 'screen' | 'interview' | 'offer'
  definition?: 'any_help' | 'referred'
  withoutRecordedLater?: 'true'
}

export type Facts = Awaited<ReturnType<typeof bareFacts>>
type Fact = Facts[number]

export async function bareFacts({ db }: Database, workspaceId: string) {
  const rows = await db
    .select({ application: applications, endedOn: searches.endedOn, size: companies.size })
    .from(applications)
    .innerJoin(searches, and(eq(searches.workspaceId, workspaceId), eq(searches.id, applications.searchId)))
    .leftJoin(companies, and(eq(companies.workspaceId, workspaceId), eq(companies.id, applications.companyId)))
    .where(and(eq(applications.workspaceId, workspaceId), isNull(applications.trashedAt)))
  const changes = await db
    .select()
    .from(stageChanges)
    .where(and(eq(stageChanges.workspaceId, workspaceId), isNull(stageChanges.voidedAt)))
  const helped = await db
    .select({ help, tie: contacts.tie })
    .from(help)
    .leftJoin(contacts, and(eq(contacts.workspaceId, workspaceId), eq(contacts.id, help.contactId)))
    .where(eq(help.workspaceId, workspaceId))
  return rows.map(({ application: { id, searchId, wroteFirst, loggedAs, level, sourceKind }, endedOn, size }) => {
    const own = changes.filter(({ applicationId }) => applicationId === id)
    const standing = own.filter(({ ending }) => !ending)
    const applied =
      earliest(standing.filter(({ kind }) => kind === 'applied')) ??
      earliest([
        ...standing.filter(({ kind }) => reached(kind, 'applied')),
        ...own.filter(({ ending }) => ending === 'declined'),
      ])
    const events = own
      .map(({ kind, ending, on }) => ({ type: ending ? (ending === 'declined' ? 'offer' : ending) : kind, on }))
      .filter(({ type, on }) => type !== 'applied' && type !== 'saved' && !(type === 'withdrawn' && on === endedOn))
    const answered = earliest(events.filter(({ type }) => isStage(type) || type === 'rejected'))
    return {
      ...{ id, searchId, endedOn, wroteFirst, loggedAs, applied, events },
      ...{ level: level ?? 'none', size: size ?? 'none', source: sourceKind ?? 'none' },
      help: helped
        .filter(({ help: { applicationId } }) => applicationId === id)
        .map(({ help: { kind, on, importId, recordedAt, contactId }, tie }) => ({
          ...{ kind, on, tie, contactId },
          recordedLater: !importId && answered !== null && answered < recordedAt.toISOString().slice(0, 10),
        })),
    }
  })
}

const isStage = (type: string) => ['screen', 'interview', 'offer', 'accepted'].includes(type)

function earliest(dated: readonly { on: string }[]): string | null {
  return dated.map(({ on }) => on).sort()[0] ?? null
}

export type Recounted = FunnelRow & {
  fact: Fact
  observed: number
  /** Days to the event asked for, whatever came before it. */
  target: number | null
  /** The help that counts, the strongest first. */
  helpers: Fact['help']
  recordedLater: boolean
}

/** Each application as it stood, each search as of its own last day. */
export function recount(facts: Facts, view: View) {
  const { search, from, to, asOf } = view
  const inView = facts.filter(
    ({ searchId, applied }) =>
      applied !== null && (!search || search === searchId) && (!from || applied >= from) && (!to || applied <= to),
  )
  const fromMemory = inView.filter(({ loggedAs }) => loggedAs === 'from_memory').length
  const rows: Recounted[] = []
  const excluded = { from_memory: fromMemory, applied_after_as_of: 0, event_before_applied: 0 }
  for (const fact of inView) {
    if (fact.loggedAs === 'from_memory') continue
    const until = fact.endedOn && fact.endedOn < asOf ? fact.endedOn : asOf
    const helpers = countingHelp(fact, view)
    const whole = built(fact, { until, helpers, events: fact.events })
    for (const { reason } of whole.excluded) excluded[reason]++
    for (const row of whole.rows) {
      const { time_days, event } = built(fact, { until, helpers, events: asked(fact.events, view) }).rows[0]!
      const target = built(fact, { until, helpers, events: onlyAim(fact.events, view) }).rows[0]!.reached.interview
      rows.push({
        ...{ ...row, time_days, event, target, fact, helpers, observed: daysBetween(fact.applied!, until) },
        recordedLater:
          countingHelp(fact, { ...view, withoutRecordedLater: undefined }).length > 0 &&
          countingHelp(fact, { ...view, withoutRecordedLater: 'true' }).length === 0,
      })
    }
  }
  return { rows, excluded }
}

type Built = { until: string; helpers: Fact['help']; events: Fact['events'] }

function built({ id, applied, wroteFirst }: Fact, { until, helpers, events }: Built) {
  const answer = buildFunnel({
    as_of: until,
    applications: [
      {
        ...{ id, applied_on: applied!, events },
        contact_linked_on: earliest(helpers),
        source: wroteFirst ? 'inbound' : null,
      },
    ],
  })
  if (!answer.defined) throw new Error(answer.reason)
  return answer
}

const countingHelp = ({ applied, help }: Fact, { definition = 'any_help', withoutRecordedLater }: View) =>
  help
    .filter(({ kind, on, recordedLater }) => {
      const strong = definition === 'any_help' || kind === 'referred' || kind === 'vouched'
      return strong && on <= applied! && !(withoutRecordedLater && recordedLater)
    })
    .sort((x, y) => helpKinds.indexOf(y.kind) - helpKinds.indexOf(x.kind) || rankOf(x.tie) - rankOf(y.tie))

const rankOf = (tie: Fact['help'][number]['tie']) => (tie ? ties.indexOf(tie) : ties.length)

/** The facts with the event asked for in the place of the interview. */
function asked(events: Fact['events'], { event = 'interview' }: View): Fact['events'] {
  return events.flatMap(({ type, on }) => {
    if (isAim(type, event)) return [{ type: 'interview', on }]
    return isStage(type) ? [] : [{ type, on }]
  })
}

const onlyAim = (events: Fact['events'], view: View) => asked(events, view).filter(({ type }) => type === 'interview')

function isAim(type: string, event: NonNullable<View['event']>): boolean {
  if (event === 'answer') return isStage(type) || type === 'rejected'
  const order = ['screen', 'interview', 'offer', 'accepted']
  return order.indexOf(type) >= order.indexOf(event)
}
