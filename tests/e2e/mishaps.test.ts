// What goes wrong in real life, seen from the page: each is said in a sentence, and nothing is lost.
import { expect, test } from 'vitest'
import { add, cardIn, column, keepBackMove, moveByMenu, notices, startAdding } from './board'
import { heading, mara, newReader, shoot, signUp, startBrowser } from './browser'
import { startServer } from './server'
import { accounts, applications, contacts, imports, problems, shell } from './words'

const server = await startServer()
const reader = await newReader(await startBrowser(), server, {
  permissions: ['clipboard-read', 'clipboard-write'],
  // A move is kept back on its way; that of a page with a service worker would slip through while it takes over.
  serviceWorkers: 'block',
})
const { workspaceUrl, searchId } = await signUp(reader)
const stages: { id: string; label: string }[] = await reader.call('GET', `${workspaceUrl}/searches/${searchId}/stages`)
const [, applied, screen] = stages

/** An application that stands in “Applied”. */
const given = (role: string, companyName: string) =>
  reader.call('POST', `${workspaceUrl}/applications`, { searchId, role, companyName, stageId: applied!.id })

test('two tabs move one card: the second is told, and the first move stands', async () => {
  const { id } = await given('Designer', 'Acme')
  const [one, other] = await Promise.all([reader.openTab('/board'), reader.openTab('/board')])
  const kept = keepBackMove(other)
  await moveByMenu(other, 'Designer at Acme', applications.kind.interview)
  const letGo = await kept
  await moveByMenu(one, 'Designer at Acme', screen!.label)
  await notices(one).getByText(applications.move.movedOn(screen!.label, 'today')).waitFor()
  await letGo()
  await notices(other)
    .getByText(`${applications.move.notMoved('Designer at Acme')}. ${problems.codes.stale!.title}`)
    .waitFor()
  await shoot(other, 'mishaps/two-tabs')
  for (const page of [one, other]) await cardIn(page, screen!.label, 'Designer').waitFor()
  const { stageChanges } = await reader.call('GET', `${workspaceUrl}/applications/${id}`)
  expect(stageChanges.map(({ kind }: { kind: string }) => kind)).toEqual(['applied', 'screen'])
  await Promise.all([one.close(), other.close()])
})

test('a stage that was deleted meanwhile takes no card, and the board says so', async () => {
  const url = `${workspaceUrl}/searches/${searchId}/stages`
  const { id } = await reader.call('POST', url, { label: 'Take-home', kind: 'interview', color: 'teal' })
  const page = await reader.openTab('/board')
  await column(page, 'Take-home').waitFor()
  const kept = keepBackMove(page)
  await moveByMenu(page, 'Designer at Acme', 'Take-home')
  const letGo = await kept
  await reader.call('DELETE', `${workspaceUrl}/stages/${id}`)
  await letGo()
  await notices(page).getByText(applications.move.notMoved('Designer at Acme')).waitFor()
  await shoot(page, 'mishaps/stage-deleted')
  await cardIn(page, screen!.label, 'Designer').waitFor()
  await column(page, 'Take-home').waitFor({ state: 'detached' })
  await page.close()
})

test('a PDF that is called .csv is refused in a sentence beside the file chooser', async () => {
  const page = await reader.openTab('/import')
  const pdf = {
    name: 'applications.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\n'),
  }
  await page.getByLabel(imports.choose.label).setInputFiles(pdf)
  expect(await page.getByRole('alert').textContent()).toMatch(/^applications\.csv: .*PDF.*\.$/)
  await shoot(page, 'mishaps/pdf')
  await page.close()
})

test('ten thousand characters pasted into the role are cut to what fits, and break nothing', async () => {
  const page = await reader.openTab('/board')
  await startAdding(page, '', 'Borealis')
  await page.evaluate(() => navigator.clipboard.writeText('Principal Engineer '.repeat(527)))
  await page.getByRole('textbox', { name: applications.add.role }).focus()
  await page.keyboard.press('Control+v')
  expect(await page.getByRole('textbox', { name: applications.add.role }).inputValue()).toHaveLength(200)
  await add(page)
  await cardIn(page, applications.kind.saved, 'Principal Engineer').click()
  await heading(page, /^(Principal Engineer ?)+/).waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await shoot(page, 'mishaps/long-role')
  await page.close()
})

test('the server stops while somebody types: it is said, what was typed stays, and it works again', async () => {
  const page = await reader.openTab('/board')
  await startAdding(page, 'Analyst', 'Cobalt')
  await server.stop()
  await add(page)
  await page.getByRole('dialog').getByText(problems.codes.offline!.title).waitFor()
  expect(await page.getByRole('textbox', { name: applications.add.role }).inputValue()).toBe('Analyst')
  await shoot(page, 'mishaps/server-stopped')
  await server.startAgain()
  await add(page)
  await cardIn(page, applications.kind.saved, 'Analyst').waitFor()
  expect(await cardIn(page, applications.kind.saved, 'Analyst').count()).toBe(1)
  await page.close()
})

test('signed out in another tab: signing in again leads back to what was typed', async () => {
  const [page, other] = await Promise.all([reader.openTab('/board'), reader.openTab('/today')])
  await startAdding(page, 'Editor', 'Delphi')
  await page.getByText(applications.known.nobody('Delphi')).waitFor()
  await other.bringToFront()
  await other.getByRole('button', { name: mara.name }).click()
  await other.getByRole('menuitem', { name: shell.signOut }).click()
  await heading(other, accounts.signIn.title).waitFor()
  await page.bringToFront()
  await page.getByText(accounts.signIn.ended).waitFor()
  await shoot(page, 'mishaps/signed-out')
  await page.getByRole('textbox', { name: accounts.email }).fill(mara.email)
  await page.getByRole('textbox', { name: accounts.password }).fill(mara.password)
  await page.getByRole('button', { name: accounts.signIn.submit }).click()
  await page.getByRole('button', { name: applications.board.add }).click()
  await page.getByText(applications.add.draft).waitFor()
  expect(await page.getByRole('textbox', { name: applications.add.role }).inputValue()).toBe('Editor')
  await Promise.all([page.close(), other.close()])
})

test('an address that leads nowhere says so and leads on', async () => {
  const page = await reader.openTab('/no/such/page')
  await page.getByText(shell.notFound.title).waitFor()
  await page.getByRole('link', { name: shell.notFound.home }).click()
  await heading(page, shell.pages.today).waitFor()
  await page.goto('/applications/0198c000-0000-7000-8000-000000000000')
  await heading(page, applications.page.gone).waitFor()
  await page.close()
})

test('names from right to left and with emoji are shown as they are', async () => {
  const names = ['محمد الأحمد', 'נועה לוי', 'Zoë 👩🏽‍💻 O’Brien', '山田 太郎']
  for (const name of names) await reader.call('POST', `${workspaceUrl}/contacts`, { name, tie: 'warm' })
  await given('مهندس برمجيات 🚀', 'شركة النور')
  const page = await reader.openTab('/people')
  for (const name of names) await page.getByRole('link', { name, exact: true }).waitFor()
  await shoot(page, 'mishaps/names')
  await page.getByRole('link', { name: names[0]!, exact: true }).click()
  await heading(page, names[0]!).waitFor()
  await page.getByText(contacts.tie.warm).first().waitFor()
  await page.goto('/board')
  await cardIn(page, applications.kind.applied, 'مهندس برمجيات 🚀').click()
  await heading(page, 'مهندس برمجيات 🚀').waitFor()
  await shoot(page, 'mishaps/right-to-left')
  await page.close()
})

test('no mishap met an error of the page or of the server', () => {
  // Chromium writes each refusal to the console, also those that the page then says in a sentence.
  expect(reader.faults.filter((line) => !line.includes('Failed to load resource'))).toEqual([])
})
