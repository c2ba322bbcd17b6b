import { expect, test } from 'vitest'
import { startApp } from './support'

const { call, given, time } = await startApp()
const url = `${given.root}/follow-ups`
const suggested = async (applicationId: string) => {
  const { rows } = (await call('GET', `${url}?applicationId=${applicationId}`)).body
  return rows[0]?.about ?? null
}
const on = (day: string) => time.set(`${day}T12:00:00Z`)
const answer = (applicationId: string, about: string, answer: string) =>
  given.made(`/applications/${applicationId}/follow-ups`, { about, answer })
const applied = (role: string, more: object = {}) => given.application({ role, appliedOn: '2026-03-02', ...more })
const months = ['2026-03-08', '2026-03-09', '2026-03-15', '2026-03-16', '2026-04-15', '2026-04-16']

test('an application that awaits an answer is worth a word after 7 and 14 quiet days, and likely over after 45', async () => {
  const { id } = await applied('Weaver')
  const seen = []
  for (const day of months) {
    on(day)
    seen.push(await suggested(id))
  }
  expect(seen).toEqual([null, 'first', 'first', 'second', 'second', 'ghosted'])
})

test('what is done is a touch: the second word waits seven days more, and is the last one', async () => {
  const { id } = await applied('Baker')
  on('2026-03-12')
  await answer(id, 'first', 'done')
  expect(await suggested(id)).toBeNull()
  on('2026-03-18')
  expect(await suggested(id)).toBeNull()
  on('2026-03-19')
  expect(await suggested(id)).toBe('second')
  await answer(id, 'second', 'done')
  on('2026-05-02')
  expect(await suggested(id)).toBeNull()
  on('2026-05-03')
  expect(await suggested(id)).toBe('ghosted')
})

test('what is dismissed is not asked again, until something happens', async () => {
  on('2026-03-16')
  const application = await applied('Potter')
  const { url: dismissed } = await answer(application.id, 'second', 'dismissed')
  expect(await suggested(application.id)).toBeNull()
  await call('DELETE', dismissed)
  expect(await suggested(application.id)).toBe('second')
  await answer(application.id, 'second', 'dismissed')
  const { screen } = await given.stages()
  await call('PUT', `${application.url}/stage`, { stageId: screen }, { 'if-match': `"${application.version}"` })
  on('2026-03-22')
  expect(await suggested(application.id)).toBeNull()
  on('2026-03-23')
  expect(await suggested(application.id)).toBe('first')
})

test('help and an interview are touches; what lies ahead keeps it quiet', async () => {
  const ines = await given.contact('Ines Duarte')
  const helped = await applied('Miller')
  on('2026-03-06')
  await call('POST', `${helped.url}/help`, { contactId: ines.id, kind: 'vouched', on: '2026-03-06' })
  const met = await applied('Sailor')
  await given.made('/interviews', { applicationId: met.id, kind: 'screen', on: '2026-03-06' })
  const ahead = await applied('Cook')
  await given.made('/interviews', { applicationId: ahead.id, kind: 'screen', on: '2026-03-20' })
  const planned = await applied('Tailor', { nextStep: 'Write', nextStepDueOn: '2026-03-10' })
  on('2026-03-10')
  for (const { id } of [helped, met, ahead, planned]) expect(await suggested(id)).toBeNull()
  on('2026-03-13')
  expect(await suggested(helped.id)).toBe('first')
  expect(await suggested(met.id)).toBe('first')
  expect(await suggested(ahead.id)).toBeNull()
  expect(await suggested(planned.id)).toBe('first')
})

test('nothing is suggested of what is saved, has ended, is in the trash or of a search that has ended', async () => {
  on('2026-03-10')
  const saved = await given.application({ role: 'Saved' })
  const ended = await applied('Ended')
  await call('PUT', `${ended.url}/stage`, { ending: 'rejected' }, { 'if-match': `"${ended.version}"` })
  const trashed = await applied('Trashed')
  await given.remove(trashed)
  const search = await given.made('/searches', { name: 'Over', startedOn: '2026-01-01' })
  const over = await applied('Over', { searchId: search.id })
  await call('PATCH', search.url, { endedOn: '2026-03-05' })
  on('2026-03-30')
  for (const { id } of [saved, ended, trashed, over]) expect(await suggested(id)).toBeNull()
})

test('the quiet period is 45 days, else that of nine in ten answers, else the setting', async () => {
  const terms = async () => {
    const { quietDays, basis, answers } = (await call('GET', url)).body
    return { quietDays, basis, answers }
  }
  expect(await terms()).toEqual({ quietDays: 45, basis: 'default', answers: 2 })
  on('2026-05-01')
  const { screen } = await given.stages()
  for (let i = 1; i <= 10; i++) {
    const { url: address, version } = await applied(`Answered ${i}`)
    const day = `2026-03-${String(2 + 2 * i).padStart(2, '0')}`
    await call('PUT', `${address}/stage`, { stageId: screen, on: day }, { 'if-match': `"${version}"` })
  }
  // Two answers after 14 and 8 days, and ten after 2, 4, … 20: of twelve, nine in ten came within 18 days.
  expect(await terms()).toEqual({ quietDays: 18, basis: 'own', answers: 12 })
  const { version } = (await call('GET', given.root)).body
  await call('PATCH', given.root, { quietDays: 60 }, { 'if-match': `"${version}"` })
  expect(await terms()).toEqual({ quietDays: 60, basis: 'chosen', answers: 12 })
})

test('what was done is told of the application, and a retry tells it once', async () => {
  const { id } = await applied('Smith')
  const key = { 'idempotency-key': '0195a0a0-0000-7000-8000-0000000000f1' }
  const address = `${given.root}/applications/${id}/follow-ups`
  for (const _ of [1, 2]) await call('POST', address, { about: 'first', answer: 'done' }, key)
  expect((await call('GET', address)).body).toMatchObject([{ about: 'first', answer: 'done', on: '2026-05-01' }])
})

test('an answer to what is not there is refused', async () => {
  const nowhere = `${given.root}/applications/0195a0a0-0000-7000-8000-00000000dead/follow-ups`
  expect((await call('POST', nowhere, { about: 'first', answer: 'done' })).status).toBe(404)
  expect((await call('DELETE', `${nowhere}/0195a0a0-0000-7000-8000-00000000dead`)).status).toBe(404)
  expect((await call('POST', nowhere, { about: 'third', answer: 'done' })).status).toBe(400)
  const trashed = await applied('Gone')
  await given.remove(trashed)
  const late = await call('POST', `${trashed.url}/follow-ups`, { about: 'first', answer: 'done' })
  expect(late).toMatchObject({ status: 409, body: { code: 'in_trash' } })
})

test.each([13, 366, 20.5, '30'])('a quiet period of %s days is refused', async (quietDays) => {
  const { version } = (await call('GET', given.root)).body
  expect((await call('PATCH', given.root, { quietDays }, { 'if-match': `"${version}"` })).status).toBe(400)
})
