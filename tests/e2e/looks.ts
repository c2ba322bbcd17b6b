// One page in every width and theme: what axe finds, what sticks out of the window, and a picture of each.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { artifacts, fetching, shoot } from './browser'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const heights = { 1440: 900, 768: 1024, 390: 844 }
export const widths = [1440, 768, 390] as const
export const themes = ['light', 'dark'] as const
export type Look = { width: (typeof widths)[number]; theme: (typeof themes)[number] }

type AxeRun = { run: (options: object) => Promise<{ violations: Violation[] }> }
type Violation = { id: string; impact: string; nodes: { target: unknown[]; any: { message: string }[] }[] }

/** Waits until the page has its heading, nothing more is being fetched, and what came is drawn. */
export async function settled(page: Page) {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await expect.poll(() => fetching(page), { timeout: 30_000, message: 'still being fetched' }).toEqual([])
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await expect.poll(() => page.locator('[aria-busy=true]').count(), { timeout: 20_000 }).toBe(0)
}

/** Looks at the page as it stands now. @returns what is amiss, one line each */
export async function lookAt(page: Page, name: string, { width, theme }: Look): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.setViewportSize({ width, height: heights[width] })
  await settled(page)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await shoot(page, `pages/${name}-${width}-${theme}`)
  const at = `${name} at ${width} px, ${theme}`
  return [
    ...(wide > 0 ? [`${at}: ${wide} px too wide`] : []),
    ...(await sticksOut(page)).map((element) => `${at}: sticks out: ${element}`),
    ...(await axeFindings(page)).map((line) => `${at}: ${line}`),
  ]
}

/** Words that reach into the margin beside the page, but for what scrolls, or that a picture cuts off. */
export const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main')
    if (!main) return []
    const edge = main.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(main).paddingRight)
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== main &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement))
    const found: string[] = []
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode
      range.selectNodeContents(texts.currentNode)
      const { width, right } = range.getBoundingClientRect()
      if (!textContent?.trim() || !width) continue
      const picture = parentElement!.closest('svg')
      const limit = picture ? picture.getBoundingClientRect().right : edge
      if (right > limit + 1 && (picture || !scrolls(parentElement))) found.push(textContent.trim())
    }
    return found
  })

/** What axe finds serious, one line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(`window.axe ?? (() => { ${axe} })()`)
  const violations = await page.evaluate(async () => {
    const { run } = (window as unknown as { axe: AxeRun }).axe
    return (await run({ resultTypes: ['violations'] })).violations
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target, any }) => `${target} ${any[0]?.message ?? ''}`).join(' | ')}`,
    )
}

/** One sheet with every picture of `names` beside one another: a row for each page, a column for each width and theme. */
export function writeContactSheet(names: readonly string[]) {
  const looks = themes.flatMap((theme) => widths.map((width) => ({ width, theme })))
  const cell = (name: string, { width, theme }: Look) => {
    const file = `pages/${name}-${width}-${theme}.png`
    const alt = `${name}, ${width} px, ${theme}`
    return existsSync(join(artifacts, file))
      ? `<td><a href="${file}"><img src="${file}" height="260" loading="lazy" alt="${alt}"></a></td>`
      : '<td>–</td>'
  }
  const heads = looks.map(({ width, theme }) => `<th>${width} px, ${theme}</th>`)
  const rows = names.map((name) => `<tr><th>${name}</th>${looks.map((look) => cell(name, look)).join('')}</tr>`)
  const style =
    'body{font:15px system-ui;background:#888}th{position:sticky;top:0;left:0;background:#888;padding:4px;text-align:start}td{padding:4px;vertical-align:top}img{border:1px solid}'
  const head = `<!doctype html><meta charset="utf-8"><title>Every page</title><style>${style}</style>`
  const table = `<table><thead><tr><th>${names.length} pages</th>${heads.join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`
  writeFileSync(join(artifacts, 'sheet.html'), `${head}\n${table}\n`)
}
