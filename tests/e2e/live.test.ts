// Two browsers on one search: each sees what the other does, at once and without being disturbed.
import { createServer, connect as reach, type Socket } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { cardIn, column, moveByMenu } from './board'
import { heading, mara, newReader, shoot, signUp, startBrowser } from './browser'
import { focused, heard } from './hearing'
import { settled } from './looks'
import { startServer } from './server'
import { accounts, application, applications, companies, contacts, kit, shell, tasks } from './words'

const server = await startServer()
const browser = await startBrowser()
const desk = await newReader(browser, server)
const { workspaceUrl, searchId } = await signUp(desk)
const phone = await newReader(browser, server, { width: 390 })
const signIn = (password = mara.password) => phone.call('POST', '/api/session', { email: mara.email, password })
await signIn()

const stages: { id: string; label: string }[] = await desk.call('GET', `${workspaceUrl}/searches/${searchId}/stages`)
const [, applied, screen] = stages
const given = (role: string, companyName: string) =>
  desk.call('POST', `${workspaceUrl}/applications`, { searchId, role, companyName, stageId: applied!.id })
const moveTo = async (id: string, stageId: string) => {
  const { version } = await desk.call('GET', `${workspaceUrl}/applications/${id}`)
  return desk.call('PUT', `${workspaceUrl}/applications/${id}/stage`, { stageId }, { 'if-match': `"${version}"` })
}

/** Marks the page, so that a reload would show. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { unreloaded: true }))
const isUnreloaded = (page: Page) => page.evaluate(() => 'unreloaded' in window)
const lostBar = (page: Page) => page.getByText(shell.live.lost)
const withinASecond = { timeout: 1_000 }

test('a card moved in one browser moves in the other within a second; focus and scroll stay', async () => {
  for (let number = 1; number <= 40; number++) await given(`Clerk ${number}`, 'Acme')
  const moving = await given('Designer', 'Borealis')
  const [one, other] = await Promise.all([desk.openTab('/board'), desk.openTab('/board')])
  const watched = other.getByRole('region', { name: new RegExp(`^${applied!.label}, `) })
  await watched.hover()
  await other.mouse.wheel(0, 1200)
  await cardIn(other, applied!.label, 'Clerk 20').focus()
  await mark(other)
  const scrolled = () =>
    watched.evaluate((region) => [...region.querySelectorAll('*'), region].map((at) => at.scrollTop))
  const before = { focus: await focused(other), scroll: await scrolled(), window: await other.evaluate(() => scrollY) }

  await moveByMenu(one, 'Designer at Borealis', screen!.label)
  const from = performance.now()
  await cardIn(other, screen!.label, 'Designer').waitFor(withinASecond)
  console.log(`seen after ${Math.round(performance.now() - from)} ms`)
  expect({
    focus: await focused(other),
    scroll: await scrolled(),
    window: await other.evaluate(() => scrollY),
  }).toEqual(before)
  expect(await isUnreloaded(other)).toBe(true)
  expect(moving.id).toBeTruthy()
  await Promise.all([one.close(), other.close()])
})

test('another browser sees it too, and what is being typed there stays', async () => {
  await desk.call('POST', `${workspaceUrl}/contacts`, { name: 'Inez Vidal', tie: 'warm' })
  const other = await phone.openTab('/people')
  await other.getByRole('link', { name: 'Inez Vidal' }).waitFor()
  await other.getByRole('searchbox').fill('Ine')
  await mark(other)
  await desk.call('POST', `${workspaceUrl}/contacts`, { name: 'Ines Duarte', tie: 'warm' })
  await other.getByRole('link', { name: 'Ines Duarte' }).waitFor(withinASecond)
  expect(await other.getByRole('searchbox').inputValue()).toBe('Ine')
  expect(await focused(other)).toMatch(/^searchbox/)
  expect(await isUnreloaded(other)).toBe(true)
  await other.close()
})

test('when the tab that listens is closed, another one takes over', async () => {
  const first = await desk.openTab('/board')
  const second = await desk.openTab('/board')
  await column(second, applied!.label).waitFor()
  await first.close()
  const { id } = await given('Baker', 'Crumb')
  await cardIn(second, applied!.label, 'Baker').waitFor({ timeout: 15_000 })
  await moveTo(id, screen!.id)
  await cardIn(second, screen!.label, 'Baker').waitFor(withinASecond)
  await second.close()
})

test('two edit one application: what differs is shown side by side, and nothing typed is lost', async () => {
  const { id } = await given('Analyst', 'Cobalt')
  const [one, other] = await Promise.all([desk.openTab(`/applications/${id}`), phone.openTab(`/applications/${id}`)])
  const words = application.edit
  const startEditing = (page: Page) => page.getByRole('button', { name: applications.page.edit }).click()
  const field = (page: Page, label: string) =>
    page.getByRole('dialog').getByRole('textbox', { name: label, exact: true })
  const save = (page: Page) => page.getByRole('dialog').getByRole('button', { name: words.save, exact: true }).click()
  await startEditing(one)
  await startEditing(other)
  await field(one, words.location).fill('Porto')
  await field(one, words.field).fill('Energy')
  await field(one, words.nextStep).fill('Call on Monday')
  await field(other, words.location).fill('Lisbon')
  await field(other, words.nextStep).fill('Write on Tuesday')
  await field(other, words.resume).fill('short.pdf')
  await save(one)
  await one.getByRole('dialog').waitFor({ state: 'detached' })

  await save(other)
  const clash = other.getByRole('region', { name: kit.clash.title })
  await clash.waitFor()
  await heard(other, kit.clash.title)
  const side = (label: string, whose: 'mine' | 'theirs') =>
    clash.getByRole('group', { name: label }).getByRole('radio', { name: new RegExp(`^${kit.clash[whose]}`) })
  expect(await side(words.location, 'mine').isChecked()).toBe(true)
  await clash.getByText('Porto').waitFor()
  await clash.getByText('Lisbon').waitFor()
  expect(await field(other, words.field).inputValue()).toBe('Energy')
  await shoot(other, 'live/conflict-390')
  await side(words.nextStep, 'theirs').check()
  expect(await field(other, words.nextStep).inputValue()).toBe('Call on Monday')
  expect(await field(other, words.location).inputValue()).toBe('Lisbon')
  await save(other)
  await other.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await desk.call('GET', `${workspaceUrl}/applications/${id}`)).toMatchObject({
    ...{ location: 'Lisbon', nextStep: 'Call on Monday', field: 'Energy', resumeName: 'short.pdf' },
  })
  await one.getByText('Lisbon').first().waitFor(withinASecond)
  await Promise.all([one.close(), other.close()])
})

test('two edit one person in different fields: both changes are kept without a question', async () => {
  const { id, version } = await desk.call('POST', `${workspaceUrl}/contacts`, { name: 'Tom Reuter', tie: 'warm' })
  const page = await desk.openTab(`/people/${id}`)
  await page.getByRole('button', { name: contacts.page.edit }).click()
  await page.getByRole('textbox', { name: contacts.page.tags }).fill('choir')
  await desk.call(
    'PATCH',
    `${workspaceUrl}/contacts/${id}`,
    { howKnown: 'From school' },
    { 'if-match': `"${version}"` },
  )
  await page.getByRole('dialog').getByRole('button', { name: kit.save }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await desk.call('GET', `${workspaceUrl}/contacts/${id}`)).toMatchObject({
    ...{ howKnown: 'From school', tags: ['choir'] },
  })
  await page.close()
})

test('two edit one company and one note: each asks, and the choice is saved', async () => {
  const company = await desk.call('POST', `${workspaceUrl}/companies`, { name: 'Delphi', town: 'Athens' })
  const note = await desk.call('POST', `${workspaceUrl}/notes`, { companyId: company.id, body: 'Quiet office' })
  const page = await desk.openTab(`/companies/${company.id}`)
  await page.getByRole('button', { name: companies.page.edit }).click()
  await page.getByRole('textbox', { name: companies.page.town }).fill('Patras')
  const url = `${workspaceUrl}/companies/${company.id}`
  await desk.call('PATCH', url, { town: 'Volos' }, { 'if-match': `"${company.version}"` })
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: kit.save }).click()
  await dialog.getByRole('radio', { name: `${kit.clash.theirs} Volos` }).check()
  await shoot(page, 'live/conflict-1440')
  await dialog.getByRole('button', { name: kit.save }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await desk.call('GET', url)).toMatchObject({ town: 'Volos' })

  await page.getByRole('button', { name: new RegExp(`^${tasks.notes.menu('')}`) }).click()
  await page.getByRole('menuitem', { name: tasks.notes.edit }).click()
  const body = page.getByRole('article').getByRole('textbox')
  await body.fill('Quiet office, good coffee')
  await desk.call('PATCH', `${workspaceUrl}/notes/${note.id}`, { body: 'Loud office' }, { 'if-match': '"1"' })
  await page.getByRole('article').getByRole('button', { name: kit.save }).click()
  await page.getByRole('region', { name: kit.clash.title }).getByText('Loud office').waitFor()
  expect(await body.inputValue()).toBe('Quiet office, good coffee')
  await page.getByRole('article').getByRole('button', { name: kit.save }).click()
  await page.getByRole('article').getByText('Quiet office, good coffee').waitFor()
  await page.close()
})

test('while the server is away the page says that it is not live, stays as it is, and catches up', async () => {
  const page = await desk.openTab('/board')
  await column(page, applied!.label).waitFor()
  await mark(page)
  await server.stop()
  await lostBar(page).waitFor({ timeout: 8_000 })
  await shoot(page, 'live/lost')
  await cardIn(page, applied!.label, 'Clerk 40').waitFor()
  await server.startAgain()
  await given('Gardener', 'Evergreen')
  await cardIn(page, applied!.label, 'Gardener').waitFor({ timeout: 8_000 })
  await lostBar(page).waitFor({ state: 'detached' })
  expect(await isUnreloaded(page)).toBe(true)
  await page.close()
})

test('a connection that died without a word, as after a sleep, is noticed, and the page catches up', async () => {
  const wire = await stallable(Number(new URL(server.address).port))
  const sleeper = await newReader(browser, { ...server, address: wire.address })
  await sleeper.call('POST', '/api/session', { email: mara.email, password: mara.password })
  const page = await sleeper.openTab('/board')
  await column(page, applied!.label).waitFor()
  wire.stall()
  await given('Ferryman', 'Harbour')
  await lostBar(page).waitFor({ timeout: 45_000 })
  expect(await cardIn(page, applied!.label, 'Ferryman').count()).toBe(0)
  wire.flow()
  await cardIn(page, applied!.label, 'Ferryman').waitFor({ timeout: 20_000 })
  await lostBar(page).waitFor({ state: 'detached' })
  await sleeper.close()
})

test('a password changed in one browser shows the other one the door at once', async () => {
  const page = await phone.openTab('/board')
  await column(page, applied!.label).waitFor()
  const change = { current: mara.password, password: 'another-horse-battery' }
  await desk.call('PUT', '/api/password', change)
  await heading(page, accounts.signIn.title).waitFor({ timeout: 2_000 })
  await page.close()
})

test.each(['/board', '/today', '/outcomes', '/people', '/lookup', '/settings'])(
  'a session that is found to be over leads from %s to the door, and nothing breaks',
  async (path) => {
    await signIn('another-horse-battery')
    const page = await phone.openTab(path)
    await settled(page)
    await phone.context.clearCookies()
    await desk.call('PATCH', `${workspaceUrl}/searches/${searchId}`, { goal: `As seen from ${path}` })
    await page.getByText(accounts.signIn.ended).waitFor({ timeout: 5_000 })
    await page.close()
  },
)

test('nothing on the way met an error', () => {
  const refused = /Failed to load resource|ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY/
  expect([...desk.faults, ...phone.faults].filter((line) => !refused.test(line))).toEqual([])
})

/** A wire to the server that can be made to carry nothing, without either end being told. */
async function stallable(port: number) {
  const pairs: [Socket, Socket][] = []
  let stalled = false
  const wire = createServer((here) => {
    if (stalled) return void pairs.push([here, here.on('error', () => {})])
    const there = reach(port, '127.0.0.1')
    for (const socket of [here, there]) socket.on('error', () => {})
    here.pipe(there)
    there.pipe(here)
    here.on('close', () => there.destroy())
    there.on('close', () => here.destroy())
    pairs.push([here, there])
  })
  await new Promise<void>((listening) => wire.listen(0, '127.0.0.1', listening))
  afterAll(() => {
    wire.close()
    for (const socket of pairs.flat()) socket.destroy()
  })
  return {
    address: `http://127.0.0.1:${(wire.address() as { port: number }).port}`,
    stall: () => {
      stalled = true
      for (const [here, there] of pairs) {
        here.unpipe().pause()
        there.unpipe().pause()
      }
    },
    /** What was opened before, or meanwhile, is cut at last; what comes now gets through. */
    flow: () => {
      stalled = false
      for (const socket of pairs.splice(0).flat()) socket.destroy()
    },
  }
}
