import { type SQL, sql } from 'drizzle-orm'
import { helpKinds } from '../../shared/channels'

export type Scope = {
  workspaceId: string
  /** Null for all of them. */
  searchIds: readonly string[] | null
  from?: string
  to?: string
  asOf: string
  horizonDays: number
}

/**
 * A `with` clause that ends in `judged`: each application of the scope with its fate, by the rules of funnel.build. A search
 * that has ended is followed until that day; what is withdrawn on it was only still open.
 */
export const judged = ({ workspaceId, searchIds, from, to, asOf, horizonDays }: Scope): SQL => sql`
  with seen as (
    select a.id, a.channel, coalesce(a.source_kind, 'none') as source, a.logged_as, a.applied_on,
      least(${asOf}::date, s.ended_on) as until,
      least(a.screen_on, a.rejected_on, a.withdrawn_on) as first_on,
      a.screen_on, a.interview_on, a.offer_on, a.accepted_on, a.rejected_on,
      nullif(a.withdrawn_on, s.ended_on) as withdrawn_on,
      case when a.channel = 'networked' then (
        select max(array_position(${strengths}, h.kind)) from help h
        where h.workspace_id = ${workspaceId} and h.application_id = a.id and h.on <= a.applied_on
      ) end as help
    from applications a
    join searches s on s.workspace_id = ${workspaceId} and s.id = a.search_id
    where a.workspace_id = ${workspaceId} and a.trashed_at is null and a.applied_on is not null
      ${within(searchIds)}
      ${from ? sql`and a.applied_on >= ${from}::date` : sql``}
      ${to ? sql`and a.applied_on <= ${to}::date` : sql``}
  ), reached as materialized (
    select id, channel, source, help, applied_on, until,
      case
        when logged_as = 'from_memory' then 'from_memory'
        when applied_on > until then 'applied_after_as_of'
        when first_on < applied_on then 'event_before_applied'
      end as excluded,
      case when screen_on <= until then screen_on - applied_on end as screen,
      case when interview_on <= until then interview_on - applied_on end as interview,
      case when offer_on <= until then offer_on - applied_on end as offer,
      case when accepted_on <= until then accepted_on - applied_on end as accepted,
      case when rejected_on <= until then rejected_on - applied_on end as rejected,
      case when withdrawn_on <= until then withdrawn_on - applied_on end as withdrawn
    from seen
  ), judged as materialized (
    select *,
      case when excluded is null then coalesce(least(interview, rejected, withdrawn), until - applied_on) end as days,
      case least(interview, rejected, withdrawn)
        when interview then 'interview' when rejected then 'rejected' when withdrawn then 'withdrawn'
      end as event,
      until - applied_on >= ${horizonDays} as mature
    from reached
  )`

/** Weakest first, as `shared` has them: a place in this list is how strong the help was. */
const strengths = sql.raw(`array[${helpKinds.map((kind) => `'${kind}'`).join(', ')}]`)

function within(searchIds: readonly string[] | null): SQL {
  if (!searchIds) return sql``
  return searchIds.length ? sql`and a.search_id in ${searchIds}` : sql`and false`
}
