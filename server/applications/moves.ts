import { and, eq, sql } from 'drizzle-orm'
import { generateKeyBetween } from 'fractional-indexing'
import { uuidv7 } from 'uuidv7'
import type { Moved, Place, StageMove } from '../../shared/applications'
import { type DayText, today } from '../../shared/days'
import { derive, type Fact } from '../../shared/facts'
import type { Db } from '../db/client'
import { applications, stageChanges, stages, workspaces } from '../db/schema'
import { conflict, invalid } from '../errors'
import { touched, transaction } from '../live'
import { type One, refuseBeforeApplying, refuseFuture, refuseMove, refuseStale } from './facts'

type Move = One & { version: number; now: Date }

/** What there is to know of an application that moves. */
const moving = {
  id: applications.id,
  searchId: applications.searchId,
  stageId: applications.stageId,
  kind: applications.kind,
  ending: applications.ending,
  channel: applications.channel,
  stageSinceOn: applications.stageSinceOn,
  appliedOn: applications.appliedOn,
  offerOn: applications.offerOn,
  wroteFirst: applications.wroteFirst,
  rank: applications.rank,
  version: applications.version,
  trashedAt: applications.trashedAt,
}
type Moving = Pick<typeof applications.$inferSelect, keyof typeof moving>

/** The only writer of a move: the row and its history move together, in two statements. */
export const moveApplication = (
  db: Db,
  { workspaceId, id, version, userId, now, ...move }: Move & { userId: string } & StageMove,
): Promise<Moved> =>
  transaction(db, async (tx) => {
    const { application, zone, stage, facts, helpOn, ...between } = await hold(tx, { workspaceId, id, version }, move)
    const todayOn = today(now, zone)
    const on = move.on ?? later(todayOn, application.stageSinceOn)
    refuseFuture('/on', on, todayOn)
    if (on < application.stageSinceOn)
      throw conflict(
        'out_of_order',
        `It came to where it is on ${application.stageSinceOn}. Correct that day first, or add the earlier stage to its story.`,
      )
    const fact = factOf(application, move, stage)
    if (!move.ending) refuseBeforeApplying(fact.kind, on, application.appliedOn)
    const change = { id: uuidv7(), on, precision: move.precision ?? ('day' as const) }
    const recorded = tx.$with('recorded').as(
      tx
        .insert(stageChanges)
        .values({
          ...{ workspaceId, applicationId: id, ...fact, ...change },
          ...{ rankBefore: application.rank, recordedAt: now, recordedBy: userId },
        })
        .returning({ id: stageChanges.id }),
    )
    touched(tx, workspaceId, 'applications')
    const stand = {
      ...derive([...facts, { ...fact, on }], application.wroteFirst, helpOn),
      stageId: fact.stageId,
      version: version + 1,
    }
    await tx
      .with(recorded)
      .update(applications)
      .set({ ...stand, rank: move.ending ? application.rank : rankOf(between) })
      .where(and(eq(applications.workspaceId, workspaceId), eq(applications.id, id)))
    return { id, ...stand, change }
  })

/** Another place within its column; no fact, so no day. */
export const placeApplication = (db: Db, { workspaceId, id, version, after }: Move & Place): Promise<Moved> =>
  transaction(db, async (tx) => {
    const { application, ...between } = await hold(tx, { workspaceId, id, version }, { after })
    touched(tx, workspaceId, 'applications')
    await tx
      .update(applications)
      .set({ rank: rankOf(between), version: version + 1 })
      .where(and(eq(applications.workspaceId, workspaceId), eq(applications.id, id)))
    return { ...application, version: version + 1, change: null }
  })

/**
 * All that a move has to know, in one statement that holds the application until the transaction ends. A transaction that
 * held it before raised its version, and is refused here: what is read beside the row is as old as the row.
 */
async function hold(
  tx: Db,
  { workspaceId, id, version }: One & { version: number },
  { stageId, after = null }: Pick<StageMove, 'stageId' | 'after'>,
) {
  const column = stageId ? sql`${stageId}` : sql`${applications.stageId}`
  const above = after
    ? sql<string | null>`(
        select a.rank from ${applications} a
        where a.workspace_id = ${workspaceId} and a.id = ${after} and a.stage_id = ${column})`
    : null
  const [row] = await tx
    .select({
      application: moving,
      zone: workspaces.timeZone,
      stage: stages,
      facts: sql<Fact[]>`(
        select json_agg(json_build_object('kind', c.kind, 'ending', c.ending, 'stageId', c.stage_id, 'on', c."on") order by c."on", c.id)
        from ${stageChanges} c where c.workspace_id = ${workspaceId} and c.application_id = ${id} and c.voided_at is null)`,
      helpOn: sql<DayText[]>`(
        select coalesce(json_agg(h."on"), '[]') from help h where h.workspace_id = ${workspaceId} and h.application_id = ${id})`,
      above: above ?? sql<null>`null`,
      below: sql<string | null>`(
        select a.rank from ${applications} a
        where a.workspace_id = ${workspaceId} and a.search_id = ${applications.searchId} and a.id <> ${id}
          and a.stage_id = ${column} ${above ? sql`and a.rank > coalesce(${above}, '')` : sql``}
        order by a.rank limit 1)`,
    })
    .from(applications)
    .innerJoin(workspaces, eq(workspaces.id, workspaceId))
    .leftJoin(stages, and(eq(stages.workspaceId, workspaceId), eq(stages.id, sql`${stageId ?? null}`)))
    .where(and(eq(applications.workspaceId, workspaceId), eq(applications.id, id)))
    .for('update', { of: applications })
  return refuseStale(row, version)
}

/** What a move says. */
function factOf(application: Moving, { stageId, ending }: StageMove, stage: typeof stages.$inferSelect | null) {
  if (Boolean(stageId) === Boolean(ending))
    throw invalid('/stageId', 'or an ending must be given, and only one of them')
  refuseMove(application, ending ? { ending } : { stageId: stageId! })
  if (ending) return { kind: application.kind, stageId: application.stageId, ending }
  if (stage?.searchId !== application.searchId) throw conflict('gone', 'That column is no longer there.')
  return { kind: stage.kind, stageId: stage.id, ending: null }
}

const rankOf = ({ above, below }: { above: string | null; below: string | null }) => generateKeyBetween(above, below)

const later = (one: DayText, other: DayText) => (one > other ? one : other)
