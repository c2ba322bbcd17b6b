// The board as the tool of every day: many cards, by mouse, by touch and by keyboard, several cards at once.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { cardIn, column, notices } from './board'
import { mara, newReader, shoot, signUp, startBrowser } from './browser'
import { focusIs, heard, walkTo } from './hearing'
import { startServer } from './server'
import { applications, board, contacts, lookup, shell } from './words'

const server = await startServer()
const browser = await startBrowser()
const reader = await newReader(browser, server)
const { workspaceUrl, searchId } = await signUp(reader)
const stages: { id: string; label: string }[] = await reader.call('GET', `${workspaceUrl}/searches/${searchId}/stages`)
const labels = stages.map(({ label }) => label) as [string, string, string, string, string, string]

const given = (more: object) =>
  reader.call('POST', `${workspaceUrl}/applications`, { searchId, companyName: 'Acme', ...more })
const storyOf = async (id: string) => (await reader.call('GET', `${workspaceUrl}/applications/${id}`)).stageChanges
/** The roles of a column from its top. */
const rolesIn = async (page: Page, label: string) =>
  (await column(page, label).locator('.role').allInnerTexts()).map((role) => role.split(',')[0]!.trim())

const levels = ['junior', 'mid', 'senior', 'lead'] as const
const sources = ['job_board', 'company_site', 'recruiter'] as const

/** A search with a board of 2,000 cards, of 150 companies. */
async function fillBoard() {
  const { id } = await reader.call('POST', `${workspaceUrl}/searches`, {
    name: 'A long search',
    startedOn: '2026-01-01',
  })
  const columns: { id: string }[] = await reader.call('GET', `${workspaceUrl}/searches/${id}/stages`)
  const names = Array.from({ length: 150 }, (_, i) => `Company ${String(i).padStart(3, '0')}`)
  const make = (i: number) =>
    reader.call('POST', `${workspaceUrl}/applications`, {
      ...{
        searchId: id,
        role: `${['Designer', 'Engineer', 'Editor'][i % 3]} ${i}`,
        companyName: names[i % names.length],
      },
      ...{ stageId: columns[i % 5]!.id, level: levels[i % 4], excitement: i % 6, tags: i % 4 ? [] : ['dream job'] },
      ...{ source: { kind: sources[i % 3], name: `Board ${i % 7}`, wroteFirst: i % 11 === 0 } },
      ...(i % 2 ? { nextStep: 'Send the portfolio', nextStepDueOn: '2026-01-02' } : {}),
    })
  for (let i = 0; i < names.length; i++) await make(i)
  for (let i = names.length; i < 2_000; i += 20)
    await Promise.all(Array.from({ length: 20 }, (_, j) => i + j < 2_000 && make(i + j)))
  return id as string
}

test('a card is dragged with the mouse: onto a place among others, and into another column', async () => {
  for (const role of ['Third', 'Second', 'First']) await given({ role })
  const page = await reader.openTab('/board')
  await cardIn(page, labels[0], 'First').hover()
  await page.waitForTimeout(300)
  await cardIn(page, labels[0], 'First').dragTo(cardIn(page, labels[0], 'Third'), { targetPosition: { x: 60, y: 70 } })
  await expect.poll(() => rolesIn(page, labels[0])).toEqual(['Second', 'Third', 'First'])
  await cardIn(page, labels[0], 'Third').dragTo(column(page, labels[1]))
  await cardIn(page, labels[1], 'Third').waitFor()
  await notices(page).getByText(applications.move.movedOn(labels[1], 'today')).waitFor()
  await page.keyboard.press('u')
  await expect.poll(() => rolesIn(page, labels[0])).toEqual(['Second', 'Third', 'First'])
  await page.close()
})

test('an application that had an offer may be dragged to “Declined”, and one without may not', async () => {
  const page = await reader.openTab('/board?ended=open')
  // All columns in view: nothing scrolls while a card is held.
  await page.setViewportSize({ width: 2_800, height: 900 })
  const { id } = await given({ role: 'Once offered', stageId: stages[4]!.id })
  const { version } = await reader.call('GET', `${workspaceUrl}/applications/${id}`)
  await reader.call(
    'PUT',
    `${workspaceUrl}/applications/${id}/stage`,
    { ending: 'withdrawn' },
    { 'if-match': `"${version}"` },
  )
  const card = cardIn(page, applications.ending.withdrawn, 'Once offered')
  await card.hover()
  await page.waitForTimeout(300)
  await card.dragTo(column(page, applications.ending.declined))
  await cardIn(page, applications.ending.declined, 'Once offered').waitFor()
  await cardIn(page, labels[0], 'Second').dragTo(column(page, applications.ending.declined))
  await page.waitForTimeout(200)
  expect(await rolesIn(page, labels[0])).toContain('Second')
  await page.close()
})

test('on a phone a long press lifts a card, the edge turns to the next column, and letting go moves it', async () => {
  const phone = await newReader(browser, server, { width: 390, hasTouch: true, isMobile: true })
  await phone.call('POST', '/api/session', { email: mara.email, password: mara.password })
  const page = await phone.openTab('/board')
  const card = cardIn(page, labels[0], 'Second')
  await card.tap({ trial: true })
  await page.dispatchEvent('.board', 'pointerover')
  await page.waitForTimeout(500)
  const { x, y, width, height } = (await card.boundingBox())!
  const at = { x: x + width / 2, y: y + height / 2 }
  const touch = await fingerOn(page)

  await touch('touchStart', at)
  await page.waitForTimeout(100)
  await touch('touchEnd')
  await page.getByRole('heading', { level: 1, name: 'Second' }).waitFor()
  await page.goBack()
  await card.waitFor()
  await page.dispatchEvent('.board', 'pointerover')
  await page.waitForTimeout(500)

  await touch('touchStart', at)
  await page.waitForTimeout(500)
  for (let right = at.x; right < 380; right += 20) await touch('touchMove', { x: right, y: at.y })
  await page.waitForFunction(() => document.querySelector('.board')!.scrollLeft > 300)
  await touch('touchMove', { x: 195, y: 500 })
  await page.waitForTimeout(700)
  await touch('touchMove', { x: 195, y: 505 })
  await shoot(page, 'board/touch')
  await touch('touchEnd')
  await cardIn(page, labels[1], 'Second').waitFor()
  await notices(page).getByText(applications.move.movedOn(labels[1], 'today')).waitFor()

  const held = (await cardIn(page, labels[1], 'Second').boundingBox())!
  await touch('touchStart', { x: held.x + 60, y: held.y + 30 })
  await page.waitForTimeout(500)
  await touch('touchEnd')
  await page.waitForTimeout(1_000)
  await shoot(page, 'board/phone-selected')
  await page.getByText(board.selected.count(1)).waitFor()
  expect(phone.faults).toEqual([])
  await phone.close()
})

test('a day by keyboard alone: add, move, select several, undo, look up, ask', async () => {
  const { id: companyId } = await reader.call('POST', `${workspaceUrl}/companies`, { name: 'Brightwater' })
  const person = await reader.call('POST', `${workspaceUrl}/contacts`, { name: 'Ines Duarte', tie: 'network' })
  await reader.call('POST', `${workspaceUrl}/contacts/${person.id}/positions`, {
    companyId,
    title: 'Editor',
    current: true,
  })
  const page = await reader.openTab('/board')
  const { keyboard } = page
  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key)
  }
  await cardIn(page, labels[0], 'First').waitFor()

  for (const role of ['Keyboard A', 'Keyboard B', 'Keyboard C']) {
    await press('n')
    await focusIs(page, new RegExp(`^textbox: ${applications.add.link}`))
    await press('Tab')
    await keyboard.type(role)
    await press('Tab')
    await keyboard.type('Brightwat')
    await heard(page, /^\d+ suggestions?$/)
    await press('ArrowDown', 'Enter', 'Enter')
    await heard(page, applications.add.added(`${role} at Brightwater`, labels[0]))
  }

  await walkTo(page, /^link: Keyboard C/)
  await press('x')
  await heard(page, applications.card.isSelected('Keyboard C at Brightwater', 1))
  await press('Shift+ArrowDown', 'Shift+ArrowDown')
  await focusIs(page, /^link: Keyboard A ?, selected/)
  await page.getByText(board.selected.count(3)).waitFor()
  await shoot(page, 'board/selected')
  await press('Alt+ArrowRight')
  await heard(page, board.selected.moved(3, labels[1]))
  await expect
    .poll(() => rolesIn(page, labels[1]))
    .toEqual(expect.arrayContaining(['Keyboard C', 'Keyboard B', 'Keyboard A']))
  await press('u')
  await heard(page, board.selected.movesUndone(3))
  await expect
    .poll(async () => (await rolesIn(page, labels[0])).slice(0, 3))
    .toEqual(['Keyboard C', 'Keyboard B', 'Keyboard A'])

  await walkTo(page, /^link: Keyboard [ABC]/)
  await press('m')
  await focusIs(page, /^menuitem: /)
  await keyboard.type('tags')
  await press('Enter')
  await focusIs(page, `textbox: ${board.tags.add}`)
  await keyboard.type('dream job, near')
  await press('Enter')
  await heard(page, board.selected.tagged(3))
  await press('u')
  await heard(page, board.selected.tagsUndone(3))

  await walkTo(page, /^link: Keyboard [ABC]/)
  await press('Escape')
  await page.getByText(board.selected.count(3)).waitFor({ state: 'detached' })
  await press('?')
  await page.getByRole('dialog', { name: shell.keys.title }).getByText(applications.keys.selectColumn).waitFor()
  await press('Escape', 'g', 'l')
  await focusIs(page, `combobox: ${lookup.field}`)
  await keyboard.type('brightwater')
  await heard(page, /^\d+ suggestions?$/)
  await press('ArrowDown', 'Enter')
  await page.getByText('Ines Duarte').first().waitFor()
  await page.getByText(contacts.tie.network).first().waitFor()
  await page.close()
})

test('several cards are ended, given a next step and thrown away, each with one undo', async () => {
  const made = [await given({ role: 'Batch 1' }), await given({ role: 'Batch 2' })]
  const page = await reader.openTab('/board?q=batch')
  await cardIn(page, labels[0], 'Batch 1').click({ modifiers: ['Shift'] })
  await cardIn(page, labels[0], 'Batch 2').click({ modifiers: ['Shift'] })
  const bar = page.getByRole('toolbar', { name: board.selected.label })
  await bar.getByRole('button', { name: board.selected.step }).click()
  await page.getByRole('textbox', { name: board.step.step }).fill('Write to them')
  await page.getByRole('button', { name: board.step.save, exact: true }).click()
  await notices(page).getByText(board.selected.planned(2)).waitFor()
  await cardIn(page, labels[0], 'Batch 1').getByText('Write to them').waitFor()
  await bar.getByRole('button', { name: board.selected.move, exact: true }).click()
  await page.getByRole('menuitem', { name: applications.ending.withdrawn }).click()
  await notices(page).getByText(board.selected.moved(2, applications.ending.withdrawn)).waitFor()
  await notices(page).getByRole('button', { name: 'Undo' }).first().click()
  await cardIn(page, labels[0], 'Batch 2').waitFor()
  for (const { id } of made) expect(await storyOf(id)).toHaveLength(1)
  await bar.getByRole('button', { name: board.selected.trash }).click()
  await notices(page).getByText(board.selected.trashed(2)).waitFor()
  await page.keyboard.press('u')
  await cardIn(page, labels[0], 'Batch 1').waitFor()
  await page.close()
})

test('a view is saved under a name, opened again, and comes back after it was deleted', async () => {
  const page = await reader.openTab('/board?excitement=1&lanes=level')
  const more = () => page.getByRole('button', { name: applications.filter.more }).click()
  await given({ role: 'Loved', excitement: 5, level: 'lead' })
  await page.getByRole('region', { name: applications.lanes.lane('Lead', 1) }).waitFor()
  await more()
  await page.getByRole('button', { name: board.view.save }).click()
  await page.getByRole('textbox', { name: board.view.name }).fill('Loved by level')
  await page.getByRole('button', { name: board.view.saveIt, exact: true }).click()
  await page.getByRole('button', { name: board.view.whole }).click()
  await page.getByText(applications.lanes.lane('Lead', 1)).waitFor({ state: 'detached' })
  expect(new URL(page.url()).search).toBe('')
  await more()
  await page.getByRole('button', { name: board.view.more('Loved by level') }).click()
  await page.getByRole('menuitem', { name: board.view.remove }).click()
  await notices(page).getByRole('button', { name: 'Undo' }).click()
  await more()
  await page.getByRole('button', { name: 'Loved by level', exact: true }).click()
  await page.getByRole('region', { name: applications.lanes.lane('Lead', 1) }).waitFor()
  expect(new URL(page.url()).searchParams.get('lanes')).toBe('level')
  await shoot(page, 'board/lanes')
  await page.close()
})

test('a board of 2,000 cards', { timeout: 400_000 }, async () => {
  const id = await fillBoard()
  const page = await reader.openTab(`/board/${id}`)
  await page.getByText(applications.board.count(2_000)).waitFor()
  const nodes = () => page.evaluate(() => document.querySelectorAll('*').length)
  const cards = page.locator('.card')

  // Cards keep within their column.
  for (const width of [1440, 1024]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await widestBeyond(page)).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1440, height: 900 })

  // Every filter and every swimlane.
  const filters = ['', 'q=designer', 'channel=cold', 'source=job_board', 'level=senior', 'tag=dream%20job', 'tie=none']
  filters.push('due=overdue', 'excitement=3', 'applied=90', `stage=${encodeURIComponent('x')}`)
  for (const lanes of ['', 'channel', 'level', 'company'])
    for (const filter of lanes ? filters.slice(0, 10) : filters) {
      await page.goto(`/board/${id}?${filter}${lanes ? `&lanes=${lanes}` : ''}`)
      if (filter.startsWith('stage')) await page.getByText(applications.filter.nothing).waitFor()
      else await cards.first().waitFor()
      expect(await nodes(), `nodes with ${filter} and ${lanes}`).toBeLessThanOrEqual(4_000)
    }
  await page.goto(`/board/${id}?level=senior&tag=dream%20job&due=none&excitement=2&lanes=company`)
  await page.getByText(applications.board.shownOf('0', 2_000)).or(cards.first()).first().waitFor()
  await shoot(page, 'board/lanes-2000')

  // Typing in the filter never holds a frame for longer than 50 ms, in columns or in lanes.
  for (const lanes of ['', '?lanes=company']) {
    await page.goto(`/board/${id}${lanes}`)
    await cards.first().waitFor()
    const box = page.getByRole('searchbox', { name: applications.filter.text })
    const longest = await calmest(() =>
      longestTask(page, async () => {
        await box.fill('')
        await page.waitForTimeout(500)
        await box.pressSequentially('engineer 1', { delay: 40 })
        await page.waitForTimeout(700)
      }),
    )
    console.log(`typing${lanes}: longest task ${longest} ms`)
    expect(longest).toBeLessThanOrEqual(grossMs)
  }

  // A move changes its two columns and nothing else.
  await page.goto(`/board/${id}`)
  await cards.first().waitFor()
  await page
    .getByRole('link', { name: /^Engineer 1\b|^Editor|^Designer/ })
    .first()
    .focus()
  await page.waitForTimeout(1_500)
  await page.evaluate(watchMutations)
  await page.keyboard.press('Alt+ArrowRight')
  await notices(page).getByText(applications.move.movedOn(labels[1], 'today')).first().waitFor()
  await page.waitForTimeout(1_000)
  const touched = await page.evaluate(() => window.mutated!())
  expect(touched.elsewhere).toEqual([])
  expect(touched.columns.length).toBe(2)
  await page.keyboard.press('u')
  await page.waitForTimeout(1_000)
  const longest = await calmest(() =>
    longestTask(page, async () => {
      await page.keyboard.press('Alt+ArrowRight')
      await page.waitForTimeout(1_000)
      await page.keyboard.press('u')
      await page.waitForTimeout(1_000)
    }),
  )
  console.log(`moving: longest task ${longest} ms`)
  expect(longest).toBeLessThanOrEqual(grossMs)
  await page.close()
})

test('nothing on the way met an error', () => {
  expect(reader.faults).toEqual([])
})

/** The aim is 50 ms on a machine that does nothing else; what is far beyond it is a fault wherever it runs. */
const grossMs = 150

/** The least of three: a machine that does other things at the same time is not what is measured. */
async function calmest(measure: () => Promise<number>) {
  const times: number[] = []
  while (times.length < 3 && !times.some((time) => time <= 50)) times.push(await measure())
  return Math.min(...times)
}

/** A finger on the page, by the browser's own touch events. */
async function fingerOn(page: Page) {
  const session = await page.context().newCDPSession(page)
  return (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: { x: number; y: number }) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] })
}

/** By how many pixels a card reaches over the edge of its column, at most. */
const widestBeyond = (page: Page) =>
  page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('.card')].map((card) => {
        const column = card.closest('[data-column]')!.getBoundingClientRect()
        return Math.max(
          ...[card, ...card.querySelectorAll('*')].map((one) => one.getBoundingClientRect().right - column.right),
        )
      }),
    ),
  )

/** The longest task of the page while something is done, in ms; the best of three tries, since the machine does other work too. */
async function longestTask(page: Page, work: () => Promise<unknown>): Promise<number> {
  const tries: number[] = []
  for (let tried = 0; tried < 3 && !tries.includes(0); tried++) {
    await page.evaluate(() => {
      window.longest = 0
      window.observing?.disconnect()
      window.observing = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest!, Math.round(duration))
      })
      window.observing.observe({ type: 'longtask' })
    })
    await work()
    tries.push(await page.evaluate(() => window.longest!))
  }
  return Math.min(...tries)
}

declare global {
  interface Window {
    longest?: number
    observing?: PerformanceObserver
    /** Which columns changed, and what did outside of them. */
    mutated?: () => { columns: string[]; elsewhere: string[] }
  }
}

/** Runs in the page. What is said, to eyes or to ears, stands outside of the board. */
function watchMutations() {
  const columns = new Set<string>()
  const elsewhere = new Set<string>()
  const observer = new MutationObserver((changes) => {
    for (const { target, type, attributeName } of changes) {
      const element = target instanceof Element ? target : target.parentElement
      const column = element?.closest<HTMLElement>('[data-column]')
      if (column) columns.add(column.dataset.column!)
      else if (!element?.closest('[aria-live], [role=status], section[popover]'))
        elsewhere.add(`${type} ${attributeName ?? ''} of ${element?.outerHTML.slice(0, 120)}`)
    }
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  window.mutated = () => {
    observer.disconnect()
    return { columns: [...columns], elsewhere: [...elsewhere] }
  }
}
