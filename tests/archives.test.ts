import { existsSync, readFileSync } from 'node:fs'
import { getTableColumns, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, inject, test } from 'vitest'
import { Tally } from '../server/archives/checksum'
import { openFolder } from '../server/db/client'
import { emptyFolder } from '../server/db/folder'
import * as schema from '../server/db/schema'
import { createWorkspace } from '../server/workspaces/queries'
import { archiveTables } from '../shared/archives'
import { linkedinExport } from './fixtures/linkedin'
import { type Call, fileBody, startApp } from './support'

// biome-ignore lint/suspicious/noExplicitAny: a test changes an archive as it likes
type Archive = any

const { call, given, anonymous, time, database, userId } = await startApp()
const sample = (await call('POST', `${given.root}/sample`, {})).body
const sampleRoot = `/api/workspaces/${sample.workspaceId}`
const exported = async (root: string, from: Call = call): Promise<Archive> => {
  const { status, body } = await from('GET', `${root}/archive`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}
const restore = (archive: unknown, root = given.root) => call('POST', `${root}/archive`, archive)
const told = ({ exportedAt, workspace: { id, ...workspace }, ...rest }: Archive) => ({ ...rest, workspace })
const archive = await exported(sampleRoot)

/** The archive changed, with counts and checksum that fit what it says now. */
function tampered(change: (tables: Archive, archive: Archive) => void): Archive {
  const copy = structuredClone(archive)
  change(copy.tables, copy)
  const tally = new Tally(copy.workspace)
  for (const table of archiveTables) {
    tally.startTable(table)
    for (const row of copy.tables[table] ?? []) tally.add(table, row)
  }
  return { ...copy, ...tally.result() }
}

/** The address of another workspace of the same owner, as empty as a new one. */
async function emptyWorkspace(): Promise<string> {
  const now = new Date('2026-03-10T12:00:00Z')
  const more = { name: 'New', timeZone: 'Europe/Berlin', startedOn: '2026-03-10', now }
  const id = await createWorkspace(database.db, more)
  const grant = { id, userId, forWorkspace: id, role: 'owner', scope: 'full', createdAt: now } as const
  await database.db.insert(schema.memberships).values(grant)
  return `/api/workspaces/${id}`
}

test('an archive holds every table of a workspace, and nothing of accounts', () => {
  const tenant = Object.entries(schema).flatMap(([name, table]) =>
    is(table, PgTable) && 'workspaceId' in getTableColumns(table) ? [name] : [],
  )
  expect([...archiveTables].sort()).toEqual(tenant.sort())
  expect(Object.keys(archive.tables)).toEqual([...archiveTables])
  expect(archive).toMatchObject({ format: 'inroads', version: 1, exportedAt: '2026-03-10T12:00:00.000Z' })
  expect(archive.workspace.name).toBe('Sample')
  for (const table of archiveTables) expect(archive.tables[table]).toHaveLength(archive.counts[table])
  expect(archive.counts).toMatchObject({ contacts: 600, applications: 140 })
  expect(JSON.stringify(archive)).not.toMatch(/mara@|passwordHash|tokenHash|argon2/)
})

test('it comes as a file named for the workspace and the day', async () => {
  const { headers } = await call('GET', `${sampleRoot}/archive`)
  expect(headers['content-disposition']).toBe(
    `attachment; filename="inroads-sample-2026-03-10.json"; filename*=UTF-8''inroads-sample-2026-03-10.json`,
  )
})

test('a stranger and whoever is not signed in get nothing', async () => {
  expect((await anonymous('GET', `${sampleRoot}/archive`)).status).toBe(401)
  const foreign = '/api/workspaces/01890000-0000-7000-8000-000000000000/archive'
  expect((await call('GET', foreign)).status).toBe(404)
  expect((await call('POST', foreign, archive)).status).toBe(404)
})

describe('what is no whole archive is refused with a sentence, and nothing is restored', () => {
  const id = '01890000-0000-7000-8000-000000000000'
  const text = JSON.stringify(archive)
  const noise = Array.from({ length: 10_000_000 }, (_, i) => String.fromCharCode(33 + ((i * 7919) % 90))).join('')
  const cases: [name: string, body: unknown, code: string, sentence: RegExp][] = [
    ['not JSON', 'First Name,Last Name', 'not_an_archive', /not valid JSON/],
    ['nothing', '', 'not_an_archive', /./],
    ['another kind of JSON', [1, 2, 3], 'not_an_archive', /./],
    ['another program’s JSON', { applications: [] }, 'not_an_archive', /“applications”/],
    ['another format', { ...archive, format: 'outroads' }, 'not_an_archive', /another format/],
    ['a newer version', { ...archive, version: 2 }, 'newer_archive', /Update Inroads/],
    ['a file cut off', text.slice(0, text.length / 2), 'not_an_archive', /ends in the middle/],
    ['something behind the end', `${text}{}`, 'not_an_archive', /./],
    ['10 MB of junk', noise, 'not_an_archive', /./],
    ['10 MB in one text', `{"format":"${'x'.repeat(10_000_000)}"}`, 'broken_archive', /longer than any/],
    ['a deep nest', `{"workspace":${'['.repeat(200_000)}`, 'broken_archive', /nested deeper/],
    ['a missing table', tampered((tables) => delete tables.help), 'broken_archive', /“parts” stands where help should/],
    ['no tables', { ...archive, tables: undefined }, 'not_an_archive', /no tables/],
    ['an unknown table', tampered((tables) => Object.assign(tables, { users: [] })), 'broken_archive', /users/],
    [
      'an unknown column',
      tampered(({ tasks }) => Object.assign(tasks[0], { x: 1 })),
      'broken_archive',
      /row 1 of tasks/,
    ],
    [
      'a changed row',
      { ...tampered(({ tasks }) => Object.assign(tasks[0], { title: 'x' })), checksum: archive.checksum },
      'broken_archive',
      /checksum/,
    ],
    ['a row less', { ...tampered(({ tasks }) => tasks.pop()), counts: archive.counts }, 'broken_archive', /missing/],
    ['a row twice', tampered(({ tasks }) => tasks.unshift(tasks[0])), 'broken_archive', /twice/],
    ['rows out of order', tampered(({ tasks }) => tasks.reverse()), 'broken_archive', /order/],
    ['a wrong word', tampered(({ contacts }) => Object.assign(contacts[0], { tie: 'rival' })), 'broken_archive', /tie/],
    [
      'a day that is none',
      tampered(({ help }) => Object.assign(help[0], { on: '2026-02-30' })),
      'broken_archive',
      /on/,
    ],
    [
      'an address that runs',
      tampered(({ contacts }) => Object.assign(contacts[0], { links: [' javascript:alert(1)'] })),
      'broken_archive',
      /web address/,
    ],
    [
      'a rank that is none',
      tampered(({ applications }) => Object.assign(applications[0], { rank: 'zzz' })),
      'broken_archive',
      /board/,
    ],
    [
      'a reference to nothing',
      tampered(({ positions }) => Object.assign(positions[0], { contactId: id })),
      'broken_archive',
      /positions refers/,
    ],
    [
      'a check that fails',
      tampered(({ positions }) => Object.assign(positions[0], { current: true, endedOn: '2020-01-01' })),
      'broken_archive',
      /positions/,
    ],
    [
      'an application without facts',
      tampered((tables) => {
        tables.stageChanges = tables.stageChanges.filter(
          (fact: Archive) => fact.applicationId !== tables.applications[0].id,
        )
      }),
      'broken_archive',
      /no fact/,
    ],
    [
      'help of an import that is not there',
      tampered(({ help }) => Object.assign(help[0], { importId: id })),
      'broken_archive',
      /import/,
    ],
  ]

  test.each(cases)('%s', async (_, body, code, sentence) => {
    const refused = await call('POST', `${given.root}/archive`, body, { 'content-type': 'application/json' })
    expect(refused).toMatchObject({ status: 400, body: { code } })
    expect(refused.body.detail).toMatch(sentence)
    expect(refused.headers['content-type']).toMatch('application/problem+json')
  })

  test('bytes that are no text', async () => {
    const refused = await call('POST', `${given.root}/archive`, Buffer.from([0x7b, 0xff, 0xfe]), {
      'content-type': 'application/json',
    })
    expect(refused).toMatchObject({ status: 400, body: { code: 'not_an_archive' } })
  })

  test('the workspace is as it was', async () => {
    expect((await exported(given.root)).counts).toMatchObject({ searches: 1, stages: 6, contacts: 0, companies: 0 })
  })
})

test('an archive restored is the same but for its workspace and its time, and a second one is refused', async () => {
  time.set('2026-03-11T08:00:00Z')
  const restored = await restore(archive)
  expect(restored).toMatchObject({ status: 200, body: { counts: archive.counts, checksum: archive.checksum } })
  const again = await exported(given.root)
  expect(told(again)).toEqual(told(archive))
  expect(again.workspace.id).toBe(given.root.split('/').at(-1))
  expect(await restore(archive)).toMatchObject({ status: 409, body: { code: 'not_empty', uses: { contacts: 600 } } })
})

test('it goes from one database to another and back with equal counts and checksum, and is usable there', {
  timeout: 120_000,
}, async () => {
  const template = inject('template')
  const prepared = existsSync(template) ? readFileSync(template) : await emptyFolder()
  const other = await openFolder('memory://', { prepared })
  const there = await startApp({ database: other })
  const { id } = archive.tables.stageChanges[0]
  expect(await there.call('POST', `${there.given.root}/archive`, archive)).toMatchObject({ status: 200 })
  const theirs = await exported(there.given.root, there.call)
  expect(theirs).toMatchObject({ counts: archive.counts, checksum: archive.checksum })
  expect(there.userId).not.toBe(userId)
  expect(theirs.tables.stageChanges.find((fact: Archive) => fact.id === id).recordedBy).toBe(there.userId)

  const url = `${there.given.root}/applications/${archive.tables.applications[0].id}`
  const changed = await there.call(
    'PATCH',
    url,
    { role: 'Weaver' },
    { 'if-match': (await there.call('GET', url)).headers.etag as string },
  )
  expect(changed).toMatchObject({ status: 200, body: { role: 'Weaver' } })
  await other.close()

  const back = await emptyWorkspace()
  expect(await restore(theirs, back)).toMatchObject({ status: 200 })
  expect((await exported(back)).checksum).toBe(archive.checksum)
})

test('what follows from facts and names is made anew, whatever an archive says of it', async () => {
  const root = await emptyWorkspace()
  const lies = tampered(({ applications, contacts, companies }) => {
    for (const each of applications)
      Object.assign(each, { channel: 'networked', kind: 'accepted', offerOn: '2026-01-01', ending: null })
    for (const each of [...contacts, ...companies]) each.folded = 'nobody'
  })
  expect(await restore(lies, root)).toMatchObject({ status: 200 })
  expect((await exported(root)).checksum).toBe(archive.checksum)
})

test('an archive without a column that came later has its default', async () => {
  const root = await emptyWorkspace()
  const older = tampered(({ contacts }) => {
    for (const each of contacts) for (const key of ['tags', 'howKnown', 'trashedAt']) delete each[key]
  })
  expect(await restore(older, root)).toMatchObject({ status: 200 })
  expect((await exported(root)).checksum).toBe(archive.checksum)
})

test('an archive of before there was a table is restored without it', async () => {
  const root = await emptyWorkspace()
  const { counts, ...older } = tampered((tables) => {
    delete tables.formerStages
  })
  const tally = new Tally(older.workspace)
  for (const [table, rows] of Object.entries(older.tables) as [(typeof archiveTables)[number], Archive[]][]) {
    tally.startTable(table)
    for (const row of rows) tally.add(table, row)
  }
  expect(await restore({ ...older, ...tally.result() }, root)).toMatchObject({ status: 200 })
  expect((await exported(root)).checksum).toBe(archive.checksum)
})

test('an import can be undone where its archive was restored', async () => {
  const from = await emptyWorkspace()
  const to = await emptyWorkspace()
  const zip = linkedinExport({ connections: 250, applications: 5 })
  const upload = await call('POST', `${from}/imports/uploads`, ...fileBody('LinkedIn.zip', zip))
  const [search] = (await call('GET', `${from}/searches`)).body
  const word = { uploadId: upload.body.id, searchId: search.id, loggedAs: 'live' }
  const { id } = (await call('POST', `${from}/imports`, word)).body
  const state = async () => (await call('GET', `${from}/imports/${id}`)).body.state
  await expect.poll(state, { timeout: 20_000 }).toBe('done')

  const brought = await exported(from)
  expect(brought.counts.importRows).toBeGreaterThan(250)
  expect(await restore(brought, to)).toMatchObject({ status: 200 })
  expect(await call('PUT', `${to}/imports/${id}/undone`)).toMatchObject({ status: 200, body: { kept: 0 } })
  expect((await exported(to)).counts).toMatchObject({ contacts: 0, applications: 0, companies: 0 })

  // Nothing but the memory of the import is left: an archive may come in again.
  expect(await restore(brought, to)).toMatchObject({ status: 200 })
})
