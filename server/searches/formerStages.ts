import { and, eq, sql } from 'drizzle-orm'
import { mergeRefusal, removalRefusal } from '../../shared/stages'
import { type Db, rowsOf } from '../db/client'
import { applications, formerStages, stages } from '../db/schema'
import { conflict, found } from '../errors'
import { touched, transaction } from '../live'
import { findStage, listStages } from './stages'

type One = { workspaceId: string; id: string }
type By = { userId: string; now: Date }
type Stage = typeof stages.$inferSelect

/** Deletes a column that no card stands in, into the trash; facts that passed through it keep their kind. */
export const removeStage = (db: Db, { workspaceId, id, ...by }: One & By) =>
  transaction(db, async (tx) => {
    const stage = found(await findStage(tx, { workspaceId, id }), 'stage')
    const uses = await countStanding(tx, { workspaceId, id })
    const columns = (await listStages(tx, workspaceId, stage.searchId)).length
    const refusal = removalRefusal({ held: uses.applications + uses.trashed, columns })
    if (refusal === 'last_stage') throw conflict(refusal, 'A board needs at least one column.')
    if (refusal) throw conflict(refusal, inUse(stage, uses), { uses })
    await leaveFacts(tx, { workspaceId, from: id, to: null })
    await trashStage(tx, stage, by)
  })

/**
 * One column's cards and facts go to another one, and the column into the trash. Cards keep their rank, so that what is
 * put back stands where it stood; facts keep their kind.
 */
export const mergeStage = (db: Db, { workspaceId, id, into, ...by }: One & By & { into: string }) =>
  transaction(db, async (tx) => {
    const from = found(await findStage(tx, { workspaceId, id }), 'stage')
    const to = await findStage(tx, { workspaceId, id: into })
    if (!to || to.searchId !== from.searchId) throw conflict('gone', 'The column to merge it into is no longer there.')
    const refusal = mergeRefusal(from, to)
    if (refusal) throw conflict(refusal, refusals[refusal])
    await tx
      .update(applications)
      .set({ stageId: to.id, version: sql`${applications.version} + 1` })
      .where(and(eq(applications.workspaceId, workspaceId), eq(applications.stageId, id)))
    await leaveFacts(tx, { workspaceId, from: id, to: to.id })
    await trashStage(tx, from, by)
    return to
  })

/** Puts a column back where it was, with the facts that were recorded in it and the cards whose latest fact is one of them. */
export const restoreStage = (db: Db, { workspaceId, id }: One) =>
  transaction(db, async (tx) => {
    const [former] = await tx
      .delete(formerStages)
      .where(and(eq(formerStages.workspaceId, workspaceId), eq(formerStages.id, id)))
      .returning()
    touched(tx, workspaceId, 'stages', 'applications')
    if (!former) return found(await findStage(tx, { workspaceId, id }), 'stage')
    const { trashedAt, trashedBy, ...stage } = former
    await tx.insert(stages).values(stage)
    await tx.execute(sql`
      update stage_changes c set stage_id = ${id}, former_stage_id = null
      where c.workspace_id = ${workspaceId} and c.former_stage_id = ${id}`)
    await tx.execute(sql`
      update applications a set stage_id = ${id}, version = a.version + 1
      where a.workspace_id = ${workspaceId} and a.stage_id <> ${id} and (
        select c.stage_id from stage_changes c
        where c.workspace_id = ${workspaceId} and c.application_id = a.id and c.voided_at is null
        order by c."on" desc, c.id desc limit 1) = ${id}`)
    return stage
  })

/** The facts of a column go to another one, or to none, and remember where they came from first. */
const leaveFacts = (tx: Db, { workspaceId, from, to }: { workspaceId: string; from: string; to: string | null }) =>
  tx.execute(sql`
    update stage_changes c set stage_id = ${to}, former_stage_id = coalesce(c.former_stage_id, ${from})
    where c.workspace_id = ${workspaceId} and c.stage_id = ${from}`)

/** The foreign key refuses a column that a card has come to meanwhile. */
async function trashStage(tx: Db, stage: Stage, { userId, now }: By) {
  await tx.insert(formerStages).values({ ...stage, trashedAt: now, trashedBy: userId })
  await tx.delete(stages).where(and(eq(stages.workspaceId, stage.workspaceId), eq(stages.id, stage.id)))
  touched(tx, stage.workspaceId, 'stages', 'applications', 'trash')
}

type Uses = { applications: number; trashed: number }

async function countStanding(tx: Db, { workspaceId, id }: One): Promise<Uses> {
  const [row] = await rowsOf<Uses>(
    tx,
    sql`
      select count(*) filter (where a.trashed_at is null)::int as applications,
        count(*) filter (where a.trashed_at is not null)::int as trashed
      from applications a where a.workspace_id = ${workspaceId} and a.stage_id = ${id}`,
  )
  return row!
}

const inUse = ({ label }: Stage, { applications, trashed }: Uses) =>
  applications
    ? `${applications} applications stand in “${label}”. Move them first, or merge the column into another one.`
    : `${trashed} applications in the trash stood in “${label}” last. Merge the column into another one instead.`

const refusals = {
  same_column: 'A column cannot be merged into itself.',
  says_more: 'That column says that more has happened than is on record for these cards.',
}
