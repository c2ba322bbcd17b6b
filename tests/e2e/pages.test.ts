// Every page, empty and with a sample search, in three widths and two themes.
import { afterAll, expect, test } from 'vitest'
import { newReader, type Reader, signUp, startBrowser, startServer } from './browser'
import { type Look, lookAt, settled, themes, widths, writeContactSheet } from './looks'

const server = await startServer()
const browser = await startBrowser()
const owner = await newReader(browser, server)
const seen: string[] = []
afterAll(() => writeContactSheet(seen))

const settingsTabs = ['account', 'workspace', 'searches', 'data', 'appearance']
const everywhere = {
  start: '/start',
  today: '/today',
  board: '/board',
  people: '/people',
  companies: '/companies',
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

const all: Record<Look['theme'], readonly Look['width'][]> = { light: widths, dark: widths }

/** Opens an address in a tab for each theme and turns it through the widths. */
async function lookThrough(reader: Reader, name: string, path: string, looks = all): Promise<string[]> {
  seen.push(name)
  const throughTheme = async (theme: Look['theme']) => {
    const amiss: string[] = []
    const page = await reader.openTab(path)
    for (const width of looks[theme]) amiss.push(...(await lookAt(page, name, { width, theme })))
    await page.close()
    return amiss
  }
  return (await Promise.all(themes.map(throughTheme))).flat()
}

test('the welcome to the first start', async () => {
  expect(await lookThrough(owner, 'welcome', '/welcome')).toEqual([])
})

test('signing in', async () => {
  await signUp(owner)
  const stranger = await newReader(browser, server)
  expect(await lookThrough(stranger, 'sign-in', '/sign-in')).toEqual([])
  await stranger.close()
})

test.each(Object.entries(everywhere))('while nothing is there yet: %s', async (name, path) => {
  expect(await lookThrough(owner, `empty-${name}`, path, { light: [390], dark: [1440] })).toEqual([])
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
    board: `/board/${searchId}`,
    'board-with-what-ended': `/board/${searchId}?ended=open`,
    application: `/applications/${id}`,
    person: `/people/${help[0].contactId}`,
    company: `/companies/${companyId}`,
    'lookup-answered': `/lookup?company=${encodeURIComponent(company)}`,
  })
  const page = await owner.openTab(sample.board)
  await settled(page)
  await page.close()
})

const withMore = ['board-with-what-ended', 'application', 'person', 'company', 'lookup-answered']
test.each([...Object.keys(everywhere), ...withMore])('with a sample search: %s', async (name) => {
  const path = sample[name] ?? everywhere[name as 'today']
  expect(await lookThrough(owner, name, path)).toEqual([])
})

test('none of them met an error', () => expect(owner.faults).toEqual([]))
