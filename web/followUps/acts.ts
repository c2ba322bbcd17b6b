import { text as applications } from '#text/applications'
import { text } from '#text/followUps'
import { text as kit } from '#text/kit'
import type { FollowUpSuggestion } from '../../shared/followUps'
import type { SuggestionAnswer } from '../../shared/quiet'
import { findApplication, moveApplication, voidStageChange } from '../applications/api'
import { refresh } from '../cache'
import { toast } from '../ui/toasts.svelte'
import { addFollowUp, removeFollowUp } from './api'

export const nameOf = ({ role, company }: FollowUpSuggestion) => applications.named(role, company)

/** Done is logged as a touch, dismissed is not asked again; the toast takes either back. */
export async function answer(suggestion: FollowUpSuggestion, answer: SuggestionAnswer) {
  const { applicationId, about } = suggestion
  const { id } = await addFollowUp(applicationId, { about, answer })
  await refresh('followUps')
  const undo = async () => {
    await removeFollowUp(applicationId, id)
    await refresh('followUps')
  }
  const name = nameOf(suggestion)
  toast(answer === 'done' ? text.logged(name) : text.dismissed(name), { action: { label: kit.undo, onpick: undo } })
}

/** Ends it as no response, which the toast takes back. */
export async function endQuiet(suggestion: FollowUpSuggestion) {
  const { applicationId: id, version } = suggestion
  const { change } = await moveApplication({ id, version }, { ending: 'no_response' })
  await refresh('applications')
  const undo = async () => {
    await voidStageChange(await findApplication(id), change!.id)
    await refresh('applications')
  }
  toast(text.ended(nameOf(suggestion)), { action: { label: kit.undo, onpick: undo } })
}
