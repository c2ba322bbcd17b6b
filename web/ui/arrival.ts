import { tick } from 'svelte'
import { announce } from './announcer.svelte'

let arriving = false

/**
 * Call after a navigation to another page: focus goes to its heading and its title is said. Where the heading comes
 * later than the page, because data are loading, it takes the focus when it appears.
 */
export async function arrive() {
  arriving = true
  await tick()
  const heading = document.querySelector<HTMLElement>('h1[data-arrival]')
  if (heading) land(heading)
}

/** For the heading of a page. */
export function landing(heading: HTMLElement) {
  if (arriving) void tick().then(() => land(heading))
}

function land(heading: HTMLElement) {
  if (!arriving || !heading.isConnected) return
  arriving = false
  heading.focus({ preventScroll: true })
  announce(document.title)
}
