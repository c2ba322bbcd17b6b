import { expect, test } from 'vitest'
import { startApp } from './support'

const { call, given } = await startApp()
const url = `${given.root}/own-positions`
const own = async (companyName: string, more: object = {}) => (await call('POST', url, { companyName, ...more })).body
const worked = async (name: string, companyName: string, span: object) => {
  const contact = await given.contact(name)
  await call('POST', `${contact.url}/positions`, { companyName, ...span })
}

test('your own positions are listed, the present one first', async () => {
  await own('First Mill', { title: 'Apprentice', startedOn: '2015-01-01', endedOn: '2018-06-30' })
  await own('Second Mill', { title: 'Lead', startedOn: '2018-07-01' })
  const { body } = await call('GET', url)
  expect(body).toMatchObject([
    { company: 'Second Mill', title: 'Lead', endedOn: null, colleagues: 0 },
    { company: 'First Mill', startedOn: '2015-01-01', endedOn: '2018-06-30' },
  ])
})

test('who was there in the same years is a colleague', async () => {
  await worked('Same Time', 'Shared Works', { startedOn: '2019-01-01', endedOn: '2020-01-01' })
  await worked('Long Before', 'Shared Works', { startedOn: '2001-01-01', endedOn: '2003-01-01' })
  await worked('Still There', 'Shared Works', { startedOn: '2020-05-01' })
  await worked('When Is Not Known', 'Shared Works', {})
  expect(await own('Shared Works', { startedOn: '2018-01-01', endedOn: '2021-01-01' })).toMatchObject({ colleagues: 2 })
})

test('years and months are compared as far as they are known', async () => {
  await worked('In That Year', 'Years Ltd', { startedOn: '2020-01-01', startedPrecision: 'year' })
  const month = { startedOn: '2019-03-01', endedOn: '2020-01-01', endedPrecision: 'month' }
  expect(await own('Years Ltd', month)).toMatchObject({ colleagues: 1 })
  expect(await own('Years Ltd', { startedOn: '2010-01-01', endedOn: '2019-12-31' })).toMatchObject({ colleagues: 0 })
})

test('what is no company is kept as it was written', async () => {
  expect(await own('Self-employed', { title: 'Translator' })).toMatchObject({
    companyId: null,
    company: 'Self-employed',
  })
})

test('a position is changed and removed', async () => {
  const { id } = await own('Wrong Name', { startedOn: '2020-01-01' })
  const { body } = await call('PATCH', `${url}/${id}`, { companyName: 'Right Name', endedOn: '2021-01-01' })
  expect(body).toMatchObject({ id, company: 'Right Name', endedOn: '2021-01-01', startedOn: '2020-01-01' })
  expect((await call('PATCH', `${url}/${id}`, { endedOn: '2019-01-01' })).status).toBe(400)
  expect((await call('DELETE', `${url}/${id}`)).status).toBe(204)
  expect((await call('DELETE', `${url}/${id}`)).status).toBe(404)
})

test('a creation tried twice with one key makes one position', async () => {
  const key = { 'idempotency-key': '0195a0a0-0000-7000-8000-0000000000bb' }
  const first = await call('POST', url, { companyName: 'Only Once' }, key)
  expect((await call('POST', url, { companyName: 'Only Once' }, key)).body).toEqual(first.body)
})

test('schools are yours, or those of a contact', async () => {
  const contact = await given.contact('Lin Alma')
  await call('POST', `${given.root}/educations`, { school: 'TU Delft', degree: 'MSc', startedOn: '2010-09-01' })
  const theirs = await call('POST', `${given.root}/educations`, { school: 'TU  Delft', contactId: contact.id })
  expect(theirs).toMatchObject({ status: 201, body: { school: 'TU Delft', contactId: contact.id } })
  expect((await call('GET', `${given.root}/educations`)).body).toMatchObject([{ degree: 'MSc', contactId: null }])
  expect((await call('GET', `${given.root}/educations?contactId=${contact.id}`)).body).toHaveLength(1)
  expect((await call('DELETE', `${given.root}/educations/${theirs.body.id}`)).status).toBe(204)
})

test.each([
  ['/own-positions', {}],
  ['/own-positions', { companyName: ' ' }],
  ['/own-positions', { companyName: 'A', startedOn: '2020-13-01' }],
  ['/own-positions', { companyName: 'A', startedOn: '2020-01-01', endedOn: '2019-01-01' }],
  ['/own-positions', { companyName: 'A', boss: 'B' }],
  ['/educations', { degree: 'MSc' }],
  ['/educations', { school: 'a\0b' }],
])('bad input %s %# is refused', async (path, body) =>
  expect((await call('POST', given.root + path, body)).status).toBe(400),
)

test('a school of somebody who is not there is refused', async () => {
  const contactId = '0195a0a0-0000-7000-8000-00000000dead'
  expect((await call('POST', `${given.root}/educations`, { school: 'ETH', contactId })).status).toBe(404)
})
