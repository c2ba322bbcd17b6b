import { text as kit } from '#text/kit'
import { text } from '#text/tasks'
import type { Task, TaskChanges } from '../../shared/tasks'
import { session } from '../accounts/session.svelte'
import { changeApplication, findApplication } from '../applications/api'
import { refresh } from '../cache'
import { relativeDay } from '../format'
import { restoreTrashed } from '../trash/api'
import { toast } from '../ui/toasts.svelte'
import { changeTask, trashTask } from './api'
import { type Step, ticked } from './due'

export async function setTask(id: string, changes: TaskChanges) {
  const task = await changeTask(id, changes)
  if (task.doneAt) ticked.set(id, { task, on: task.dueOn })
  else ticked.delete(id)
  await refresh('tasks')
}

/** What could not be ticked, or unticked, is shown as it stands. */
export const ticking = (box: HTMLInputElement, work: Promise<unknown>) =>
  work.catch((error) => {
    box.checked = !box.checked
    throw error
  })

/** Ticks a task, or unticks it; the toast says the contrary. */
export async function tickTask({ id, title, doneAt }: Task) {
  const done = doneAt === null
  await setTask(id, { done })
  const undo = () => setTask(id, { done: !done })
  toast(done ? text.done(title) : text.reopen(title), { action: { label: kit.undo, onpick: undo } })
}

export async function moveTask({ id, dueOn: before }: Task, dueOn: string) {
  await setTask(id, { dueOn })
  const undo = () => setTask(id, { dueOn: before })
  toast(text.moved(relativeDay(dueOn, session.today)), { action: { label: kit.undo, onpick: undo } })
}

export async function discardTask({ id }: Task) {
  await trashTask(id)
  ticked.delete(id)
  await refresh('tasks', 'trash')
  const undo = async () => {
    await restoreTrashed('tasks', id)
    await refresh('tasks', 'trash')
  }
  toast(text.trashed, { action: { label: kit.undo, onpick: undo } })
}

/** A next step is done when it is no longer there; unticking it, or the toast, brings it back. */
export async function tickStep(step: Step) {
  const { card, done } = step
  if (done) return bringBack(step)
  await changeApplication(card, { nextStep: null, nextStepDueOn: null })
  ticked.set(card.id, { step: { ...step, done: true }, on: card.dueOn })
  await refresh('applications')
  toast(text.done(step.title), { action: { label: kit.undo, onpick: () => bringBack(step) } })
}

async function bringBack({ card: { id, nextStep, dueOn } }: Step) {
  await changeApplication(await findApplication(id), { nextStep, nextStepDueOn: dueOn })
  ticked.delete(id)
  await refresh('applications')
}
