// No button in the head of a page moves while the page is still coming: whoever presses it then would miss it.
import { describe, expect, test } from 'vitest'
import { newReader, signUp, startBrowser } from './browser'
import { settled } from './looks'
import { startServer } from './server'

declare global {
  interface Window {
    moved: string[]
  }
}

const reader = await newReader(await startBrowser(), await startServer())
const { workspaceUrl, searchId } = await signUp(reader)
const company = await reader.call('POST', `${workspaceUrl}/companies`, { name: 'Delphi', town: 'Athens' })
const person = await reader.call('POST', `${workspaceUrl}/contacts`, { name: 'Inez Vidal', tie: 'warm' })
const application = await reader.call('POST', `${workspaceUrl}/applications`, {
  ...{ searchId, companyId: company.id, role: 'Clerk' },
})
await reader.context.addInitScript(() => {
  type Shift = PerformanceEntry & {
    sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[]
  }
  // As little as a row grows by when a taller field comes to stand beside a button.
  const aHair = 4
  window.moved = []
  new PerformanceObserver((list) => {
    for (const { node, previousRect, currentRect } of (list.getEntries() as Shift[]).flatMap(({ sources }) => sources))
      if (node instanceof Element && node.closest('main header') && Math.abs(currentRect.y - previousRect.y) > aHair)
        window.moved.push(`${node.textContent?.trim()}: ${previousRect.y} to ${currentRect.y}`)
  }).observe({ type: 'layout-shift', buffered: true })
})

const pages = [
  ...['/board', '/today', '/people', '/companies', '/outcomes', '/lookup'],
  ...[`/people/${person.id}`, `/companies/${company.id}`, `/applications/${application.id}`],
]

describe.each([1440, 390])('at %i px', (width) => {
  test.each(pages)('the head of %s stays where it is', async (path) => {
    const page = await reader.openTab()
    await page.setViewportSize({ width, height: 900 })
    await page.goto(path)
    await settled(page)
    expect(await page.evaluate(() => window.moved)).toEqual([])
    await page.close()
  })
})
