import { text as kit } from '#text/kit'
import { text } from '#text/outcomeParts'
import type { BatchMoved } from '../../shared/batches'
import type { OutcomeRow } from '../../shared/outcomes'
import { refresh } from '../cache'
import { toast } from '../ui/toasts.svelte'
import { endAsSilent, reopen } from './api'

const words = text.overdue
/** As many as the server takes in one go. */
const atOnce = 500

/** Ends them as no response, and tells how far it came; the toast opens them again. */
export async function closeSilent(rows: readonly OutcomeRow[], ondone: (count: number) => void) {
  const closed: BatchMoved = []
  try {
    for (let from = 0; from < rows.length; from += atOnce) {
      closed.push(...(await endAsSilent(rows.slice(from, from + atOnce))))
      ondone(closed.length)
    }
  } finally {
    await refresh('applications')
    if (closed.length)
      toast(words.closed(closed.length), { action: { label: kit.undo, onpick: () => openAgain(closed) } })
  }
}

async function openAgain(closed: BatchMoved) {
  for (let from = 0; from < closed.length; from += atOnce) await reopen(closed.slice(from, from + atOnce))
  await refresh('applications')
  toast(words.reopened(closed.length))
}
