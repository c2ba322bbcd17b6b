import { sql } from 'drizzle-orm'
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
 * something before its day of applying counts nowhere.
 */
export async function countCohort(db: Db, scope: CohortScope): Promise<CohortCounts> {
  const { workspaceIds, searchIds, from, to, asOf, horizonDays } = scope
  const [row] = await rowsOf<{ clients: string | null; fates: string | null }>(
    db,
    sql`with cohort as (
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
    ), fated as (
      select workspace_id, channel, observed, interview, least(observed, interview, rejected, withdrawn) as day,
        case
          when coalesce(least(interview, rejected, withdrawn) > observed, true) then 'censored'
          when interview = least(interview, rejected, withdrawn) then 'interview'
          when rejected = least(rejected, withdrawn) then 'rejected'
          else 'withdrawn'
        end as fate
      from seen
    ), counted as (
      select workspace_id, channel, day, fate, grouping(workspace_id) as by_day, count(*) as applied,
        count(*) filter (where observed >= ${horizonDays}) as mature,
        count(*) filter (where observed >= ${horizonDays} and interview <= ${horizonDays}) as reached
      from fated
      group by grouping sets ((workspace_id, channel), (channel, day, fate))
    )
    select (
      select json_agg(json_build_array(workspace_id, channel, mature, reached))::text from counted
      where by_day = 0 and channel <> 'inbound'
    ) as clients, (
      select json_agg(json_build_array(channel, day, fate, applied))::text from counted where by_day = 1
    ) as fates`,
  )
  return { clients: clientsOf(JSON.parse(row?.clients ?? '[]')), fates: fatesOf(JSON.parse(row?.fates ?? '[]')) }
}

/** One parameter, however many there are. */
const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`

type ClientRow = [workspaceId: string, channel: 'networked' | 'cold', mature: number, reached: number]

function clientsOf(rows: readonly ClientRow[]): CohortCounts['clients'] {
  const clients = new Map<string, CohortCounts['clients'][number]>()
  for (const [workspaceId, channel, mature, reached] of rows) {
    const client = clients.get(workspaceId) ?? { workspaceId, a_success: 0, a_total: 0, b_success: 0, b_total: 0 }
    const arm =
      channel === 'networked' ? { a_success: reached, a_total: mature } : { b_success: reached, b_total: mature }
    clients.set(workspaceId, { ...client, ...arm })
  }
  return [...clients.values()].sort((x, y) => (x.workspaceId < y.workspaceId ? -1 : 1))
}

type FateRow = [channel: Channel, day: number, fate: Exclude<keyof Day, 'day'>, count: number]

function fatesOf(rows: readonly FateRow[]): CohortCounts['fates'] {
  const fates = new Map<string, Day & { channel: Channel }>()
  for (const [channel, day, fate, count] of rows) {
    const key = `${channel} ${day}`
    const known = fates.get(key) ?? { channel, day, interview: 0, rejected: 0, withdrawn: 0, censored: 0 }
    fates.set(key, { ...known, [fate]: known[fate] + count })
  }
  return [...fates.values()]
}
