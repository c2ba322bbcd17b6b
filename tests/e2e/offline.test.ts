// Without a connection: the page opens all the same, says what it cannot do, and keeps what is added until it is sent.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { add, cardIn, column, notices, startAdding } from './board'
import { heading, newReader, shoot, signUp, startBrowser } from './browser'
import { settled } from './looks'
import { startServer } from './server'
import { applications, kit, offline, shell } from './words'

const server = await startServer()
const reader = await newReader(await startBrowser(), server)
const { workspaceUrl, searchId } = await signUp(reader)
const { context } = reader
const listApplications = (): Promise<{ id: string; role: string }[]> =>
  reader.call('GET', `${workspaceUrl}/applications`)
const roles = async () => (await listApplications()).map(({ role }) => role).sort()

/** Once the worker answers for this page. */
const kept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null)

test('the manifest is one that browsers install, with its pictures and where to share to', async () => {
  const manifest = await reader.call('GET', '/manifest.webmanifest')
  expect(manifest).toMatchObject({
    start_url: '/today',
    display: 'standalone',
    share_target: { action: '/capture', method: 'GET' },
  })
  for (const { src, type, sizes } of manifest.icons) {
    const picture = await context.request.get(src)
    expect(picture.headers()['content-type']).toContain(type)
    if (type === 'image/png') expect(sizeOf(await picture.body())).toBe(sizes)
  }
})

/** Width and height stand in the header of a PNG. */
const sizeOf = (png: Buffer) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`

test('without the server the page opens, says what it cannot do, and keeps an application', async () => {
  const page = await reader.openTab('/board')
  await page.getByRole('button', { name: applications.board.add }).first().waitFor()
  await kept(page)
  await server.stop()
  await page.goto('/people')
  await heading(page, offline.title).waitFor()
  await page.getByText(offline.cannot).waitFor()
  await page.getByRole('textbox', { name: applications.add.role }).fill('Glazier')
  await page.getByRole('textbox', { name: applications.add.company }).fill('Fensterbau Nord')
  await page.keyboard.press('Enter')
  await page.getByRole('listitem').getByText('Glazier at Fensterbau Nord').waitFor()
  await shoot(page, 'offline/kept')
  await page.setViewportSize({ width: 390, height: 844 })
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await shoot(page, 'offline/kept-390')
  await page.setViewportSize({ width: 1440, height: 900 })
  await server.startAgain()
  await heading(page, shell.pages.people).waitFor({ timeout: 30_000 })
  await expect.poll(roles, { timeout: 30_000 }).toEqual(['Glazier'])
  await expect.poll(() => page.getByText(offline.unsent.bar(1)).count()).toBe(0)
  await page.goto('/board')
  await cardIn(page, applications.kind.saved, 'Glazier').waitFor()
  await page.close()
})

test('an add that finds no connection can be kept, and is sent once when it is back', async () => {
  const page = await reader.openTab('/board')
  await kept(page)
  await startAdding(page, 'Roofer', 'Dachwerk')
  await context.setOffline(true)
  await add(page)
  await page.getByRole('button', { name: offline.keepInstead }).click()
  await page.getByText(offline.unsent.bar(1)).waitFor()
  await shoot(page, 'offline/bar')
  await context.setOffline(false)
  await notices(page).getByText(offline.unsent.sent('Roofer at Dachwerk')).waitFor({ timeout: 30_000 })
  expect(await roles()).toEqual(['Glazier', 'Roofer'])
  await page.close()
})

test('when the same posting came in meanwhile it is shown, and the user decides', async () => {
  const link = 'https://jobs.lever.co/acme/0198c000'
  const page = await reader.openTab('/board')
  await kept(page)
  await startAdding(page, 'Mason', 'Acme')
  await page.getByRole('textbox', { name: applications.add.link }).fill(link)
  await context.setOffline(true)
  await add(page)
  await page.getByRole('button', { name: offline.keepInstead }).click()
  await page.getByText(offline.unsent.bar(1)).waitFor()
  await reader.call('POST', `${workspaceUrl}/applications`, {
    searchId,
    role: 'Stonemason',
    companyName: 'Acme',
    link: `${link}/apply`,
  })
  await context.setOffline(false)
  await page.getByText(offline.unsent.stuck(1)).waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: offline.unsent.show, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(offline.unsent.same('Stonemason at Acme')).waitFor()
  await shoot(page, 'offline/conflict')
  expect(await roles()).toEqual(['Glazier', 'Roofer', 'Stonemason'])
  await dialog.getByRole('button', { name: offline.unsent.discardName('Mason at Acme') }).click()
  await dialog.getByText(offline.unsent.empty).waitFor()
  await dialog.getByRole('button', { name: kit.close }).click()
  await notices(page).getByRole('button', { name: offline.unsent.bringBack }).click()
  await page.getByRole('button', { name: offline.unsent.show, exact: true }).click()
  await dialog.getByRole('button', { name: offline.unsent.sendAnyway }).click()
  await expect.poll(roles).toEqual(['Glazier', 'Mason', 'Roofer', 'Stonemason'])
  await page.close()
})

test('a new version tells of itself, and a page that is loaded is never an old one', async () => {
  const file = join(import.meta.dirname, '../../dist/web/worker.js')
  const source = readFileSync(file, 'utf8')
  const write = (text: string) => {
    writeFileSync(file, text)
    writeFileSync(`${file}.gz`, gzipSync(text))
  }
  const page = await reader.openTab('/today')
  await kept(page)
  try {
    write(source.replace(/"[0-9a-f]{16}"/, '"0123456789abcdef"'))
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await notices(page).getByText(offline.newVersion).waitFor()
    const loaded = page.waitForEvent('load')
    await notices(page).getByRole('button', { name: offline.load }).click()
    await loaded
    await settled(page)
    expect(await page.evaluate(() => caches.keys())).toEqual(['inroads-0123456789abcdef'])
  } finally {
    write(source)
  }
  await page.close()
})

test('the worker keeps files alone, and lets the stream of events by', async () => {
  const page = await reader.openTab('/board')
  await column(page, applications.kind.saved).waitFor()
  const names = await page.evaluate(async () => {
    const caches = await self.caches.keys()
    const all = await Promise.all(caches.map(async (name) => (await self.caches.open(name)).keys()))
    return all.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(names.length).toBeGreaterThan(10)
  expect(names.filter((name) => name !== '/' && !/^\/assets\/.*\.(js|css)$/.test(name))).toEqual([])
  await reader.call('POST', `${workspaceUrl}/applications`, { searchId, role: 'Tiler', companyName: 'Acme' })
  await cardIn(page, applications.kind.saved, 'Tiler').waitFor()
  await page.close()
})

test('none of it met an error but that of having no connection', () => {
  expect(reader.faults.filter((line) => !/ERR_|Failed to load resource|no connection/i.test(line))).toEqual([])
})
