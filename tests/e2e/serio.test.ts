import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Outcomes } from '../../shared/outcomes'
import figures from '../fixtures/serio-2010.expected.json'
import { heading, newReader, shoot, signUp, startBrowser, tellAsStory } from './browser'
import { startServer } from './server'
import { applications, imports, outcomes } from './words'

const fileName = 'serio-2010.csv'
const reader = await newReader(await startBrowser(), await startServer())
const { workspaceUrl } = await signUp(reader)
const page = await reader.openTab('/import/spreadsheet')
tellAsStory(reader)
const step = (name: string) => shoot(page, `serio/${name}`)

test('the mapper knows the columns, the words and the days of the file', async () => {
  await page.getByLabel(imports.choose.label).setInputFiles(join(import.meta.dirname, '../fixtures', fileName))
  await heading(page, imports.check.title(fileName)).waitFor()
  const columns = Object.entries({
    Company: 'company',
    Position: 'role',
    'Date Applied': 'appliedOn',
    Status: 'status',
    'Status Date': 'statusOn',
    'Referred by': 'referredBy',
    Source: 'source',
  } as const)
  for (const [column, field] of columns)
    expect(await page.getByLabel(column, { exact: true }).locator('option:checked').textContent()).toBe(
      imports.columns.field[field],
    )
  await page.getByText(imports.days.certain.ymd).waitFor()
  const ending = page.getByLabel(imports.statuses.endingOf('No response'))
  expect(await ending.locator('option:checked').textContent()).toBe(applications.ending.no_response)
  await page.getByText(imports.rows.usable(130)).waitFor()
  await step('1-mapper')
})

test('130 applications come in as kept as it happened', async () => {
  await page.getByRole('radio', { name: imports.goal.choices.kept_as_it_happened[0] }).click()
  await page.getByRole('button', { name: imports.check.go(130) }).click()
  await heading(page, imports.one.title.done(fileName)).waitFor({ timeout: 60_000 })
  await page.getByText(imports.one.kept.kept_as_it_happened).waitFor()
  await page.getByRole('button', { name: /^130 New/ }).waitFor()
  await step('2-all-in')
})

test('the API gives the figures to four digits', async () => {
  const report: Outcomes = await reader.call('GET', `${workspaceUrl}/outcomes?asOf=${figures.as_of}`)
  const { networked, cold, difference95, difference99, gate } = report
  expect(report).toMatchObject({ asOf: figures.as_of, horizonDays: figures.horizon_days })
  for (const [arm, expected] of [
    [networked, figures.networked],
    [cold, figures.cold],
  ] as const) {
    expect([arm.reached, arm.known]).toEqual([expected.success, expected.total])
    expect(rounded(arm.rate)).toEqual(rounded(expected))
  }
  expect(rounded(difference95)).toEqual(rounded(figures.difference_95))
  expect(rounded(difference99)).toEqual(rounded(figures.difference_99))
  expect(gate).toMatchObject({ level: 'verdict', verdict: figures.verdict })
})

test('the outcomes page says them in a firm sentence', async () => {
  await page.goto(`/outcomes?asOf=${figures.as_of}`)
  await page.getByText(outcomes.said.aHigher(33)).waitFor()
  const card = page.getByRole('region', { name: outcomes.card.title(figures.horizon_days) })
  await card.getByText('38%', { exact: true }).waitFor()
  await card.getByText('6%', { exact: true }).waitFor()
  await card.getByText(outcomes.card.points(33)).waitFor()
  await card.getByText(outcomes.card.sure99(11, 57)).waitFor()
  await card.getByText(outcomes.card.levels.firm).waitFor()
  await step('3-outcomes')
})

test('each number opens the rows behind it', async () => {
  await page
    .getByRole('button', { name: outcomes.card.reached(figures.networked.success, outcomes.event.interview) })
    .first()
    .click()
  await page.getByRole('dialog').getByText(outcomes.rows.found(figures.networked.success)).waitFor()
  await step('4-rows-behind')
  expect(reader.faults).toEqual([])
})

/** To four digits, whatever else stands beside the numbers. */
function rounded(given: object) {
  const names = ['estimate', 'diff', 'low', 'high']
  const numbers = Object.entries(given).filter(([name]) => names.includes(name))
  return Object.fromEntries(numbers.map(([name, value]) => [name, value.toFixed(4)]))
}
