import type { Attachment } from 'svelte/attachments'
import { placeBeside } from './place'

let bubble: HTMLElement | undefined
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Shows `text` beside an element on hover and on keyboard focus, until Escape. For sighted users only: the element must
 * carry the same words in its own name or description.
 */
export const tip =
  (text: string | undefined): Attachment<HTMLElement> =>
  (element) => {
    if (!text) return
    const later = (ms: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => show(element, text), ms)
    }
    const soon = () => later(350)
    // Not at once: focus may come back from a popover that is just closing, and two cannot be moved at a time.
    const onfocus = () => element.matches(':focus-visible') && later(0)
    const onkeydown = (event: KeyboardEvent) => event.key === 'Escape' && hide()
    const listeners = [
      ['pointerenter', soon],
      ['pointerleave', hide],
      ['pointerdown', hide],
      ['focus', onfocus],
      ['blur', hide],
      ['keydown', onkeydown],
    ] as [string, EventListener][]
    for (const [name, listener] of listeners) element.addEventListener(name, listener)
    return () => {
      hide()
      for (const [name, listener] of listeners) element.removeEventListener(name, listener)
    }
  }

function show(element: HTMLElement, text: string) {
  if (!element.isConnected) return
  if (!bubble) {
    bubble = document.createElement('div')
    bubble.className = 'tip'
    bubble.popover = 'manual'
    bubble.ariaHidden = 'true'
  }
  bubble.textContent = text
  document.body.append(bubble)
  bubble.showPopover()
  placeBeside(element, bubble, { align: 'center', gap: 6 })
}

function hide() {
  clearTimeout(timer)
  bubble?.remove()
}
