// The main job again with the keyboard alone: where the focus is after each step, and what is announced.
import { expect, test } from 'vitest'
import { archive, company, role, sameInEveryOrder, until } from './archive'
import { mara, newReader, startBrowser, tellAsStory } from './browser'
import { focused, focusIs, heard, walkTo } from './hearing'
import { startServer } from './server'
import { accounts, applications, imports, kit, lookup, outcomes, shell } from './words'

const card = new RegExp(`^link: ${role}.*${company}`)

const reader = await newReader(await startBrowser(), await startServer())
const page = await reader.openTab()
tellAsStory(reader)
const { keyboard } = page
page.on('filechooser', (chooser) => void chooser.setFiles(archive))
const press = async (...keys: string[]) => {
  for (const key of keys) await keyboard.press(key)
}
/** A page was opened: the focus is on its heading and its title is said. */
const arrivedAt = async (title: string) => {
  await focusIs(page, `heading: ${title}`)
  await heard(page, `${title} · ${shell.product}`)
}

test('the first account: the focus starts in the first field', async () => {
  await focusIs(page, `textbox: ${accounts.name}`)
  await keyboard.type(mara.name)
  await press('Tab')
  await focusIs(page, `textbox: ${accounts.email}`)
  await keyboard.type(mara.email)
  await press('Tab')
  await focusIs(page, `textbox: ${accounts.password}`)
  await keyboard.type(mara.password)
  await press('Enter')
  await arrivedAt(accounts.start.title(mara.name))
})

test('a file is chosen with Enter, and the page says what it is doing', async () => {
  await walkTo(page, new RegExp(`^link: ${accounts.start.linkedin}`))
  await press('Enter')
  await arrivedAt(imports.start.linkedin.title)
  await walkTo(page, new RegExp(`^button: .*${imports.choose.label}`))
  await press('Enter')
  await arrivedAt(imports.check.title(archive.name))
})

test('going on without an answer leads to the question', async () => {
  await walkTo(page, /^button: Import [\d,]+ rows$/)
  await press('Enter')
  await heard(page, kit.formRefused(1))
  await focusIs(page, new RegExp(`^radio: ${imports.goal.choices.kept_as_it_happened[0]}`))
  await press('Space')
  await walkTo(page, /^button: Import [\d,]+ rows$/)
  await press('Enter')
  await arrivedAt(imports.one.title.running(archive.name))
})

test('the import tells its progress and its end, and the focus is not lost on the way', async () => {
  await heard(page, new RegExp(`^${imports.one.milestone('(25|50|75)%')}$`))
  await heard(page, `${imports.one.title.done(archive.name)}: ${imports.brief.new('15,122')}`)
  await focusIs(page, `heading: ${imports.one.title.done(archive.name)}`)
  await walkTo(page, new RegExp(`^link: ${imports.next.board}`))
  await press('Enter')
  await focusIs(page, /^heading: /)
})

test('the filter leads to a card', async () => {
  await page.getByText(applications.board.count(120)).waitFor()
  await press('/')
  await focusIs(page, `searchbox: ${applications.filter.text}`)
  await keyboard.type(company)
  await heard(page, /^\d+ of 120 applications$/)
  await walkTo(page, card)
})

test('a card moves with Alt and an arrow, is followed by the focus, and comes back with U', async () => {
  await press('Alt+ArrowRight')
  await heard(page, applications.move.moved(`${role} at ${company} AB`, applications.kind.screen, 1, 1))
  await focusIs(page, card)
  await press('u')
  await heard(page, applications.move.undone(`${role} at ${company} AB`, applications.kind.applied))
  await focusIs(page, card)
})

test('“Move to …” opens with M on the stage it is in', async () => {
  await press('m')
  const onApplied = `menuitemradio: ${applications.kind.applied} ${applications.move.refusal.already_there}`
  await focusIs(page, onApplied)
  await press('Escape')
  await focusIs(page, card)
  await press('m')
  await focusIs(page, onApplied)
  await press('ArrowDown')
  await focusIs(page, `menuitemradio: ${applications.kind.screen}`)
  await press('Enter')
  await heard(page, applications.move.moved(`${role} at ${company} AB`, applications.kind.screen, 1, 1))
  await focusIs(page, card)
})

test('moving back asks whether it was a mistake', async () => {
  await press('Alt+ArrowLeft')
  await page.getByRole('dialog', { name: applications.back.title(applications.kind.applied) }).waitFor()
  await walkTo(page, new RegExp(`^button: ${applications.back.mistake(applications.kind.screen)}`))
  await press('Enter')
  await heard(page, applications.back.takenBack(applications.kind.applied))
  await focusIs(page, card)
})

test('? lists the keys, and Escape gives the focus back', async () => {
  await press('?')
  await page.getByRole('dialog', { name: shell.keys.title }).getByText(applications.keys.undo).waitFor()
  await press('Escape')
  await focusIs(page, card)
})

test('the palette finds the company and whom one knows there', async () => {
  await press('Control+k')
  await focusIs(page, `combobox: ${shell.palette.title}`)
  await press('Escape')
  await focusIs(page, card)
  await press('Control+k')
  await keyboard.type('brightwater analytic')
  await heard(page, /^\d+ suggestions?$/)
  const who = page.getByRole('option', { name: lookup.palette.whoAt(`${company} AB`) })
  await who.waitFor()
  for (let at = 0; at < 10 && (await who.getAttribute('aria-selected')) !== 'true'; at++) await press('ArrowDown')
  await press('Enter')
  await heard(page, lookup.title)
  await page.getByText(/^\d+ people work there now\.$/).waitFor()
})

test('a look-up is typed, chosen with the arrows, and its answer said', async () => {
  await press('g', 'l')
  await focusIs(page, `combobox: ${lookup.field}`)
  await press('Control+a')
  await keyboard.type('brightwater analytic')
  await heard(page, /^\d+ suggestions?$/)
  await press('ArrowDown', 'Enter')
  await heard(page, /^\d+ people work there now\.$/)
  await focusIs(page, `combobox: ${lookup.field}`)
})

test('a referral goes on record with the space bar', async () => {
  await walkTo(page, `combobox: ${lookup.record.application}`)
  await keyboard.type(role.slice(0, 4))
  await walkTo(page, `Date: ${lookup.record.on}`)
  await keyboard.type(sameInEveryOrder(until))
  await walkTo(page, `button: ${lookup.record.did.referred}`)
  await press('Space')
  await heard(page, new RegExp(`referred me · ${role}`))
  await focusIs(page, `button: ${lookup.record.did.referred}`)
  await press('g', 'b')
  await heard(page, `· ${shell.product}`)
  await press('/')
  await focusIs(page, `searchbox: ${applications.filter.text}`)
  await keyboard.type(company)
  await walkTo(page, new RegExp(`${card.source}.*${applications.channel.networked}`))
})

test('the outcomes count it, and each number opens and closes its rows', async () => {
  await press('g', 'o')
  await arrivedAt(outcomes.title)
  await page.getByText(/^Too early to tell/).waitFor()
  await walkTo(page, 'button: 120')
  await press('Enter')
  await page.getByRole('dialog', { name: outcomes.rows.compared }).getByText(outcomes.rows.found(120)).waitFor()
  await focusIs(page, `button: ${kit.close}`)
  await press('Escape')
  await focusIs(page, 'button: 120')
})

test('nothing on the way met an error', async () => {
  expect(reader.faults).toEqual([])
  expect(await focused(page)).toBe('button: 120')
})
