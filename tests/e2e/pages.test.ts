// Every page, empty and with a sample search, in three widths and two themes.
import { afterAll, expect, test } from 'vitest'
import { newReader, type Reader, signUp, startBrowser } from './browser'
import { type Look, lookAt, settled, themes, widths, writeContactSheet } from './looks'
import { startServer } from './server'

const server = await startServer()
const browser = await startBrowser()
const owner = await newReader(browser, server)
const seen: string[] = []
const faults: string[] = []
afterAll(() => writeContactSheet(seen))

const settingsTabs = ['account', 'workspace', 'searches', 'data', 'appearance']
const everywhere: Record<string, string> = {
  start: '/start',
  today: '/today',
  board: '/board',
  'board-as-list': '/board?view=list',
  'board-as-calendar': '/board?view=calendar',
  'board-as-week': '/board?view=calendar&span=week',
  people: '/people',
  companies: '/companies',
  capture: '/capture',
  documents: '/documents',
  offers: '/offers',
  lookup: '/lookup',
  'cold-although-known': '/cold-although-known',
  import: '/import',
  'import-linkedin': '/import/linkedin',
  'import-spreadsheet': '/import/spreadsheet',
  'import-check': '/import/check',
  outcomes: '/outcomes',
  trash: '/trash',
  'not-found': '/no/such/page',
  ...Object.fromEntries(settingsTabs.map((tab) => [`settings-${tab}`, `/settings/${tab}`])),
}
const differentWhenEmpty = [
  'today',
  'board',
  'people',
  'companies',
  'documents',
  'offers',
  'cold-although-known',
  'import',
  'outcomes',
  'trash',
]
const all: Record<Look['theme'], readonly Look['width'][]> = { light: widths, dark: widths }

/** A window for each theme, since the tabs of one share its size; cookies and the search at hand are those of `reader`. */
async function openWindows(reader: Reader) {
  const storageState = await reader.context.storageState()
  const open = async (theme: Look['theme']) => {
    const opened = await newReader(browser, server, { theme, storageState })
    return { theme, opened, page: await opened.openTab() }
  }
  return Promise.all(themes.map(open))
}

let windows = await openWindows(owner)

async function startAgainAs(reader: Reader) {
  for (const { opened } of windows) {
    faults.push(...opened.faults)
    await opened.close()
  }
  windows = await openWindows(reader)
}

/** Turns a page through the widths in both windows. */
async function lookThrough(name: string, path: string, looks = all): Promise<string[]> {
  seen.push(name)
  const found = windows.map(async ({ theme, page }) => {
    const amiss: string[] = []
    await page.goto(path)
    for (const width of looks[theme]) amiss.push(...(await lookAt(page, name, { width, theme })))
    return amiss
  })
  return (await Promise.all(found)).flat()
}

test('the welcome to the first start', async () => {
  expect(await lookThrough('welcome', '/welcome')).toEqual([])
})

test('signing in', async () => {
  await signUp(owner)
  expect(await lookThrough('sign-in', '/sign-in')).toEqual([])
  await startAgainAs(owner)
})

test.each(differentWhenEmpty)('while nothing is there yet: %s', async (name) => {
  expect(await lookThrough(`empty-${name}`, everywhere[name]!, { light: [390], dark: [1440] })).toEqual([])
})

const sample: Record<string, string> = {}

test('a sample is made and chosen', async () => {
  const { workspaces } = await owner.call('GET', '/api/session')
  const { workspaceId, searchId } = await owner.call('POST', `/api/workspaces/${workspaces[0].id}/sample`)
  const at = (path: string) => owner.call('GET', `/api/workspaces/${workspaceId}${path}`)
  // One with a story: somebody helped, and it came to an interview.
  const { id, companyId, company } = (await at('/outcomes/rows?channel=networked&step=interview')).rows[0]
  const { help } = await at(`/applications/${id}`)
  Object.assign(sample, {
    'board-with-what-ended': `/board/${searchId}?ended=open`,
    application: `/applications/${id}`,
    person: `/people/${help[0].contactId}`,
    company: `/companies/${companyId}`,
    'lookup-answered': `/lookup?company=${encodeURIComponent(company)}`,
  })
  await settled(await owner.openTab(`/board/${searchId}`))
  await startAgainAs(owner)
})

const withMore = ['board-with-what-ended', 'application', 'person', 'company', 'lookup-answered']

test.each([...Object.keys(everywhere), ...withMore])('with a sample search: %s', async (name) => {
  expect(await lookThrough(name, everywhere[name] ?? sample[name]!)).toEqual([])
})

test('none of them met an error', async () => {
  await startAgainAs(owner)
  expect([...faults, ...owner.faults]).toEqual([])
})
