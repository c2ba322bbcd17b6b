import { text } from '#text/careers'
import { text as kit } from '#text/kit'
import type { Education, OwnPosition } from '../../shared/careers'
import { refresh } from '../cache'
import { toast } from '../ui/toasts.svelte'
import { createEducation, createOwnPosition, removeEducation, removeOwnPosition } from './api'

/** Takes a position of your own away; the toast puts one like it back. */
export async function discardOwnPosition({ id, company, companyId: _, colleagues: __, ...position }: OwnPosition) {
  await removeOwnPosition(id)
  await refresh('careers')
  const undo = async () => {
    await createOwnPosition({ ...position, companyName: company })
    await refresh('careers')
  }
  toast(text.positions.removed(company), { action: { label: kit.undo, onpick: undo } })
}

/** Takes a school away; the toast puts it back. */
export async function discardEducation({ id, contactId, ...education }: Education) {
  await removeEducation(id)
  await refresh('careers')
  const undo = async () => {
    await createEducation({ ...education, ...(contactId ? { contactId } : {}) })
    await refresh('careers')
  }
  toast(text.schools.removed(education.school), { action: { label: kit.undo, onpick: undo } })
}
