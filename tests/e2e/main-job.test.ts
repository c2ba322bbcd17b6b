// The main job from end to end, with the mouse: who you know, where you apply, what works.
import { expect, test } from 'vitest'
import { archive, company, role, until } from './archive'
import { heading, mara, newReader, shoot, startBrowser, tellAsStory } from './browser'
import { startServer } from './server'
import { accounts, applications, imports, lookup, outcomes, shell } from './words'

const server = await startServer()
const reader = await newReader(await startBrowser(), server)
const page = await reader.openTab()
tellAsStory(reader)
const step = (name: string) => shoot(page, `main-job/${name}`)
const button = (name: string | RegExp) => page.getByRole('button', { name })
const link = (name: string | RegExp) => page.getByRole('link', { name })
const rail = page.getByRole('navigation', { name: shell.navigation })

test('the first start asks for an account', async () => {
  await heading(page, accounts.welcome.title).waitFor()
  await step('1-welcome')
  await page.getByRole('textbox', { name: accounts.name }).fill(mara.name)
  await page.getByRole('textbox', { name: accounts.email }).fill(mara.email)
  await page.getByRole('textbox', { name: accounts.password }).fill(mara.password)
  await button(accounts.welcome.create).click()
  await heading(page, accounts.start.title(mara.name)).waitFor()
  await step('2-three-ways-on')
})

test('the LinkedIn export is looked at before anything is stored', async () => {
  await link(accounts.start.linkedin).click()
  await heading(page, imports.start.linkedin.title).waitFor()
  await step('3-bring')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByText(imports.choose.label).click()])
  await chooser.setFiles(archive)
  await heading(page, imports.check.title(archive.name)).waitFor()
  await page.getByRole('checkbox', { name: imports.part.name.connections(15_000), checked: true }).waitFor()
  await page.getByRole('checkbox', { name: imports.part.name.job_applications(120), checked: true }).waitFor()
  await step('4-look-at-it')
})

test('15,000 connections and 120 applications come in', async () => {
  await page.getByRole('radio', { name: imports.goal.choices.kept_as_it_happened[0] }).click()
  await button(/^Import [\d,]+ rows$/).click()
  await heading(page, imports.one.title.running(archive.name)).waitFor()
  await step('5-coming-in')
  await heading(page, imports.one.title.done(archive.name)).waitFor({ timeout: 180_000 })
  await button(/^15,122 New/).waitFor()
  await step('6-all-in')
})

test('the board shows them, and whom one knows at each company', async () => {
  await link(imports.next.board).click()
  await page.getByText(applications.board.count(120)).waitFor()
  await page.getByRole('region', { name: applications.board.column(applications.kind.applied, 120) }).waitFor()
  await card()
    .getByText(/you know \d+ people there/)
    .waitFor({ state: 'attached' })
  expect(await card().getByText(applications.channel.cold).count()).toBe(1)
  await step('7-board')
})

test('looking up the company says who works there', async () => {
  await rail.getByRole('link', { name: shell.pages.lookup }).click()
  await page.getByRole('combobox', { name: lookup.field }).fill('brightwater analytic')
  await step('8-typing')
  await page.getByRole('option', { name: new RegExp(company) }).click()
  await page.getByText(/^\d+ people work there now\.$/).waitFor()
  await step('9-who-works-there')
})

test('a referral from before the day of applying goes on record with one click', async () => {
  const record = page.getByRole('region', { name: lookup.record.title })
  const choice = record.getByRole('option', { name: new RegExp(`^${role} \\(${lookup.stage.applied}, `) })
  await record.getByLabel(lookup.record.application).selectOption(await choice.getAttribute('value'))
  await record.getByLabel(lookup.record.on, { exact: true }).fill(until)
  await page.getByRole('button', { name: lookup.record.did.referred }).first().click()
  await page.getByRole('button', { name: lookup.record.did.referred, pressed: true }).waitFor()
  await page
    .getByText(new RegExp(`referred me · ${role}`))
    .first()
    .waitFor()
  await step('10-referred')
  await rail.getByRole('link', { name: shell.pages.board }).click()
  await card().getByText(applications.channel.networked).waitFor()
  await step('11-networked-now')
})

test('the outcomes count one networked application and say that it is too early', async () => {
  await rail.getByRole('link', { name: shell.pages.outcomes }).click()
  await heading(page, outcomes.title).waitFor()
  await page.getByText(/^Too early to tell/).waitFor()
  await step('12-outcomes')
  await button('120').first().click()
  await page.getByRole('dialog').getByText(outcomes.rows.found(120)).waitFor()
  await step('13-the-rows-behind')
})

test('nothing on the way met an error or broke the content-security policy', () => expect(reader.faults).toEqual([]))

function card() {
  return page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: new RegExp(`^${role}.*${company}`) }) })
    .first()
}
