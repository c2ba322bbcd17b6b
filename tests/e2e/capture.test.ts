// The bookmarklet as somebody presses it on a posting: on pages as job sites write them, and on pages that attack.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { attacks } from '../fixtures/attacks'
import expected from '../fixtures/postings/expected.json'
import { column, notices } from './board'
import { heading, newReader, shoot, signUp, startBrowser } from './browser'
import { startServer } from './server'
import { application, applications, capture } from './words'

const folder = join(import.meta.dirname, '../fixtures/postings')
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'))
const site = 'https://jobs.example.org'
/** As strict as a site can be: nothing may be loaded, sent or framed, and a window it opens is cut off from it. */
const strict = {
  'content-security-policy':
    "default-src 'none'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'",
  'cross-origin-opener-policy': 'same-origin',
}

const server = await startServer()
const reader = await newReader(await startBrowser(), server, { permissions: ['clipboard-read', 'clipboard-write'] })
const { workspaceUrl, searchId } = await signUp(reader)
const { context } = reader
const asked: string[] = []
context.on('request', (request) => asked.push(request.url()))
context.on('page', (page) => page.on('pageerror', (error) => reader.faults.push(`thrown: ${error.message}`)))

await context.route(`${site}/**`, (route) => {
  const name = new URL(route.request().url()).pathname.slice(1)
  const body = attacks[name] ?? (pages.includes(name) ? readFileSync(join(folder, name), 'utf8') : null)
  if (body === null) return route.fulfill({ status: 404, body: '' })
  const runsScripts = name.startsWith('14') || name in attacks
  return route.fulfill({ body, contentType: 'text/html; charset=utf-8', headers: runsScripts ? {} : strict })
})

const settings = await reader.openTab('/settings/capture')
const button = settings.getByRole('link', { name: capture.settings.name })
const bookmark = (await button.getAttribute('href'))!

/** What a browser does when a bookmark is picked: it runs in the page, whatever the page's policy, by a gesture of the reader. */
async function press(page: Page): Promise<Page> {
  const opened = context.waitForEvent('page')
  await page.evaluate(decodeURIComponent(bookmark.slice('javascript:'.length)))
  const tab = await opened
  await heading(tab, capture.title).waitFor()
  await tab.getByRole('button', { name: capture.submit }).waitFor()
  return tab
}

async function pressOn(name: string, prepare?: (page: Page) => Promise<unknown>) {
  const page = await context.newPage()
  await page.goto(`${site}/${name}`)
  await prepare?.(page)
  const tab = await press(page)
  await page.close()
  return tab
}

const { add } = applications
const { edit } = application
const boxes = {
  ...{
    role: add.role,
    location: edit.location,
    least: edit.salaryLeast,
    most: edit.salaryMost,
    currency: edit.currency,
  },
  ...{ period: edit.period, remote: edit.remote, postedOn: edit.postedOn, closesOn: edit.closesOn },
  description: capture.description,
} as const

/** All that stands in the form, without what is empty. */
async function filledIn(tab: Page) {
  const field = (label: string) => tab.locator('main form').getByLabel(label, { exact: true })
  const values = await Promise.all(
    Object.entries(boxes).map(async ([name, label]) => [name, await field(label).inputValue()]),
  )
  const confidential = await field(add.confidential).isChecked()
  const company = confidential ? '' : await tab.getByRole('combobox', { name: add.company }).inputValue()
  return Object.fromEntries(
    [...values, ['company', company], ['confidential', confidential]].filter(([, value]) => value),
  )
}

const mark = (page: Page) => page.locator('#marked').selectText()

test('there are twenty pages, and each names its pattern and where that comes from', () => {
  expect(pages.map((name) => name.replace('.html', ''))).toEqual(Object.keys(expected))
  expect(pages).toHaveLength(20)
  for (const name of pages)
    expect(readFileSync(join(folder, name), 'utf8')).toMatch(/<!-- Pattern: [\s\S]+?Source: [\s\S]+?-->/)
})

test.each(pages)('%s: its fields are right, and none is invented', async (name) => {
  const tab = await pressOn(name, name.startsWith('20') ? mark : undefined)
  expect(await filledIn(tab)).toEqual(expected[name.replace('.html', '') as keyof typeof expected])
  expect(await tab.getByLabel(add.link).inputValue()).toBe(`${site}/${name}`)
  expect(tab.url()).toBe(`${server.address}/capture`)
  if (name.startsWith('01')) await shoot(tab, 'capture/filled')
  await tab.close()
})

test('the button is a link that runs where it is clicked, and leaves the page as it is', async () => {
  const page = await context.newPage()
  await page.goto(`${site}/14-signs-in-pay.html`)
  await page.evaluate((href) => {
    document.body.innerHTML += '<a id="bookmark">Add</a>'
    document.querySelector<HTMLAnchorElement>('#bookmark')!.href = href
  }, bookmark)
  const before = await page.content()
  const opened = context.waitForEvent('page')
  await page.click('#bookmark')
  const tab = await opened
  await heading(tab, capture.title).waitFor()
  expect(await page.content()).toBe(before)
  await Promise.all([page.close(), tab.close()])
})

test('where no window may be opened, the form comes in the place of the page', async () => {
  const page = await context.newPage()
  await page.goto(`${site}/02-remote.html`)
  await page.evaluate('window.open = () => null')
  await page.evaluate(decodeURIComponent(bookmark.slice('javascript:'.length)))
  await heading(page, capture.title).waitFor()
  expect(await page.getByRole('textbox', { name: add.role, exact: true }).inputValue()).toBe('Support engineer')
  await page.close()
})

test('in Inroads itself the button explains itself, and can be copied by keyboard', async () => {
  await button.click()
  await notices(settings).getByText(capture.settings.here).waitFor()
  await settings.getByRole('button', { name: capture.settings.copy }).press('Enter')
  await notices(settings).getByText(capture.settings.copied).waitFor()
  expect(await settings.evaluate(() => navigator.clipboard.readText())).toBe(bookmark)
  await shoot(settings, 'capture/settings')
})

const listApplications = () => reader.call('GET', `${workspaceUrl}/applications`)

test('nothing is kept before one adds it; then everything is there', async () => {
  expect(await listApplications()).toEqual([])
  const tab = await pressOn('03-salary-range.html')
  await tab.getByRole('button', { name: capture.submit }).click()
  await tab.getByRole('heading', { name: capture.saved.title('Account Manager at Meridian Software GmbH') }).waitFor()
  const [{ id }] = await listApplications()
  expect(await reader.call('GET', `${workspaceUrl}/applications/${id}`)).toMatchObject({
    ...{ role: 'Account Manager', location: 'Berlin, DE', postedOn: '2026-02-20', closesOn: null },
    salary: { least: 6_200_000, most: 7_800_000, currency: 'EUR', period: 'year' },
    description: 'Look after 40 customers.',
  })
  await tab.getByRole('link', { name: capture.saved.open }).click()
  await heading(tab, 'Account Manager').waitFor()
  await tab.getByText(/^20 Feb\w* 2026$/).waitFor()
  await tab.close()
})

test('the same posting under another spelling of its link is offered to be opened instead', async () => {
  const page = await context.newPage()
  await page.goto(`${site}/03-salary-range.html?utm_source=feed#apply`)
  const tab = await press(page)
  await tab.getByText(capture.known.title).waitFor()
  await shoot(tab, 'capture/known')
  await tab.getByRole('link', { name: capture.known.open }).click()
  await heading(tab, 'Account Manager').waitFor()
  await Promise.all([page.close(), tab.close()])
})

test('what an application lacks is filled from its page, and can be taken out again', async () => {
  const body = {
    searchId,
    role: 'Barista',
    companyName: 'Kaffeewerk',
    link: `${site}/13-wp-job-manager.html`,
    location: 'At the river',
  }
  const { id } = await reader.call('POST', `${workspaceUrl}/applications`, body)
  const tab = await pressOn('13-wp-job-manager.html')
  await tab.getByRole('button', { name: capture.known.complete }).click()
  await tab.getByText(capture.known.completed(4)).first().waitFor()
  const one = () => reader.call('GET', `${workspaceUrl}/applications/${id}`)
  expect(await one()).toMatchObject({ location: 'At the river', postedOn: '2026-03-01', description: 'Coffee & cake.' })
  await tab.keyboard.press('Control+z')
  await expect.poll(async () => (await one()).postedOn).toBeNull()
  expect(await one()).toMatchObject({ location: 'At the river', salary: null, description: '' })
  await tab.close()
})

test('what was typed stays when the same page comes again; what the page says is offered beside it', async () => {
  const tab = await pressOn('05-graph.html')
  await tab.getByRole('textbox', { name: add.role, exact: true }).fill('Analyst for wind')
  await tab.reload()
  await tab.getByText(capture.restored).waitFor()
  expect(await tab.getByRole('textbox', { name: add.role, exact: true }).inputValue()).toBe('Analyst for wind')
  await tab.getByRole('button', { name: capture.useFor(add.role) }).click()
  expect(await tab.getByRole('textbox', { name: add.role, exact: true }).inputValue()).toBe('Data analyst')
  await tab.close()
})

test('signed out, what was handed over waits for signing in', async () => {
  const other = await newReader(context.browser()!, server)
  await other.context.route(`${site}/**`, (route) =>
    route.fulfill({ body: readFileSync(join(folder, '07-nested.html')), contentType: 'text/html; charset=utf-8' }),
  )
  const page = await other.context.newPage()
  await page.goto(`${site}/07-nested.html`)
  const tab = await pressIn(other.context, page)
  await tab.getByRole('textbox', { name: /mail/i }).fill('mara@example.org')
  await tab.getByRole('textbox', { name: /password/i }).fill('correct-horse-battery')
  await tab.keyboard.press('Enter')
  await heading(tab, capture.title).waitFor()
  await expect.poll(() => tab.getByRole('textbox', { name: add.role, exact: true }).inputValue()).toBe('Warehouse lead')
  await other.close()
})

async function pressIn(into: BrowserContext, page: Page): Promise<Page> {
  const opened = into.waitForEvent('page')
  await page.evaluate(decodeURIComponent(bookmark.slice('javascript:'.length)))
  return opened
}

test('a link that is shared or pasted names its company where that is known', async () => {
  await reader.call('POST', `${workspaceUrl}/companies`, { name: 'Tangram' })
  const tab = await reader.openTab('/board')
  await column(tab, applications.kind.saved).waitFor()
  await tab.evaluate(() => navigator.clipboard.writeText('https://jobs.lever.co/tangram/0198'))
  await tab.keyboard.press('Control+v')
  await heading(tab, capture.title).waitFor()
  expect(await tab.getByLabel(add.link).inputValue()).toBe('https://jobs.lever.co/tangram/0198')
  await expect.poll(() => tab.getByRole('combobox', { name: add.company }).inputValue()).toBe('Tangram')
  await tab.goto(`/capture?title=Cook&text=${encodeURIComponent('Cook https://jobs.lever.co/nobody-here/1')}`)
  await tab.getByRole('button', { name: capture.useAsRole }).click()
  expect(await tab.getByRole('textbox', { name: add.role, exact: true }).inputValue()).toBe('Cook')
  await tab.getByRole('button', { name: capture.useAsCompany }).click()
  expect(await tab.getByRole('combobox', { name: add.company }).inputValue()).toBe('Nobody Here')
  await tab.close()
})

test.each(Object.keys(attacks))('%s is harmless', async (name) => {
  const count = (await listApplications()).length
  asked.length = 0
  const from = performance.now()
  const tab = await pressOn(name)
  expect(performance.now() - from).toBeLessThan(15_000)
  expect(await tab.evaluate(() => (window as { attacked?: boolean }).attacked)).toBeUndefined()
  expect(asked.filter((url) => !url.startsWith(server.address) && !url.startsWith(`${site}/${name}`))).toEqual([])
  expect((await listApplications()).length).toBe(count)
  const { role = '' } = await filledIn(tab)
  await tab.getByRole('textbox', { name: add.role, exact: true }).fill(role || 'A role')
  await tab.getByRole('combobox', { name: add.company }).fill('Acme')
  await tab.getByRole('button', { name: capture.submit }).click()
  await tab.getByRole('link', { name: capture.saved.open }).click()
  await heading(tab, role || 'A role').waitFor()
  expect(await tab.locator('main a[href^="javascript:" i], main script, main iframe, main img').count()).toBe(0)
  expect(await tab.evaluate(() => (window as { attacked?: boolean }).attacked)).toBeUndefined()
  await tab.close()
})

test('none of it met an error', () => expect(reader.faults).toEqual([]))
