import { expect, test } from 'vitest'
import { startApp } from './support'

const { call, given } = await startApp()
const url = `${given.root}/interactions`
const log = (contactIds: string[], more: object = {}) =>
  call('POST', url, { kind: 'call', on: '2026-03-05', contactIds, ...more })
const lastTouchOf = async (contact: { url: string }) => (await call('GET', contact.url)).body.lastTouchOn
const listed = async (query: string) => (await call('GET', `${url}?${query}`)).body

test('a touch is logged in one step and is the last one from then on', async () => {
  const ada = await given.contact('Ada Nord', { lastTouchOn: '2026-01-01' })
  const made = await log([ada.id], { kind: 'coffee', line: 'They hire in spring' })
  expect(made).toMatchObject({
    status: 201,
    body: { kind: 'coffee', on: '2026-03-05', line: 'They hire in spring', people: [{ name: 'Ada Nord' }] },
  })
  expect(await lastTouchOf(ada)).toBe('2026-03-05')
  expect(await listed(`contactId=${ada.id}`)).toEqual([made.body])
})

test('a touch of long ago moves nothing', async () => {
  const bo = await given.contact('Bo Sund', { lastTouchOn: '2026-03-01' })
  await log([bo.id], { on: '2025-06-01' })
  expect(await lastTouchOf(bo)).toBe('2026-03-01')
})

test('taken back, everybody’s last touch is again what it was', async () => {
  const [cleo, dan] = [await given.contact('Cleo', { lastTouchOn: '2026-02-01' }), await given.contact('Dan')]
  const { body } = await log([cleo.id, dan.id], { kind: 'event' })
  expect([await lastTouchOf(cleo), await lastTouchOf(dan)]).toEqual(['2026-03-05', '2026-03-05'])
  expect((await call('DELETE', `${url}/${body.id}`)).status).toBe(204)
  expect([await lastTouchOf(cleo), await lastTouchOf(dan)]).toEqual(['2026-02-01', null])
  expect(await listed(`contactId=${dan.id}`)).toEqual([])
})

test('of two touches the one that stays keeps its day, whichever is taken back first', async () => {
  const eve = await given.contact('Eve', { lastTouchOn: '2026-01-01' })
  const earlier = await log([eve.id], { on: '2026-02-10' })
  const later = await log([eve.id], { on: '2026-03-01' })
  await call('DELETE', `${url}/${earlier.body.id}`)
  expect(await lastTouchOf(eve)).toBe('2026-03-01')
  await call('DELETE', `${url}/${later.body.id}`)
  expect(await lastTouchOf(eve)).toBe('2026-01-01')
})

test('a touch and help of one day: either taken back leaves the other', async () => {
  const fay = await given.contact('Fay')
  const application = await given.application()
  const { body } = await log([fay.id])
  await call('POST', `${application.url}/help`, { contactId: fay.id, kind: 'told', on: '2026-03-05' })
  await call('DELETE', `${url}/${body.id}`)
  expect(await lastTouchOf(fay)).toBe('2026-03-05')
})

test('a touch may be about an application, and stands with its company', async () => {
  const [gus, application] = [await given.contact('Gus'), await given.application({ companyName: 'Talked GmbH' })]
  await log([gus.id], { applicationId: application.id })
  const [row] = await listed(`applicationId=${application.id}`)
  expect(row.application).toEqual({ id: application.id, role: 'Designer', company: 'Talked GmbH' })
  expect(await listed(`companyId=${application.body.company.id}`)).toEqual([row])
})

test('with a company stand touches with whoever is or was there', async () => {
  const hal = await given.contact('Hal', { companyName: 'Once There' })
  await log([hal.id])
  const { body } = await call('GET', `${given.root}/companies?q=once there`)
  expect(await listed(`companyId=${body.rows[0].id}`)).toMatchObject([{ people: [{ name: 'Hal' }] }])
})

test('tried twice with one key it is logged once', async () => {
  const ida = await given.contact('Ida')
  const key = { 'idempotency-key': '0195a0a0-0000-7000-8000-0000000000aa' }
  const body = { kind: 'mail', on: '2026-03-02', contactIds: [ida.id, ida.id] }
  const first = await call('POST', url, body, key)
  expect(await call('POST', url, body, key)).toMatchObject({ status: 201, body: first.body })
  expect(first.body.people).toHaveLength(1)
  expect(await listed(`contactId=${ida.id}`)).toHaveLength(1)
})

const absent = '0195a0a0-0000-7000-8000-00000000dead'

test.each([
  [{ kind: 'pigeon' }, 400],
  [{ on: '2026-02-30' }, 400],
  [{ on: '2026-03-20' }, 400],
  [{ contactIds: [] }, 400],
  [{ contactIds: [absent] }, 404],
  [{ applicationId: absent }, 409],
  [{ line: 'a\0b' }, 400],
  [{ mood: 'good' }, 400],
])('bad input %# is refused', async (more, status) => {
  const kim = await given.contact('Kim')
  expect((await log([kim.id], more)).status).toBe(status)
  expect(await lastTouchOf(kim)).toBeNull()
})

test('what is not there is not found', async () => {
  expect((await call('DELETE', `${url}/${absent}`)).status).toBe(404)
  expect((await call('GET', url)).status).toBe(400)
})
