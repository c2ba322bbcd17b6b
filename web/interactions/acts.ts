import { text } from '#text/interactions'
import { text as kit } from '#text/kit'
import type { Interaction, NewInteraction } from '../../shared/interactions'
import { refresh } from '../cache'
import { list } from '../format'
import { toast } from '../ui/toasts.svelte'
import { createInteraction, removeInteraction } from './api'

const renew = () => refresh('interactions', 'contacts')

/** Logs a touch; the toast takes it back. */
export async function logTouch(touch: NewInteraction, idempotencyKey: string) {
  const { id, kind, people } = await createInteraction(touch, idempotencyKey)
  await renew()
  const undo = async () => {
    await removeInteraction(id)
    await renew()
  }
  toast(text.logged(text.kind[kind], list(people.map(({ name }) => name))), {
    action: { label: kit.undo, onpick: undo },
  })
}

/** Takes a touch away; the toast logs it again. */
export async function discardTouch({ id, kind, on, line, people, application }: Interaction) {
  await removeInteraction(id)
  await renew()
  const undo = async () => {
    await createInteraction({
      ...{ kind, on, contactIds: people.map((one) => one.id) },
      ...(line ? { line } : {}),
      ...(application ? { applicationId: application.id } : {}),
    })
    await renew()
  }
  toast(text.removed(text.kind[kind]), { action: { label: kit.undo, onpick: undo } })
}
