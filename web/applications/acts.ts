import { text as about } from '#text/application'
import { text } from '#text/applications'
import { text as kit } from '#text/kit'
import type {
  Application,
  Help,
  NewHelp,
  NewStageChange,
  Part,
  StageChange,
  StageChangeCorrection,
  StageMove,
} from '../../shared/applications'
import { ApiProblem } from '../api'
import { cache, refresh } from '../cache'
import { day } from '../format'
import { announce } from '../ui/announcer.svelte'
import { toast } from '../ui/toasts.svelte'
import {
  addHelp,
  addPart,
  addStageChange,
  changeApplication,
  correctStageChange,
  findApplication,
  moveApplication,
  removeHelp,
  removePart,
  restoreStageChange,
  trashApplication,
  voidStageChange,
} from './api'
import { applicationKey } from './moves.svelte'
import { restoreApplication } from './restoring'
import { takeBackFacts } from './taking-back'

export const nameOf = ({ role, company }: Pick<Application, 'role' | 'company'>) =>
  text.named(role, company?.name ?? null)

/** Carries a change out and shows its answer at once. */
export async function change(work: () => Promise<Application>): Promise<Application> {
  const application = await attempt(work)
  cache.setQueryData(applicationKey(application.id), application)
  void refresh('applications', 'contacts')
  return application
}

/** When a change was made from an old version the page shows the new one, and what was typed stays where it is. */
async function attempt<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ApiProblem && [404, 409, 412].includes(error.status)) await refresh('applications')
    throw error
  }
}

/** From whatever it is now: what undoes a change must not fail because of another one. */
export const again = (id: string, work: (now: Application) => Promise<Application>) =>
  change(async () => work(await findApplication(id)))

export const undoing = (onpick: () => unknown) => ({ action: { label: kit.undo, onpick } })

/** Moves it, today or on the day given; the toast takes it back. */
export async function move(application: Application, body: StageMove, label: string) {
  const moved = await attempt(() => moveApplication(application, body))
  const { id: changeId, on, precision } = moved.change!
  await refresh('applications', 'contacts')
  announce(text.move.movedOn(label, day(on, precision)))
  toast(
    text.move.movedOn(label, day(on, precision)),
    undoing(() => again(application.id, (now) => voidStageChange(now, changeId))),
  )
}

/** It stood where it stands by mistake. */
export async function takeBack({ id }: Application, stage: Pick<StageChange, 'kind'> & { id: string; label: string }) {
  const { undo } = await takeBackFacts(id, { stageId: stage.id, kind: stage.kind })
  await refresh('applications')
  toast(
    text.back.takenBack(stage.label),
    undoing(() => again(id, undo)),
  )
}

/** How a fact is called in the story. */
export const labelOf = ({ ending, label }: StageChange) => (ending ? about.story.ended(text.ending[ending]) : label)

/** Another day or step for a fact; the toast gives it back the former one. */
export async function correctFact(application: Application, fact: StageChange, correction: StageChangeCorrection) {
  const made = newFact(application, await change(() => correctStageChange(application, fact.id, correction)))
  const { on, precision, stageId, ending } = fact
  const former = { on, precision, ...(stageId && !ending ? { stageId } : {}) }
  toast(
    about.story.corrected(labelOf(made), day(made.on, made.precision)),
    undoing(() => again(application.id, (now) => correctStageChange(now, made.id, former))),
  )
}

/** A step that was not recorded when it happened; the toast takes it off the record. */
export async function addFact(application: Application, fact: NewStageChange) {
  const made = newFact(application, await change(() => addStageChange(application, fact)))
  toast(
    about.story.added(labelOf(made), day(made.on, made.precision)),
    undoing(() => again(application.id, (now) => voidStageChange(now, made.id))),
  )
}

const newFact = (before: Application, now: Application) =>
  now.stageChanges.find(({ id }) => before.stageChanges.every((one) => one.id !== id))!

/** A fact that was a mistake goes off the record; the toast puts it back, with its day. */
export async function voidFact(application: Application, { id: changeId }: StageChange, label: string) {
  await change(() => voidStageChange(application, changeId))
  toast(
    about.story.voided(label),
    undoing(() => again(application.id, (now) => restoreStageChange(now, changeId))),
  )
}

export async function discardHelp(application: Application, { id, contactId, name, kind, on, note }: Help) {
  await change(() => removeHelp(application, id))
  const fact: NewHelp = { contactId: contactId ?? undefined, kind, on, note }
  const words = about.helping.removed(name ?? about.helping.erased)
  toast(words, contactId ? undoing(() => again(application.id, (now) => addHelp(now, fact))) : {})
}

export async function discardPart(application: Application, { id, contactId, name, kind }: Part) {
  await change(() => removePart(application, id))
  const words = about.parts.removed(name ?? about.helping.erased)
  toast(words, contactId ? undoing(() => again(application.id, (now) => addPart(now, { contactId, kind }))) : {})
}

export async function discard(application: Application) {
  await trashApplication(application.id)
  await refresh('applications', 'trash')
  toast(
    text.page.trashed(nameOf(application)),
    undoing(() => restoreApplication(application.id, nameOf(application))),
  )
}

/** The next step is done; the toast brings it back. */
export async function finishNextStep(application: Application) {
  const { nextStep, nextStepDueOn } = application
  await change(() => changeApplication(application, { nextStep: null, nextStepDueOn: null }))
  toast(
    about.facts.nextStepDone,
    undoing(() => again(application.id, (now) => changeApplication(now, { nextStep, nextStepDueOn }))),
  )
}
