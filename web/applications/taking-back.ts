import type { Application, StageChange } from '../../shared/applications'
import { type Kind, kinds } from '../../shared/stages'
import {
  correctStageChange,
  findApplication,
  moveApplication,
  restoreStageChange,
  type Versioned,
  voidStageChange,
} from './api'
import type { Stand } from './board'

type Target = { stageId: string; kind: Kind }
type Undone = { made?: Pick<StageChange, 'id'>; corrected?: StageChange; taken: StageChange[] }
type Taken = { stand: Stand; undo: (now: Versioned) => Promise<Application> }

/**
 * Voids the facts that came after the application last stood in a stage. Where it never stood there, the first of the
 * later facts is corrected into that stage instead, with its day.
 */
export async function takeBackFacts(id: string, { stageId, kind }: Target): Promise<Taken> {
  const before = await findApplication(id)
  const facts = before.stageChanges
  const from = firstBeyond(facts, { stageId, kind })
  const stood = facts[from - 1]?.stageId === stageId && !facts[from - 1]?.ending
  const later = facts.slice(from)
  const corrected = stood ? undefined : later.find(({ ending }) => !ending)

  let application = before
  for (const fact of later.toReversed())
    if (fact !== corrected) application = await voidStageChange(application, fact.id)
  if (!corrected && !stood) {
    const moved = await moveApplication(application, { stageId })
    return { stand: moved, undo: (now) => putBack(now, { made: moved.change!, taken: later }) }
  }
  if (corrected) application = await correctStageChange(application, corrected.id, { stageId })
  const made = application.stageChanges.find(({ id }) => facts.every((fact) => fact.id !== id))
  return { stand: application, undo: (now) => putBack(now, { made, corrected, taken: later }) }
}

function firstBeyond(facts: readonly StageChange[], { stageId, kind }: Target): number {
  const stood = facts.findLastIndex((fact) => !fact.ending && fact.stageId === stageId)
  if (stood >= 0) return stood + 1
  const beyond = facts.findIndex((fact) => fact.ending || kinds.indexOf(fact.kind) > kinds.indexOf(kind))
  return beyond < 0 ? facts.length : beyond
}

/** The facts that were taken back stand again where they stood; one that was corrected instead gets its stage back. */
async function putBack({ id, version }: Versioned, { made, corrected, taken }: Undone) {
  let application: Versioned = { id, version }
  for (const fact of taken) if (fact !== corrected) application = await restoreStageChange(application, fact.id)
  if (corrected && made) return correctStageChange(application, made.id, { stageId: corrected.stageId ?? undefined })
  return made ? voidStageChange(application, made.id) : findApplication(id)
}
