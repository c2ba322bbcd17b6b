import { type SQL, sql } from 'drizzle-orm'
import { funnelKinds } from '../../shared/caution'
import { helpKinds } from '../../shared/channels'
import type { Behind, OutcomeRow, OutcomeStep } from '../../shared/outcomes'
import { type Place, pageOf, pageSize } from '../cursors'
import { type Db, rowsOf } from '../db/client'
import { judged, type Scope } from './judged'
import type { Tally } from './tallies'

/**
 * The sufficient statistics of the whole report in one statement, so that the work after it does not grow with the number of
 * applications: by channel and day, by channel, by source, by strongest help, and what stays out.
 */
export const countOutcomes = (db: Db, scope: Scope): Promise<Tally[]> =>
  rowsOf(
    db,
    sql`${judged(scope)}
    select grouping(channel, days, source, help)::int as set, excluded, channel, days, source, help,
      count(*)::int as applied,
      count(*) filter (where mature)::int as mature,
      count(*) filter (where ${conditions.known(scope)})::int as known,
      count(*) filter (where ${conditions.reached(scope)})::int as reached,
      count(*) filter (where event is null)::int as pending,
      count(*) filter (where event = 'interview')::int as interview_first,
      count(*) filter (where event = 'rejected')::int as rejected_first,
      count(*) filter (where event = 'withdrawn')::int as withdrawn_first,
      count(screen)::int as screen,
      count(interview)::int as interview,
      count(offer)::int as offer,
      count(accepted)::int as accepted,
      count(*) filter (where mature and screen <= ${scope.horizonDays})::int as screen_within,
      count(*) filter (where mature and interview <= ${scope.horizonDays})::int as interview_within,
      count(*) filter (where mature and offer <= ${scope.horizonDays})::int as offer_within,
      count(*) filter (where mature and accepted <= ${scope.horizonDays})::int as accepted_within
    from judged
    group by grouping sets ((excluded), (excluded, channel), (excluded, channel, days), (excluded, source), (excluded, help))`,
  )

/** The applications behind one number of the report, newest first, with how many there are in all. */
export async function listOutcomeRows(db: Db, { after, ...asked }: Scope & { behind: Behind; after: Place | null }) {
  const { workspaceId } = asked
  const found = await rowsOf<OutcomeRow & { total: number }>(
    db,
    sql`${judged(asked)}, picked as (
      select * from judged where ${sql.join(picking(asked), sql` and `)}
    )
    select p.id, a.role, c.name as company, a.company_id as "companyId", p.channel, a.kind, a.ending,
      p.applied_on::text as "appliedOn", p.days, p.event, (select count(*)::int from picked) as total
    from picked p
    join applications a on a.workspace_id = ${workspaceId} and a.id = p.id
    left join companies c on c.workspace_id = ${workspaceId} and c.id = a.company_id
    where ${after ? sql`(p.applied_on, p.id) < (${after.value}::date, ${after.id}::uuid)` : sql`true`}
    order by p.applied_on desc, p.id desc
    limit ${pageSize + 1}`,
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

/** Who is counted at a step: the numbers and the rows behind them ask the same. */
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
