// The board as a person with a mouse meets it.
import type { Page } from 'playwright-core'
import { applications, kit } from './words'

export const column = (page: Page, label: string) => page.getByRole('region', { name: new RegExp(`^${label}, `) })
export const cardIn = (page: Page, label: string, role: string) =>
  column(page, label).getByRole('link', { name: new RegExp(`^${role}`) })
export const notices = (page: Page) => page.getByRole('region', { name: kit.notifications })

export async function moveByMenu(page: Page, name: string, to: string) {
  await page.bringToFront()
  await page.getByRole('button', { name: applications.card.more(name) }).click()
  await page.getByRole('menuitemradio', { name: to }).click()
}

/** Keeps back the next move that this tab sends. @returns what lets it go, once it was sent */
export const keepBackMove = (page: Page) =>
  new Promise<() => Promise<void>>((resolve) => {
    void page.route('**/stage', (route) => resolve(() => route.continue()), { times: 1 })
  })

export async function startAdding(page: Page, role: string, company: string) {
  await page.bringToFront()
  await page.getByRole('button', { name: applications.board.add }).first().click()
  await page.getByRole('textbox', { name: applications.add.role }).fill(role)
  await page.getByRole('combobox', { name: applications.add.company }).fill(company)
}

export const add = (page: Page) =>
  page.getByRole('dialog').getByRole('button', { name: applications.add.submit, exact: true }).click()
