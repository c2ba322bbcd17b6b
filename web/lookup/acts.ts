import { text as kit } from '#text/kit'
import { text } from '#text/lookup'
import type { HelpKind } from '../../shared/channels'
import type { ColdReviewState } from '../../shared/coldReviews'
import type { NewTask } from '../../shared/tasks'
import { session } from '../accounts/session.svelte'
import { addHelp, findApplication, removeHelp } from '../applications/api'
import { refresh } from '../cache'
import { navigate } from '../routes'
import { createTask } from '../tasks/api'
import { toast } from '../ui/toasts.svelte'
import { reviewCold, takeBackReview } from './api'

type Person = { id: string; name: string }
export type HelpOn = {
  application: { id: string; version: number; role: string }
  contact: Person
  kind: HelpKind
  on: string
}

/** Puts what somebody did on record; the toast takes it back. */
export async function recordHelp({ application, contact, kind, on }: HelpOn, onundone = () => {}) {
  const { help, appliedOn } = await addHelp(application, { contactId: contact.id, kind, on })
  await refresh('applications', 'contacts')
  const made = help.findLast((one) => one.contactId === contact.id && one.kind === kind && one.on === on)
  const undo = async () => {
    if (made) await removeHelp(await findApplication(application.id), made.id)
    onundone()
    await refresh('applications', 'contacts')
  }
  const words = text.record.recorded(contact.name, text.record.did[kind], application.role)
  toast(appliedOn ? words : `${words}. ${text.record.onceApplied}`, {
    action: made && { label: kit.undo, onpick: undo },
  })
}

/** Takes a fact back that was recorded before; the toast puts it on record again, with its own day. */
export async function takeBackHelp({ application, contact, kind, on }: HelpOn, helpId: string) {
  await removeHelp(application, helpId)
  await refresh('applications', 'contacts')
  const undo = async () => {
    await addHelp(await findApplication(application.id), { contactId: contact.id, kind, on })
    await refresh('applications', 'contacts')
  }
  toast(text.record.removed(contact.name, text.record.did[kind]), { action: { label: kit.undo, onpick: undo } })
}

/** Works a cold application off; the toast puts it back. */
export async function workOff({ id, role }: { id: string; role: string }, state: ColdReviewState) {
  await reviewCold(id, state)
  await refresh('applications')
  toast(state === 'asked' ? text.cold.wasAsked(role) : text.cold.wasDismissed(role), {
    action: { label: kit.undo, onpick: () => putBackCold(id) },
  })
}

export async function putBackCold(id: string) {
  await takeBackReview(id)
  await refresh('applications')
}

/** Puts something on today's list. */
export async function planTask(task: Omit<NewTask, 'dueOn'>) {
  await createTask({ ...task, dueOn: session.today })
  await refresh('tasks')
  toast(text.taskMade(task.title), { action: { label: text.openToday, onpick: () => void navigate('/today') } })
}
