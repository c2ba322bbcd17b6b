// The columns of a board, changed where they stand: by keyboard, by mouse, and taken back.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { column, notices } from './board'
import { newReader, signUp, startBrowser, tellAsStory } from './browser'
import { focusIs, heard } from './hearing'
import { startServer } from './server'
import { applications, kit, searches } from './words'

const { kind } = applications
const reader = await newReader(await startBrowser(), await startServer())
const { workspaceUrl, searchId } = await signUp(reader)
for (const role of ['Weaver', 'Spinner'])
  await reader.call('POST', `${workspaceUrl}/applications`, { searchId, companyName: 'Acme', role })
const page = await reader.openTab(`/board/${searchId}`)
tellAsStory(reader)
const { keyboard } = page
const press = async (...keys: string[]) => {
  for (const key of keys) await keyboard.press(key)
}
const labels = (of: Page) => of.locator('[data-column] h2').allTextContents()
const menuOf = (label: string) => page.getByRole('button', { name: searches.column.menu(label), exact: true })
const undoLatest = () => notices(page).getByRole('button', { name: kit.undo }).last().click()

test('F2 on the menu of a column writes its name anew, Escape leaves it as it was', async () => {
  await menuOf(kind.screen).focus()
  await press('F2')
  await focusIs(page, `textbox: ${searches.column.nameOf(kind.screen)}`)
  await keyboard.type('Nothing of this')
  await press('Escape')
  await focusIs(page, `button: ${searches.column.menu(kind.screen)}`)
  await press('F2')
  await keyboard.type('Phone call')
  await press('Enter')
  await heard(page, searches.column.renamed(kind.screen, 'Phone call'))
  await focusIs(page, `button: ${searches.column.menu('Phone call')}`)
})

test('Alt and an arrow move it, and the focus goes along', async () => {
  await press('Alt+ArrowRight')
  await heard(page, searches.column.moved('Phone call', 4, 6))
  await focusIs(page, `button: ${searches.column.menu('Phone call')}`)
  expect(await labels(page)).toEqual(['Saved', 'Applied', 'Interview', 'Phone call', 'Offer', 'Accepted'])
  await undoLatest()
  await expect.poll(() => labels(page)).toEqual(['Saved', 'Applied', 'Phone call', 'Interview', 'Offer', 'Accepted'])
})

test('its colour is chosen from the menu', async () => {
  await menuOf('Phone call').focus()
  await press('Enter')
  await focusIs(page, new RegExp(`^menuitem: ${searches.column.rename}`))
  await press('ArrowDown', 'Enter')
  await focusIs(page, `menuitemradio: ${searches.colors.teal}`)
  await press('ArrowUp', 'Enter')
  await heard(page, searches.column.recolored('Phone call', searches.colors.blue))
  const { stages } = await reader.call('GET', `${workspaceUrl}/searches/${searchId}/board`)
  expect(stages[2]).toMatchObject({ label: 'Phone call', color: 'blue', kind: 'screen' })
})

test('merged, it leaves its cards to the other one; undone, it has them again', async () => {
  await menuOf(kind.applied).click()
  await page.getByRole('menuitem', { name: searches.column.merge }).click()
  const refused = page.getByRole('menuitem', { name: `${kind.offer} ${searches.column.mergeRefusal.says_more}` })
  expect(await refused.getAttribute('aria-disabled')).toBe('true')
  await keyboard.press('Escape')
  await menuOf(kind.saved).click()
  expect(await page.getByRole('menuitem', { name: searches.column.merge }).getAttribute('aria-disabled')).toBe('true')
  await keyboard.press('Escape')

  await menuOf(kind.applied).click()
  await page.getByRole('menuitem', { name: searches.column.merge }).click()
  await page.getByRole('menuitem', { name: kind.saved }).click()
  await heard(page, searches.column.merged(kind.applied, kind.saved))
  expect(await labels(page)).toEqual(['Saved', 'Phone call', 'Interview', 'Offer', 'Accepted'])
  await undoLatest()
  await expect.poll(() => labels(page)).toEqual(['Saved', 'Applied', 'Phone call', 'Interview', 'Offer', 'Accepted'])
})

test('a column with cards cannot be deleted; an empty one goes to the trash and comes back', async () => {
  await menuOf(kind.saved).click()
  const remove = page.getByRole('menuitem', { name: searches.column.delete })
  expect(await remove.getAttribute('aria-disabled')).toBe('true')
  await remove.getByText(searches.column.removalRefusal.in_use(2)).waitFor()
  await keyboard.press('Escape')
  await menuOf('Phone call').click()
  await remove.click()
  await heard(page, searches.column.deleted('Phone call'))
  expect(await labels(page)).toEqual(['Saved', 'Applied', 'Interview', 'Offer', 'Accepted'])
  await undoLatest()
  await heard(page, searches.column.back('Phone call'))
  await expect.poll(() => labels(page)).toEqual(['Saved', 'Applied', 'Phone call', 'Interview', 'Offer', 'Accepted'])
})

test('a column is added behind another one, and what it means is said', async () => {
  await menuOf(kind.interview).click()
  await page.getByRole('menuitem', { name: searches.column.add }).click()
  await page.getByRole('textbox', { name: searches.column.label }).fill('Case study')
  await page.getByRole('button', { name: searches.column.addSubmit, exact: true }).click()
  await heard(page, searches.column.added('Case study'))
  expect(await labels(page)).toEqual([
    ...['Saved', 'Applied', 'Phone call', 'Interview', 'Case study', 'Offer', 'Accepted'],
  ])
  await undoLatest()
  await expect.poll(() => labels(page)).not.toContain('Case study')
})

test('two clicks on its head rename it, and its head can be dragged', async () => {
  await column(page, 'Phone call').locator('header').dblclick()
  await focusIs(page, `textbox: ${searches.column.nameOf('Phone call')}`)
  await keyboard.type('Screen')
  await press('Enter')
  await heard(page, searches.column.renamed('Phone call', 'Screen'))
  const head = column(page, kind.screen).locator('h2')
  const target = await column(page, kind.saved).boundingBox()
  await head.hover()
  await page.mouse.down()
  await page.mouse.move(target!.x + 60, target!.y + 60, { steps: 8 })
  await page.mouse.up()
  await heard(page, searches.column.moved('Screen', 1, 6))
  expect(await labels(page)).toEqual(['Screen', 'Saved', 'Applied', 'Interview', 'Offer', 'Accepted'])
})

test('nothing on the way met an error', () => {
  expect(reader.faults).toEqual([])
})
