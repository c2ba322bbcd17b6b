// One application in depth: rounds, an offer beside another, what was sent, what is quiet, what came before.
import { expect, test } from 'vitest'
import { heading, newReader, shoot, signUp, startBrowser, tellAsStory } from './browser'
import { lookAt, settled, themes, widths } from './looks'
import { startServer } from './server'
import { application, applications, documents, followUps, interviews, kit, offers } from './words'

const server = await startServer()
const browser = await startBrowser()
const reader = await newReader(browser, server)
const { workspaceUrl, searchId } = await signUp(reader)
const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 864e5).toISOString().slice(0, 10)
const create = (path: string, body: object) => reader.call('POST', `${workspaceUrl}${path}`, body)
const apply = (companyName: string, role: string, daysAgo: number) =>
  create('/applications', { searchId, companyName, role, appliedOn: day(daysAgo) })

const acme = await apply('Acme', 'Senior Designer', 20)
const globex = await apply('Globex', 'Drafter', 9)
await apply('Initech', 'Clerk', 80)
await create('/contacts', { name: 'Ines Duarte', tie: 'warm', companyName: 'Acme' })

const page = await reader.openTab(`/applications/${acme.id}`)
tellAsStory(reader)
const dialog = page.getByRole('dialog')
const button = (name: string | RegExp) => page.getByRole('button', { name })
const answer = (name: string) => dialog.getByRole('button', { name, exact: true })
const toast = (name: string | RegExp) => page.getByText(name).first()
/** By the toast that says so. */
const undo = (words: string | RegExp) =>
  page.locator('.toast').filter({ hasText: words }).last().getByRole('button', { name: kit.undo }).click()
/** The file that was no document, and what the note tried, which the policy stops while it is cleaned. */
const meant = /status of 422|inline event handler|script-src-attr/
const partsOf = async () => (await reader.call('GET', `${workspaceUrl}/applications/${acme.id}`)).parts

test('a round is put down by keyboard, with somebody known and somebody new', async () => {
  await heading(page, 'Senior Designer').waitFor()
  await button(interviews.add).focus()
  await page.keyboard.press('Enter')
  await dialog.getByRole('textbox', { name: interviews.name }).waitFor()
  await page.keyboard.type('With the team')
  await dialog.getByLabel(interviews.on, { exact: true }).fill(day(2))
  await dialog.getByLabel(interviews.time).fill('14:30')
  await dialog.getByRole('combobox', { name: interviews.people }).fill('Ines')
  await page.getByRole('option', { name: /Ines Duarte/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog.getByRole('combobox', { name: interviews.people }).fill('Tom Neu')
  await page.keyboard.press('Enter')
  await dialog.getByRole('textbox', { name: interviews.notes }).fill('They **liked** it. <img src=x onerror=alert(1)>')
  await dialog.getByRole('combobox', { name: interviews.kind }).selectOption('interview')
  await shoot(page, 'depth/1-round')
  await answer(interviews.submit).click()
  await page.getByRole('heading', { level: 3, name: 'With the team' }).waitFor()
  expect((await partsOf()).map(({ name, kind }: { name: string; kind: string }) => `${name}, ${kind}`)).toEqual([
    'Ines Duarte, interviewer',
    'Tom Neu, interviewer',
  ])
  expect(await page.locator('article img').count()).toBe(0)
})

test('moving the card is offered with the day of the round, and only done on a yes', async () => {
  const offer = button(applications.page.offerMove('Interview'))
  await offer.waitFor()
  expect((await reader.call('GET', `${workspaceUrl}/applications/${acme.id}`)).kind).toBe('applied')
  await offer.click()
  expect(await dialog.getByLabel(applications.move.dialog.on, { exact: true }).inputValue()).toBe(day(2))
  await answer(applications.move.dialog.save).click()
  await expect
    .poll(async () => (await reader.call('GET', `${workspaceUrl}/applications/${acme.id}`)).interviewOn)
    .toBe(day(2))
  await offer.waitFor({ state: 'detached' })
})

test('a round deleted takes its interviewers away, and undo brings both back', async () => {
  await button(interviews.menu('With the team')).click()
  await page.getByRole('menuitem', { name: interviews.trash }).click()
  await toast(interviews.trashed).waitFor()
  expect(await partsOf()).toEqual([])
  await undo(interviews.trashed)
  await page.getByRole('heading', { level: 3, name: 'With the team' }).waitFor()
  expect(await partsOf()).toHaveLength(2)
})

test('the stage menu asks for the day', async () => {
  await button(new RegExp(applications.page.moveTo)).first().click()
  await page
    .getByRole('menuitem', { name: applications.ending.rejected })
    .or(page.getByRole('menuitemradio', { name: applications.ending.rejected }))
    .click()
  await dialog.getByRole('heading', { name: applications.move.dialog.endTitle(applications.ending.rejected) }).waitFor()
  await dialog.getByLabel(applications.move.dialog.on, { exact: true }).fill(day(1))
  await answer(applications.move.dialog.save).click()
  const standing = async () => (await reader.call('GET', `${workspaceUrl}/applications/${acme.id}`)).rejectedOn
  await expect.poll(standing).toBe(day(1))
  await undo(new RegExp(`Moved to ${applications.ending.rejected}`))
  await expect.poll(standing).toBeNull()
})

test('two offers stand side by side in one currency, once the rate is entered', async () => {
  await button(offers.add).click()
  await dialog.getByRole('textbox', { name: offers.base }).fill('85,000')
  await dialog.getByRole('textbox', { name: offers.currency }).fill('eur')
  await dialog.getByRole('textbox', { name: offers.bonus }).fill('5,000')
  await dialog.getByLabel(offers.deadlineOn).fill(day(-2))
  await shoot(page, 'depth/2-offer')
  await answer(offers.submit).click()
  await page.getByText(offers.perYear('€90,000')).waitFor()
  await create('/offers', { applicationId: globex.id, receivedOn: day(1), currency: 'CHF', base: 10_000_000 })
  await page.getByRole('link', { name: offers.compare }).click()
  await heading(page, offers.page.title).waitFor()
  await page.getByText(offers.page.chooseCurrency).waitFor()
  await page.getByLabel(offers.rates.home).fill('EUR')
  await page.keyboard.press('Enter')
  await page.getByText(offers.page.noRate('CHF')).first().waitFor()
  await page.getByLabel(offers.rates.currency, { exact: true }).fill('chf')
  await page.getByLabel(offers.rates.worth('EUR')).fill('1.05')
  await page.keyboard.press('Enter')
  const amounts = (label: string) =>
    page
      .getByRole('row', { name: new RegExp(`^${label} `) })
      .getByRole('cell')
      .allTextContents()
  await expect.poll(() => amounts(offers.page.total)).toEqual(['€105,000', '€90,000'])
  expect(await amounts(offers.page.bonus)).toEqual([offers.page.none, '€5,000'])
  expect(await amounts(offers.page.equity)).toEqual([offers.page.none, offers.page.none])
})

test('a version is brought, checked for what is in it, and recorded as sent', async () => {
  await page.goto(`/applications/${acme.id}`)
  await button(documents.sent.add).click()
  const choose = async (name: string, buffer: Buffer) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByText(documents.bring).click()])
    await chooser.setFiles({ name, mimeType: 'application/pdf', buffer })
    await answer(documents.keep).click()
  }
  await choose('cv.pdf', Buffer.from([0x4d, 0x5a, 0, 1, 2]))
  await page.getByText(/this file is none of them/).waitFor()
  await dialog.getByRole('button', { name: kit.cancel }).first().click()
  await choose('Design v3.pdf', Buffer.from('%PDF-1.7 …'))
  await expect.poll(() => dialog.getByRole('combobox').first().inputValue()).not.toBe('')
  await answer(documents.sent.submit).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Design v3' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('design-v3.pdf')
  await page.goto('/documents')
  await page.getByText(documents.sentTo(1)).click()
  await page.getByRole('link', { name: 'Senior Designer at Acme' }).waitFor()
})

test('today says what has gone quiet: a follow-up is logged, and what is over is ended and taken back', async () => {
  await page.goto('/today')
  await page.getByRole('heading', { name: followUps.title }).waitFor()
  await button(followUps.doneFor('Drafter at Globex')).click()
  await toast(followUps.logged('Drafter at Globex')).waitFor()
  await button(followUps.doneFor('Drafter at Globex')).waitFor({ state: 'detached' })
  await page.getByText(followUps.ghosted).click()
  await button(followUps.endFor('Clerk at Initech')).click()
  await undo(followUps.ended('Clerk at Initech'))
  await page.getByText(followUps.ghosted).click()
  await button(followUps.endFor('Clerk at Initech')).waitFor()
})

test('a role that returns under another link is recognised while it is typed', async () => {
  await page.goto('/board')
  await settled(page)
  await page.keyboard.press('n')
  await dialog.getByRole('textbox', { name: applications.add.role }).fill('Sr. Designer (m/f/d)')
  await dialog.getByRole('combobox', { name: applications.add.company }).fill('Acme')
  await dialog.getByText(application.related.applied).waitFor()
  await dialog.getByRole('link', { name: 'Senior Designer' }).waitFor()
  await shoot(page, 'depth/3-again')
  await page.keyboard.press('Escape')
})

test('the pages hold in every width and theme', async () => {
  await create('/applications', {
    searchId,
    companyName: 'Acme',
    role: 'Senior Designer',
    link: 'https://jobs.example.org/2',
  })
  const amiss: string[] = []
  const storageState = await reader.context.storageState()
  for (const theme of themes) {
    const opened = await newReader(browser, server, { theme, storageState })
    const tab = await opened.openTab()
    for (const [name, path] of Object.entries({
      ...{ 'application-depth': `/applications/${acme.id}`, offers: '/offers', documents: '/documents' },
      ...{ 'today-quiet': '/today', 'settings-workspace-depth': '/settings/workspace' },
    })) {
      await tab.goto(path)
      for (const width of widths) amiss.push(...(await lookAt(tab, name, { width, theme })))
    }
    amiss.push(...opened.faults.filter((fault) => !meant.test(fault)))
    await opened.close()
  }
  expect(amiss).toEqual([])
})

test('nothing was thrown, or broken on the server', () => {
  expect(reader.faults.filter((fault) => !meant.test(fault))).toEqual([])
})
