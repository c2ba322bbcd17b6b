import { type SQL, sql } from 'drizzle-orm'
import { funnelKinds } from '../../shared/caution'
import { type Channel, helpKinds } from '../../shared/channels'
import type { Behind, OutcomeRow, OutcomeStep } from '../../shared/outcomes'
import { type Place, pageOf, pageSize } from '../cursors'
import { type Db, rowsOf } from '../db/client'
import { judged, type Scope } from './judged'
import type { Counts } from './tallies'

/**
 * The sufficient statistics of the whole report in one statement, so that the work after it does not grow with the number of
 * applications: the fates of each channel by day, and the counts of each kind of application.
 */
export async function countOutcomes(db: Db, scope: Scope): Promise<Counts> {
  const { horizonDays } = scope
  const within = (step: string) =>
    sql`count(*) filter (where mature and ${sql.raw(step)} <= ${horizonDays}) as ${sql.raw(`${step}_within`)}`
  // Written as JSON by the database: far less to carry over than as many rows of as many columns.
  const [row] = await rowsOf<{ tallies: string | null; fates: string | null }>(
    db,
    sql`${judged(scope)}
    select (
      select json_agg(t)::text from (
        select excluded, channel, source, help,
          count(*) as applied,
          count(*) filter (where mature) as mature,
          ${sql.join(
            funnelKinds.map((kind) => sql`count(${sql.raw(kind)}) as ${sql.raw(kind)}, ${within(kind)}`),
            sql`, `,
          )}
        from judged group by excluded, channel, source, help
      ) t
    ) as tallies, (
      select json_agg(json_build_array(channel, days, interview, rejected, withdrawn, censored))::text from (
        select channel, days,
          count(*) filter (where event = 'interview') as interview,
          count(*) filter (where event = 'rejected') as rejected,
          count(*) filter (where event = 'withdrawn') as withdrawn,
          count(*) filter (where event is null) as censored
        from judged where excluded is null group by channel, days
      ) f
    ) as fates`,
  )
  const fates: [Channel, day: number, ...counts: [number, number, number, number]][] = JSON.parse(row?.fates ?? '[]')
  return {
    tallies: JSON.parse(row?.tallies ?? '[]'),
    fates: fates.map(([channel, day, interview, rejected, withdrawn, censored]) => ({
      channel,
      day,
      interview,
      rejected,
      withdrawn,
      censored,
    })),
  }
}

/** The applications behind one number of the report, newest first, with how many there are in all. */
export async function listOutcomeRows(db: Db, { after, ...asked }: Scope & { behind: Behind; after: Place | null }) {
  const { workspaceId } = asked
  const found = await rowsOf<OutcomeRow & { total: number }>(
    db,
    sql`${judged(asked)}, picked as materialized (
      select * from judged where ${sql.join(picking(asked), sql` and `)}
    ), page as (
      select * from picked
      where ${after ? sql`(applied_on, id) < (${after.value}::date, ${after.id}::uuid)` : sql`true`}
      order by applied_on desc, id desc
      limit ${pageSize + 1}
    )
    select p.id, a.role, c.name as company, a.company_id as "companyId", p.channel, a.kind, a.ending,
      p.applied_on::text as "appliedOn", p.days, p.event, (select count(*)::int from picked) as total
    from page p
    join applications a on a.workspace_id = ${workspaceId} and a.id = p.id
    left join companies c on c.workspace_id = ${workspaceId} and c.id = a.company_id
    order by p.applied_on desc, p.id desc`,
  )
  const { rows, next } = pageOf(found, ({ appliedOn, id }) => ({ value: appliedOn!, id }))
  return { rows: rows.map(({ total, ...row }) => row), next, total: found[0]?.total ?? 0 }
}

type Horizon = Pick<Scope, 'horizonDays'>
type Condition = (horizon: Horizon) => SQL

const soFar =
  (step: string): Condition =>
  (_) =>
    sql`${sql.raw(step)} is not null`

/** Who stands at a step, by the rules that the numbers follow; the tests hold the two against each other. */
const conditions: Record<OutcomeStep, Condition> = {
  applied: () => sql`true`,
  known: ({ horizonDays }) => sql`(event is not null or days >= ${horizonDays})`,
  mature: () => sql`mature`,
  reached: ({ horizonDays }) => sql`(event = 'interview' and days <= ${horizonDays})`,
  pending: () => sql`event is null`,
  screen: soFar('screen'),
  interview: soFar('interview'),
  offer: soFar('offer'),
  accepted: soFar('accepted'),
}

function picking({ behind, horizonDays }: Horizon & { behind: Behind }): SQL[] {
  const { excluded, channel, source, help, step = 'applied', within } = behind
  if (excluded) return [sql`excluded = ${excluded}`]
  return [
    sql`excluded is null`,
    conditions[step]({ horizonDays }),
    ...(channel ? [channel === 'compared' ? sql`channel in ('networked', 'cold')` : sql`channel = ${channel}`] : []),
    ...(source ? [sql`source = ${source}`] : []),
    ...(help ? [sql`help = ${helpKinds.indexOf(help) + 1}`] : []),
    ...(within ? [sql`mature`, ...(isStage(step) ? [sql`${sql.raw(step)} <= ${horizonDays}`] : [])] : []),
  ]
}

const isStage = (step: OutcomeStep): boolean => funnelKinds.some((kind) => kind === step)
