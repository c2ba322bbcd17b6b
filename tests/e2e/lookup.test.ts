// Who you know, by keyboard: a touch is logged, companies are merged, what went out cold is worked off; and how it looks.
import { expect, test } from 'vitest'
import { newReader, signUp, startBrowser } from './browser'
import { lookAt, settled, themes } from './looks'
import { startServer } from './server'

const server = await startServer()
const browser = await startBrowser()
const reader = await newReader(browser, server)
const { workspaceUrl: root, searchId } = await signUp(reader)
const post = (path: string, body: object) => reader.call('POST', `${root}${path}`, body)

const person = async (name: string, companyName: string, more: object = {}) =>
  post('/contacts', { name, companyName, tie: 'warm', ...more })
const ines = await person('Ines Duarte', 'Fjordlight', { tie: 'network', title: 'Head of Design' })
await person('Bo Winter', 'Fjord Light AS')
const meeting = await post(`/contacts/${ines.id}/relationships`, { knowsName: 'Middle Woman', how: 'Rowing' })
await post(`/contacts/${meeting.contactId}/relationships`, { knowsName: 'At Last', knowsCompanyName: 'Fjordlight' })
await post(`/contacts/${ines.id}/positions`, {
  companyName: 'Old Mill',
  startedOn: '2015-01-01',
  endedOn: '2019-01-01',
})
await post('/own-positions', {
  companyName: 'Old Mill',
  title: 'Clerk',
  startedOn: '2016-01-01',
  endedOn: '2018-01-01',
})
await post('/educations', { school: 'Bergen School of Design' })
const cold = await post('/applications', {
  searchId,
  companyName: 'Fjordlight',
  role: 'Designer',
  appliedOn: '2026-01-05',
})
const companyId = cold.company.id as string

const page = await reader.openTab(`/lookup?companyId=${companyId}`)

test('the look-up says what is between the two of you, and a path of three hops', async () => {
  await settled(page)
  await expect.poll(() => page.getByText(/worked with you at Old Mill, 2016 – 2018/).count()).toBe(1)
  await expect.poll(() => page.getByText('You, then Ines Duarte, then Middle Woman, then At Last').count()).toBe(1)
})

test('a touch is logged by keyboard in one step, shows at once, and is taken back', async () => {
  await page.getByRole('button', { name: 'Log a touch with Ines Duarte' }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: /In a line/ }).fill('They hire in May')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByText(/call: “They hire in May”/).count()).toBe(1)
  expect(await page.getByText('last touch today').count()).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(() => page.getByText(/They hire in May/).count()).toBe(0)
})

test('a company is made part of another, and comes back', async () => {
  const { rows } = await reader.call('GET', `${root}/companies?q=fjord light`)
  await page.goto(`/companies/${rows[0].id}`)
  await settled(page)
  await page.getByRole('button', { name: 'Merge …' }).click()
  await page.getByRole('combobox', { name: 'The company that stays' }).fill('Fjordl')
  await page
    .getByRole('option', { name: /^Fjordlight/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Fjordlight' }).waitFor()
  await expect.poll(() => page.getByText('Bo Winter').count()).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(async () => (await reader.call('GET', `${root}/companies?q=fjord light`)).total).toBe(1)
})

test('what went out cold is worked off, and put back', async () => {
  await page.goto('/cold-although-known')
  await settled(page)
  await page.getByRole('button', { name: 'Leave it' }).click()
  await expect.poll(() => page.getByText('All of them are worked off').count()).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(() => page.getByRole('link', { name: 'Designer' }).count()).toBe(1)
})

test('each page of it looks right in both themes, wide and narrow', async () => {
  const amiss: string[] = []
  const pages = {
    'lookup-answer': `/lookup?companyId=${companyId}`,
    'company-whole': `/companies/${companyId}`,
    'contact-whole': `/people/${ines.id}`,
    'settings-career': '/settings/career',
    'cold-queue': '/cold-although-known',
    'companies-sorted': '/companies?sort=known',
  }
  for (const [name, address] of Object.entries(pages)) {
    await page.goto(address)
    for (const theme of themes)
      for (const width of [1440, 390] as const) amiss.push(...(await lookAt(page, name, { width, theme })))
  }
  expect(amiss).toEqual([])
  expect(reader.faults).toEqual([])
})
