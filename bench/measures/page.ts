import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { rounds } from '../rounds'
import { ensureBuilt, type Filled, filledOf, type Server, signIn, startServer } from '../servers'
import { atMost, kb, type Line, seconds } from '../table'

const most = { 300: 700, 2000: 1_000, scripting: 300, nodes: 4_000, bytes: 90_000, requests: 8 } as const

type Visit = { usableMs: number; scriptingMs: number; nodes: number; codeBytes: number; files: number; calls: number }

/** The board in Chromium with nothing cached, by turns with the emptiest page of the same app. */
export async function measurePage(): Promise<Line[]> {
  ensureBuilt()
  const filled = await filledOf('embedded')
  const server = await startServer(filled.env)
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: quiet })
  const { cookie } = await signIn(server, filled.workspaceId)
  const visits = { 300: [] as Visit[], 2000: [] as Visit[], empty: [] as Visit[] }
  try {
    for (let round = 0; round <= rounds; round++)
      for (const place of ['empty', 300, 2000] as const) {
        const made = await visit(browser, { server, cookie, ...pageOf(place, filled) })
        if (round > 0) visits[place].push(made)
      }
  } finally {
    await browser.close()
    await server.stop()
  }
  return linesOf(visits)
}

const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where it is, and what stands there once it can be used. */
const pageOf = (place: 300 | 2000 | 'empty', { boards }: Filled) =>
  place === 'empty' ? { path: '/trash', sign: 'h1' } : { path: `/board/${boards[place]}`, sign: '[data-card]' }

function linesOf(visits: Record<300 | 2000 | 'empty', Visit[]>): Line[] {
  const best = (place: keyof typeof visits, of: (visit: Visit) => number) => Math.min(...visits[place].map(of))
  const usable = ({ usableMs }: Visit) => usableMs
  const floor = best('empty', usable)
  const on = 'Chromium'
  const [code, files, calls] = [
    best(300, ({ codeBytes }) => codeBytes),
    best(300, (one) => one.files),
    best(300, (one) => one.calls),
  ]
  return [
    ...([300, 2000] as const).map((size) => ({
      ...atMost({ measure: `board usable, ${size} cards`, on }, best(size, usable), most[size], seconds),
      ...{
        floor: seconds(floor),
        ratio: best(size, usable) / floor,
        p99: seconds(Math.max(...visits[size].map(usable))),
      },
    })),
    {
      ...atMost(
        { measure: 'scripting, 2000 cards', on },
        best(2000, ({ scriptingMs }) => scriptingMs),
        most.scripting,
        seconds,
      ),
      floor: seconds(best('empty', ({ scriptingMs }) => scriptingMs)),
    },
    {
      ...atMost(
        { measure: 'nodes, 2000 cards', on },
        best(2000, ({ nodes }) => nodes),
        most.nodes,
        String,
      ),
      floor: String(best('empty', ({ nodes }) => nodes)),
    },
    { ...atMost({ measure: 'JS and CSS of the first load, gzip', on }, code, most.bytes, kb), floor: 'Svelte 10 KB' },
    { ...atMost({ measure: 'its requests for files', on }, files, most.requests, String), p99: `+ ${calls} calls` },
  ]
}

type Place = { server: Server; cookie: string; path: string; sign: string }

async function visit(browser: Browser, { server: { address }, cookie, path, sign }: Place): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const [name, value] = cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: address }])
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const urls = await watch(session)
  await page.addInitScript({ content: noteWhenThere(sign) })
  await page.goto(address + path)
  const usableMs = await usableOf(page)
  await page.waitForTimeout(500)
  const { metrics } = await session.send('Performance.getMetrics')
  const seen = await page.evaluate(countNodesAndBytes)
  await context.close()
  const calls = urls.filter((url) => url.includes('/api/')).length
  const scriptingMs = metrics.find((metric) => metric.name === 'ScriptDuration')!.value * 1000
  return { usableMs, scriptingMs, ...seen, files: urls.length - calls, calls }
}

/** Asked from outside: the policy of the page lets nothing wait within it. */
async function usableOf(page: Page): Promise<number> {
  for (let asked = 0; asked < 600; asked++) {
    const usableMs = await page.evaluate(() => (window as { usableMs?: number }).usableMs)
    if (usableMs) return usableMs
    await page.waitForTimeout(50)
  }
  throw new Error(`Nothing to be seen at ${page.url()}`)
}

async function watch(session: CDPSession): Promise<string[]> {
  const urls: string[] = []
  await session.send('Performance.enable')
  await session.send('Network.enable')
  session.on('Network.requestWillBeSent', ({ request }) => void urls.push(request.url))
  return urls
}

// ---- Within the page --------------------------------------------------------------------------------------------

/** Notes when the sign is drawn: the frame that shows it is over when the next one begins. As text, since a compiler would add to it. */
const noteWhenThere = (sign: string) => `
  requestAnimationFrame(function look() {
    if (!document.querySelector('${sign}')) requestAnimationFrame(look)
    else requestAnimationFrame(() => { window.usableMs = performance.now() })
  })`

function countNodesAndBytes() {
  const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  const code = files.filter(({ name }) => /\.(js|css)$/.test(new URL(name).pathname))
  return {
    nodes: document.querySelectorAll('*').length,
    codeBytes: code.reduce((sum, file) => sum + file.encodedBodySize, 0),
  }
}
