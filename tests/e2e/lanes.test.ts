// Swimlanes: on a phone within one column at a time; a card that is dropped into another lane is told why it cannot stay.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { moveByMenu, notices } from './board'
import { newReader, shoot, signUp, startBrowser } from './browser'
import { focusIs, heard } from './hearing'
import { axeFindings, themes } from './looks'
import { startServer } from './server'
import { application, applications, board } from './words'

const { kind, lanes } = applications
const server = await startServer()
const browser = await startBrowser()
const reader = await newReader(browser, server)
const { workspaceUrl, searchId } = await signUp(reader)
const stages: { id: string; kind: string }[] = await reader.call('GET', `${workspaceUrl}/searches/${searchId}/stages`)
const stageOf = (asked: string) => stages.find(({ kind }) => kind === asked)!.id
const given = (role: string, companyName: string, more: object = {}) =>
  reader.call('POST', `${workspaceUrl}/applications`, { searchId, role, companyName, ...more })
await given('Weaver', 'Loomworks', { level: 'senior' })
await given('Spinner', 'Loomworks', { level: 'lead' })
await given('Dyer', 'Brightwater', { level: 'lead' })
await given('Carder', 'Brightwater', { level: 'lead', stageId: stageOf('interview') })

const levels = application.edit.levels
const lane = (page: Page, label: string, count: number) =>
  page.getByRole('region', { name: lanes.lane(label, count), exact: true })
/** Nothing of a lane lies over the next one. */
const within = (page: Page) =>
  page
    .locator('section.lane')
    .evaluateAll((lanes) =>
      lanes.every((lane) =>
        [...lane.querySelectorAll('.card')].every(
          (card) => card.getBoundingClientRect().bottom <= lane.getBoundingClientRect().bottom,
        ),
      ),
    )
const cardIn = (page: Page, [label, count]: [string, number], role: string) =>
  lane(page, label, count).getByRole('link', { name: new RegExp(`^${role}`) })

test.each(themes)(
  'on a phone the column in view has its lanes as groups, and the bar leads to the others: %s',
  async (theme) => {
    const storageState = await reader.context.storageState()
    const phone = await newReader(browser, server, { width: 390, hasTouch: true, isMobile: true, theme, storageState })
    const page = await phone.openTab(`/board/${searchId}?lanes=level`)
    await cardIn(page, [levels.lead, 2], 'Dyer').waitFor()
    await cardIn(page, [levels.senior, 1], 'Weaver').waitFor()
    expect(await page.getByRole('link', { name: /^Carder/ }).count()).toBe(0)
    expect(await within(page)).toBe(true)
    await shoot(page, `lanes/390-${theme}`)
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)

    const bar = page.getByRole('navigation', { name: applications.board.columns })
    await bar.getByRole('button', { name: kind.interview }).tap()
    await cardIn(page, [levels.lead, 1], 'Carder').waitFor()
    expect(await page.getByRole('link', { name: /^Dyer/ }).count()).toBe(0)
    await bar.getByRole('button', { name: kind.offer }).tap()
    await page.getByText(applications.board.emptyColumn).waitFor()
    await bar.getByRole('button', { name: kind.interview }).tap()

    // A card that moves takes the view along, and brings it back.
    await moveByMenu(page, 'Carder at Brightwater', kind.offer)
    await cardIn(page, [levels.lead, 1], 'Carder').waitFor()
    await expect.poll(() => bar.locator('[aria-current]').textContent()).toContain(kind.offer)
    await notices(page).getByRole('button', { name: 'Undo' }).tap()
    await heard(page, applications.move.undone('Carder at Brightwater', kind.interview))
    await expect.poll(() => bar.locator('[aria-current]').textContent()).toContain(kind.interview)
    expect(phone.faults).toEqual([])
    await phone.close()
  },
)

test('a card dropped into another lane stays where it is, and it is said why', async () => {
  const page = await reader.openTab(`/board/${searchId}?lanes=level`)
  const weaver = cardIn(page, [levels.senior, 1], 'Weaver')
  await weaver.hover()
  await page.waitForTimeout(300)
  await weaver.dragTo(cardIn(page, [levels.lead, 3], 'Dyer'))
  const why = board.lanes.stays.level('Weaver at Loomworks')
  await notices(page).getByText(why).waitFor()
  await heard(page, why)
  await weaver.waitFor()
  expect(await within(page)).toBe(true)
  await shoot(page, 'lanes/refused')
  await page.close()
})

test('within its lane a card is dropped into another column, and the keys lead it on', async () => {
  const page = await reader.openTab(`/board/${searchId}?lanes=company`)
  const weaver = cardIn(page, ['Loomworks', 2], 'Weaver')
  await weaver.hover()
  await page.waitForTimeout(300)
  await weaver.dragTo(lane(page, 'Loomworks', 2).locator(`[data-column="${stageOf('applied')}"]`))
  await notices(page).getByText(applications.move.movedOn(kind.applied, 'today')).waitFor()
  await focusIs(page, /^link: Weaver/)
  await page.keyboard.press('Alt+ArrowRight')
  await notices(page).getByText(applications.move.movedOn(kind.screen, 'today')).waitFor()
  await focusIs(page, /^link: Weaver/)
  await page.close()
})

test('nothing on the way met an error', () => {
  expect(reader.faults).toEqual([])
})
