import type { Application, StageChange } from '../../shared/applications'
import { type Kind, kinds } from '../../shared/stages'
import {
  addStageChange,
  correctStageChange,
  findApplication,
  moveApplication,
  type Versioned,
  voidStageChange,
} from './api'

type Target = { stageId: string; kind: Kind }
type Taken = { application: Application; undo: (now: Versioned) => Promise<Application> }

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
  if (corrected) application = await correctStageChange(application, corrected.id, { stageId })
  else if (!stood) application = await moveApplication(application, { stageId })
  const made = application.stageChanges.find(({ id }) => facts.every((fact) => fact.id !== id))
  return { application, undo: (now) => recordAgain(now, { made, taken: later }) }
}

function firstBeyond(facts: readonly StageChange[], { stageId, kind }: Target): number {
  const stood = facts.findLastIndex((fact) => !fact.ending && fact.stageId === stageId)
  if (stood >= 0) return stood + 1
  const beyond = facts.findIndex((fact) => fact.ending || kinds.indexOf(fact.kind) > kinds.indexOf(kind))
  return beyond < 0 ? facts.length : beyond
}

/** The facts that were taken back stand again, and what was made instead of them goes. */
async function recordAgain({ id, version }: Versioned, { made, taken }: { made?: StageChange; taken: StageChange[] }) {
  let application = { ...(await findApplication(id)), version }
  for (const { stageId, ending, on, precision } of taken) {
    const where = ending ? { ending } : { stageId: stageId ?? application.stageId }
    application = await addStageChange(application, { ...where, on, precision })
  }
  return made ? voidStageChange(application, made.id) : application
}
