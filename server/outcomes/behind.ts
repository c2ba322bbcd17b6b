import { type SQL, sql } from 'drizzle-orm'
import type { Behind, OutcomeRow, OutcomeStep } from '../../shared/outcomes'
import { type Place, pageOf, pageSize } from '../cursors'
import { type Db, rowsOf } from '../db/client'
import { counting, judged, type Scope, strengthOf } from './judged'
import { belonging } from './published'

type Asked = Scope & { behind: Behind }

/** The applications behind one number of the report, newest first, with how many there are in all. */
export async function listOutcomeRows(db: Db, { after, ...asked }: Asked & { after: Place | null }) {
  const { workspaceId } = asked
  const found = await rowsOf<OutcomeRow & { total: number }>(
    db,
    sql`${judged(asked, traitsIn(asked.behind))}, picked as materialized (
      select * from judged where ${sql.join(picking(asked), sql` and `)}
    ), page as (
      select * from picked
      where ${after ? sql`(applied_on, id) < (${after.value}::date, ${after.id}::uuid)` : sql`true`}
      order by applied_on desc, id desc
      limit ${pageSize + 1}
    )
    select p.id, a.version, a.role, c.name as company, a.company_id as "companyId", p.channel, a.kind, a.ending,
      p.applied_on::text as "appliedOn", p.days, p.event, p.recorded_later as "recordedLater",
      (select count(*)::int from picked) as total
    from page p
    join applications a on a.workspace_id = ${workspaceId} and a.id = p.id
    left join companies c on c.workspace_id = ${workspaceId} and c.id = a.company_id
    order by p.applied_on desc, p.id desc`,
  )
  const { rows, next } = pageOf(found, ({ appliedOn, id }) => ({ value: appliedOn!, id }))
  return { rows: rows.map(({ total, ...row }) => row), next, total: found[0]?.total ?? 0 }
}

const traitsIn = ({ end, silentFor, ...behind }: Behind) => [
  ...(['level', 'size', 'week', 'tie', 'knew'] as const).filter((trait) => behind[trait]),
  ...(end || silentFor ? (['end'] as const) : []),
]

const soFar = (step: string) => () => sql`${sql.raw(step)} is not null`

/** Who stands at a step, by the rules that the numbers follow; the tests hold the two against each other. */
const conditions: Record<OutcomeStep, (scope: Scope) => SQL> = {
  applied: () => sql`true`,
  known: ({ horizonDays }) => sql`(event is not null or days >= ${horizonDays})`,
  mature: () => sql`mature`,
  reached: ({ horizonDays, event }) => sql`(event = ${sql.raw(`'${event}'`)} and days <= ${horizonDays})`,
  pending: () => sql`event is null`,
  answer: soFar('answer'),
  screen: soFar('screen'),
  interview: soFar('interview'),
  offer: soFar('offer'),
  accepted: soFar('accepted'),
}

type Ask<Value> = (value: Value, asked: Asked) => SQL

/** What each word of a number asks of an application. */
const asks: { [Word in keyof Behind]-?: Ask<NonNullable<Behind[Word]>> } = {
  excluded: (reason) => sql`excluded = ${reason}`,
  channel: (channel) => (channel === 'compared' ? sql`channel in ('networked', 'cold')` : sql`channel = ${channel}`),
  source: (source) => sql`source = ${source}`,
  help: (kind) => sql`help = ${strengthOf(kind)}`,
  tie: (tie) => sql`channel = 'networked' and tie = ${tie}`,
  contact: (id, asked) => sql`channel = 'networked' and exists (
    select from help h join applications a on a.workspace_id = ${asked.workspaceId} and a.id = judged.id
    where ${counting(asked)} and h.contact_id = ${id}
  )`,
  level: (level) => sql`level = ${level}`,
  size: (size) => sql`size = ${size}`,
  week: (monday) => sql`week = ${monday}::date`,
  knew: (answer) => (answer === 'yes' ? sql`knew` : sql`not knew`),
  furthest: (kind) => sql`${furthest} = ${kind}`,
  end: (end) => sql`"end" = ${end}`,
  silentFor: (days) => silent(Number(days)),
  recordedLater: () => sql`recorded_later`,
  published: (group) => sql`mature and ${belonging[group]}`,
  step: (step, asked) => conditions[step](asked),
  within: (_, { behind: { step = 'applied' }, horizonDays }) =>
    isDated(step) ? sql`mature and ${sql.raw(step)} <= ${horizonDays}` : sql`mature`,
}

function picking(asked: Asked): SQL[] {
  const { excluded, ...behind } = asked.behind
  if (excluded) return [asks.excluded(excluded, asked)]
  const words = (Object.keys(asks) as (keyof Behind)[]).filter((word) => word in behind)
  return [sql`excluded is null`, ...words.map((word) => askOf(word, asked))]
}

const askOf = (word: keyof Behind, asked: Asked): SQL => (asks[word] as Ask<unknown>)(asked.behind[word], asked)

/** Steps that an application comes to on a day, whatever the report asks for. */
const isDated = (step: OutcomeStep): boolean => !['applied', 'known', 'mature', 'reached', 'pending'].includes(step)

/** The furthest that an application of `judged` came. */
export const furthest = sql`case
  when accepted is not null then 'accepted' when offer is not null then 'offer'
  when interview is not null then 'interview' when screen is not null then 'screen' else 'applied'
end`

/** Nothing heard for longer than so many days, nothing ended, and the search goes on. */
export const silent = (days: number): SQL => sql`(
  answer is null and withdrawn is null and "end" = 'open' and ended_on is null and until - applied_on > ${days}
)`
