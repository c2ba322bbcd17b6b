// One field for going anywhere: it answers as one types, by keyboard alone.
import { expect, test } from 'vitest'
import { heading, newReader, signUp, startBrowser, tellAsStory } from './browser'
import { focusIs, heard } from './hearing'
import { axeFindings } from './looks'
import { startServer } from './server'
import { kit, lookup, shell } from './words'

const reader = await newReader(await startBrowser(), await startServer())
const { workspaceUrl, searchId } = await signUp(reader)
const post = (path: string, body: object) => reader.call('POST', `${workspaceUrl}${path}`, body)
const ines = await post('/contacts', { name: 'Ines Duarte', tie: 'network', companyName: 'Brightwater' })
await post('/contacts', { name: 'Indra Holm', tie: 'warm' })
const role = await post('/applications', { searchId, companyName: 'Brightwater', role: 'Bright Editor' })

const page = await reader.openTab('/today')
tellAsStory(reader)
const { keyboard } = page
const palette = page.getByRole('dialog', { name: shell.palette.title })
const group = (name: string) => palette.getByRole('group', { name, exact: true }).getByRole('option')
const chosen = palette.getByRole('option', { selected: true })

async function open() {
  await keyboard.press('Control+k')
  await focusIs(page, `combobox: ${shell.palette.title}`)
}

test('Ctrl and K open it anywhere, also while one writes, with the pages to go to', async () => {
  await heading(page, shell.pages.today).waitFor()
  await open()
  await expect.poll(() => group(shell.palette.pages).count()).toBeGreaterThan(3)
  expect(await axeFindings(page)).toEqual([])
  await keyboard.press('Escape')
  await page.goto('/lookup')
  await page.getByRole('combobox', { name: lookup.field }).focus()
  await open()
  await keyboard.press('Escape')
  await focusIs(page, `combobox: ${lookup.field}`)
})

test('it answers with every letter, and says how many lines there are', async () => {
  await open()
  await keyboard.type('in')
  await expect.poll(() => group(lookup.palette.people).allTextContents()).toHaveLength(2)
  await keyboard.type('es')
  await expect
    .poll(() => group(lookup.palette.people).allTextContents())
    .toEqual([expect.stringMatching(/Ines Duarte/)])
  await heard(page, kit.combobox.found(await palette.getByRole('option').count()))
})

test('the arrows walk around the lines, and Enter goes to the one that is chosen', async () => {
  await expect.poll(() => chosen.textContent()).toMatch(/Ines Duarte/)
  await keyboard.press('ArrowUp')
  await expect.poll(() => chosen.textContent()).not.toMatch(/Ines Duarte/)
  await keyboard.press('ArrowDown')
  await expect.poll(() => chosen.textContent()).toMatch(/Ines Duarte/)
  await keyboard.press('Enter')
  await heading(page, 'Ines Duarte').waitFor()
  expect(new URL(page.url()).pathname).toBe(`/people/${ines.id}`)
})

test('what one looked at comes before all else, the last one first', async () => {
  await open()
  await keyboard.type('bright editor')
  await expect.poll(() => chosen.textContent()).toMatch(/Bright Editor/)
  await keyboard.press('Enter')
  await heading(page, 'Bright Editor').waitFor()
  expect(new URL(page.url()).pathname).toBe(`/applications/${role.id}`)
  await open()
  await expect
    .poll(() => group(shell.palette.recent).allTextContents())
    .toEqual([expect.stringMatching(/Bright Editor/), expect.stringMatching(/Ines Duarte/)])
  await expect.poll(() => chosen.textContent()).toMatch(/Bright Editor/)
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await heading(page, 'Ines Duarte').waitFor()
})

test('“who do I know at …” is asked in words, and answered by the look-up', async () => {
  await open()
  await keyboard.type('who do I know at bright')
  await expect.poll(() => chosen.textContent()).toContain(lookup.palette.whoAt('Brightwater'))
  await keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).pathname).toBe('/lookup')
  await page.getByRole('link', { name: 'Ines Duarte' }).first().waitFor()
})

test('of a company that is not here it is asked all the same', async () => {
  await open()
  await keyboard.type('who do I know at Nowhere Ltd')
  await expect.poll(() => chosen.textContent()).toContain(lookup.palette.whoAt('Nowhere Ltd'))
  await keyboard.press('Enter')
  await page.getByText(lookup.unknown('Nowhere Ltd')).waitFor()
})

test('nothing on the way met an error', () => {
  expect(reader.faults).toEqual([])
})
