import { expect, test } from 'vitest'
import { Board } from '../shared/applications'
import { cardsOf } from '../shared/cards'
import { startApp } from './support'

const { call, given, search, time } = await startApp()
const stages = await given.stages()
const get = async (url: string) => (await call('GET', url)).body
const move = async (url: string, body: object, version?: number) =>
  call('PUT', `${url}/stage`, body, { 'if-match': `"${version ?? (await get(url)).version}"` })

test('an application starts in the first column, today, without a channel', async () => {
  const { body } = await given.application({ role: 'Engineer', companyName: 'Borealis' })
  expect(body).toMatchObject({
    kind: 'saved',
    channel: null,
    appliedOn: null,
    stageSinceOn: '2026-03-10',
    company: { name: 'Borealis' },
  })
})

test('help before applying makes it networked', async () => {
  const application = await given.application({ appliedOn: '2026-03-02' })
  await call('POST', `${application.url}/help`, {
    contactId: (await given.contact('Ines')).id,
    kind: 'referred',
    on: '2026-03-02',
  })
  expect(await get(application.url)).toMatchObject({
    channel: 'networked',
    help: [{ name: 'Ines', kind: 'referred', late: false }],
  })
})

test('help is a touch, and taking it back puts the last touch back', async () => {
  const application = await given.application({ appliedOn: '2026-03-02' })
  const contact = await given.contact('Tove Berg', { lastTouchOn: '2026-01-05' })
  const { body } = await call('POST', `${application.url}/help`, {
    contactId: contact.id,
    kind: 'told',
    on: '2026-03-01',
  })
  expect((await get(contact.url)).lastTouchOn).toBe('2026-03-01')
  await call('DELETE', `${application.url}/help/${body.help[0].id}`)
  expect((await get(contact.url)).lastTouchOn).toBe('2026-01-05')
})

test('of two helps on one day the other stays a touch, and a corrected day moves the touch', async () => {
  const application = await given.application({ appliedOn: '2026-03-02' })
  const contact = await given.contact('Una Twist')
  const help = (kind: string) =>
    call('POST', `${application.url}/help`, { contactId: contact.id, kind, on: '2026-03-01' })
  await help('told')
  const [told, referred] = (await help('referred')).body.help
  await call('DELETE', `${application.url}/help/${told.id}`)
  expect((await get(contact.url)).lastTouchOn).toBe('2026-03-01')
  for (const on of ['2026-02-01', '2026-02-20']) {
    await call('PATCH', `${application.url}/help/${referred.id}`, { on })
    expect((await get(contact.url)).lastTouchOn).toBe(on)
  }
  await call('DELETE', `${application.url}/help/${referred.id}`)
  expect((await get(contact.url)).lastTouchOn).toBeNull()
})

test('help that comes after applying counts for nothing', async () => {
  const application = await given.application({ appliedOn: '2026-03-02' })
  await call('POST', `${application.url}/help`, {
    contactId: (await given.contact('Jon')).id,
    kind: 'referred',
    on: '2026-03-09',
  })
  expect(await get(application.url)).toMatchObject({ channel: 'cold', help: [{ late: true }] })
})

test('help recorded after the first event says so', async () => {
  const application = await given.application({ appliedOn: '2026-02-02', stageId: stages.interview, on: '2026-02-20' })
  const { body } = await call('POST', `${application.url}/help`, {
    contactName: 'Nora Vik',
    kind: 'vouched',
    on: '2026-02-01',
  })
  expect(body).toMatchObject({ channel: 'networked', help: [{ name: 'Nora Vik', recordedLater: true }] })
})

test('it is inbound when they wrote first and nobody helped', async () => {
  const application = await given.application({
    appliedOn: '2026-03-02',
    source: { kind: 'recruiter', name: '', wroteFirst: true },
  })
  expect(application.body.channel).toBe('inbound')
})

test('a move is a fact with its day, and undoing it puts the card back where it was', async () => {
  const application = await given.application({ appliedOn: '2026-03-02' })
  const moved = (await move(application.url, { stageId: stages.interview, on: '2026-03-09' })).body
  const days = { interviewOn: '2026-03-09', screenOn: '2026-03-09', stageSinceOn: '2026-03-09' }
  expect(moved).toMatchObject({ kind: 'interview', stageSinceOn: '2026-03-09', change: { on: '2026-03-09' } })
  expect(await get(application.url)).toMatchObject({ kind: 'interview', version: moved.version, ...days })
  const undone = await call('DELETE', `${application.url}/stage-changes/${moved.change.id}`, undefined, {
    'if-match': `"${moved.version}"`,
  })
  expect(undone.body).toMatchObject({ kind: 'applied', interviewOn: null, stageSinceOn: '2026-03-02' })
})

test('a voided fact stands again in its very place, also among facts of one day', async () => {
  const application = await given.application({ appliedOn: '2026-03-02', stageId: stages.interview, on: '2026-03-05' })
  await move(application.url, { ending: 'rejected', on: '2026-03-05' })
  const rejected = await get(application.url)
  const fact = rejected.stageChanges.find(
    ({ kind, ending }: { kind: string; ending: string | null }) => kind === 'interview' && !ending,
  )
  const url = `${application.url}/stage-changes/${fact.id}`
  const voided = (await call('DELETE', url, undefined, { 'if-match': `"${rejected.version}"` })).body
  expect(voided.interviewOn).toBeNull()
  const again = await call('PUT', `${url}/restored`, undefined, { 'if-match': `"${voided.version}"` })
  expect(again.body).toMatchObject({ interviewOn: '2026-03-05', ending: 'rejected' })
})

test('a fact from before is added without moving the card', async () => {
  const application = await given.application({ appliedOn: '2026-02-01', stageId: stages.interview, on: '2026-03-01' })
  const { body } = await call(
    'POST',
    `${application.url}/stage-changes`,
    { stageId: stages.screen, on: '2026-02-10' },
    { 'if-match': `"${application.version}"` },
  )
  expect(body).toMatchObject({ kind: 'interview', screenOn: '2026-02-10', interviewOn: '2026-03-01' })
})

test('correcting a day voids the fact and derives the days anew', async () => {
  const application = await given.application({ appliedOn: '2026-02-01', stageId: stages.interview, on: '2026-03-01' })
  const fact = application.body.stageChanges.at(-1)
  const { body } = await call(
    'PATCH',
    `${application.url}/stage-changes/${fact.id}`,
    { on: '2026-02-27' },
    { 'if-match': `"${application.version}"` },
  )
  expect(body.interviewOn).toBe('2026-02-27')
  expect(body.stageChanges).toHaveLength(2)
})

test('a corrected fact keeps its place among those of its day', async () => {
  const application = await given.application({ appliedOn: '2026-03-01' })
  for (const stageId of [stages.screen, stages.interview]) await move(application.url, { stageId, on: '2026-03-05' })
  const { stageChanges, version } = await get(application.url)
  const { body } = await call(
    'PATCH',
    `${application.url}/stage-changes/${stageChanges[1].id}`,
    { precision: 'month' },
    { 'if-match': `"${version}"` },
  )
  expect(body.stageChanges.map(({ kind }: { kind: string }) => kind)).toEqual(['applied', 'screen', 'interview'])
  expect(body).toMatchObject({ kind: 'interview', stageId: stages.interview })
})

test.each([
  ['declining what was not offered', { ending: 'declined' }, 409, 'no_offer'],
  ['a rejection of what was never applied for', { ending: 'rejected' }, 409, 'not_applied'],
  ['neither a stage nor an ending', {}, 400, 'invalid'],
])('a fact from before is refused: %s', async (_, body, status, code) => {
  const { url, version } = await given.application()
  const added = await call(
    'POST',
    `${url}/stage-changes`,
    { ...body, on: '2026-03-05' },
    { 'if-match': `"${version}"` },
  )
  expect(added).toMatchObject({ status, body: { code } })
})

test('an ending keeps its kind, and moving it again reopens it', async () => {
  const application = await given.application({ appliedOn: '2026-03-02' })
  const rejected = await move(application.url, { ending: 'rejected', on: '2026-03-08' })
  expect(rejected.body).toMatchObject({ kind: 'applied', ending: 'rejected', stageSinceOn: '2026-03-08' })
  expect((await move(application.url, { stageId: stages.applied })).body).toMatchObject({ ending: null })
  expect(await get(application.url)).toMatchObject({ ending: null, rejectedOn: '2026-03-08' })
})

test.each<[string, { stageId?: string; ending?: string; on?: string }, number, string]>([
  ['an offer before applying', { stageId: 'offer', on: '2026-03-02' }, 409, 'out_of_order'],
  ['a day in the future', { stageId: 'offer', on: '2026-03-12' }, 400, 'invalid'],
  ['a day that does not exist', { stageId: 'offer', on: '2026-02-29' }, 400, 'invalid'],
  ['where it stands already', { stageId: 'applied' }, 409, 'already_there'],
  ['declining what was not offered', { ending: 'declined' }, 409, 'no_offer'],
  ['a stage and an ending at once', { stageId: 'offer', ending: 'rejected' }, 400, 'invalid'],
  ['neither', {}, 400, 'invalid'],
])('a move is refused: %s', async (_, body, status, code) => {
  const application = await given.application({ appliedOn: '2026-03-04' })
  const asked = body.stageId ? { ...body, stageId: stages[body.stageId] } : body
  expect(await move(application.url, asked)).toMatchObject({ status, body: { code } })
})

test('an interview before the day of applying is refused, whichever of the two is typed', async () => {
  const application = await given.application({ appliedOn: '2026-03-04' })
  const headers = { 'if-match': `"${application.version}"` }
  const earlier = await call(
    'POST',
    `${application.url}/stage-changes`,
    { stageId: stages.interview, on: '2026-03-01' },
    headers,
  )
  expect(earlier).toMatchObject({ status: 409, body: { code: 'before_applying', fields: [{ path: '/on' }] } })
})

test('a stage that was deleted meanwhile is a conflict, and the card stays', async () => {
  const stage = (
    await call('POST', `${given.root}/searches/${search.id}/stages`, {
      label: 'Case study',
      kind: 'interview',
      color: 'pink',
    })
  ).body
  await call('DELETE', `${given.root}/stages/${stage.id}`)
  const application = await given.application({ appliedOn: '2026-03-02' })
  expect(await move(application.url, { stageId: stage.id })).toMatchObject({ status: 409, body: { code: 'gone' } })
  expect((await get(application.url)).kind).toBe('applied')
})

test('of two tabs moving one card the second is told', async () => {
  const application = await given.application({ appliedOn: '2026-03-02' })
  expect((await move(application.url, { stageId: stages.screen }, application.version)).status).toBe(200)
  const second = await move(application.url, { stageId: stages.offer }, application.version)
  expect(second).toMatchObject({ status: 412, body: { code: 'stale', version: application.version + 1 } })
})

test('a change must name its version', async () => {
  const application = await given.application()
  expect(await call('PATCH', application.url, { role: 'Lead' })).toMatchObject({ status: 428 })
})

test('a retried creation finds the first one', async () => {
  const key = { 'idempotency-key': '0190c0de-1111-7000-8000-000000000001' }
  const body = { searchId: search.id, companyName: 'Retry & Sons', role: 'Clerk' }
  const first = await call('POST', given.applicationsUrl, body, key)
  const again = await call('POST', given.applicationsUrl, body, key)
  expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id])
})

test('salary is minor units, a currency and a period', async () => {
  const salary = { least: 7_000_000, most: 8_500_000, currency: 'EUR', period: 'year' }
  const application = await given.application({
    salary,
    level: 'senior',
    remote: 'hybrid',
    excitement: 4,
    link: 'https://acme.example/jobs/1',
  })
  expect(await get(application.url)).toMatchObject({ salary, level: 'senior', remote: 'hybrid', excitement: 4 })
})

test('a confidential employer has no company', async () => {
  const application = await call('POST', given.applicationsUrl, {
    searchId: search.id,
    role: 'CFO',
    confidential: true,
    agencyName: 'Hays',
  })
  expect(application.body).toMatchObject({ company: null, confidential: true, agency: { name: 'Hays' } })
})

test.each([
  ['/role', { role: '  ' }],
  ['/role', { role: 'x'.repeat(201) }],
  ['/role', { role: 'nul\0' }],
  ['/role', { role: '\ud800' }],
  ['/role', { role: 7 }],
  ['/link', { link: 'javascript:alert(1)' }],
  ['/excitement', { excitement: 6 }],
  ['/appliedOn', { appliedOn: '2025-02-29' }],
  ['/appliedOn', { appliedOn: '2026-04-01' }],
  ['/', { colour: 'red' }],
  ['/searchId', { searchId: 'nope' }],
])('bad input is refused, and the field is named: %s', async (path, more) => {
  const refused = await call('POST', given.applicationsUrl, {
    searchId: search.id,
    companyName: 'Acme',
    role: 'Designer',
    ...more,
  })
  expect(refused).toMatchObject({ status: 400, body: { code: 'invalid', fields: [{ path }] } })
})

test('ten million characters are refused with a sentence', async () => {
  const refused = await call('POST', given.applicationsUrl, { searchId: search.id, role: 'x'.repeat(10_000_000) })
  expect(refused).toMatchObject({ status: 413, body: { detail: 'That is more than one request may carry.' } })
})

test.each(['مهندسة برمجيات', '🧑‍🚀 Engineer', 'Zoë Ñandú'])(
  'names of every script stay as they are: %s',
  async (role) => {
    expect((await given.application({ role })).body.role).toBe(role)
  },
)

test('the board is what its schema says, cards in order, ended ones too', async () => {
  const { status, body } = await call('GET', `${given.root}/searches/${search.id}/board`)
  expect(status).toBe(200)
  expect(Board.parse(body)).toEqual(body)
  expect(body.stages.map(({ kind }: { kind: string }) => kind)).toEqual([
    'saved',
    'applied',
    'screen',
    'interview',
    'offer',
    'accepted',
  ])
  expect(body.cards.id.length).toBeGreaterThan(15)
})

test('each fact of a card stands in its place', async () => {
  const application = await given.application({
    ...{ companyName: 'Fjordlight', role: 'Head of Design', level: 'lead', excitement: 4 },
    source: { kind: 'job_board', name: 'Dribbble Jobs', wroteFirst: false },
    ...{ nextStep: 'Send the portfolio', nextStepDueOn: '2026-03-20', tags: ['dream job', 'remote'] },
    ...{ appliedOn: '2026-03-02', stageId: stages.offer, on: '2026-03-09' },
  })
  const vouched = {
    contactId: (await given.contact('Ruth Amsel', { tie: 'network' })).id,
    kind: 'vouched',
    on: '2026-03-05',
  }
  const { id, version, company } = (await call('POST', `${application.url}/help`, vouched)).body
  await move(application.url, { ending: 'declined', on: '2026-03-10' }, version)
  const { body } = await call('GET', `${given.root}/searches/${search.id}/board`)
  expect(cardsOf(body).find((card) => card.id === id)).toEqual({
    ...{ id, version: version + 1, stageId: stages.offer, kind: 'offer', ending: 'declined', offered: true },
    ...{ company: 'Fjordlight', companyId: company.id, role: 'Head of Design', level: 'lead', channel: 'cold' },
    ...{ since: '2026-03-10', source: 'job_board', sourceName: 'Dribbble Jobs', excitement: 4 },
    ...{ nextStep: 'Send the portfolio', dueOn: '2026-03-20', tags: ['dream job', 'remote'] },
    ...{ appliedOn: '2026-03-02', tie: 'network' },
  })
})

test('a card is placed below another, and stays there', async () => {
  const [one, two, three] = [
    await given.application({ role: 'One' }),
    await given.application({ role: 'Two' }),
    await given.application({ role: 'Three' }),
  ]
  await call('PUT', `${three.url}/place`, { after: one.id }, { 'if-match': `"${three.version}"` })
  const { body } = await call('GET', `${given.root}/searches/${search.id}/board`)
  const order = cardsOf(body).map(({ id }) => id)
  expect(order.indexOf(two.id)).toBeLessThan(order.indexOf(one.id))
  expect(order.indexOf(three.id)).toBe(order.indexOf(one.id) + 1)
})

test('people known at a company are counted on the board, those only heard of are not', async () => {
  const application = await given.application({ companyName: 'Delta Air' })
  await given.contact('Amal Haddad', { companyName: 'Delta Air' })
  await given.contact('Only Heard', { companyName: 'Delta Air', tie: 'unmet' })
  const { body } = await call('GET', `${given.root}/searches/${search.id}/known`)
  expect(body[application.body.company.id]).toBe(1)
})

test('a trashed application leaves the board and cannot be changed', async () => {
  const application = await given.application()
  expect((await call('DELETE', application.url)).status).toBe(204)
  const { version } = await get(application.url)
  expect(await move(application.url, { stageId: stages.applied }, version)).toMatchObject({
    status: 409,
    body: { code: 'in_trash' },
  })
  time.set('2026-03-10T12:00:00Z')
})

test('a posting has the day it went up, the day it closes, and a pay by the week', async () => {
  const salary = { least: 90_000, most: null, currency: 'GBP', period: 'week' }
  const { url, version, body } = await given.application({ postedOn: '2026-03-01', closesOn: '2026-03-31', salary })
  expect(body).toMatchObject({ postedOn: '2026-03-01', closesOn: '2026-03-31', salary })
  const change = { closesOn: '2026-04-15', postedOn: null }
  const { body: changed } = await call('PATCH', url, change, { 'if-match': `"${version}"` })
  expect(changed).toMatchObject(change)
  const wrong = await call('PATCH', url, { closesOn: '2026-02-30' }, { 'if-match': `"${changed.version}"` })
  expect(wrong).toMatchObject({ status: 400, body: { fields: [{ path: '/closesOn' }] } })
})

test('a posting is found by its link, however that is written', async () => {
  const { id } = await given.application({
    role: 'Pilot',
    link: 'https://www.linkedin.com/jobs/view/pilot-at-aer-4711/',
  })
  const ofLink = (link: string) => get(`${given.applicationsUrl}?link=${encodeURIComponent(link)}`)
  const same = await ofLink('https://de.linkedin.com/jobs/collections/?currentJobId=4711&trk=public')
  expect(same.map((row: { id: string }) => row.id)).toEqual([id])
  expect(await ofLink('https://www.linkedin.com/jobs/view/4712')).toEqual([])
  expect((await call('GET', `${given.applicationsUrl}?link=javascript:alert(1)`)).status).toBe(400)
})

test('tags are words of the user’s own, each once, and are kept when nothing is said of them', async () => {
  const { url, body } = await given.application({ role: 'Tagged', tags: ['dream job', ' remote ', 'remote'] })
  expect(body.tags).toEqual(['dream job', 'remote'])
  const change = (changes: object, version: number) => call('PATCH', url, changes, { 'if-match': `"${version}"` })
  expect((await change({ excitement: 4 }, 1)).body.tags).toEqual(['dream job', 'remote'])
  expect((await change({ tags: [] }, 2)).body.tags).toEqual([])
  expect((await change({ tags: [' '] }, 3)).status).toBe(400)
  expect((await change({ tags: Array.from({ length: 21 }, (_, i) => `tag ${i}`) }, 3)).status).toBe(400)
})
