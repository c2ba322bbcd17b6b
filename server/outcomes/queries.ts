import { type SQL, sql } from 'drizzle-orm'
import { funnelKinds } from '../../shared/caution'
import type { Channel } from '../../shared/channels'
import { type Db, rowsOf } from '../db/client'
import { judged, type Scope } from './judged'
import type { Counts } from './tallies'

export { judged } from './judged'

/**
 * The sufficient statistics of the whole report in one pass, so that the work after it does not grow with the number of
 * applications: the fates of each channel by day, and how far those of each channel came.
 */
export async function countOutcomes(db: Db, scope: Scope): Promise<Counts> {
  const [fates, counts] = [fatesOf(scope), countsOf(scope)]
  // Written as JSON by the database, and fates as one list of values each: far less to carry over than as many rows.
  const [row] = await rowsOf<{ tallies: string | null; fates: string }>(
    db,
    sql`${judged(scope)}, counted as (
      select excluded, channel, days,
        ${each({ ...fates, ...counts }, (name, which) => sql`count(*) filter (where ${which})::int as ${name}`)}
      from judged group by excluded, channel, days order by days
    )
    select (
      select json_agg(t)::text from (
        select excluded, channel, ${each(counts, (name) => sql`sum(${name}) as ${name}`)}
        from counted group by excluded, channel
      ) t
    ) as tallies, (
      select json_build_array(json_agg(channel), json_agg(days), ${each(fates, (name) => sql`json_agg(${name})`)})::text
      from counted where excluded is null
    ) as fates`,
  )
  return { tallies: JSON.parse(row!.tallies ?? '[]'), fates: fromLists(JSON.parse(row!.fates)) }
}

const each = (columns: Record<string, SQL>, written: (name: SQL, which: SQL) => SQL): SQL =>
  sql.join(
    Object.entries(columns).map(([name, which]) => written(sql.raw(name), which)),
    sql`, `,
  )

/** Which applications of a day had which fate. */
const fatesOf = ({ event }: Scope) => ({
  target: sql`event = ${sql.raw(`'${event}'`)}`,
  rejected: sql`event = 'rejected'`,
  withdrawn: sql`event = 'withdrawn'`,
  censored: sql`event is null`,
})

/** Which applications are in which `Count`. */
function countsOf({ horizonDays }: Scope): Record<string, SQL> {
  const within = (step: string) => sql`mature and ${sql.raw(step)} <= ${horizonDays}`
  const steps = funnelKinds.flatMap((kind) => [
    [kind, sql`${sql.raw(kind)} is not null`],
    [`${kind}_within`, within(kind)],
  ])
  return {
    applied: sql`true`,
    mature: sql`mature`,
    recorded_later: sql`recorded_later`,
    target_within: within('target'),
    ...Object.fromEntries(steps),
  }
}

/** A value for each channel and day; null without any. */
type Lists = [channels: Channel[] | null, ...counts: [number[], number[], number[], number[], number[]]]

/** The statistics know one event and two that compete with it: whatever was asked for stands in the place of the interview. */
const fromLists = ([channels, days, target, rejected, withdrawn, censored]: Lists): Counts['fates'] =>
  (channels ?? []).map((channel, i) => ({
    channel,
    day: days[i]!,
    interview: target[i]!,
    rejected: rejected[i]!,
    withdrawn: withdrawn[i]!,
    censored: censored[i]!,
  }))
