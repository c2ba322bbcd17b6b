import { and, eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { ApplicationChanges, NewApplication } from '../../shared/applications'
import { type DayText, today } from '../../shared/days'
import { reached } from '../../shared/stages'
import type { Db } from '../db/client'
import { applications, stageChanges } from '../db/schema'
import { conflict, found, invalid } from '../errors'
import { touched, transaction } from '../live'
import { findSearch, listStages } from '../searches/queries'
import { findWorkspace } from '../workspaces/queries'
import { columnsOf, employersOf } from './columns'
import { deriveFromFacts, lockApplication, type One, rankAfter, refuseBeforeApplying, refuseFuture } from './facts'

export { deriveFromFacts, holdApplication, holdStanding } from './facts'

type By = { userId: string; now: Date }

/** A new application with the facts it starts from; a second try with the same id answers the first one's row. */
export const createApplication = (db: Db, { workspaceId, id, userId, now, ...input }: One & By & NewApplication) =>
  transaction(db, async (tx) => {
    const { timeZone } = found(await findWorkspace(tx, workspaceId), 'workspace')
    const todayOn = today(now, timeZone)
    found(await findSearch(tx, { workspaceId, id: input.searchId }), 'search')
    const start = await startingFacts(tx, { workspaceId, todayOn, input })
    const { searchId } = input
    const stageId = start.at(-1)!.stageId
    const rank = await rankAfter(tx, { workspaceId, searchId, stageId, after: null, moving: id })
    const [made] = await tx
      .insert(applications)
      .values({
        workspaceId,
        id,
        searchId,
        role: input.role,
        ...columnsOf(input),
        ...(await employersOf(tx, { workspaceId, now, input })),
        rank,
        stageId,
        kind: start.at(-1)!.kind,
        stageSinceOn: start.at(-1)!.on,
        version: 0,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: applications.id })
    if (!made) return found(await findRow(tx, { workspaceId, id }), 'application')
    await tx.insert(stageChanges).values(
      start.map((fact) => ({
        workspaceId,
        id: uuidv7(),
        applicationId: id,
        ...fact,
        recordedAt: now,
        recordedBy: userId,
      })),
    )
    touched(tx, workspaceId, 'applications')
    return deriveFromFacts(tx, { workspaceId, id, wroteFirst: input.source?.wroteFirst ?? false })
  })

type Change = One & By & { version: number; changes: ApplicationChanges }

export const changeApplication = (db: Db, { workspaceId, id, version, now, changes }: Change) =>
  transaction(db, async (tx) => {
    const { application } = await lockApplication(tx, { workspaceId, id, version, now })
    const confidential = changes.confidential ?? application.confidential
    const employers = await employersOf(tx, { workspaceId, now, input: { ...changes, confidential } })
    await tx
      .update(applications)
      .set({ ...columnsOf(changes), ...employers, confidential })
      .where(and(eq(applications.workspaceId, workspaceId), eq(applications.id, id)))
    touched(tx, workspaceId, 'applications')
    return deriveFromFacts(tx, { workspaceId, id, wroteFirst: changes.source?.wroteFirst ?? application.wroteFirst })
  })

export const trashApplication = (db: Db, { workspaceId, id, userId, now }: One & By) =>
  transaction(db, async (tx) => {
    const [row] = await tx
      .update(applications)
      .set({ trashedAt: now, trashedBy: userId, version: sql`${applications.version} + 1` })
      .where(and(eq(applications.workspaceId, workspaceId), eq(applications.id, id)))
      .returning({ id: applications.id })
    touched(tx, workspaceId, 'applications')
    found(row, 'application')
  })

export async function findRow(db: Db, { workspaceId, id }: One) {
  const [row] = await db
    .select()
    .from(applications)
    .where(and(eq(applications.workspaceId, workspaceId), eq(applications.id, id)))
  return row ?? null
}

type Start = { workspaceId: string; todayOn: DayText; input: NewApplication }

/** The stage it starts in, and the day of applying before it where that was said. */
async function startingFacts(tx: Db, { workspaceId, todayOn, input }: Start) {
  const { searchId, stageId, appliedOn, on = appliedOn ?? todayOn } = input
  if (appliedOn) refuseFuture('/appliedOn', appliedOn, todayOn)
  refuseFuture('/on', on, todayOn)
  const stages = await listStages(tx, workspaceId, searchId)
  const applied = stages.find(({ kind }) => kind === 'applied')
  const stage = stageId ? stages.find(({ id }) => id === stageId) : appliedOn ? (applied ?? stages[0]) : stages[0]
  if (!stage) throw conflict('gone', 'That column is no longer there.')
  const fact = { kind: stage.kind, stageId: stage.id, on }
  if (!appliedOn || stage.kind === 'applied') return [appliedOn ? { ...fact, on: appliedOn } : fact]
  if (!reached(stage.kind, 'applied')) throw invalid('/appliedOn', 'is given for an application that is only saved')
  refuseBeforeApplying(stage.kind, on, appliedOn)
  return [{ kind: 'applied' as const, stageId: applied?.id ?? stage.id, on: appliedOn }, fact]
}
