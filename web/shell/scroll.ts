import { tick } from 'svelte'

/**
 * Going back finds a page where it was left. The router scrolls to the top on every navigation, and keeps a number for
 * each entry of the history in its state.
 */
const places = new Map<number, number>()
let entry = 0
let back = false

const entryNow = (): number => history.state?._routerIndex ?? 0

export function rememberScroll() {
  history.scrollRestoration = 'manual'
  addEventListener('scroll', () => entry === entryNow() && places.set(entry, scrollY), { passive: true })
  // Before the router hears of it.
  addEventListener('popstate', () => {
    back = entryNow() !== entry
  })
}

/** After each navigation. */
export async function restoreScroll() {
  const to = back ? places.get(entryNow()) : 0
  back = false
  await tick()
  entry = entryNow()
  if (to) scrollTo(0, to)
}
