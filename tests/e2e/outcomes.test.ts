// The outcomes page with nothing, three, thirty, 130 and 2,000 applications, with cold ones alone and with a reversal: what it
// says, on the screen, on a phone and on paper; and what can be done there.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import figures from '../fixtures/serio-2010.expected.json'
import { artifacts, newReader, signUp, startBrowser } from './browser'
import { heard } from './hearing'
import { axeFindings, settled, sticksOut } from './looks'
import {
  allCold,
  asOf,
  bring,
  companies,
  helpers,
  reversal,
  sayLevels,
  serio,
  thirty,
  three,
  twoThousand,
} from './outcome-cases'
import { startServer } from './server'
import { kit, outcomeParts, outcomes } from './words'

const folder = join(artifacts, 'outcomes')
const reader = await newReader(await startBrowser(), await startServer())
const { workspaceUrl, searchId: none } = await signUp(reader)
const { call } = reader
const page = await reader.openTab()

const cases = {
  none: { day: asOf, says: [outcomes.empty.title] },
  three: {
    day: asOf,
    says: [
      'Too early to tell: 1 of 1 networked and 0 of 1 cold applications reached an interview so far; 1 of 3 is still open.',
      outcomes.card.levels.counts_only,
      outcomeParts.planner.advice.few(9, 9),
      outcomeParts.planner.refusals.few_mature('networked', 0),
    ],
  },
  thirty: {
    day: asOf,
    says: [
      'Too early to tell: only 9 networked applications have been decided or are 30 days old, and 10 of each kind are needed; 19 of 30 are still open.',
      outcomes.card.levels.interval_only,
      outcomes.rule.caveatText,
      outcomeParts.planner.advice.few(1, 0),
      outcomeParts.planner.refusals.few_mature('networked', 9),
    ],
  },
  allCold: {
    day: asOf,
    says: [
      'Nothing to compare yet: 1,500 applications went in cold, and none with somebody’s help.',
      outcomeParts.planner.refusals.few_mature('networked', 0),
    ],
  },
  serio: {
    day: figures.as_of,
    says: [
      `${outcomes.said.aHigher(33)}; 114 of 130 are still open.`,
      outcomes.card.sure99(11, 57),
      outcomes.card.levels.firm,
      outcomes.rule.caveatText,
      outcomeParts.planner.advice.a_higher,
      outcomeParts.planner.refusals.no_events('networked', '13%'),
    ],
  },
  reversal: {
    day: asOf,
    says: [
      `${outcomes.said.leaningB(17)}; none of 200 is still open.`,
      outcomeParts.adjusted.turned.level,
      outcomeParts.planner.advice.turned,
      outcomeParts.adjusted.verdicts.reversal,
      outcomeParts.adjusted.full,
      outcomeParts.adjusted.tableAll,
    ],
  },
  twoThousand: {
    day: asOf,
    says: [outcomes.said.aHigher(19), outcomes.card.levels.firm, outcomeParts.planner.needed('networked', 21)],
  },
}
type Name = keyof typeof cases
const names = Object.keys(cases) as Name[]
const searches: Partial<Record<Name, string>> = { none }

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  for (const company of companies) await call('POST', `${workspaceUrl}/companies`, company)
  for (const { companyName, ...person } of helpers) {
    const { id } = await call('POST', `${workspaceUrl}/contacts`, person)
    await call('POST', `${workspaceUrl}/contacts/${id}/positions`, { companyName, title: 'Designer', current: true })
  }
  const files = { three, thirty, allCold, serio, reversal, twoThousand: twoThousand() }
  const searchNames = {
    ...{ three: 'The first fortnight', thirty: 'Spring 2024', allCold: 'Nobody asked', serio: 'Graduate roles 2010' },
    ...{ reversal: 'Junior and senior roles', twoThousand: 'A year and a half' },
  }
  for (const name of Object.keys(files) as (keyof typeof files)[])
    searches[name] = await bring(reader, workspaceUrl, searchNames[name], files[name])
  await sayLevels(reader, workspaceUrl, searches.reversal!)
})

/** The report of one of the searches, drawn to its end. */
async function openReport(name: Name, day: string | null = cases[name].day) {
  await page.goto(`/board/${searches[name]}`)
  await settled(page)
  await page.goto(day ? `/outcomes?asOf=${day}` : '/outcomes')
  await settled(page)
  if (name !== 'none') await page.getByRole('heading', { name: outcomes.rule.title }).waitFor()
  await settled(page)
}

const said = async () => (await page.getByRole('main').innerText()).replace(/\s+/g, ' ')
const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** The whole page in pieces that can be read, in a window as high as it: what is fixed to the window is in the last one. */
async function shootPieces(name: string, width: number) {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: whole })
  await settled(page)
  const step = width > 700 ? 1_300 : 1_500
  for (let piece = 0; piece * step < whole; piece++)
    await page.screenshot({
      path: join(folder, `${name}-${width}-${piece + 1}.png`),
      clip: { x: 0, y: piece * step, width, height: Math.min(step, whole - piece * step) },
    })
  await page.setViewportSize({ width, height: 900 })
}

describe.each(names)('with %s', (name) => {
  test.each([1440, 390])('reads well at %i px', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    await openReport(name)
    const words = await said()
    for (const sentence of cases[name].says) expect(words).toContain(sentence)
    expect(await tooWide()).toBe(0)
    expect(await sticksOut(page)).toEqual([])
    expect(await axeFindings(page)).toEqual([])
    await shootPieces(name, width)
  })

  test('reads well in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axeFindings(page)).toEqual([])
    await page.screenshot({ path: join(folder, `${name}-dark.png`) })
    await page.emulateMedia({ colorScheme: 'light' })
  })

  test('reads well on paper', async () => {
    await page.setViewportSize({ width: 718, height: 1_000 })
    await page.emulateMedia({ media: 'print' })
    expect(await tooWide()).toBe(0)
    const words = await said()
    for (const sentence of cases[name].says) expect(words).toContain(sentence)
    for (const button of [outcomes.print, outcomes.view.horizon, kit.picture.table])
      expect(await page.getByText(button, { exact: true }).filter({ visible: true }).count()).toBe(0)
    if (name !== 'none') expect(words).toContain(outcomeParts.slices.leads[name === 'allCold' ? 'source' : 'tie'])
    await page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4', printBackground: true })
    await page.emulateMedia({ media: 'screen' })
  })
})

describe('what can be done there', () => {
  beforeAll(() => page.setViewportSize({ width: 1440, height: 900 }))

  test('another question is in the address, shows ranges, and gets no verdict', async () => {
    await openReport('serio')
    await page.getByLabel(outcomes.view.event).selectOption({ label: outcomes.view.events.answer })
    await page.getByText(outcomes.said.otherEvent(outcomes.event.answer, 30, outcomes.said.more(33))).waitFor()
    await page.getByLabel(outcomes.view.definition).selectOption({ label: outcomes.view.definitions.referred })
    await page.getByText(outcomes.counting.referred).waitFor()
    expect(new URL(page.url()).search).toContain('event=answer&networked=referred')
    expect(await said()).not.toContain(outcomes.card.levels.firm)
    await page.getByRole('button', { name: outcomes.view.usual }).click()
    await page.getByText(outcomes.card.levels.firm).waitFor()
  })

  test('whoever doubts it opens “Is it real?”', async () => {
    await page.getByText(outcomeParts.real.open).click()
    await page.getByText(outcomeParts.real.ratioText('6.7', '2.7', '16')).waitFor()
    await page.getByText(outcomeParts.real.boundsNone).waitFor()
    await settled(page)
    expect(await axeFindings(page)).toEqual([])
    await page.screenshot({ path: join(folder, 'is-it-real.png') })
  })

  test('a word says what it means when it has the focus, and goes with Escape', async () => {
    const word = page.getByRole('button', { name: outcomes.card.difference, exact: true })
    await word.focus()
    await page.getByText(outcomes.glossary.point).and(page.locator(':popover-open')).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText(outcomes.glossary.point).waitFor({ state: 'hidden' })
  })

  test('a ribbon of the flow opens its applications', async () => {
    const flow = page.getByRole('region', { name: outcomeParts.flow.title, exact: true })
    await flow.getByText(kit.picture.table).click()
    await flow
      .getByRole('row', { name: /Networked Interview/ })
      .getByRole('button', { name: '10' })
      .click()
    await page.getByRole('dialog').getByText(outcomes.rows.found(10)).waitFor()
    await page.keyboard.press('Escape')
  })

  test('the report is taken along as a table', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: outcomes.csv }).click(),
    ])
    const path = join(folder, download.suggestedFilename())
    await download.saveAs(path)
    expect(download.suggestedFilename()).toBe(`inroads-outcomes-${figures.as_of}.csv`)
    expect(readFileSync(path, 'utf8')).toMatch(/networked.*130|0\.3846/s)
  })

  test.each(['svg', 'png'] as const)('a picture is saved as %s and stands alone', async (format) => {
    const title = outcomes.curves.event.interview
    await page.getByRole('button', { name: kit.picture.save(title) }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: kit.picture[format] }).click(),
    ])
    const path = join(folder, download.suggestedFilename())
    await download.saveAs(path)
    expect(download.suggestedFilename()).toBe(`interviews-by-day.${format}`)
    const file = readFileSync(path)
    if (format === 'png') return expect(file.subarray(1, 4).toString()).toBe('PNG')
    expect(file.toString()).toContain(title)
    expect(file.toString()).not.toMatch(/class=|var\(|light-dark/)
    const alone = await reader.openTab('/')
    await alone.setContent(file.toString())
    expect(await alone.locator('svg').first().boundingBox()).toMatchObject({ height: 372 })
    await alone.close()
  })

  test('the silent ones are ended together, and are open again by undo', async () => {
    await openReport('thirty', null)
    const silent = async () => (await call('GET', `${workspaceUrl}/outcomes/waiting?search=${searches.thirty}`)).overdue
    const before = await silent()
    await page.getByRole('button', { name: outcomeParts.waiting.review(before) }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox').nth(1).uncheck()
    await page.screenshot({ path: join(folder, 'silent-ones.png') })
    await dialog.getByRole('button', { name: outcomeParts.overdue.close(before - 1) }).click()
    await heard(page, outcomeParts.overdue.closed(before - 1))
    expect(await silent()).toBe(1)
    await page.getByRole('button', { name: kit.undo }).click()
    await heard(page, outcomeParts.overdue.reopened(before - 1))
    expect(await silent()).toBe(before)
  })

  test('what came from memory stays out, and a day that cannot be is offered for correction', async () => {
    const searchId = searches.three
    const apply = (more: object) =>
      call('POST', `${workspaceUrl}/applications`, {
        searchId,
        companyName: 'Alder & Finch',
        appliedOn: '2024-05-06',
        ...more,
      })
    await apply({ role: 'Archivist', loggedAs: 'from_memory' })
    const { id, version } = await apply({ role: 'Librarian' })
    await call(
      'POST',
      `${workspaceUrl}/applications/${id}/stage-changes`,
      { ending: 'rejected', on: '2024-05-01' },
      { 'if-match': `"${version}"` },
    )
    await openReport('three')
    expect(await said()).toContain('1 application logged from memory stays out.')
    expect(await said()).toContain('1 application with something before its day of applying stays out')
    await page.getByRole('button', { name: outcomes.excluded.correct }).click()
    const link = page.getByRole('dialog').getByRole('link', { name: 'Librarian at Alder & Finch' })
    expect(await link.getAttribute('href')).toBe(`/applications/${id}`)
  })

  test('nothing met an error', () => {
    expect(reader.faults).toEqual([])
  })
})
