// Draws the icons of web/public from icon.svg with the Chromium of the browser tests: `node web/icons.mjs`, after a
// change of the drawing. The pictures are kept, so that nobody needs this to build.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { ensureChromium } from '../tests/chromium.mjs'

const folder = join(import.meta.dirname, 'public')
const mark = readFileSync(join(folder, 'icon.svg'), 'utf8')
/** Systems cut such icons to their own shape: the drawing keeps to the inner four fifths, the ground goes to the edge. */
const square = mark.replace(/ rx="\d+"/, '')
const icons = [
  { name: 'icon-192.png', size: 192, svg: mark, share: 1 },
  { name: 'icon-512.png', size: 512, svg: mark, share: 1 },
  { name: 'icon-maskable.png', size: 512, svg: square, share: 0.8 },
  { name: 'apple-touch-icon.png', size: 180, svg: square, share: 0.9 },
]

const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const { name, size, svg, share } of icons) {
  await page.setViewportSize({ width: size, height: size })
  const ground = share < 1 ? '#17694d' : 'transparent'
  const room = `display:grid;place-items:center;width:${size}px;height:${size}px;background:${ground}`
  const drawn = svg.replace('<svg ', `<svg style="width:${size * share}px;height:${size * share}px" `)
  await page.setContent(`<body style="margin:0"><div style="${room}">${drawn}</div></body>`)
  writeFileSync(join(folder, name), await page.screenshot({ omitBackground: true }))
}
await browser.close()
