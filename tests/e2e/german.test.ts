// The whole page in German: no page says anything of the English catalogue.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { mara, newReader, shoot, startBrowser } from './browser'
import { settled, sticksOut } from './looks'
import { startServer } from './server'

const folder = join(import.meta.dirname, '../../web/text')
const textsOf = async (language: string) => {
  const files = readdirSync(join(folder, language)).filter((file) => file !== 'plural.ts')
  return Promise.all(files.map(async (file) => (await import(join(folder, language, file))).text as unknown))
}

/** Every sentence of a language, and of those that are made of parts the shape. */
function* shapesOf(texts: unknown): Generator<string> {
  if (typeof texts === 'string') yield texts
  else if (typeof texts === 'object' && texts !== null) for (const text of Object.values(texts)) yield* shapesOf(text)
  else if (typeof texts === 'function')
    for (const given of [
      [7, 7, 7, 7],
      [1, 1, 1, 1],
      ['§', '§', '§', '§'],
    ])
      try {
        const said = texts(...given)
        if (typeof said === 'string') yield said
      } catch {
        // It asks for more than a number or a word.
      }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const patternOf = (shape: string) =>
  new RegExp(
    `^${shape
      .split(/\{\w+\}|[§\d]+/)
      .map(escaped)
      .join('[^]*?')}$`,
  )
const hasWords = (shape: string) => (shape.replace(/\{\w+\}|[§\d]/g, '').match(/[a-z]{3,}/gi) ?? []).length > 0

const german = new Set((await textsOf('de')).flatMap((texts) => [...shapesOf(texts)]))
const english = [...new Set((await textsOf('en')).flatMap((texts) => [...shapesOf(texts)]))]
  .filter((shape) => hasWords(shape) && !german.has(shape))
  .map(patternOf)

/** All that a page shows or says: texts, and the attributes that hold words. */
const wordsOn = (page: Page) =>
  page.evaluate(() => {
    const said = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) said.add(walker.currentNode.textContent ?? '')
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title']) said.add(element.getAttribute(name) ?? '')
    said.add(document.title.split(' · ')[0] ?? '')
    return [...said].map((words) => words.replace(/\s+/g, ' ').trim()).filter((words) => /[a-z]{3}/i.test(words))
  })

async function englishOn(page: Page): Promise<string[]> {
  await settled(page)
  expect(await page.getAttribute('html', 'lang')).toBe('de')
  return (await wordsOn(page)).filter((words) => english.some((pattern) => pattern.test(words)))
}

const server = await startServer()
const browser = await startBrowser()
const reader = await newReader(browser, server, { locale: 'de-DE' })

test('the welcome speaks German to who asks for it, and the first board too', async () => {
  const page = await reader.openTab('/')
  await page.getByRole('button', { name: 'Konto anlegen' }).waitFor()
  expect(await englishOn(page)).toEqual([])
  const { workspaces } = await reader.call(
    'POST',
    '/api/setup',
    { ...mara, timeZone: 'Europe/Berlin' },
    {
      'accept-language': 'de-DE,de;q=0.9',
    },
  )
  const [workspace] = workspaces
  expect(workspace).toMatchObject({ name: 'Netzwerk von Mara Lindt', searches: [{ name: 'Meine Jobsuche' }] })
  const root = `/api/workspaces/${workspace.id}`
  const stages = await reader.call('GET', `${root}/searches/${workspace.searches[0].id}/stages`)
  expect(stages.map(({ label }: { label: string }) => label)).toContain('Erstgespräch')
  const { id } = await reader.call('POST', `${root}/contacts`, {
    name: 'Ines Duarte',
    tie: 'warm',
    companyName: 'Borealis',
  })
  const body = {
    searchId: workspace.searches[0].id,
    role: 'Redakteurin',
    companyName: 'Borealis',
    appliedOn: '2026-03-02',
  }
  const application = await reader.call('POST', `${root}/applications`, { ...body, nextStep: 'Nachfassen' })
  const help = { contactId: id, kind: 'told', on: '2026-03-01' }
  const version = { 'if-match': `"${application.version}"` }
  await reader.call('POST', `${root}/applications/${application.id}/help`, help, version)
  paths.push(`/applications/${application.id}`, `/people/${id}`, `/companies/${application.company.id}`)
  await page.close()
})

const paths = [
  ...['/start', '/today', '/board', '/board?view=list', '/board?view=calendar', '/people', '/companies'],
  ...['/lookup', '/lookup?q=Borealis', '/cold-although-known', '/import', '/import/linkedin', '/import/spreadsheet'],
  ...['/outcomes', '/trash', '/no/such/page'],
  ...['account', 'workspace', 'searches', 'capture', 'data', 'appearance'].map((tab) => `/settings/${tab}`),
]

test('no page says anything of the English catalogue', async () => {
  const page = await reader.openTab('/today')
  const found: Record<string, string[]> = {}
  for (const path of paths) {
    await page.goto(path)
    const words = await englishOn(page)
    if (words.length) found[path] = words
    await shoot(page, `german/${path.replace(/\W+/g, '-').slice(1, 30)}`)
  }
  expect(found).toEqual({})
  await page.close()
})

test('its longer words have room on a phone, with a sample search', async () => {
  const { workspaces } = await reader.call('GET', '/api/session')
  const { searchId } = await reader.call('POST', `/api/workspaces/${workspaces[0].id}/sample`)
  const page = await reader.openTab(`/board/${searchId}`)
  await page.setViewportSize({ width: 390, height: 844 })
  const amiss: Record<string, string[]> = {}
  for (const path of [`/board/${searchId}`, ...paths, '/offers', '/documents', '/capture']) {
    await page.goto(path)
    await settled(page)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    const words = await sticksOut(page)
    if (wide > 390 || words.length) amiss[path] = [`${wide} px wide`, ...words]
    await shoot(page, `german/390-${path.replace(/\W+/g, '-').slice(1, 30)}`)
  }
  expect(amiss).toEqual({})
  await page.close()
})

test('a day, a number and an amount are written as in Germany', async () => {
  const page = await reader.openTab('/settings/appearance')
  await page.getByText('31. März 2026 · 12.345,6 · 85.000,50 € · die Woche beginnt am Montag').waitFor()
  await page.close()
})

test('another language is chosen in the settings, and the page comes anew in it', async () => {
  const page = await reader.openTab('/settings/appearance')
  await page.getByRole('combobox', { name: 'Sprache' }).selectOption({ label: 'English' })
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(loaded.filter((address) => address.includes('/assets/de/'))).toEqual([])
  await page.getByRole('combobox', { name: 'Region' }).selectOption({ label: 'United States' })
  await page.getByText('March 31, 2026 · 12,345.6 · €85,000.50 · the week begins on Sunday').waitFor()
  await page.getByRole('combobox', { name: 'Language' }).selectOption({ index: 0 })
  await page.getByRole('heading', { name: 'Einstellungen', level: 1 }).waitFor()
  await page.close()
})

test('a refusal of the server is said in German', async () => {
  const page = await reader.openTab('/companies')
  await page.getByRole('button', { name: 'Firma anlegen' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Firma anlegen' }).click()
  await dialog.getByText('Das darf nicht leer sein.').waitFor()
  expect(await englishOn(page)).toEqual([])
  await page.close()
})

test('nothing on the way met an error', () => {
  expect(reader.faults.filter((line) => !line.includes('Failed to load resource'))).toEqual([])
})
