import { text } from '#text/applications'
import { refresh } from '../cache'
import { restoreTrashed } from '../trash/api'
import { toast } from '../ui/toasts.svelte'

/** Takes an application out of the trash again. */
export async function restoreApplication(id: string, name: string) {
  await restoreTrashed('applications', id)
  await refresh('applications')
  toast(text.page.restored(name))
}
