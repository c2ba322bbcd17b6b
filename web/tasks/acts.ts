import { text as kit } from '#text/kit'
import { text } from '#text/tasks'
import type { Card } from '../../shared/cards'
import type { Task } from '../../shared/tasks'
import { session } from '../accounts/session.svelte'
import { changeApplication, findApplication } from '../applications/api'
import { refresh } from '../cache'
import { relativeDay } from '../format'
import { restoreTrashed } from '../trash/api'
import { toast } from '../ui/toasts.svelte'
import { changeTask, trashTask } from './api'

/** Ticks a task, or unticks it; the toast says the contrary. */
export async function tickTask({ id, title, doneAt }: Task) {
  const done = doneAt === null
  const set = async (done: boolean) => {
    await changeTask(id, { done })
    await refresh('tasks')
  }
  await set(done)
  toast(done ? text.done(title) : text.reopen(title), { action: { label: kit.undo, onpick: () => set(!done) } })
}

export async function moveTask({ id, dueOn: before }: Task, dueOn: string) {
  const set = async (dueOn: string | null) => {
    await changeTask(id, { dueOn })
    await refresh('tasks')
  }
  await set(dueOn)
  toast(text.moved(relativeDay(dueOn, session.today)), { action: { label: kit.undo, onpick: () => set(before) } })
}

export async function discardTask({ id }: Task) {
  await trashTask(id)
  await refresh('tasks', 'trash')
  const undo = async () => {
    await restoreTrashed('tasks', id)
    await refresh('tasks', 'trash')
  }
  toast(text.trashed, { action: { label: kit.undo, onpick: undo } })
}

/** A next step is done when it is no longer there; the toast brings it back. */
export async function finishStep(card: Card) {
  await changeApplication(card, { nextStep: null, nextStepDueOn: null })
  await refresh('applications')
  const undo = async () => {
    await changeApplication(await findApplication(card.id), { nextStep: card.nextStep, nextStepDueOn: card.dueOn })
    await refresh('applications')
  }
  toast(text.done(card.nextStep ?? ''), { action: { label: kit.undo, onpick: undo } })
}
