import { navigate } from '../routes'

/** A link that is pasted where nothing is being typed is a posting to add. */
export function pasted(event: ClipboardEvent) {
  const into =
    event.target instanceof Element && event.target.closest('input, textarea, select, dialog, [contenteditable]')
  const words = event.clipboardData?.getData('text/plain').trim() ?? ''
  if (!into && /^https?:\/\/\S+$/i.test(words)) void navigate('/capture', { search: { url: words } })
}
