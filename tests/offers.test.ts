import { expect, test } from 'vitest'
import { startApp } from './support'

const { call, given, workspace, time } = await startApp()
const url = `${given.root}/offers`
const rates = `${given.root}/exchange-rates`
const make = (more: object) => given.made('/offers', { receivedOn: '2026-03-09', currency: 'EUR', ...more })
const change = (id: string, body: object, version = 1) =>
  call('PATCH', `${url}/${id}`, body, { 'if-match': `"${version}"` })

test('an offer is shown with where it comes from, beside the others of its search', async () => {
  const acme = await given.application({ companyName: 'Acme', role: 'Designer' })
  const globex = await given.application({ companyName: 'Globex', role: 'Drafter' })
  await make({ applicationId: globex.id, receivedOn: '2026-03-10', currency: 'CHF', base: 12_000_000 })
  const first = await make({ applicationId: acme.id, base: 8_500_000, bonus: 500_000, deadlineOn: '2026-03-20' })
  expect(first.body).toMatchObject({ base: 8_500_000, basePeriod: 'year', equityYears: 4, signing: null, version: 1 })
  const { body } = await call('GET', `${url}?searchId=${given.searchId}`)
  expect(body).toMatchObject([
    { company: 'Acme', role: 'Designer', deadlineOn: '2026-03-20', bonus: 500_000 },
    { company: 'Globex', currency: 'CHF', deadlineOn: null },
  ])
  expect((await call('GET', `${url}?applicationId=${acme.id}`)).body).toHaveLength(1)
})

test('an offer can be corrected, deleted and put back; an old version is refused', async () => {
  const { id: applicationId } = await given.application({ role: 'Miller' })
  const { id } = await make({ applicationId, base: 1 })
  expect((await change(id, { base: 2, benefits: 'Tram' })).body).toMatchObject({
    base: 2,
    benefits: 'Tram',
    version: 2,
  })
  expect(await change(id, { base: 3 })).toMatchObject({ status: 412, body: { code: 'stale', version: 2 } })
  await call('DELETE', `${url}/${id}`)
  expect((await call('GET', `${url}?applicationId=${applicationId}`)).body).toEqual([])
  expect(await change(id, { base: 3 }, 2)).toMatchObject({ status: 409, body: { code: 'in_trash' } })
  await call('PUT', `${given.root}/trash/offers/${id}/restored`)
  expect((await call('GET', `${url}?applicationId=${applicationId}`)).body).toMatchObject([{ id, base: 2 }])
})

test('an offer of an application in the trash waits there with it, and none is added', async () => {
  const application = await given.application({ role: 'Sailor' })
  await make({ applicationId: application.id })
  await given.remove(application)
  expect((await call('GET', `${url}?applicationId=${application.id}`)).body).toEqual([])
  const late = { applicationId: application.id, receivedOn: '2026-03-09', currency: 'EUR' }
  expect(await call('POST', url, late)).toMatchObject({ status: 409, body: { code: 'in_trash' } })
})

test('a creation tried twice with one key makes one offer', async () => {
  const key = { 'idempotency-key': '0195a0a0-0000-7000-8000-0000000000b1' }
  const { id: applicationId } = await given.application({ role: 'Smith' })
  const body = { applicationId, receivedOn: '2026-03-09', currency: 'EUR' }
  expect((await call('POST', url, body, key)).body).toEqual((await call('POST', url, body, key)).body)
  expect((await call('GET', `${url}?applicationId=${applicationId}`)).body).toHaveLength(1)
})

test('a rate is entered once for each currency, with the day it was set', async () => {
  expect((await call('PUT', `${rates}/USD`, { rate: 0.92 })).body).toEqual({
    currency: 'USD',
    rate: 0.92,
    setOn: '2026-03-10',
  })
  time.set('2026-03-12T12:00:00Z')
  await call('PUT', `${rates}/USD`, { rate: 0.9 })
  await call('PUT', `${rates}/CHF`, { rate: 1.05 })
  expect((await call('GET', rates)).body).toEqual([
    { currency: 'CHF', rate: 1.05, setOn: '2026-03-12' },
    { currency: 'USD', rate: 0.9, setOn: '2026-03-12' },
  ])
  expect((await call('DELETE', `${rates}/CHF`)).status).toBe(204)
  expect((await call('DELETE', `${rates}/CHF`)).status).toBe(404)
})

test('the workspace has the currency that offers are compared in', async () => {
  expect((await call('GET', given.root)).body.currency).toBeNull()
  const version = { 'if-match': `"${workspace.version}"` }
  expect((await call('PATCH', given.root, { currency: 'EUR' }, version)).body).toMatchObject({ currency: 'EUR' })
})

test.each([
  [{ currency: 'euro' }, '/currency'],
  [{ base: -1 }, '/base'],
  [{ base: 1.5 }, '/base'],
  [{ base: 1e14 }, '/base'],
  [{ basePeriod: 'fortnight' }, '/basePeriod'],
  [{ equityYears: 0 }, '/equityYears'],
  [{ hoursPerWeek: 0 }, '/hoursPerWeek'],
  [{ deadlineOn: '2026-02-30' }, '/deadlineOn'],
  [{ receivedOn: 'soon' }, '/receivedOn'],
  [{ benefits: 'a\0' }, '/benefits'],
  [{ car: true }, '/'],
])('bad offer %#: it is refused, and the field is named', async (more, path) => {
  const { id: applicationId } = await given.application({ role: 'Cooper' })
  const refused = await call('POST', url, { applicationId, receivedOn: '2026-03-09', currency: 'EUR', ...more })
  expect(refused).toMatchObject({ status: 400, body: { fields: [{ path }] } })
})

test.each([0, -1, '1', null, 1e10])('a rate of %s is refused', async (rate) => {
  expect(await call('PUT', `${rates}/USD`, { rate })).toMatchObject({
    status: 400,
    body: { fields: [{ path: '/rate' }] },
  })
})

test('what is no currency has no rate', async () => {
  expect((await call('PUT', `${rates}/dollars`, { rate: 1 })).status).toBe(404)
})
