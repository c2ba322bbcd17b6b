import { sql } from 'drizzle-orm'
import { funnelKinds } from '../../shared/caution'
import type { Channel } from '../../shared/channels'
import { type Db, rowsOf } from '../db/client'
import { judged, type Scope } from './judged'
import type { Counts } from './tallies'

export { judged } from './judged'

/**
 * The sufficient statistics of the whole report in one statement, so that the work after it does not grow with the number of
 * applications: the fates of each channel by day, and the counts of each kind of application.
 */
export async function countOutcomes(db: Db, scope: Scope): Promise<Counts> {
  const { horizonDays, event } = scope
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
          count(*) filter (where recorded_later) as recorded_later,
          ${within('target')},
          ${sql.join(
            funnelKinds.map((kind) => sql`count(${sql.raw(kind)}) as ${sql.raw(kind)}, ${within(kind)}`),
            sql`, `,
          )}
        from judged group by excluded, channel, source, help
      ) t
    ) as tallies, (
      select json_agg(json_build_array(channel, days, target, rejected, withdrawn, censored))::text from (
        select channel, days,
          count(*) filter (where event = ${sql.raw(`'${event}'`)}) as target,
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
    // The statistics know one event and two that compete with it: whatever was asked for stands in the place of the interview.
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
