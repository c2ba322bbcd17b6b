// An application goes out cold although somebody is known there: asking first is offered, once.
import { expect, test } from 'vitest'
import { cardIn, moveByMenu, notices } from './board'
import { newReader, shoot, signUp, startBrowser, tellAsStory } from './browser'
import { focusIs, heard, walkTo } from './hearing'
import { axeFindings, themes } from './looks'
import { startServer } from './server'
import { applications, board, kit, lookup } from './words'

const { kind } = applications
const words = board.askFirst
const server = await startServer()
const browser = await startBrowser()
const reader = await newReader(browser, server)
const { workspaceUrl, searchId } = await signUp(reader)
const post = (path: string, body: object) => reader.call('POST', `${workspaceUrl}${path}`, body)
const person = (name: string, companyName: string, more: object = {}) =>
  post('/contacts', { name, companyName, ...more })
const given = (role: string, companyName: string, more: object = {}) =>
  post('/applications', { searchId, role, companyName, ...more })
type Planned = { id: string; title: string }
const tasksOf = async (id: string): Promise<Planned[]> =>
  reader.call('GET', `${workspaceUrl}/tasks?applicationId=${id}`)
const openTasks = async () =>
  (await reader.call('GET', `${workspaceUrl}/tasks?done=false`)).map(({ title }: Planned) => title)
const findApplication = (id: string) => reader.call('GET', `${workspaceUrl}/applications/${id}`)

await person('Bo Winter', 'Brightwater', { tie: 'connection' })
const ines = await person('Ines Duarte', 'Brightwater', { tie: 'network' })
const before = await person('Olga Former', 'Elsewhere', { tie: 'network' })
await post(`/contacts/${before.id}/positions`, { companyName: 'Old Mill', endedOn: '2020-01-01' })
await post(`/contacts/${ines.id}/relationships`, { knowsName: 'Jonas There', knowsCompanyName: 'Fjordlight' })
const editor = await given('Editor', 'Brightwater')
await given('Writer', 'Brightwater')
await given('Lector', 'Brightwater')
const referred = await given('Referred', 'Brightwater')
await given('Miller', 'Old Mill')
await given('Designer', 'Fjordlight')
await given('Clerk', 'Nobody There')
await given('Painter', 'Brightwater')
await given('Drawer', 'Brightwater')
const { version } = await findApplication(referred.id)
await reader.call(
  'POST',
  `${workspaceUrl}/applications/${referred.id}/help`,
  { contactId: ines.id, kind: 'told', on: '2026-01-02' },
  { 'if-match': `"${version}"` },
)

const page = await reader.openTab(`/board/${searchId}`)
tellAsStory(reader)
const question = words.now('Ines Duarte', 'Brightwater')
/** Once it is planned, for whatever application there. */
const meant = words.meant('Ines Duarte')
const offers = notices(page).getByText(/^Ask .* first[?,]/)
const answer = (name: string) => notices(page).getByRole('button', { name, exact: true })

test('by the keys alone: the strongest is named while the card keeps the focus, and A takes it back and plans the task', async () => {
  const card = /^link: Editor/
  await cardIn(page, kind.saved, 'Editor').waitFor()
  await walkTo(page, /^link: /)
  await cardIn(page, kind.saved, 'Editor').focus()
  await page.keyboard.press('Alt+ArrowRight')
  await heard(page, applications.move.moved('Editor at Brightwater', kind.applied, 1, 1))
  await heard(page, question)
  await focusIs(page, card)
  await notices(page).getByText(applications.move.movedOn(kind.applied, 'today')).waitFor()
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme })
    await shoot(page, `ask-first/1440-${theme}`)
  }
  await page.keyboard.press('a')
  await heard(page, words.back(kind.saved, 'Ines Duarte'))
  await focusIs(page, card)
  await cardIn(page, kind.saved, 'Editor').waitFor()
  await notices(page)
    .getByText(lookup.taskMade(lookup.askTask.referral('Ines Duarte', 'Brightwater')))
    .waitFor()
  expect((await tasksOf(editor.id)).map(({ title }) => title)).toEqual([
    lookup.askTask.referral('Ines Duarte', 'Brightwater'),
  ])
  expect(await findApplication(editor.id)).toMatchObject({ kind: 'saved', appliedOn: null })
})

test('who was asked about once is not asked about again', async () => {
  await moveByMenu(page, 'Editor at Brightwater', kind.applied)
  await heard(page, applications.move.moved('Editor at Brightwater', kind.applied, 1, 1))
  await page.waitForTimeout(1_000)
  expect(await offers.count()).toBe(0)
})

test('“Not now” leaves the card where it was moved, and the offer does not come again, also after a reload', async () => {
  await moveByMenu(page, 'Writer at Brightwater', kind.screen)
  await answer(words.no).click()
  await focusIs(page, /^link: Writer/)
  await cardIn(page, kind.screen, 'Writer').waitFor()
  await page.keyboard.press('u')
  await heard(page, applications.move.undone('Writer at Brightwater', kind.saved))
  await page.reload()
  await moveByMenu(page, 'Writer at Brightwater', kind.applied)
  await cardIn(page, kind.applied, 'Writer').waitFor()
  await page.waitForTimeout(1_000)
  expect(await offers.count()).toBe(0)
})

test('a move that is undone takes the offer along', async () => {
  await moveByMenu(page, 'Lector at Brightwater', kind.applied)
  await notices(page).getByText(meant).waitFor()
  await notices(page).getByRole('button', { name: kit.undo }).click()
  await cardIn(page, kind.saved, 'Lector').waitFor()
  await expect.poll(() => offers.count()).toBe(0)
})

test('who used to be there, or can introduce, is named as such', async () => {
  await moveByMenu(page, 'Miller at Old Mill', kind.applied)
  await notices(page).getByText(words.before('Olga Former', 'Old Mill')).waitFor()
  await answer(words.no).click()
  await moveByMenu(page, 'Designer at Fjordlight', kind.applied)
  await notices(page).getByText(words.introduction('Ines Duarte', 'Fjordlight')).waitFor()
  await answer(words.no).click()
})

test('nothing is offered where nobody is known, and where somebody helped', async () => {
  for (const name of ['Clerk at Nobody There', 'Referred at Brightwater']) {
    await moveByMenu(page, name, kind.applied)
    await notices(page).getByText(applications.move.movedOn(kind.applied, 'today')).first().waitFor()
  }
  await page.waitForTimeout(1_000)
  expect(await offers.count()).toBe(0)
})

test('nothing is offered of several cards at once, and of a move whose day is said', async () => {
  for (const role of ['Binder', 'Printer', 'Proofreader']) await given(role, 'Brightwater')
  for (const role of ['Binder', 'Printer']) await cardIn(page, kind.saved, role).click({ modifiers: ['Shift'] })
  await cardIn(page, kind.saved, 'Printer').focus()
  await page.keyboard.press('Alt+ArrowRight')
  await heard(page, board.selected.moved(2, kind.applied))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: applications.card.more('Proofreader at Brightwater') }).click()
  await page.getByRole('menuitem', { name: applications.move.onAnotherDay }).click()
  await page.getByRole('dialog').getByRole('button', { name: applications.move.dialog.move, exact: true }).click()
  await cardIn(page, kind.applied, 'Proofreader').waitFor()
  await page.waitForTimeout(1_000)
  expect(await offers.count()).toBe(0)
})

test('what was planned and is done is over', async () => {
  const [asking] = await tasksOf(editor.id)
  await reader.call('PATCH', `${workspaceUrl}/tasks/${asking!.id}`, { done: true })
  expect(await openTasks()).toEqual([])
})

test.each([
  ['Painter', 'light', question],
  // Planned for the painter: once is enough.
  ['Drawer', 'dark', meant],
] as const)('on a phone, %s in a %s theme: “%s”', async (role, theme, asked) => {
  const storageState = await reader.context.storageState()
  const phone = await newReader(browser, server, { width: 390, hasTouch: true, isMobile: true, theme, storageState })
  const hand = await phone.openTab(`/board/${searchId}`)
  await moveByMenu(hand, `${role} at Brightwater`, kind.applied)
  await notices(hand).getByText(asked).waitFor()
  await shoot(hand, `ask-first/390-${theme}`)
  expect(await axeFindings(hand)).toEqual([])
  await notices(hand).getByRole('button', { name: words.yes, exact: true }).tap()
  await cardIn(hand, kind.saved, role).waitFor()
  await expect.poll(openTasks).toEqual([lookup.askTask.referral('Ines Duarte', 'Brightwater')])
  expect(phone.faults).toEqual([])
  await phone.close()
})

test('nothing on the way met an error', () => {
  expect(reader.faults).toEqual([])
})
