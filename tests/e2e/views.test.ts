// A board as a list to write in, and as a calendar: by keyboard, by mouse, and with very many rows.
import { expect, test } from 'vitest'
import { addDays, today } from '../../shared/days'
import { addMonths } from '../../web/calendar/weeks'
import { notices } from './board'
import { newReader, signUp, startBrowser, tellAsStory } from './browser'
import { focused, focusIs, heard } from './hearing'
import { startServer } from './server'
import { applications, kit, list, views } from './words'

const reader = await newReader(await startBrowser(), await startServer())
const { workspaceUrl, searchId } = await signUp(reader)
const todayOn = today(new Date(), 'Europe/Berlin')
/** Within this month, so that the calendar shows it without going there. */
const middle = `${todayOn.slice(0, 8)}15`

const make = (role: string, more = {}) =>
  reader.call('POST', `${workspaceUrl}/applications`, { searchId, companyName: 'Acme', role, ...more })
const weaver = await make('Weaver', { excitement: 2, level: 'mid' })
const spinner = await make('Spinner', { nextStep: 'Call Ada', nextStepDueOn: middle })
await reader.call('POST', `${workspaceUrl}/interviews`, {
  ...{ applicationId: weaver.id, kind: 'interview', on: middle, time: '14:30', title: 'With the team' },
})
const now = ({ id }: { id: string }) => reader.call('GET', `${workspaceUrl}/applications/${id}`)

const page = await reader.openTab(`/board/${searchId}?view=list`)
tellAsStory(reader)
const { keyboard } = page
const press = async (...keys: string[]) => {
  for (const key of keys) await keyboard.press(key)
}
const roles = () => page.locator('td[data-column=role]').allTextContents()
const cell = (card: { id: string }, column: string) =>
  page.locator(`tr[data-card="${card.id}"] [data-column=${column}]`)
const undoLatest = () => notices(page).getByRole('button', { name: kit.undo }).last().click()
const named = (role: string) => applications.named(role, 'Acme')

test('Enter writes in a cell, Enter keeps it, and it can be taken back', async () => {
  await cell(weaver, 'nextStep').focus()
  await press('Enter')
  await focusIs(page, `textbox: ${list.edit(list.columns.nextStep, named('Weaver'))}`)
  await keyboard.type('Ask Bea')
  await press('Enter')
  await heard(page, list.saved(list.columns.nextStep, named('Weaver')))
  expect((await now(weaver)).nextStep).toBe('Ask Bea')
  expect(await focused(page)).toContain('Ask Bea')
  await undoLatest()
  await heard(page, list.undone(list.columns.nextStep, named('Weaver')))
  expect((await now(weaver)).nextStep).toBeNull()
})

test('Escape leaves it as it was, and a role cannot be emptied', async () => {
  await cell(weaver, 'role').focus()
  await press('F2')
  await focusIs(page, `textbox: ${list.edit(list.columns.role, named('Weaver'))}`)
  await keyboard.type('Nobody')
  await press('Escape')
  await focusIs(page, 'gridcell: Weaver')
  await press('Enter')
  await focusIs(page, `textbox: ${list.edit(list.columns.role, named('Weaver'))}`)
  await press('Control+a', 'Delete', 'Enter')
  await heard(page, list.roleNeeded)
  expect((await now(weaver)).role).toBe('Weaver')
})

test('Tab keeps what was typed and goes on: next step, day and excitement in one go', async () => {
  const due = addDays(todayOn, 3)
  await cell(weaver, 'nextStep').focus()
  await press('Enter')
  await focusIs(page, `textbox: ${list.edit(list.columns.nextStep, named('Weaver'))}`)
  await keyboard.type('Send loom samples')
  await press('Tab')
  const dueField = page.getByLabel(list.edit(list.columns.due, named('Weaver')))
  await dueField.fill(due)
  await press('Tab')
  const stars = page.getByLabel(list.edit(list.columns.excitement, named('Weaver')))
  await stars.selectOption('5')
  await press('Enter')
  await expect
    .poll(() => now(weaver))
    .toMatchObject({ nextStep: 'Send loom samples', nextStepDueOn: due, excitement: 5 })
})

test('arrows walk from cell to cell, and O opens the application', async () => {
  await cell(spinner, 'role').focus()
  await press('ArrowRight')
  await focusIs(page, 'gridcell: Acme')
  await press('End')
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.column)).toBe('excitement')
  await press('Home')
  await focusIs(page, 'gridcell: Spinner')
  await press('o')
  await expect.poll(() => page.url()).toContain(`/applications/${spinner.id}`)
  await page.goBack()
  await cell(spinner, 'role').waitFor()
})

test('a head sorts, columns are chosen, and the address holds both', async () => {
  await page.getByRole('button', { name: list.columns.role }).click()
  await expect.poll(roles).toEqual(['Spinner', 'Weaver'])
  await page.getByRole('button', { name: list.columns.role }).click()
  await expect.poll(roles).toEqual(['Weaver', 'Spinner'])
  await page.getByRole('button', { name: list.choose }).click()
  await page.getByRole('checkbox', { name: list.columns.level }).check()
  await page.getByRole('checkbox', { name: list.columns.sourceName }).check()
  await keyboard.press('Escape')
  expect(page.url()).toMatch(/sort=-role/)
  expect(page.url()).toMatch(/columns=[\w%,]*level/)
  await page.reload()
  await expect.poll(roles).toEqual(['Weaver', 'Spinner'])
  await page.getByRole('columnheader', { name: list.columns.level }).waitFor()
})

test('level and source are written in their cells too', async () => {
  await cell(weaver, 'level').click()
  await page.getByLabel(list.edit(list.columns.level, named('Weaver'))).selectOption('senior')
  await press('Enter')
  await cell(weaver, 'sourceName').click()
  await focusIs(page, `textbox: ${list.edit(list.columns.sourceName, named('Weaver'))}`)
  await keyboard.type('Loom weekly')
  await press('Enter')
  await expect.poll(() => now(weaver)).toMatchObject({ level: 'senior', source: { name: 'Loom weekly', kind: null } })
})

test('a change made from an old version is refused with a word, and the list shows what is there', async () => {
  await cell(weaver, 'nextStep').click()
  await focusIs(page, `textbox: ${list.edit(list.columns.nextStep, named('Weaver'))}`)
  await keyboard.type('Mine')
  // Somebody else's change of the same version comes just before it. In the page itself: one that is kept back on its way
  // there was lost once in some thirty runs.
  await page.evaluate((id) => {
    const send = window.fetch
    window.fetch = async (address, change) => {
      if (change?.method === 'PATCH' && String(address).endsWith(id)) {
        window.fetch = send
        await send(address, { ...change, body: JSON.stringify({ nextStep: 'Theirs' }) })
      }
      return send(address, change)
    }
  }, weaver.id)
  await press('Enter')
  await expect.poll(() => cell(weaver, 'nextStep').textContent()).toContain('Theirs')
  expect((await now(weaver)).nextStep).toBe('Theirs')
  reader.faults.splice(0, reader.faults.findLastIndex((fault) => /412/.test(fault)) + 1)
})

test('the calendar shows next steps and interviews of this month; Alt and an arrow move one', async () => {
  await page.locator('label', { hasText: views.calendar }).click()
  const step = page.locator('[data-event^="next_step"]', { hasText: 'Call Ada' })
  await step.waitFor()
  await page.getByText('14:30').waitFor()
  await page.locator(`[data-day="${middle}"]`).focus()
  await press('Enter')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Call Ada')
  await press('Alt+ArrowRight')
  await heard(page, /Call Ada: now .* 16 /)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Call Ada')
  await expect.poll(async () => (await now(spinner)).nextStepDueOn).toBe(addDays(middle, 1))
  await undoLatest()
  await expect.poll(async () => (await now(spinner)).nextStepDueOn).toBe(middle)
})

test('days are walked with arrows, beyond the month too, and T comes back to today', async () => {
  await page.locator(`[data-day="${middle}"]`).focus()
  await press('ArrowDown')
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.day))
    .toBe(addDays(middle, 7))
  await press('PageDown')
  const next = addMonths(addDays(middle, 7), 1)
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.day)).toBe(next)
  await press('t')
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.day)).toBe(todayOn)
})

test('an interview is dragged to another day, and the week shows it there', async () => {
  const to = addDays(middle, 1)
  const from = page.locator('[data-event^="interview"]')
  await from.hover()
  await page.mouse.down()
  const target = await page.locator(`[data-day="${to}"]`).boundingBox()
  await page.mouse.move(target!.x + 20, target!.y + 30, { steps: 8 })
  await page.mouse.up()
  await page.locator(`[data-day="${to}"] [data-event^="interview"]`).waitFor()
  await heard(page, /With the team: now/)
  const [interview] = await reader.call('GET', `${workspaceUrl}/interviews?applicationId=${weaver.id}`)
  expect(interview).toMatchObject({ on: to, time: '14:30' })
  await page.goto(`/board/${searchId}?view=calendar&span=week&on=${to}`)
  await page.locator(`[data-day="${to}"] [data-event^="interview"]`).waitFor()
  expect(await page.locator('[data-day]').count()).toBe(7)
})

test('with two thousand rows the list draws those in view, and the last can be walked to', async () => {
  const rows = Array.from({ length: 2_000 }, (_, i) => ['Acme', `Role ${String(i).padStart(4, '0')}`])
  const csv = [['Company', 'Role'], ...rows].map((row) => row.join(',')).join('\n')
  await importSheet(csv)
  await page.goto(`/board/${searchId}?view=list&sort=-role`)
  await page.getByText(applications.board.count(2_002)).waitFor()
  expect(await page.locator('tr[data-card]').count()).toBeLessThan(80)
  await cell(weaver, 'role').focus()
  for (let presses = 0; presses < 3; presses++) await press('PageDown')
  const text = await focused(page)
  expect(text).toMatch(/^gridcell: Role 19\d\d/)
  expect(await page.locator('tr[data-card]').count()).toBeLessThan(80)
})

test('nothing on the way met an error', () => {
  expect(reader.faults).toEqual([])
})

async function importSheet(csv: string) {
  const form = { file: { name: 'rows.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) } }
  const headers = { origin: new URL(page.url()).origin }
  const upload = await reader.context.request.post(`${workspaceUrl}/imports/uploads`, { multipart: form, headers })
  const { id: uploadId, sheet } = await upload.json()
  const reading = { mapping: sheet.mapping, statuses: sheet.statuses, dayOrder: 'ymd' }
  const body = { uploadId, searchId, loggedAs: 'live', reading }
  const { id } = await reader.call('POST', `${workspaceUrl}/imports`, body)
  const state = async () => (await reader.call('GET', `${workspaceUrl}/imports/${id}`)).state
  await expect.poll(state, { timeout: 120_000 }).toBe('done')
}
