// What somebody hears and where they are who cannot see the page.
import type { CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'

declare global {
  interface Window {
    /** All that the live regions said. */
    announced: string[]
  }
}

/**
 * Runs in the page before anything else. As a screen reader does, it takes up what changes in a live region that was
 * there already, and an alert also when it comes.
 */
export function listenToAnnouncements() {
  window.announced = []
  const say = (element: Element | null | undefined) => {
    const words = element?.textContent?.replace(/\s+/g, ' ').trim()
    if (words && window.announced.at(-1) !== words) window.announced.push(words)
  }
  const regionOf = (node: Node) =>
    (node instanceof Element ? node : node.parentElement)?.closest('[aria-live], [role=status], [role=alert]')
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      say(regionOf(target))
      for (const node of addedNodes)
        if (node instanceof Element)
          for (const alert of [node, ...node.querySelectorAll('*')]) if (alert.role === 'alert') say(alert)
    }
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

/** Waits until the words are announced, and forgets what was announced before them. */
export async function heard(page: Page, words: string | RegExp) {
  const fits = (said: string) => (typeof words === 'string' ? said.includes(words) : words.test(said))
  let all: string[] = []
  const place = async () => {
    all = await page.evaluate(() => window.announced)
    return all.some(fits) ? words : all
  }
  await expect.poll(place, { timeout: 20_000, message: 'announced' }).toBe(words)
  await page.evaluate((count) => window.announced.splice(0, count), all.findIndex(fits) + 1)
}

const sessions = new WeakMap<Page, Promise<CDPSession>>()

/** Role and name of what has the focus, as the accessibility tree has them: "button: Save". */
export async function focused(page: Page): Promise<string> {
  if (!sessions.has(page)) sessions.set(page, page.context().newCDPSession(page))
  const session = await sessions.get(page)!
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' })
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId!,
    fetchRelatives: false,
  })
  return `${nodes[0]?.role?.value}: ${nodes[0]?.name?.value ?? ''}`
}

/** Waits until the focus is on what has that role and name. */
export async function focusIs(page: Page, what: string | RegExp) {
  const fits = (there: string) => (typeof what === 'string' ? there === what : what.test(there))
  const place = async () => {
    const there = await focused(page)
    return fits(there) ? what : there
  }
  await expect.poll(place, { timeout: 20_000, message: 'focus' }).toBe(what)
}

/** Presses Tab (or another key) until the focus is on what has that role and name. */
export async function walkTo(page: Page, what: string | RegExp, { key = 'Tab', most = 60 } = {}) {
  const passed: string[] = []
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press(key)
    const there = await focused(page)
    if (typeof what === 'string' ? there === what : what.test(there)) return
    passed.push(there)
  }
  throw new Error(`${key} never came to ${what}, but by: ${passed.join(' | ')}`)
}
