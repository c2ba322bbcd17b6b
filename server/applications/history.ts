import { and, eq, isNull } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { NewStageChange, StageChangeCorrection } from '../../shared/applications'
import type { Db } from '../db/client'
import { stageChanges } from '../db/schema'
import { conflict, found, invalid } from '../errors'
import { touched, transaction } from '../live'
import { findStage } from '../searches/queries'
import {
  deriveFromFacts,
  listFacts,
  lockApplication,
  type One,
  refuseBeforeApplying,
  refuseFuture,
  refuseMove,
} from './facts'

type By = { userId: string; now: Date; version: number }

/** A fact recorded afterwards: the card stands where the latest fact of the real world puts it. */
export const addStageChange = (
  db: Db,
  { workspaceId, id, version, userId, now, ...input }: One & By & NewStageChange,
) =>
  transaction(db, async (tx) => {
    const { application, todayOn } = await lockApplication(tx, { workspaceId, id, version, now })
    refuseFuture('/on', input.on, todayOn)
    if (Boolean(input.stageId) === Boolean(input.ending))
      throw invalid('/stageId', 'or an ending must be given, and only one of them')
    if (input.ending) refuseMove({ ...application, ending: null }, { ending: input.ending })
    const { kind, stageId } = input.stageId
      ? await stageOf(tx, application, input.stageId)
      : { kind: application.kind, stageId: application.stageId }
    if (!input.ending) refuseBeforeApplying(kind, input.on, application.appliedOn)
    await tx.insert(stageChanges).values({
      ...{ workspaceId, id: uuidv7(), applicationId: id, kind, stageId, ending: input.ending ?? null },
      ...{
        on: input.on,
        precision: input.precision ?? 'day',
        rankBefore: application.rank,
        recordedAt: now,
        recordedBy: userId,
      },
    })
    touched(tx, workspaceId, 'applications')
    return deriveFromFacts(tx, application)
  })

/** Voids a fact that was a mistake, or the last move as an undo; the card returns to the place it had. */
export const voidStageChange = (
  db: Db,
  { workspaceId, id, version, now, changeId }: One & Omit<By, 'userId'> & { changeId: string },
) =>
  transaction(db, async (tx) => {
    const { application } = await lockApplication(tx, { workspaceId, id, version, now })
    const facts = await listFacts(tx, { workspaceId, id })
    const fact = found(
      facts.find((one) => one.id === changeId),
      'fact',
    )
    if (facts.length === 1)
      throw conflict('last_fact', 'This is the only fact of the application. Correct it, or delete the application.')
    await voidFact(tx, { workspaceId, id: changeId, now })
    touched(tx, workspaceId, 'applications')
    const wasLatest = facts.at(-1) === fact
    return deriveFromFacts(tx, { ...application, rank: (wasLatest && fact.rankBefore) || application.rank })
  })

/** A voided fact stands again, in the very place it had: the undo of an undo. One that was corrected stays with its correction. */
export const restoreStageChange = (
  db: Db,
  { workspaceId, id, version, now, changeId }: One & Omit<By, 'userId'> & { changeId: string },
) =>
  transaction(db, async (tx) => {
    const { application } = await lockApplication(tx, { workspaceId, id, version, now })
    const [row] = await tx
      .update(stageChanges)
      .set({ voidedAt: null })
      .where(
        and(
          eq(stageChanges.workspaceId, workspaceId),
          eq(stageChanges.applicationId, id),
          eq(stageChanges.id, changeId),
          isNull(stageChanges.supersededBy),
        ),
      )
      .returning({ id: stageChanges.id })
    found(row, 'fact')
    touched(tx, workspaceId, 'applications')
    return deriveFromFacts(tx, application)
  })

type Correction = One & By & { changeId: string; correction: StageChangeCorrection }

/** Another day or stage for a fact: the old one is voided and the new one supersedes it. */
export const correctStageChange = (
  db: Db,
  { workspaceId, id, version, userId, now, changeId, correction }: Correction,
) =>
  transaction(db, async (tx) => {
    const { application, todayOn } = await lockApplication(tx, { workspaceId, id, version, now })
    const facts = await listFacts(tx, { workspaceId, id })
    const fact = found(
      facts.find((one) => one.id === changeId),
      'fact',
    )
    const { stageId, ...rest } = correction
    const stage = stageId ? await stageOf(tx, application, stageId) : { kind: fact.kind, stageId: fact.stageId }
    const corrected = { ...fact, ...rest, ...stage, id: idBehind(fact.id), recordedAt: now, recordedBy: userId }
    refuseFuture('/on', corrected.on, todayOn)
    const others = facts.filter((one) => one !== fact)
    if (!corrected.ending && corrected.kind !== 'applied')
      refuseBeforeApplying(corrected.kind, corrected.on, appliedBy(others))
    if (corrected.kind === 'applied' && !corrected.ending)
      for (const { kind, ending, on } of others) if (!ending) refuseBeforeApplying(kind, on, corrected.on)
    await tx.insert(stageChanges).values(corrected)
    await voidFact(tx, { workspaceId, id: changeId, now, supersededBy: corrected.id })
    touched(tx, workspaceId, 'applications')
    return deriveFromFacts(tx, application)
  })

/** The next id there can be: among the facts of one day a corrected one keeps its place. */
const idBehind = (id: string): string => {
  const next = BigInt(`0x${id.replaceAll('-', '')}`) + 1n
  return next
    .toString(16)
    .padStart(32, '0')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** The day of applying that was said outright, if any. */
const appliedBy = (facts: { kind: string; ending: string | null; on: string }[]) =>
  facts.find(({ kind, ending }) => kind === 'applied' && !ending)?.on ?? null

async function stageOf(tx: Db, { workspaceId, searchId }: { workspaceId: string; searchId: string }, stageId: string) {
  const stage = await findStage(tx, { workspaceId, id: stageId })
  if (!stage || stage.searchId !== searchId) throw conflict('gone', 'That column is no longer there.')
  return { kind: stage.kind, stageId: stage.id }
}

type Void = One & { now: Date; supersededBy?: string }

const voidFact = (tx: Db, { workspaceId, id, now, supersededBy = undefined }: Void) =>
  tx
    .update(stageChanges)
    .set({ voidedAt: now, ...(supersededBy ? { supersededBy } : {}) })
    .where(and(eq(stageChanges.workspaceId, workspaceId), eq(stageChanges.id, id), isNull(stageChanges.voidedAt)))
