// What newcomers try first: find what to do next, correct the day of a step, add an application from a link.
import { expect, test } from 'vitest'
import { addDays, today as dayIn } from '../../shared/days'
import { notices } from './board'
import { newReader, shoot, signUp, startBrowser, tellAsStory } from './browser'
import { startServer } from './server'
import { application, applications, interviews, kit, tasks } from './words'

const server = await startServer()
const reader = await newReader(await startBrowser(), server)
const { workspaceUrl, searchId } = await signUp(reader)
const today = dayIn(new Date(), 'Europe/Berlin')
const given = (more: object) =>
  reader.call('POST', `${workspaceUrl}/applications`, { searchId, companyName: 'Marlow Analytics', ...more })
const written = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const day = (on: string) => written.format(Date.parse(on))
const stages: { id: string; kind: string; label: string }[] = await reader.call(
  'GET',
  `${workspaceUrl}/searches/${searchId}/stages`,
)
const interviewing = stages.find(({ kind }) => kind === 'interview')!
const page = await reader.openTab()
tellAsStory(reader)

test('a ticked row stays in its place, and unticking it takes it back', async () => {
  for (const title of ['First', 'Second', 'Third'])
    await reader.call('POST', `${workspaceUrl}/tasks`, { title, dueOn: today })
  await given({ role: 'Analyst', nextStep: 'Send the portfolio', nextStepDueOn: today })
  await page.goto('/today')
  const rows = page.getByRole('checkbox')
  const names = () => rows.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).labels![0]!.textContent))
  const all = ['First', 'Second', 'Third', 'Send the portfolio']
  await expect.poll(names).toEqual(all)
  for (const at of [1, 3]) {
    await rows.nth(at).click()
    await notices(page).getByText(tasks.done(all[at]!)).waitFor()
  }
  expect(await names()).toEqual(all)
  expect(await rows.nth(1).isChecked()).toBe(true)
  await page.getByRole('heading', { name: `${tasks.today} 2` }).waitFor()
  await shoot(page, 'newcomer/1-ticked')
  for (const at of [1, 3]) {
    await rows.nth(at).click()
    await expect.poll(() => rows.nth(at).isChecked()).toBe(false)
  }
  await page.getByRole('heading', { name: `${tasks.today} 4` }).waitFor()
  await rows.nth(0).click()
  await notices(page).getByText(tasks.done('First')).waitFor()
  await page.reload()
  await expect.poll(names).toEqual(all.slice(1))
})

test('an application is added on Today', async () => {
  await page.getByRole('button', { name: applications.board.add }).click()
  await page.getByRole('dialog', { name: applications.add.title }).waitFor()
  await page.keyboard.press('Escape')
})

test('the day of a step is corrected where the interviews stand, and the toast gives back the former one', async () => {
  const [before, after] = [addDays(today, -9), addDays(today, -7)]
  const { id } = await given({
    role: 'Forecaster',
    stageId: interviewing.id,
    on: before,
    appliedOn: addDays(today, -20),
  })
  await page.goto(`/applications/${id}`)
  await page.getByText(interviews.reached(interviewing.label, day(before))).waitFor()
  await shoot(page, 'newcomer/2-interviews')
  await page.getByRole('button', { name: interviews.correctDay }).click()
  const dialog = page.getByRole('dialog', { name: application.story.correctTitle })
  await dialog.getByLabel(kit.day.precision).waitFor()
  await dialog.getByLabel(application.story.on, { exact: false }).and(page.locator('[type=date]')).fill(after)
  await shoot(page, 'newcomer/3-correct')
  await dialog.getByRole('button', { name: kit.save }).click()
  await notices(page)
    .getByText(application.story.corrected(interviewing.label, day(after)))
    .waitFor()
  await page.getByText(interviews.reached(interviewing.label, day(after))).waitFor()
  await notices(page).getByRole('button', { name: kit.undo }).click()
  await page.getByText(interviews.reached(interviewing.label, day(before))).waitFor()
})

test('a link of a job board says the company, a name that is typed out asks nothing, and what was typed stays', async () => {
  for (let i = 0; i < 8; i++)
    await reader.call('POST', `${workspaceUrl}/contacts`, {
      name: `Ada ${i}`,
      tie: 'warm',
      companyName: 'Marlow Analytics',
    })
  await page.goto('/board')
  await page.getByRole('button', { name: applications.board.add }).first().click()
  const dialog = page.getByRole('dialog', { name: applications.add.title })
  const field = (name: string) => dialog.getByLabel(name)
  const company = dialog.getByRole('combobox', { name: applications.add.company })
  await field(applications.add.link).fill('https://jobs.lever.co/marlow-analytics/0198')
  await expect.poll(() => company.inputValue()).toBe('Marlow Analytics')
  await dialog.getByText(applications.add.fromLink, { exact: true }).waitFor()
  await field(applications.add.role).fill('Forecaster')
  await dialog.getByText(application.related.applied).waitFor()
  await dialog.getByRole('link', { name: applications.known.more(3) }).waitFor()
  await shoot(page, 'newcomer/4-from-the-link')
  await field(applications.add.link).fill('https://jobs.lever.co/somebody-else/7')
  await expect.poll(() => company.inputValue()).toBe('Somebody Else')
  await company.fill('Marlow Analytics')
  await dialog.getByRole('link', { name: 'Ada 0' }).waitFor()
  await expect.poll(() => company.getAttribute('aria-expanded')).toBe('false')
  await field(applications.add.link).fill('https://jobs.lever.co/marlow-analytics/0198')
  await dialog.getByText(application.related.applied).waitFor()
  expect(await company.inputValue()).toBe('Marlow Analytics')
  await dialog.getByRole('button', { name: applications.add.submit, exact: true }).click()
  await notices(page).getByRole('button', { name: applications.add.open }).click()
  await page.getByRole('heading', { level: 1, name: 'Forecaster' }).waitFor()
})

test('none of it met an error', () => expect(reader.faults).toEqual([]))
