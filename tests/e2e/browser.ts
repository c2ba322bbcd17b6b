// Chromium, looking at a server: readers, their tabs, what they must not meet, and pictures.
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core'
import { afterAll, afterEach, beforeEach } from 'vitest'
import { listenToAnnouncements } from './hearing'
import type { Server } from './server'

const root = join(import.meta.dirname, '../..')
export const artifacts = join(root, 'artifacts')
export const mara = { name: 'Mara Lindt', email: 'mara@example.org', password: 'correct-horse-battery' }

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium'
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-quic', ...quiet],
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictureAll(browser, task.name)
  })
  afterAll(() => browser.close())
  return browser
}

/** Each tab as it stood when a test failed. */
async function pictureAll(browser: Browser, test: string) {
  for (const [number, page] of browser
    .contexts()
    .flatMap((context) => context.pages())
    .entries()) {
    const path = await shoot(page, `failed/${test.replace(/\W+/g, '-').slice(0, 80)}-${number + 1}`).catch(String)
    console.error(`It failed at ${page.url()}: ${path}`)
  }
}

type Look = BrowserContextOptions & { width?: number; theme?: 'light' | 'dark' }

/** A reader with a browser of their own: nothing is shared with another one. */
export async function newReader(
  browser: Browser,
  { address, isAway }: Server,
  { width = 1440, theme = 'light', ...more }: Look = {},
) {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: width < 700 ? 844 : 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    ...more,
  })
  context.setDefaultTimeout(20_000)
  await context.addInitScript(listenToAnnouncements)
  await context.addInitScript(tellOfBrokenPolicy)
  const faults: string[] = []

  /** Another tab of the same browser. */
  const openTab = async (path = '/'): Promise<Page> => {
    const page = await context.newPage()
    noteFaults(page, faults, isAway)
    noteRequests(page)
    await page.goto(path)
    return page
  }

  /** Asks the server as the page would, with the same cookie. */
  const call = async (method: string, path: string, data?: unknown, headers: Record<string, string> = {}) => {
    const response = await context.request.fetch(path, { method, data, headers: { origin: address, ...headers } })
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`)
    return response.status() === 204 ? null : response.json()
  }

  /** Sends a file as the form of the page would. */
  const upload = async (path: string, file: { name: string; mimeType: string; buffer: Buffer }) => {
    const response = await context.request.post(path, { multipart: { file }, headers: { origin: address } })
    if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
    return response.json()
  }

  return { context, faults, openTab, call, upload, close: () => context.close() }
}

export type Reader = Awaited<ReturnType<typeof newReader>>

/** Runs in the page before anything else. */
function tellOfBrokenPolicy() {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    console.error(`policy broken: ${violatedDirective} ${blockedURI}`),
  )
}

/**
 * What a reader must never meet. That nobody is signed in yet is an answer, which Chromium writes to the console; and a
 * server that is stopping says so with 503.
 */
function noteFaults(page: Page, faults: string[], isAway: () => boolean) {
  const nobody = /status of 401.*\/api\/session$/
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`))
  page.on('console', (message) => {
    const line = `${message.text()} ${message.location().url}`
    if (message.type() === 'error' && !nobody.test(line)) faults.push(`console: ${line}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500 && !(response.status() === 503 && isAway()))
      faults.push(`${response.status()} ${response.url()}`)
  })
}

const underWay = new WeakMap<Page, Set<Request>>()

/** What a tab is fetching at the moment; the stream of events is always open. */
export const fetching = (page: Page): string[] => [...(underWay.get(page) ?? [])].map((request) => request.url())

function noteRequests(page: Page) {
  const requests = new Set<Request>()
  underWay.set(page, requests)
  page.on('request', (request) => request.resourceType() !== 'eventsource' && requests.add(request))
  page.on('requestfinished', (request) => requests.delete(request))
  page.on('requestfailed', (request) => requests.delete(request))
}

/** Makes the first account without the page, for tests of what comes after. */
export async function signUp({ call }: Reader) {
  const { workspaces } = await call('POST', '/api/setup', { ...mara, timeZone: 'Europe/Berlin' })
  return { workspaceUrl: `/api/workspaces/${workspaces[0].id}`, searchId: workspaces[0].searches[0].id as string }
}

/** Keeps a picture for whoever looks at the run afterwards. */
export async function shoot(page: Page, name: string): Promise<string> {
  const path = join(artifacts, `${name}.png`)
  mkdirSync(dirname(path), { recursive: true })
  await page.screenshot({ path })
  return path
}

/** The heading of the page, once it has come. */
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** The tests of a file are the steps of one story: after one that failed the rest is left out. */
export function tellAsStory({ faults }: Reader) {
  let broken = false
  beforeEach(({ skip }) => skip(broken, 'a step before it failed'))
  afterEach(({ task }) => {
    if (task.result?.state !== 'fail') return
    broken = true
    console.error('Having met:', faults)
  })
}
