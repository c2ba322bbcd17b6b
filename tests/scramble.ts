// A workspace after many random edits, the same each time: moves, corrections, voids, merges, imports and undos.
import { expect, vi } from 'vitest'
import { levels } from '../shared/applications'
import { helpKinds, sourceKinds } from '../shared/channels'
import { companySizes } from '../shared/companies'
import { addDays } from '../shared/days'
import { ties } from '../shared/ties'
import { type Answer, fileBody, type startApp } from './support'

type App = Pick<Awaited<ReturnType<typeof startApp>>, 'call' | 'given'>
type Column = { id: string; kind: string }

/** Three searches with some ninety applications and six hundred edits of theirs; the last search has ended. Answers their ids. */
export async function scramble({ call, given }: App): Promise<string[]> {
  const random = seeded(20_260_310)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const dayNear = (on: string, before: number, after: number) =>
    addDays(on, Math.floor(random() * (before + after + 1)) - before)
  const searchIds = [given.searchId, ...(await Promise.all(['Second', 'Third'].map(addSearch)))]
  const columns = Object.fromEntries(await Promise.all(searchIds.map(async (id) => [id, await columnsOf(id)] as const)))
  const refused = new Set<string>()

  for (const name of ['Ines', 'Tom', 'Ada']) await given.contact(name, { tie: pick(ties) })
  for (let n = 0; n < 20; n++) await given.company(`Company ${n}`, random() < 0.7 ? { size: pick(companySizes) } : {})
  for (let n = 0; n < 90; n++) await addEdited(n)
  for (const id of searchIds) await mergeTwoColumns(id)
  await undone(await bring(searchIds[0]!, 'from_memory', 'Undone'))
  await bring(searchIds[1]!, 'kept_as_it_happened', 'Brought')
  await call('PATCH', `${given.root}/searches/${searchIds[2]}`, { endedOn: '2026-02-10', howEnded: 'stayed' })
  expect([...refused]).not.toContain('internal')
  return searchIds

  async function addSearch(name: string): Promise<string> {
    return (await call('POST', `${given.root}/searches`, { name, startedOn: '2025-11-01' })).body.id
  }

  async function columnsOf(search: string): Promise<Column[]> {
    await call('POST', `${given.root}/searches/${search}/stages`, {
      label: 'Second round',
      kind: 'interview',
      color: 'pink',
    })
    return (await call('GET', `${given.root}/searches/${search}/stages`)).body
  }

  async function addEdited(n: number) {
    const searchId = pick(searchIds)
    const on = dayNear('2026-01-20', 60, 48)
    const { url, body } = await given.application({
      ...{ searchId, companyName: `Company ${n % 20}`, ...(random() < 0.08 ? {} : { appliedOn: on }) },
      ...{ source: { kind: pick([...sourceKinds, null]), name: '', wroteFirst: random() < 0.2 } },
      ...{ loggedAs: pick(['live', 'live', 'kept_as_it_happened', 'from_memory']), level: pick([...levels, null]) },
    })
    let now: Answer['body'] = body
    const edit = async (method: string, path: string, change?: object) => {
      const { status, body } = await call(method, `${url}${path}`, change, { 'if-match': `"${now.version}"` })
      if (status === 200) now = body.stageChanges ? body : (await call('GET', url)).body
      else if (status >= 500) throw new Error(JSON.stringify(body))
      else refused.add(body.code)
    }
    for (let edits = Math.floor(random() * 12); edits > 0; edits--) await editOnce(edit, { now, on, searchId })
    if (random() < 0.08) await call('DELETE', url)
    if (random() < 0.03) await call('PUT', `${given.root}/trash/applications/${body.id}/restored`)
  }

  type Edit = (method: string, path: string, change?: object) => Promise<void>

  async function editOnce(edit: Edit, { now, on, searchId }: { now: Answer['body']; on: string; searchId: string }) {
    const when = dayNear(on, 3, 50)
    const dice = random()
    const fact = () => `/stage-changes/${pick<{ id: string }>(now.stageChanges).id}`
    if (dice < 0.22) await edit('POST', '/stage-changes', { stageId: pick(columns[searchId]!).id, on: when })
    else if (dice < 0.42)
      await edit('POST', '/stage-changes', {
        ending: pick(['rejected', 'withdrawn', 'declined', 'no_response']),
        on: when,
      })
    else if (dice < 0.57) await edit('PATCH', fact(), { on: when })
    else if (dice < 0.67) await edit('DELETE', fact())
    else if (dice < 0.72) await edit('PATCH', '', { level: pick([...levels, null]) })
    else if (dice < 0.92 || !now.help.length)
      await edit('POST', '/help', {
        ...{ contactName: pick(['Ines', 'Tom', 'Ada']), kind: pick(helpKinds), on: dayNear(on, 9, 9) },
      })
    else await edit('DELETE', `/help/${pick<{ id: string }>(now.help).id}`)
  }

  async function mergeTwoColumns(search: string) {
    const [into, second] = columns[search]!.filter(({ kind }) => kind === 'interview')
    const { status, body } = await call('PUT', `${given.root}/stages/${second!.id}/merged`, { into: into!.id })
    expect(status, JSON.stringify(body)).toBe(200)
  }

  /** A spreadsheet of a dozen applications, with helpers and what came of them. */
  async function bring(searchId: string, loggedAs: string, role: string): Promise<string> {
    const lines = Array.from({ length: 12 }, (_, n) => {
      const on = dayNear('2026-01-10', 40, 20)
      const [status, days] = pick([
        ['Interview', 9],
        ['Rejected', 14],
        ['Applied', 0],
      ] as const)
      return [`Company ${n % 5}`, `${role} ${n}`, on, status, addDays(on, days), n % 3 ? '' : 'Ines'].join(',')
    })
    const file = `Company,Position,Date Applied,Status,Status Date,Referred by\n${lines.join('\n')}\n`
    const { body: upload } = await call('POST', `${given.root}/imports/uploads`, ...fileBody('jobs.csv', file))
    const reading = { mapping: upload.sheet.mapping, statuses: upload.sheet.statuses, dayOrder: 'ymd' }
    const started = await call('POST', `${given.root}/imports`, { uploadId: upload.id, searchId, loggedAs, reading })
    expect(started.status, JSON.stringify(started.body)).toBe(202)
    const state = async () => (await call('GET', `${given.root}/imports/${started.body.id}`)).body.state
    await vi.waitUntil(async () => (await state()) === 'done', { timeout: 20_000, interval: 50 })
    return started.body.id
  }

  async function undone(id: string) {
    expect(await call('PUT', `${given.root}/imports/${id}/undone`)).toMatchObject({ status: 200 })
  }
}

function seeded(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((again ^ (again >>> 14)) >>> 0) / 4_294_967_296
  }
}
