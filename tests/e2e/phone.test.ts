// A day with a phone: one column at a time, everything by touch, nothing wider than the hand.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { today } from '../../shared/days'
import { cardIn, column } from './board'
import { newReader, signUp, startBrowser, tellAsStory } from './browser'
import { heard } from './hearing'
import { lookAt } from './looks'
import { startServer } from './server'
import { application, applications, calendar, kit, list, lookup, shell, views } from './words'

const { kind } = applications
const reader = await newReader(await startBrowser(), await startServer(), {
  width: 390,
  hasTouch: true,
  isMobile: true,
})
const { workspaceUrl, searchId } = await signUp(reader)
for (const role of ['Weaver', 'Spinner', 'Dyer'])
  await reader.call('POST', `${workspaceUrl}/applications`, { searchId, companyName: 'Loomworks', role })
await reader.call('POST', `${workspaceUrl}/contacts`, {
  ...{ name: 'Ines Duarte', tie: 'network' },
  ...{ companyName: 'Brightwater', title: 'Head of Looms' },
})
const page = await reader.openTab(`/board/${searchId}`)
tellAsStory(reader)
const dialog = page.getByRole('dialog')
const bar = page.getByRole('navigation', { name: shell.navigation })
const stageBar = page.getByRole('navigation', { name: applications.board.columns })

/** The labels of the columns that stand in the window. */
const inView = (of: Page) =>
  of.locator('[data-column] h2').evaluateAll((heads) =>
    heads
      .filter((head) => {
        const { left, width } = head.closest('[data-column]')!.getBoundingClientRect()
        return left > -width / 2 && left < innerWidth / 2
      })
      .map((head) => head.textContent),
  )

/** A finger that goes from one place to another. */
async function swipe([fromX, y]: [x: number, y: number], toX: number) {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y }] })
  await touch('touchStart', fromX)
  for (let step = 1; step <= 15; step++) await touch('touchMove', fromX + ((toX - fromX) * step) / 15)
  await touch('touchEnd')
}

test('one column fills the window, and the bar above says what is in the others', async () => {
  await cardIn(page, kind.saved, 'Weaver').waitFor()
  expect(await inView(page)).toEqual([kind.saved])
  expect((await stageBar.getByRole('button').allTextContents()).slice(0, 2)).toEqual([
    expect.stringMatching(/Saved\s*3/),
    expect.stringMatching(/Applied\s*0/),
  ])
})

test('a swipe comes to the next column, a touch on the bar to any', async () => {
  await swipe([340, 700], 40)
  await expect.poll(() => inView(page)).toEqual([kind.applied])
  await expect.poll(() => stageBar.locator('[aria-current]').textContent()).toContain(kind.applied)
  await stageBar.getByRole('button', { name: kind.offer }).tap()
  await expect.poll(() => inView(page)).toEqual([kind.offer])
  await stageBar.getByRole('button', { name: kind.saved }).tap()
  await expect.poll(() => inView(page)).toEqual([kind.saved])
})

test('an application is added from a sheet at the foot of the window', async () => {
  await page.getByRole('button', { name: applications.board.addShort, exact: true }).tap()
  await page.getByRole('textbox', { name: applications.add.role }).fill('Head Weaver')
  await page.getByRole('combobox', { name: applications.add.company }).fill('Brightwater')
  await dialog.getByRole('button', { name: applications.add.submit, exact: true }).scrollIntoViewIfNeeded()
  const { bottom, width } = await dialog.evaluate((element) => {
    const box = element.getBoundingClientRect()
    return { bottom: Math.round(innerHeight - box.bottom), width: box.width }
  })
  expect({ bottom, width }).toEqual({ bottom: 0, width: 390 })
  await dialog.getByRole('button', { name: applications.add.submit, exact: true }).tap()
  await heard(page, applications.add.added(applications.named('Head Weaver', 'Brightwater'), kind.saved))
  await cardIn(page, kind.saved, 'Head Weaver').waitFor()
})

test('a card is moved from its menu, which comes up from the foot, and the move is taken back', async () => {
  const name = applications.named('Head Weaver', 'Brightwater')
  await page.getByRole('button', { name: applications.card.more(name) }).tap()
  const menu = page.getByRole('menu', { name })
  const box = await menu.boundingBox()
  expect(Math.round(box!.x)).toBe(0)
  expect(Math.round(box!.width)).toBe(390)
  expect(Math.round(box!.y + box!.height)).toBe(844)
  await menu.getByRole('menuitemradio', { name: kind.applied }).tap()
  await heard(page, applications.move.moved(name, kind.applied, 1, 1))
  await expect
    .poll(() =>
      column(page, kind.applied)
        .getByRole('link', { name: /^Head Weaver/ })
        .count(),
    )
    .toBe(1)
  await page.getByRole('button', { name: kit.undo }).tap()
  await heard(page, applications.move.undone(name, kind.saved))
})

test('a filter that leaves the column in view empty shows the first that has something', async () => {
  const stages = await reader.call('GET', `${workspaceUrl}/searches/${searchId}/stages`)
  const { id: stageId } = stages.find((stage: { kind: string }) => stage.kind === 'interview')
  await reader.call('POST', `${workspaceUrl}/applications`, {
    ...{ searchId, companyName: 'Loomworks', role: 'Carder' },
    stageId,
  })
  expect(await inView(page)).toEqual([kind.saved])
  const filter = page.getByRole('searchbox', { name: applications.filter.text })
  await filter.fill('carder')
  await expect.poll(() => inView(page)).toEqual([kind.interview])
  await cardIn(page, kind.interview, 'Carder').waitFor()
  await filter.fill('')
  await stageBar.getByRole('button', { name: kind.saved }).tap()
  await expect.poll(() => inView(page)).toEqual([kind.saved])
})

test('whom one knows there is looked up from the bar at the foot, and a referral recorded', async () => {
  await bar.getByRole('link', { name: shell.pages.lookup }).tap()
  await page.getByRole('combobox', { name: lookup.field }).fill('Brightwater')
  await page
    .getByRole('option', { name: /Brightwater/ })
    .first()
    .tap()
  await page.getByText('Ines Duarte').first().waitFor()
  await page.getByRole('button', { name: lookup.record.did.referred }).first().tap()
  await heard(page, /referred me/)
})

test('a next step is written on its page, and stands in list and calendar', async () => {
  await bar.getByRole('link', { name: shell.pages.board }).tap()
  await cardIn(page, kind.saved, 'Weaver').tap()
  await page.getByRole('button', { name: application.facts.setNextStep }).tap()
  await page.getByRole('textbox', { name: application.edit.nextStep }).fill('Send samples')
  await page.getByLabel(application.edit.dueOn, { exact: true }).fill(today(new Date(), 'Europe/Berlin'))
  await page.getByRole('button', { name: kit.save, exact: true }).tap()
  await page.getByText('Send samples').waitFor()
  await bar.getByRole('link', { name: shell.pages.board }).tap()
  await page.locator('label', { hasText: views.list }).tap()
  await page.getByRole('combobox', { name: list.sort }).selectOption('due')
  await page.getByText(/^Send samples, today$/).waitFor()
  await page.locator('label', { hasText: views.calendar }).tap()
  await page.getByRole('link', { name: /Send samples/ }).waitFor()
  await page.getByRole('button', { name: calendar.menu('Send samples') }).tap()
  await page.getByRole('menuitem', { name: calendar.weekLater }).tap()
  await heard(page, /^Send samples: now/)
})

test.each([
  ['board', ''],
  ['list', '?view=list'],
  ['calendar', '?view=calendar'],
])('nothing in the %s is too small for a finger', async (_, search) => {
  await page.goto(`/board/${searchId}${search}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'))
  expect(await tooSmall(page)).toEqual([])
})

test('nothing on the way met an error, and nothing sticks out', async () => {
  await page.goto(`/board/${searchId}`)
  expect(await lookAt(page, 'phone-board', { width: 390, theme: 'light' })).toEqual([])
  expect(reader.faults).toEqual([])
})

/** Buttons, fields and links of their own, by what they say, that are less than 44 px high or wide. */
const tooSmall = (of: Page) =>
  of.evaluate(() => {
    const targets = [
      ...document.querySelectorAll<HTMLElement>('button, select, input:not([type=radio]), a, label:has(input)'),
    ]
    return targets
      .filter(
        (element) =>
          element.checkVisibility() && !element.closest('p, .skip, .hidden-visually, h1, header > .words > a'),
      )
      .filter((element) => !element.classList.contains('skip'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(
        ({ element, box }) =>
          `${element.ariaLabel ?? element.textContent?.trim()} ${Math.round(box.width)}×${Math.round(box.height)}`,
      )
  })
