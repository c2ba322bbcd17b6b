import { expect, test } from 'vitest'
import { startApp } from './support'

const { call, given } = await startApp()
const lookUp = async (company: string) =>
  (await call('GET', `${given.root}/lookup?company=${encodeURIComponent(company)}`)).body
const appliedCold = async (query = '') => (await call('GET', `${given.root}/applied-cold${query}`)).body
const names = (people: { name: string }[]) => people.map(({ name }) => name)
const worked = (contact: { url: string }, companyName: string, more: object = {}) =>
  call('POST', `${contact.url}/positions`, { companyName, ...more })

test('who works there now, and who used to, with the years', async () => {
  await given.contact('Ines Duarte', { companyName: 'Acme', title: 'Designer' })
  await worked(await given.contact('Bo Winter'), 'ACME Inc.', {
    startedOn: '2018-01-01',
    startedPrecision: 'year',
    endedOn: '2021-01-01',
    endedPrecision: 'year',
  })
  const { now, before, introductions } = await lookUp('acme')
  expect(now).toMatchObject([{ name: 'Ines Duarte', title: 'Designer', current: true, helped: 0 }])
  expect(before).toMatchObject([{ name: 'Bo Winter', startedOn: '2018-01-01', endedPrecision: 'year' }])
  expect(introductions).toEqual([])
})

test('nobody is said plainly', async () => {
  await given.company('Desolate')
  const { companyId, now, before, introductions, totals } = await lookUp('desolate')
  expect(companyId).not.toBeNull()
  expect([now, before, introductions]).toEqual([[], [], []])
  expect(totals).toEqual({ now: 0, before: 0, introductions: 0 })
})

test('a company nobody has heard of matches nothing', async () => {
  expect(await lookUp('Xyzzy Unheard')).toMatchObject({ matches: [], companyId: null, now: [] })
})

test('what says that there is no employer is no company', async () => {
  await given.company('Selfridges')
  expect(await lookUp('Self-employed')).toMatchObject({ matches: [], companyId: null, isPlaceholder: true })
})

test('a name that is only similar is offered, and nobody is said to work there', async () => {
  await given.contact('Lea Hell', { companyName: 'Brightside Media' })
  const { matches, companyId, now } = await lookUp('Brihgtside Media')
  expect(matches).toMatchObject([{ name: 'Brightside Media', tier: 'likely', known: 1 }])
  expect([companyId, now]).toEqual([null, []])
})

test('an alias or a web domain is as good as the name', async () => {
  await given.contact('Gus Alias', { companyName: 'Alphabet' })
  const { url } = await given.company('Alphabet Holding of Google')
  await call('POST', `${url}/aliases`, { kind: 'domain', value: 'abc.xyz' })
  await given.contact('Mo Domain', { companyName: 'Alphabet Holding of Google' })
  expect(names((await lookUp('https://abc.xyz/investor')).now)).toEqual(['Mo Domain'])
})

test('the strongest tie comes first, then who was in touch last', async () => {
  const at = { companyName: 'Order Ltd' }
  await given.contact('Connection', { ...at, tie: 'connection', lastTouchOn: '2026-03-09' })
  await given.contact('Warm long ago', { ...at, tie: 'warm', lastTouchOn: '2020-01-01' })
  await given.contact('Warm lately', { ...at, tie: 'warm', lastTouchOn: '2026-02-01' })
  await given.contact('Network', { ...at, tie: 'network' })
  expect(names((await lookUp('order')).now)).toEqual(['Network', 'Warm lately', 'Warm long ago', 'Connection'])
})

test('somebody with two positions there stands there once, and not among those who used to', async () => {
  const contact = await given.contact('Promoted', { companyName: 'Ladder AG', title: 'Lead' })
  await worked(contact, 'Ladder AG', { title: 'Junior', endedOn: '2020-05-01' })
  const { now, before } = await lookUp('ladder')
  expect([names(now), names(before)]).toEqual([['Promoted'], []])
})

test('who knows somebody there can introduce you, and the path is shown', async () => {
  const ines = await given.contact('Ines Pfad', { tie: 'network' })
  await call('POST', `${ines.url}/relationships`, {
    knowsName: 'Unmet There',
    knowsCompanyName: 'Farfar',
    how: 'Rowing',
  })
  const { now, introductions, totals } = await lookUp('farfar')
  expect(now).toEqual([])
  expect(introductions).toMatchObject([
    { through: { name: 'Ines Pfad', tie: 'network' }, person: { name: 'Unmet There', current: true }, how: 'Rowing' },
  ])
  expect(totals.introductions).toBe(1)
})

test('through somebody whom you have not met it is three hops, and the stronger path comes first', async () => {
  const jan = await given.contact('Jan Far', { tie: 'network' })
  const meeting = await call('POST', `${jan.url}/relationships`, { knowsName: 'Middle Woman', strength: 'very_well' })
  const middle = `${given.root}/contacts/${meeting.body.contactId}`
  await call('POST', `${middle}/relationships`, { knowsName: 'At Last', knowsCompanyName: 'Threehops' })
  const weak = await given.contact('Slight Way', { tie: 'connection' })
  const { body: there } = await call('GET', `${given.root}/contacts?q=At Last`)
  await call('POST', `${weak.url}/relationships`, { knowsContactId: there.rows[0].id, strength: 'slightly' })
  const { introductions } = await lookUp('threehops')
  expect(introductions).toMatchObject([
    { through: { name: 'Jan Far' }, via: { name: 'Middle Woman' }, person: { name: 'At Last' } },
    { through: { name: 'Slight Way' }, via: null, person: { name: 'At Last' } },
  ])
})

test('where you worked together, a school in common, the last words and what they did before stand with a person', async () => {
  const ola = await given.contact('Ola Close', { companyName: 'Manyfold', title: 'Lead' })
  await worked(ola, 'Shared Past', { startedOn: '2015-03-01', endedOn: '2018-02-01' })
  await call('POST', `${given.root}/own-positions`, {
    companyName: 'Shared Past',
    startedOn: '2016-01-01',
    endedOn: '2020-01-01',
  })
  for (const contactId of [undefined, ola.id])
    await call('POST', `${given.root}/educations`, { school: 'KTH', contactId })
  const touch = { kind: 'coffee', on: '2026-03-04', line: 'Hiring in May', contactIds: [ola.id] }
  await call('POST', `${given.root}/interactions`, touch)
  const application = await given.application({ companyName: 'Elsewhere', role: 'Writer', appliedOn: '2026-01-05' })
  await call('POST', `${application.url}/help`, { contactId: ola.id, kind: 'referred', on: '2026-01-04' })
  const { now } = await lookUp('manyfold')
  expect(now).toMatchObject([
    {
      colleagueAt: { company: 'Shared Past', from: 2016, until: 2018 },
      school: 'KTH',
      lastTouch: { kind: 'coffee', line: 'Hiring in May' },
      lastHelp: { kind: 'referred', role: 'Writer', company: 'Elsewhere', reached: 'applied' },
    },
  ])
})

test('former colleagues and schoolmates whom you have not met, and who may know somebody, are other ways in', async () => {
  const { id } = await given.company('Hard To Enter', { field: 'Robotics', town: 'Turin' })
  const unmet = await given.contact('Old Mate', { tie: 'unmet', companyName: 'Hard To Enter', title: 'CFO' })
  await worked(unmet, 'Mill Co', { startedOn: '2010-01-01', endedOn: '2012-01-01' })
  await call('POST', `${given.root}/own-positions`, {
    companyName: 'Mill Co',
    startedOn: '2011-01-01',
    endedOn: '2013-01-01',
  })
  for (const contactId of [undefined, unmet.id])
    await call('POST', `${given.root}/educations`, { school: 'Politecnico', contactId })
  await given.company('Also Robots', { field: 'robotics' })
  await given.contact('Same Field', { companyName: 'Also Robots' })
  await given.company('Also There', { town: 'Turin' })
  await given.contact('Same Town', { companyName: 'Also There', tie: 'network' })
  const { body } = await call('GET', `${given.root}/lookup/ways?companyId=${id}`)
  expect(body).toMatchObject({
    colleagues: [{ name: 'Old Mate', title: 'CFO', current: true, colleagueAt: 'Mill Co' }],
    schoolmates: [{ name: 'Old Mate', school: 'Politecnico' }],
    mayKnow: [
      { name: 'Same Town', because: 'town', company: 'Also There' },
      { name: 'Same Field', because: 'field' },
    ],
  })
})

test('people at an owner or a brand of the company are named beside it', async () => {
  await given.contact('Brand Person', { companyName: 'YouTube' })
  const google = await given.company('Google')
  const { related } = (await call('GET', `${given.root}/lookup?companyId=${google.id}`)).body
  expect(related).toContainEqual(expect.objectContaining({ name: 'YouTube', kinship: 'brand', known: 1 }))
})

test('a contact’s page names the open applications that they can help with', async () => {
  const pia = await given.contact('Pia Helps', { companyName: 'Open One' })
  await worked(pia, 'Open Two', { endedOn: '2020-01-01' })
  await call('POST', `${pia.url}/relationships`, { knowsName: 'Third Party', knowsCompanyName: 'Open Three' })
  for (const companyName of ['Open Three', 'Open Two', 'Open One']) await given.application({ companyName })
  const { body } = await call('GET', `${given.root}/lookup/openings?contactId=${pia.id}`)
  expect(body).toMatchObject([
    { company: 'Open One', because: 'now', person: null },
    { company: 'Open Two', because: 'before' },
    { company: 'Open Three', because: 'knows', person: { name: 'Third Party' } },
  ])
})

test('somebody unmet counts as nobody you know, and cannot introduce you', async () => {
  const unmet = await given.contact('Only Heard Of', { tie: 'unmet', companyName: 'Hearsay' })
  await call('POST', `${unmet.url}/relationships`, { knowsName: 'Their Friend', knowsCompanyName: 'Hearsay' })
  expect(await lookUp('hearsay')).toMatchObject({ now: [], introductions: [], matches: [{ known: 0 }] })
})

test('who is in the trash is not there', async () => {
  const contact = await given.contact('Gone Girl', { companyName: 'Trashed Inc' })
  await call('DELETE', contact.url)
  expect(await lookUp('trashed')).toMatchObject({ now: [], matches: [{ known: 0 }] })
})

test('of two companies of one name both match, and the one where you know more people is spoken of', async () => {
  const [small, large] = await Promise.all(
    ['Atlanta', 'Boston'].map(
      async (town) => (await call('POST', `${given.root}/companies`, { name: 'Delta', town })).body,
    ),
  )
  await worked(await given.contact('At Large'), '', { companyName: undefined, companyId: large.id })
  expect(await lookUp('Delta')).toMatchObject({ companyId: large.id, matches: [{ id: large.id }, { id: small.id }] })
  const asked = await call('GET', `${given.root}/lookup?company=Delta&companyId=${small.id}`)
  expect(asked.body).toMatchObject({ companyId: small.id, now: [] })
  expect(asked.body.matches).toHaveLength(2)
})

test('the applications there are listed, and what somebody helped with is counted', async () => {
  const contact = await given.contact('Ada Hilft', { companyName: 'Helpful' })
  const application = await given.application({ companyName: 'Helpful', role: 'Tester', appliedOn: '2026-03-02' })
  await call('POST', `${application.url}/help`, { contactId: contact.id, kind: 'referred', on: '2026-03-01' })
  expect(await lookUp('helpful')).toMatchObject({
    now: [{ helped: 1 }],
    applications: [{ role: 'Tester', channel: 'networked', kind: 'applied', ending: null }],
  })
})

test('by its id a company is found without a name', async () => {
  const { id } = await given.company('By Id')
  expect((await call('GET', `${given.root}/lookup?companyId=${id}`)).body).toMatchObject({
    companyId: id,
    matches: [{ name: 'By Id', tier: 'exact' }],
  })
})

test('a long list holds the hundred strongest and says how many there are', async () => {
  for (let i = 0; i < 103; i++)
    await given.contact(`Many ${i}`, { companyName: 'Crowd', tie: i ? 'connection' : 'network' })
  const { now, totals } = await lookUp('crowd')
  expect([now.length, now[0].name, totals.now]).toEqual([100, 'Many 0', 103])
})

test('applied cold although you knew someone', async () => {
  await given.contact('Nah Dran', { companyName: 'Missed AG', title: 'CTO', tie: 'network' })
  await given.contact('Auch Da', { companyName: 'Missed AG', tie: 'connection' })
  const { id } = await given.application({ companyName: 'Missed AG', appliedOn: '2026-03-05' })
  await given.application({ companyName: 'Knows Nobody', appliedOn: '2026-03-05' })
  const [row, ...others] = await appliedCold()
  expect(row.application).toMatchObject({ id, company: 'Missed AG', channel: 'cold', appliedOn: '2026-03-05' })
  expect(row.known).toBe(2)
  expect(row.people).toMatchObject([{ name: 'Nah Dran', title: 'CTO', current: true }, { name: 'Auch Da' }])
  expect(others).toEqual([])
})

test('who came to the company after you applied could not have helped', async () => {
  await worked(await given.contact('Later There'), 'Hindsight', { startedOn: '2026-02-01' })
  await given.application({ companyName: 'Hindsight', appliedOn: '2026-01-10' })
  expect(
    (await appliedCold()).map((row: { application: { company: string } }) => row.application.company),
  ).not.toContain('Hindsight')
})

test('what went out cold is worked off, and put back', async () => {
  await given.contact('Could Have', { companyName: 'Worked Off' })
  const { url, id } = await given.application({ companyName: 'Worked Off', appliedOn: '2026-03-05' })
  const state = async () =>
    (await appliedCold()).find((row: { application: { id: string } }) => row.application.id === id).state
  expect(await state()).toBeNull()
  expect((await call('PUT', `${url}/cold-review`, { state: 'dismissed' })).status).toBe(204)
  expect((await call('PUT', `${url}/cold-review`, { state: 'asked' })).status).toBe(204)
  expect(await state()).toBe('asked')
  expect((await call('DELETE', `${url}/cold-review`)).status).toBe(204)
  expect(await state()).toBeNull()
  expect((await call('PUT', `${url}/cold-review`, { state: 'maybe' })).status).toBe(400)
})

test('the list of cold applications may speak of one search', async () => {
  expect((await appliedCold(`?searchId=${given.searchId}`)).length).toBeGreaterThan(0)
  expect(await appliedCold('?searchId=0195a0a0-0000-7000-8000-00000000dead')).toEqual([])
})

test.each([
  '',
  '?company=',
  '?company=%20',
  '?companyId=7',
  '?company=%00',
  '?company=a&town=b',
  `?company=${'x'.repeat(2001)}`,
])('a look-up of %s is refused', async (query) =>
  expect((await call('GET', `${given.root}/lookup${query}`)).status).toBe(400),
)

test('a company that is not there is not found', async () => {
  const { status } = await call('GET', `${given.root}/lookup?companyId=0195a0a0-0000-7000-8000-00000000dead`)
  expect(status).toBe(404)
})
