import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { generateKeyBetween } from 'fractional-indexing'
import { type DayText, isFuture, today } from '../../shared/days'
import { derive } from '../../shared/facts'
import { type Ending, type Kind, type Move, moveRefusal, reached, type Standing } from '../../shared/stages'
import { type Db, rowsOf } from '../db/client'
import { applications, stageChanges, workspaces } from '../db/schema'
import { conflict, found, invalid } from '../errors'
import { stale } from '../http'

export type One = { workspaceId: string; id: string }

/** The application, locked until the transaction ends, with the workspace's today. 412 when `version` is another one. */
export async function lockApplication(
  tx: Db,
  { workspaceId, id, version, now }: One & { version?: number; now: Date },
) {
  const [row] = await tx
    .select({ application: applications, zone: workspaces.timeZone })
    .from(applications)
    .innerJoin(workspaces, eq(workspaces.id, workspaceId))
    .where(and(eq(applications.workspaceId, workspaceId), eq(applications.id, id)))
    .for('update', { of: applications })
  const application = refuseStale(row?.application, version)
  return { application, todayOn: today(now, row!.zone) }
}

/** An application that was read to be changed; refused when there is none, in the trash, and at another `version`. */
export function refuseStale<Row extends { version: number; trashedAt: Date | string | null }>(
  row: Row | undefined,
  version: number | undefined,
): Row {
  const application = found(row, 'application')
  if (application.trashedAt) throw conflict('in_trash', 'This application is in the trash. Restore it first.')
  if (version !== undefined && application.version !== version) throw stale('application', application.version)
  return application
}

/** Keeps everybody else from an application until the transaction ends. */
export const holdApplication = (tx: Db, { workspaceId, id }: One) =>
  tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.workspaceId, workspaceId), eq(applications.id, id)))
    .for('update')

/** As `holdApplication`, for what is added to an application: one that waits in the trash takes nothing more. */
export async function holdStanding(tx: Db, { workspaceId, id }: One) {
  const [row] = await tx
    .select({ trashedAt: applications.trashedAt })
    .from(applications)
    .where(and(eq(applications.workspaceId, workspaceId), eq(applications.id, id)))
    .for('update')
  if (found(row, 'application').trashedAt)
    throw conflict('in_trash', 'This application is in the trash. Restore it first.')
}

type Derived = One & { wroteFirst: boolean; rank?: string }

/** The only writer of what is derived: stage, ending, channel and the first day of each kind follow the facts. */
export async function deriveFromFacts(tx: Db, { workspaceId, id, wroteFirst, rank }: Derived) {
  const { facts, helpOn } = await readFacts(tx, { workspaceId, id })
  const { stageId } = facts.at(-1)!
  const [row] = await tx
    .update(applications)
    .set({
      ...derive(facts, wroteFirst, helpOn),
      ...(rank ? { rank } : {}),
      ...(stageId ? { stageId } : {}),
      version: sql`${applications.version} + 1`,
    })
    .where(and(eq(applications.workspaceId, workspaceId), eq(applications.id, id)))
    .returning()
  return found(row, 'application')
}

/** What everything is derived from, in one statement: the facts that stand, in the order of the real world, and the days of help. */
async function readFacts(tx: Db, { workspaceId, id }: One) {
  type Row = { kind: Kind | null; ending: Ending | null; stageId: string | null; on: DayText }
  const rows = await rowsOf<Row>(
    tx,
    sql`
      select c.kind, c.ending, c.stage_id as "stageId", c.on::text as "on", c.id
      from stage_changes c
      where c.workspace_id = ${workspaceId} and c.application_id = ${id} and c.voided_at is null
      union all
      select null, null, null, h.on::text, h.id
      from help h where h.workspace_id = ${workspaceId} and h.application_id = ${id}
      order by "on", id`,
  )
  const facts = rows.filter((row): row is Row & { kind: Kind } => row.kind !== null)
  return { facts, helpOn: rows.filter(({ kind }) => !kind).map(({ on }) => on) }
}

/** Facts that are not voided, in the order of the real world. */
export const listFacts = (tx: Db, { workspaceId, id }: One) =>
  tx
    .select()
    .from(stageChanges)
    .where(
      and(eq(stageChanges.workspaceId, workspaceId), eq(stageChanges.applicationId, id), isNull(stageChanges.voidedAt)),
    )
    .orderBy(asc(stageChanges.on), asc(stageChanges.id))

export function refuseFuture(path: string, on: DayText, todayOn: DayText) {
  if (isFuture(on, todayOn)) throw invalid(path, 'is in the future')
}

/** Refuses by the rule that also disables the button. */
export function refuseMove(now: Standing, move: Move) {
  const refusal = moveRefusal(now, move)
  if (refusal) throw conflict(refusal, refusals[refusal])
}

const refusals = {
  already_there: 'It is there already.',
  not_applied: 'It was never applied for, so it cannot end like this. Withdraw it instead.',
  no_offer: 'There was no offer to decline. Withdraw it instead.',
}

/** Nothing but a first word from them comes before the day of applying. */
export function refuseBeforeApplying(kind: Kind, on: DayText, appliedOn: DayText | null) {
  if (appliedOn && reached(kind, 'interview') && on < appliedOn)
    throw conflict(
      'before_applying',
      `The day of applying is ${appliedOn}: ${named[kind]} on ${on} would come before it. Correct one of the two days.`,
      {
        fields: [{ path: '/on', message: `is before the day of applying, ${appliedOn}` }],
      },
    )
}

const named: Record<Kind, string> = {
  saved: 'saving it',
  applied: 'applying',
  screen: 'a screen',
  interview: 'an interview',
  offer: 'an offer',
  accepted: 'accepting',
}

type Spot = { workspaceId: string; searchId: string; stageId: string; after: string | null; moving: string }

/** A rank below the card `after` in a column, or above all its cards for null. */
export async function rankAfter(tx: Db, { workspaceId, searchId, stageId, after, moving }: Spot): Promise<string> {
  const [row] = await rowsOf<{ above: string | null; below: string | null }>(
    tx,
    sql`
      with above as (
        select a.rank from applications a
        where a.workspace_id = ${workspaceId} and a.id = ${after} and a.stage_id = ${stageId}
      )
      select (select rank from above) as above, (
        select a.rank from applications a
        where a.workspace_id = ${workspaceId} and a.search_id = ${searchId} and a.stage_id = ${stageId} and a.id <> ${moving}
          and a.rank > coalesce((select rank from above), '')
        order by a.rank limit 1) as below`,
  )
  return generateKeyBetween(row?.above ?? null, row?.below ?? null)
}
