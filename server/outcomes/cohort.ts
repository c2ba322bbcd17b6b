import { type SQL, sql } from 'drizzle-orm'
import type { Channel } from '../../shared/channels'
import { type Db, rowsOf } from '../db/client'
import type { Day } from '../statistics/day-table'
import type { TwoByTwo } from '../statistics/valid'

/** Many people's searches looked at together: the only question that may span workspaces. */
export type CohortScope = {
  workspaceIds: readonly string[]
  /** The searches granted, of all of these workspaces. */
  searchIds: readonly string[]
  /** Applied on or after, on or before. */
  from?: string
  to?: string
  asOf: string
  horizonDays: number
}

/** Each client's fixed-maturity table, and the fates of each channel by day. */
export type CohortCounts = {
  clients: (TwoByTwo & { workspaceId: string })[]
  fates: (Day & { channel: Channel })[]
}

/**
 * The sufficient statistics of a cohort, by the same rules as those of one report. What is in the trash, from memory, or has
 * something before its day of applying counts nowhere. Two plain counts at the same time, each in one pass over the index:
 * grouping sets would be one, and keep the database from using more than one core.
 */
export async function countCohort(db: Db, scope: CohortScope): Promise<CohortCounts> {
  const [clients, fates] = await Promise.all([countClients(db, scope), countFates(db, scope)])
  return { clients, fates }
}

/**
 * Rows by a plan made for these very clients: one that was kept for any list of them expects ten, and takes far longer on
 * ten thousand. With the room to count by hashing: for want of it a million rows would be sorted on disk.
 */
const rowsPlannedAnew = <Row>(db: Db, statement: SQL): Promise<Row[]> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`set local plan_cache_mode = force_custom_plan`)
    await tx.execute(sql`set local work_mem = '64MB'`)
    return rowsOf<Row>(tx as unknown as Db, statement)
  })

/** A `with` clause that ends in `seen`: each application that counts, in days from applying. */
const seen = ({ workspaceIds, searchIds, from, to, asOf }: CohortScope) => sql`with cohort as (
    select id, workspace_id, ended_on from searches
    where workspace_id = any(${uuids(workspaceIds)}) and id = any(${uuids(searchIds)})
  ), seen as (
    select a.workspace_id, a.channel, least(${asOf}::date, s.ended_on) - a.applied_on as observed,
      a.interview_on - a.applied_on as interview, a.rejected_on - a.applied_on as rejected,
      nullif(a.withdrawn_on, s.ended_on) - a.applied_on as withdrawn
    from applications a
    join cohort s on s.workspace_id = a.workspace_id and s.id = a.search_id
    where a.workspace_id = any(${uuids(workspaceIds)}) and a.trashed_at is null and a.applied_on is not null
      and a.logged_as <> 'from_memory' and a.applied_on <= least(${asOf}::date, s.ended_on)
      and coalesce(least(a.screen_on, a.rejected_on, a.withdrawn_on) >= a.applied_on, true)
      ${from ? sql`and a.applied_on >= ${from}::date` : sql``}
      ${to ? sql`and a.applied_on <= ${to}::date` : sql``}
  )`

async function countClients(db: Db, scope: CohortScope): Promise<CohortCounts['clients']> {
  const { horizonDays } = scope
  const cell = (channel: 'networked' | 'cold', more = sql``) =>
    sql`count(*) filter (where channel = ${sql.raw(`'${channel}'`)} and observed >= ${horizonDays} ${more})`
  const reached = sql`and interview <= ${horizonDays}`
  const [row] = await rowsPlannedAnew<{ clients: string | null }>(
    db,
    sql`${seen(scope)}, counted as (
      select workspace_id, ${cell('networked', reached)} as a, ${cell('networked')} as n,
        ${cell('cold', reached)} as b, ${cell('cold')} as m
      from seen group by workspace_id
    )
    select json_agg(json_build_array(workspace_id, a, n, b, m) order by workspace_id)::text as clients from counted where n + m > 0`,
  )
  type Client = [workspaceId: string, a: number, n: number, b: number, m: number]
  return (JSON.parse(row?.clients ?? '[]') as Client[]).map(
    ([workspaceId, a_success, a_total, b_success, b_total]) => ({
      ...{ workspaceId, a_success, a_total, b_success, b_total },
    }),
  )
}

/** An event counts on its day when the application was followed that far; of two on one day the first that is named. */
async function countFates(db: Db, scope: CohortScope): Promise<CohortCounts['fates']> {
  const rows = await rowsPlannedAnew<{ channel: Channel; day: number; fate: Exclude<keyof Day, 'day'>; count: number }>(
    db,
    sql`${seen(scope)}, ended as (
      select *, least(interview, rejected, withdrawn) as event_on from seen
    ), fated as (
      select channel, least(observed, event_on) as day,
        case
          when event_on is null or event_on > observed then 'censored'
          when interview = event_on then 'interview' when rejected = event_on then 'rejected' else 'withdrawn'
        end as fate
      from ended
    )
    select channel, day, fate, count(*)::int as count from fated group by channel, day, fate`,
  )
  const fates = new Map<string, Day & { channel: Channel }>()
  for (const { channel, day, fate, count } of rows) {
    const key = `${channel} ${day}`
    const known = fates.get(key) ?? { channel, day, interview: 0, rejected: 0, withdrawn: 0, censored: 0 }
    fates.set(key, { ...known, [fate]: count })
  }
  return [...fates.values()]
}

/** One parameter, however many there are. */
const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`
