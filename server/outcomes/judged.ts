import { type SQL, sql } from 'drizzle-orm'
import type { Definition, OutcomeEvent } from '../../shared/caution'
import { type HelpKind, helpKinds } from '../../shared/channels'
import { ties } from '../../shared/ties'
import { placeOf } from '../db/order'

export type Scope = {
  workspaceId: string
  /** Null for all of them. */
  searchIds: readonly string[] | null
  from?: string
  to?: string
  asOf: string
  horizonDays: number
  event: OutcomeEvent
  definition: Definition
  /** Help that was typed in after the first answer counts for nothing. */
  withoutRecordedLater: boolean
}

/** What `judged` tells besides, each for those who ask. */
type Trait = 'level' | 'size' | 'week' | 'tie' | 'knew' | 'end'

/**
 * A `with` clause that ends in `judged`: each application of the scope with its fate, by the rules of funnel.build. A search
 * that has ended is followed until that day; what is withdrawn on it was only still open. (`offset 0`: each row's help is looked
 * up once, not wherever it is spoken of.)
 */
export const judged = (scope: Scope, traits: readonly Trait[] = []): SQL => {
  const { workspaceId, searchIds, from, to, asOf, horizonDays, event, definition, withoutRecordedLater } = scope
  const [strongest, inTime] = [sql.raw('helped[1]'), sql.raw('helped[2]')]
  const counted = withoutRecordedLater ? inTime : strongest
  const least = leastHelp[definition]
  return sql`
  with seen as (
    select a.id, a.channel, a.wrote_first, coalesce(a.source_kind, 'none') as source, a.logged_as, a.applied_on,
      least(${asOf}::date, s.ended_on) as until, s.ended_on,
      least(a.screen_on, a.rejected_on, a.withdrawn_on) as first_on,
      a.screen_on, a.interview_on, a.offer_on, a.accepted_on, a.rejected_on,
      nullif(a.withdrawn_on, s.ended_on) as withdrawn_on,
      case when a.channel = 'networked' then (
        select array[max(${strength}), max(${strength}) filter (where not ${recordedLater})] from help h
        where h.workspace_id = ${workspaceId} and h.application_id = a.id and h.on <= a.applied_on
      ) end as helped${listed(traits.map((trait) => traitsOf(scope)[trait]))}
    from applications a
    join searches s on s.workspace_id = ${workspaceId} and s.id = a.search_id
    where a.workspace_id = ${workspaceId} and a.trashed_at is null and a.applied_on is not null
      ${within(searchIds)}
      ${from ? sql`and a.applied_on >= ${from}::date` : sql``}
      ${to ? sql`and a.applied_on <= ${to}::date` : sql``}
    offset 0
  ), reached as materialized (
    select id, applied_on, until, ended_on, source,
      case
        when channel <> 'networked' or ${counted} >= ${least} then channel
        when wrote_first then 'inbound' else 'cold'
      end as channel,
      case when ${counted} >= ${least} then ${counted} end as help,
      channel = 'networked' and ${strongest} >= ${least} and coalesce(${inTime} < ${least}, true) as recorded_later,
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
      case when withdrawn_on <= until then withdrawn_on - applied_on end as withdrawn${listed(traits.map((trait) => kept[trait]))}
    from seen
  ), aimed as (
    select *, least(screen, rejected) as answer, ${aim[event]} as target from reached
  ), judged as (
    select *,
      case when excluded is null then coalesce(least(target, rejected, withdrawn), until - applied_on) end as days,
      case least(target, rejected, withdrawn)
        when target then ${sql.raw(`'${event}'`)} when rejected then 'rejected' when withdrawn then 'withdrawn'
      end as event,
      until - applied_on >= ${horizonDays} as mature
    from aimed
  )`
}

/** The day of the event asked for, counted from applying. */
const aim: Record<OutcomeEvent, SQL> = {
  answer: sql`least(screen, rejected)`,
  screen: sql`screen`,
  interview: sql`interview`,
  offer: sql`offer`,
}

/** Weakest first, as `shared` has them: a place in this list is how strong the help was. */
const strength = placeOf('h.kind', helpKinds)

/** The place of a kind of help in that list. */
export const strengthOf = (kind: HelpKind): number => helpKinds.indexOf(kind) + 1

/** The weakest help that makes an application networked. */
export const leastHelp: Record<Definition, SQL> = {
  any_help: sql.raw('1'),
  referred: sql.raw(String(strengthOf('referred'))),
}

/** Typed in after the first thing was heard; what came in one import with its application was not. */
const recordedLater = sql`(
  h.import_id is null and coalesce(least(a.screen_on, a.interview_on, a.rejected_on) < (h.recorded_at at time zone 'UTC')::date, false)
)`

/** Help that counts for an application `a`. */
export const counting = ({ workspaceId, definition, withoutRecordedLater }: Scope): SQL => sql`
  h.workspace_id = ${workspaceId} and h.application_id = a.id and h.on <= a.applied_on
    and ${strength} >= ${leastHelp[definition]} ${withoutRecordedLater ? sql`and not ${recordedLater}` : sql``}`

/** Each as a column of an application `a` of a search `s`. */
const traitsOf = (scope: Scope): Record<Trait, SQL> => ({
  level: sql`coalesce(a.level, 'none') as level`,
  size: sql`coalesce((
    select c.size from companies c where c.workspace_id = ${scope.workspaceId} and c.id = a.company_id
  ), 'none') as size`,
  week: sql`date_trunc('week', a.applied_on::timestamp)::date as week`,
  tie: sql`case when a.channel = 'networked' then (
    select coalesce(k.tie, 'none') from help h
    left join contacts k on k.workspace_id = ${scope.workspaceId} and k.id = h.contact_id
    where ${counting(scope)}
    order by ${strength} desc, ${placeOf('k.tie', ties)}, h.id limit 1
  ) end as tie`,
  knew: sql`exists (
    select from positions p
    join contacts k on k.workspace_id = ${scope.workspaceId} and k.id = p.contact_id
    where p.workspace_id = ${scope.workspaceId} and p.company_id = a.company_id and p.current
      and k.tie <> 'unmet' and k.trashed_at is null
      and coalesce(k.connected_on <= a.applied_on, true) and coalesce(p.started_on <= a.applied_on, true)
  ) as knew`,
  end: sql`a.ending, a.stage_since_on`,
})

/** The same once its days are known. */
const kept: Record<Trait, SQL> = {
  level: sql`level`,
  size: sql`size`,
  week: sql`week`,
  tie: sql`tie`,
  knew: sql`knew`,
  // What came after the day of the report is not known yet; nor is what was given up with the search.
  end: sql`case
    when stage_since_on > until and rejected_on <= until then 'rejected'
    when stage_since_on > until and withdrawn_on <= until then 'withdrawn'
    when stage_since_on <= until and ending is not null and not (ending = 'withdrawn' and withdrawn_on is null) then ending
    when accepted_on <= until then 'accepted'
    else 'open'
  end as "end"`,
}

const listed = (columns: readonly SQL[]): SQL => (columns.length ? sql`, ${sql.join([...columns], sql`, `)}` : sql``)

function within(searchIds: readonly string[] | null): SQL {
  if (!searchIds) return sql``
  return searchIds.length ? sql`and a.search_id in ${searchIds}` : sql`and false`
}
