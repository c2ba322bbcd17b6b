import { and, eq, sql } from 'drizzle-orm'
import { generateKeyBetween } from 'fractional-indexing'
import { uuidv7 } from 'uuidv7'
import type { Moved, Place, StageMove } from '../../shared/applications'
import { type DayText, today } from '../../shared/days'
import { derive, type Fact } from '../../shared/facts'
import type { Standing } from '../../shared/stages'
import { type Db, rowsOf } from '../db/client'
import { applications, stageChanges, type stages } from '../db/schema'
import { conflict, invalid } from '../errors'
import { touched, transaction } from '../live'
import { type One, refuseBeforeApplying, refuseFuture, refuseMove, refuseStale } from './facts'

type Row = typeof applications.$inferSelect
type Move = One & { version: number; now: Date }

/** What a move has to know of its application. */
type Held = Standing &
  Pick<Row, 'id' | 'searchId' | 'version' | 'channel' | 'stageSinceOn' | 'wroteFirst' | 'rank'> & {
    trashedAt: string | null
    zone: string
    /** Where it goes; null for a stage that is gone, and for an ending. */
    stage: Pick<typeof stages.$inferSelect, 'id' | 'kind' | 'searchId'> | null
    facts: Fact[]
    helpOn: DayText[]
    /** The ranks that it comes between. */
    above: string | null
    below: string | null
  }

type Going = Move & { userId: string } & StageMove

export const moveApplication = (db: Db, going: Going): Promise<Moved> => transaction(db, (tx) => moveWithin(tx, going))

/** The only writer of a move: the row and its history move together, in two statements of a transaction. */
export async function moveWithin(
  tx: Db,
  { workspaceId, id, version, userId, now, ...move }: Going,
): Promise<Moved & { change: NonNullable<Moved['change']> }> {
  const held = await hold(tx, { workspaceId, id, version }, move)
  const todayOn = today(now, held.zone)
  const on = move.on ?? later(todayOn, held.stageSinceOn)
  refuseFuture('/on', on, todayOn)
  if (on < held.stageSinceOn)
    throw conflict(
      'out_of_order',
      `It came to where it is on ${held.stageSinceOn}. Correct that day first, or add the earlier stage to its story.`,
    )
  const fact = factOf(held, move)
  if (!move.ending) refuseBeforeApplying(fact.kind, on, held.appliedOn)
  const change = { id: uuidv7(), on, precision: move.precision ?? ('day' as const) }
  const recorded = tx.$with('recorded').as(
    tx
      .insert(stageChanges)
      .values({
        ...{ workspaceId, applicationId: id, ...fact, ...change },
        ...{ rankBefore: held.rank, recordedAt: now, recordedBy: userId },
      })
      .returning({ id: stageChanges.id }),
  )
  touched(tx, workspaceId, 'applications')
  const stand = {
    ...derive([...held.facts, { ...fact, on }], held.wroteFirst, held.helpOn),
    stageId: fact.stageId,
    version: version + 1,
  }
  await tx
    .with(recorded)
    .update(applications)
    .set({ ...stand, rank: move.ending ? held.rank : rankOf(held) })
    .where(and(eq(applications.workspaceId, workspaceId), eq(applications.id, id)))
  return { id, ...stand, change }
}

/** Another place within its column; no fact, so no day. */
export const placeApplication = (db: Db, { workspaceId, id, version, after }: Move & Place): Promise<Moved> =>
  transaction(db, async (tx) => {
    const held = await hold(tx, { workspaceId, id, version }, { after })
    touched(tx, workspaceId, 'applications')
    await tx
      .update(applications)
      .set({ rank: rankOf(held), version: version + 1 })
      .where(and(eq(applications.workspaceId, workspaceId), eq(applications.id, id)))
    return { ...held, version: version + 1, change: null }
  })

/**
 * All that a move has to know, in one statement that holds the application until the transaction ends. A transaction that
 * held it before raised its version, and is refused here: what is read beside the row is as old as the row.
 */
async function hold(
  tx: Db,
  { workspaceId, id, version }: One & { version: number },
  { stageId, after = null }: Pick<StageMove, 'stageId' | 'after'>,
): Promise<Held> {
  const column = stageId ? sql`${stageId}` : sql`moving.stage_id`
  const above = after
    ? sql`(
        select a.rank from applications a
        where a.workspace_id = ${workspaceId} and a.id = ${after} and a.stage_id = ${column})`
    : null
  const [row] = await rowsOf<Held>(
    tx,
    sql`
      select moving.id, moving.search_id as "searchId", moving.stage_id as "stageId", moving.kind, moving.ending,
        moving.channel, moving.stage_since_on as "stageSinceOn", moving.applied_on as "appliedOn",
        moving.offer_on as "offerOn", moving.wrote_first as "wroteFirst", moving.rank, moving.version,
        moving.trashed_at as "trashedAt", w.time_zone as zone, (
          select json_build_object('id', s.id, 'kind', s.kind, 'searchId', s.search_id)
          from stages s where s.workspace_id = ${workspaceId} and s.id = ${stageId ?? null}) as stage, (
          select json_agg(json_build_object('kind', c.kind, 'ending', c.ending, 'stageId', c.stage_id, 'on', c."on") order by c."on", c.id)
          from stage_changes c
          where c.workspace_id = ${workspaceId} and c.application_id = ${id} and c.voided_at is null) as facts, (
          select coalesce(json_agg(h."on"), '[]')
          from help h where h.workspace_id = ${workspaceId} and h.application_id = ${id}) as "helpOn",
        ${above ?? sql`null`} as above, (
          select a.rank from applications a
          where a.workspace_id = ${workspaceId} and a.search_id = moving.search_id and a.stage_id = ${column} and a.id <> ${id}
            ${above ? sql`and a.rank > coalesce(${above}, '')` : sql``}
          order by a.rank limit 1) as below
      from applications moving
      join workspaces w on w.id = ${workspaceId}
      where moving.workspace_id = ${workspaceId} and moving.id = ${id}
      for update of moving`,
  )
  return refuseStale(row, version)
}

/** What a move says. */
function factOf(held: Held, { stageId, ending }: StageMove) {
  if (Boolean(stageId) === Boolean(ending))
    throw invalid('/stageId', 'or an ending must be given, and only one of them')
  refuseMove(held, ending ? { ending } : { stageId: stageId! })
  if (ending) return { kind: held.kind, stageId: held.stageId, ending }
  const { stage } = held
  if (stage?.searchId !== held.searchId) throw conflict('gone', 'That column is no longer there.')
  return { kind: stage.kind, stageId: stage.id, ending: null }
}

const rankOf = ({ above, below }: { above: string | null; below: string | null }) => generateKeyBetween(above, below)

const later = (one: DayText, other: DayText) => (one > other ? one : other)
