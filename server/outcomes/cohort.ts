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

/** Counted by one statement. More are counted in parts at the same time, since one such statement keeps to one core. */
const clientsInPart = 2_500

/**
 * The sufficient statistics of a cohort, by the same rules as those of one report, in one pass over the index. What is in the
 * trash, from memory, or has something before its day of applying counts nowhere. A day may come more than once: parts of it.
 */
export async function countCohort(db: Db, scope: CohortScope, inPart = clientsInPart): Promise<CohortCounts> {
  const all = scope.workspaceIds.toSorted()
  const parts = await Promise.all(
    Array.from({ length: Math.ceil(all.length / inPart) }, (_, i) =>
      countPart(db, { ...scope, workspaceIds: all.slice(i * inPart, (i + 1) * inPart) }),
    ),
  )
  return { clients: parts.flatMap(({ clients }) => clients), fates: parts.flatMap(({ fates }) => fates) }
}

async function countPart(db: Db, scope: CohortScope): Promise<CohortCounts> {
  const { horizonDays } = scope
  const cell = (channel: 'networked' | 'cold', more = sql``) =>
    sql`count(*) filter (where channel = ${sql.raw(`'${channel}'`)} and observed >= ${horizonDays} ${more})`
  const reached = sql`and interview <= ${horizonDays}`
  const [row] = await rowsPlannedAnew<{ clients: string | null; fates: string | null }>(
    db,
    // An event counts on its day when the application was followed that far; of two on one day the first that is named.
    sql`${seen(scope)}, ended as (
      select *, least(observed, interview, rejected, withdrawn) as day from seen
    ), counted as (
      select workspace_id, channel, day,
        ${cell('networked', reached)} as a, ${cell('networked')} as n, ${cell('cold', reached)} as b, ${cell('cold')} as m,
        count(*) filter (where interview = day) as interview,
        count(*) filter (where rejected = day and interview is distinct from day) as rejected,
        count(*) filter (where withdrawn = day and least(interview, rejected) is distinct from day) as withdrawn,
        count(*) filter (where least(interview, rejected, withdrawn) is distinct from day) as censored
      from ended group by grouping sets ((workspace_id), (channel, day))
    )
    select (
      select json_agg(json_build_array(workspace_id, a, n, b, m) order by workspace_id)::text
      from counted where workspace_id is not null and n + m > 0
    ) as clients, (
      select json_agg(json_build_array(channel, day, interview, rejected, withdrawn, censored))::text
      from counted where workspace_id is null
    ) as fates`,
  )
  return { clients: clientsIn(row!.clients), fates: fatesIn(row!.fates) }
}

type Client = [workspaceId: string, a: number, n: number, b: number, m: number]

const clientsIn = (json: string | null): CohortCounts['clients'] =>
  (JSON.parse(json ?? '[]') as Client[]).map(([workspaceId, a_success, a_total, b_success, b_total]) => ({
    workspaceId,
    a_success,
    a_total,
    b_success,
    b_total,
  }))

type Fate = [channel: Channel, day: number, interview: number, rejected: number, withdrawn: number, censored: number]

const fatesIn = (json: string | null): CohortCounts['fates'] =>
  (JSON.parse(json ?? '[]') as Fate[]).map(([channel, day, interview, rejected, withdrawn, censored]) => ({
    channel,
    day,
    interview,
    rejected,
    withdrawn,
    censored,
  }))

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

/**
 * A `with` clause that ends in `seen`: each application that counts, in days from applying. The workspaces are named once: said
 * of the applications as well, ten thousand of them are looked up again for each row.
 */
const seen = ({ workspaceIds, searchIds, from, to, asOf }: CohortScope) => sql`with cohort as (
    select id, workspace_id, ended_on from searches
    where workspace_id = any(${uuids(workspaceIds)}) and id = any(${uuids(searchIds)})
  ), seen as (
    select a.workspace_id, a.channel, least(${asOf}::date, s.ended_on) - a.applied_on as observed,
      a.interview_on - a.applied_on as interview, a.rejected_on - a.applied_on as rejected,
      nullif(a.withdrawn_on, s.ended_on) - a.applied_on as withdrawn
    from applications a
    join cohort s on s.workspace_id = a.workspace_id and s.id = a.search_id
    where a.trashed_at is null and a.applied_on is not null
      and a.logged_as <> 'from_memory' and a.applied_on <= least(${asOf}::date, s.ended_on)
      and coalesce(least(a.screen_on, a.rejected_on, a.withdrawn_on) >= a.applied_on, true)
      ${from ? sql`and a.applied_on >= ${from}::date` : sql``}
      ${to ? sql`and a.applied_on <= ${to}::date` : sql``}
  )`

/** One parameter, however many there are. */
const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`
