import { readFileSync } from 'node:fs'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { imports } from '../server/db/schema'
import { takeBackUnfinished } from '../server/imports/queries'
import { cardsOf } from '../shared/cards'
import { linkedinExport } from './fixtures/linkedin'
import { fileBody, startApp } from './support'

const { call, given, search, workspace, database, time } = await startApp()
const { root } = given

const upload = async (name: string, bytes: Buffer | string) =>
  call('POST', `${root}/imports/uploads`, ...fileBody(name, bytes))

/** Brings a file and waits until it is in. */
async function bring(name: string, bytes: Buffer | string, word: object = {}) {
  const { status, body } = await upload(name, bytes)
  if (status !== 201) throw new Error(JSON.stringify(body))
  const reading = body.sheet && { mapping: body.sheet.mapping, statuses: body.sheet.statuses, dayOrder: 'ymd' }
  const started = await call('POST', `${root}/imports`, {
    uploadId: body.id,
    searchId: search.id,
    loggedAs: 'kept_as_it_happened',
    ...(reading ? { reading } : {}),
    ...word,
  })
  if (started.status !== 202) throw new Error(JSON.stringify(started.body))
  return settled(started.body.id)
}

async function settled(id: string) {
  await expect
    .poll(async () => (await call('GET', `${root}/imports/${id}`)).body.state, { timeout: 20_000 })
    .not.toBe('running')
  return (await call('GET', `${root}/imports/${id}`)).body
}

const counts = async () => ({
  contacts: (await call('GET', `${root}/contacts`)).body.total,
  companies: (await call('GET', `${root}/companies`)).body.total,
  cards: (await call('GET', `${root}/searches/${search.id}/board`)).body.cards.id.length,
})
const contactNamed = async (name: string) => {
  const { body } = await call('GET', `${root}/contacts?q=${encodeURIComponent(name)}`)
  return (await call('GET', `${root}/contacts/${body.rows[0].id}`)).body
}
const connections = (...rows: string[]) =>
  `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${rows.join('\n')}\n`
const sheet = (...rows: string[]) =>
  `Company,Position,Date Applied,Status,Status Date,Referred by,Link\n${rows.join('\n')}\n`

test('a LinkedIn export comes in whole, a second time it changes nothing, and an undo leaves nothing', async () => {
  const zip = linkedinExport({ connections: 400, applications: 30 })
  const first = await bring('Basic_LinkedInDataExport.zip', zip)
  expect(first).toMatchObject({ state: 'done', kind: 'linkedin' })
  expect(first.doneRows).toBe(first.totalRows)
  const after = await counts()
  expect(after.contacts).toBe(400)
  expect(after.cards).toBe(35)

  const again = await bring('Basic_LinkedInDataExport.zip', zip)
  expect(again.counts.new).toBeUndefined()
  expect(again.counts.updated).toBeUndefined()
  expect(await counts()).toEqual(after)

  await call('PUT', `${root}/imports/${again.id}/undone`)
  expect(await counts()).toEqual(after)
  const undone = await call('PUT', `${root}/imports/${first.id}/undone`)
  expect(undone).toMatchObject({ status: 200, body: { kept: 0 } })
  expect(await counts()).toEqual({ contacts: 0, companies: 0, cards: 0 })
})

test('your own positions come in once, with as much of their days as is written, and an undo keeps what you changed', async () => {
  const file =
    'Company Name,Title,Description,Location,Started On,Finished On\nNorthwind,Engineer,,Leeds,Jan 2019,Mar 2023\nFreelance,Writer,,,2018,\n'
  const mine = async () => (await call('GET', `${root}/own-positions`)).body
  const { id, counts } = await bring('Positions.csv', file)
  expect(counts).toEqual({ new: 2 })
  const [freelance, northwind] = await mine()
  expect(northwind).toMatchObject({ company: 'Northwind', startedOn: '2019-01-01', startedPrecision: 'month' })
  expect(freelance).toMatchObject({ company: 'Freelance', companyId: null, startedPrecision: 'year', endedOn: null })
  expect((await bring('Positions.csv', file)).counts).toEqual({ unchanged: 2 })
  await call('PATCH', `${root}/own-positions/${northwind.id}`, { title: 'Lead engineer' })
  await call('PUT', `${root}/imports/${id}/undone`)
  expect(await mine()).toMatchObject([{ title: 'Lead engineer' }])
})

test('connections come in as connections, and a placeholder is no company', async () => {
  await bring(
    'Connections.csv',
    connections('Ada,Quill,https://www.linkedin.com/in/ada-quill/,,Self-employed,Consultant,15 Mar 2024'),
  )
  const ada = await contactNamed('Ada Quill')
  expect(ada).toMatchObject({
    tie: 'connection',
    connectedOn: '2024-03-15',
    positions: [{ companyId: null, company: 'Self-employed', current: true }],
  })
})

test('a changed company ends the old position and starts a new one', async () => {
  await bring('Connections.csv', connections('Bo,Marsh,https://linkedin.com/in/bo-marsh,,Acme,Buyer,1 Jan 2020'))
  const done = await bring(
    'Connections.csv',
    connections('Bo,Marsh,https://www.linkedin.com/in/bo-marsh/?x=1,,Borealis,Head of Buying,1 Jan 2020'),
  )
  expect(done.counts).toEqual({ updated: 1 })
  expect((await contactNamed('Bo Marsh')).positions).toMatchObject([
    { company: 'Borealis', title: 'Head of Buying', current: true },
    { company: 'Acme', current: false },
  ])
})

test('an undo of the second import puts the old position back', async () => {
  const [last] = (await call('GET', `${root}/imports`)).body
  await call('PUT', `${root}/imports/${last.id}/undone`)
  expect((await contactNamed('Bo Marsh')).positions).toMatchObject([{ company: 'Acme', title: 'Buyer', current: true }])
})

test('what was changed by hand since is kept, and an empty cell never overwrites', async () => {
  await bring(
    'Connections.csv',
    connections('Cy,Dunn,https://linkedin.com/in/cy-dunn,cy@example.org,Acme,Buyer,1 Jan 2020'),
  )
  const cy = await contactNamed('Cy Dunn')
  await call(
    'PATCH',
    `${root}/contacts/${cy.id}/positions/${cy.positions[0].id}`,
    { title: 'Chief Buyer' },
    { 'if-match': `"${cy.version}"` },
  )
  const kept = await bring(
    'Connections.csv',
    connections('Cy,Dunn,https://linkedin.com/in/cy-dunn,,Acme,Senior Buyer,1 Jan 2020'),
  )
  expect(kept.counts).toEqual({ kept_yours: 1 })
  expect(await contactNamed('Cy Dunn')).toMatchObject({
    emails: ['cy@example.org'],
    positions: [{ title: 'Chief Buyer' }],
  })
})

test('somebody of that name without a profile gets it; with another profile it is somebody else', async () => {
  await given.contact('Dee Vance', { tie: 'network' })
  const first = await bring('Connections.csv', connections('Dee,Vance,https://linkedin.com/in/dee-1,,,,1 Jan 2020'))
  const second = await bring('Connections.csv', connections('Dee,Vance,https://linkedin.com/in/dee-2,,,,1 Jan 2020'))
  expect([first.counts, second.counts]).toEqual([{ updated: 1 }, { new: 1 }])
  expect(
    (await call('GET', `${root}/contacts?q=Dee%20Vance`)).body.rows.map(({ tie }: { tie: string }) => tie).sort(),
  ).toEqual(['connection', 'network'])
})

test('a bad row is a numbered error, and the rest goes in', async () => {
  const done = await bring(
    'Connections.csv',
    connections(
      'Eli,Frost,https://linkedin.com/in/eli,,,,1 Jan 2020',
      ',,https://linkedin.com/in/nobody,,,,',
      `${'x'.repeat(300)},Y,,,,,`,
    ),
  )
  expect(done.counts).toEqual({ new: 1, skipped: 1, error: 1 })
  const { body } = await call('GET', `${root}/imports/${done.id}/rows?fate=error`)
  expect(body).toMatchObject([{ rowNumber: 4, fate: 'error', reason: expect.stringContaining('longer than') }])
})

test('a spreadsheet goes through the mapper: facts, helpers and how it was kept', async () => {
  const done = await bring(
    'jobs.csv',
    sheet(
      'Nordhaus,Designer,2026-01-10,Interview,2026-01-20,Gus Hart,https://jobs.example/1',
      'Alder,Researcher,2026-01-12,Rejected,,,',
    ),
  )
  expect(done.counts).toEqual({ new: 2 })
  const board = (await call('GET', `${root}/searches/${search.id}/board`)).body
  const card = cardsOf(board).find(({ company }) => company === 'Nordhaus')
  const application = (await call('GET', `${root}/applications/${card!.id}`)).body
  expect(application).toMatchObject({
    channel: 'networked',
    appliedOn: '2026-01-10',
    interviewOn: '2026-01-20',
    loggedAs: 'kept_as_it_happened',
  })
  expect(application.help).toMatchObject([
    { name: 'Gus Hart', kind: 'referred', on: '2026-01-10', recordedLater: false },
  ])
})

test('the same sheet again changes nothing; with news it adds only the news', async () => {
  const rows = ['Nordhaus,Designer,2026-01-10,Interview,2026-01-20,Gus Hart,https://jobs.example/1']
  expect((await bring('jobs.csv', sheet(...rows))).counts).toEqual({ unchanged: 1 })
  const news = await bring(
    'jobs.csv',
    sheet('Nordhaus,Designer,2026-01-10,Offer,2026-02-20,Gus Hart,https://jobs.example/1'),
  )
  expect(news.counts).toEqual({ updated: 1 })
  const undone = await call('PUT', `${root}/imports/${news.id}/undone`)
  expect(undone.body).toMatchObject({ restored: 1, kept: 0 })
})

test('what you worked on since survives an undo', async () => {
  const done = await bring(
    'jobs.csv',
    sheet('Keepers,Clerk,2026-02-01,Applied,,,', 'Goners,Clerk,2026-02-01,Applied,,,'),
  )
  const [kept] = (await call('GET', `${root}/applications?q=Keepers`)).body
  await call('POST', `${root}/applications/${kept.id}/help`, { contactName: 'Ines', kind: 'told', on: '2026-02-01' })
  expect((await call('PUT', `${root}/imports/${done.id}/undone`)).body.kept).toBeGreaterThan(0)
  expect((await call('GET', `${root}/applications?q=Keepers`)).body).toHaveLength(1)
  expect((await call('GET', `${root}/applications?q=Goners`)).body).toHaveLength(0)
})

test('an undo leaves what you wrote: a note, and what you changed of a person', async () => {
  const done = await bring('jobs.csv', sheet('Noted,Clerk,2026-02-01,Applied,,,'))
  const [noted] = (await call('GET', `${root}/applications?q=Noted`)).body
  time.set('2026-03-10T12:05:00Z')
  await given.made('/notes', { applicationId: noted.id, body: 'They pay on Fridays.' })
  await call('PUT', `${root}/imports/${done.id}/undone`)
  expect((await call('GET', `${root}/applications?q=Noted`)).body).toHaveLength(1)

  await bring('Connections.csv', connections('Eva,Alt,https://linkedin.com/in/eva-alt,,Acme,Buyer,1 Jan 2020'))
  const renamed = await bring(
    'Connections.csv',
    connections('Eva,Neu,https://linkedin.com/in/eva-alt,eva@example.org,Acme,Buyer,1 Jan 2020'),
  )
  const eva = await contactNamed('Eva Neu')
  const emails = [...eva.emails, 'eva@home.example']
  await call('PATCH', `${root}/contacts/${eva.id}`, { emails }, { 'if-match': `"${eva.version}"` })
  await call('PUT', `${root}/imports/${renamed.id}/undone`)
  expect(await contactNamed('Eva Alt')).toMatchObject({ name: 'Eva Alt', emails })
  expect((await call('GET', `${root}/contacts?q=Eva%20Neu`)).body.total).toBe(0)
})

test('an undo keeps the fact of an import that alone says where an application stands', async () => {
  const application = await given.application({ companyName: 'Lonely', role: 'Clerk', appliedOn: '2026-01-05' })
  const done = await bring('jobs.csv', sheet('Lonely,Clerk,2026-01-05,Interview,2026-01-20,,'))
  const { body } = await call('GET', application.url)
  const mistake = `${application.url}/stage-changes/${body.stageChanges[0].id}`
  await call('DELETE', mistake, undefined, { 'if-match': `"${body.version}"` })
  expect((await call('PUT', `${root}/imports/${done.id}/undone`)).status).toBe(200)
  expect((await call('GET', application.url)).body).toMatchObject({ kind: 'interview', interviewOn: '2026-01-20' })
})

test('news from a file leave the channel as it was: who wrote first is what you said', async () => {
  const application = await given.application({
    ...{ companyName: 'Callers', role: 'Clerk', appliedOn: '2026-01-05' },
    source: { kind: 'recruiter', name: '', wroteFirst: true },
  })
  expect((await bring('jobs.csv', sheet('Callers,Clerk,2026-01-05,Interview,2026-01-20,,'))).counts.updated).toBe(1)
  expect((await call('GET', application.url)).body.channel).toBe('inbound')
})

test('a sheet without days, roles or one clear name changes nothing the second time, on another day', async () => {
  await given.contact('Ana Twice')
  await given.contact('Ana Twice')
  const rows = 'Daily,Clerk,Applied,Ana Twice\nDaily,Clerk,Rejected,\nDaily,,Interview,\n'
  const file = `Company,Position,Status,Referred by\n${rows}`
  expect((await bring('jobs.csv', file)).counts).toEqual({ new: 3 })
  const after = await counts()
  time.set('2026-03-14T12:00:00Z')
  expect((await bring('jobs.csv', file)).counts).toEqual({ unchanged: 3 })
  expect(await counts()).toEqual(after)
})

test('a cell that is cut is not cut in the middle of a sign', async () => {
  const step = `${'a'.repeat(299)}😀`
  const done = await bring('jobs.csv', `Company,Position,Date Applied,Next step\nCutter,Clerk,2026-01-05,${step}\n`)
  expect(done).toMatchObject({ state: 'done', counts: { new: 1 } })
})

test('a reading says which order the days show, however they were read', async () => {
  const { body } = await upload('jobs.csv', 'Company,Role,When\nNordhaus,Designer,03/09/2025\nAlder,Clerk,25/09/2025\n')
  const read = (mapping: object) =>
    call('POST', `${root}/imports/uploads/${body.id}/readings`, { mapping, statuses: {}, dayOrder: 'ymd' })
  expect((await read({ company: 0, role: 1 })).body.dayOrder).toBe('any')
  expect((await read({ company: 0, role: 1, appliedOn: 2 })).body).toMatchObject({ dayOrder: 'dmy', usable: 0 })
})

test('the serio case: 130 applications, 26 of them networked', async () => {
  const done = await bring('serio-2010.csv', readFileSync('tests/fixtures/serio-2010.csv'))
  expect(done.counts).toEqual({ new: 130 })
  const { body } = await call('GET', `${root}/outcomes?asOf=2010-12-31`)
  expect(body).toMatchObject({
    networked: { applied: 26, reached: 10 },
    cold: { applied: 104, reached: 6 },
    gate: { verdict: 'a_higher' },
  })
})

test('applications need a word on how they were kept', async () => {
  const { body } = await upload('jobs.csv', sheet('Nordhaus,Designer,2026-01-10,Interview,,,'))
  const { mapping, statuses } = body.sheet
  const refused = await call('POST', `${root}/imports`, {
    uploadId: body.id,
    searchId: search.id,
    reading: { mapping, statuses, dayOrder: 'ymd' },
  })
  expect(refused).toMatchObject({ status: 400, body: { fields: [{ path: '/loggedAs' }] } })
})

test.each([
  ['a PDF', '%PDF-1.7\n%âãÏÓ', 'pdf'],
  ['nothing', '', 'empty'],
  ['a damaged ZIP', 'PK\x03\x04 not really', 'damaged_zip'],
])('a file that is %s is refused with a sentence', async (_, bytes, code) => {
  const refused = await upload('Connections.csv', bytes)
  expect(refused).toMatchObject({ status: 422, body: { code, detail: expect.stringMatching(/\.$/) } })
})

test('an import can be cancelled, and nothing of it stays', async () => {
  const before = await counts()
  const { body } = await upload('Connections.csv', linkedinExport({ connections: 9_000, applications: 0 }))
  const { body: started } = await call('POST', `${root}/imports`, { uploadId: body.id, parts: ['connections'] })
  expect((await call('PUT', `${root}/imports/${started.id}/cancelled`)).status).toBe(202)
  expect(await settled(started.id)).toMatchObject({ state: 'cancelled' })
  expect(await counts()).toEqual(before)
})

test('50,000 rows come in', { timeout: 240_000 }, async () => {
  const rows = Array.from(
    { length: 50_000 },
    (_, i) => `Person,Number${i},https://linkedin.com/in/p-${i},,Company ${i % 900},Clerk,1 Jan 2020`,
  )
  const { body } = await upload('Connections.csv', connections(...rows))
  const { body: started } = await call('POST', `${root}/imports`, { uploadId: body.id })
  await expect
    .poll(async () => (await call('GET', `${root}/imports/${started.id}`)).body.state, {
      timeout: 100_000,
      interval: 500,
    })
    .toBe('done')
  expect((await call('GET', `${root}/imports/${started.id}`)).body.counts).toEqual({ new: 50_000 })
})

test('an import that a stopped process left running is taken back at the next start', async () => {
  const { body } = await upload(
    'Connections.csv',
    connections('Half,Done,https://linkedin.com/in/half-done,,,,1 Jan 2020'),
  )
  const { body: started } = await call('POST', `${root}/imports`, { uploadId: body.id })
  await settled(started.id)
  await database.db
    .update(imports)
    .set({ state: 'running' })
    .where(and(eq(imports.workspaceId, workspace.id), eq(imports.id, started.id)))
  await takeBackUnfinished(database.db, { now: time.now, startedBefore: new Date(time.now.getTime() + 1) })
  expect((await call('GET', `${root}/imports/${started.id}`)).body).toMatchObject({
    state: 'failed',
    failure: expect.stringContaining('Nothing of it was kept'),
  })
  expect((await call('GET', `${root}/contacts?q=Half%20Done`)).body.rows).toEqual([])
})
