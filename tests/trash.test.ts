import { expect, test } from 'vitest'
import { purgeAllTrash } from '../server/trash/queries'
import { startApp } from './support'

const { call, given, database } = await startApp()
const labels = async () => (await call('GET', `${given.root}/trash`)).body.map(({ label }: { label: string }) => label)
const purge = (on: string) => purgeAllTrash(database.db, new Date(`${on}T12:00:00Z`))
const remove = (url: string) => call('DELETE', `${url}?confirmed=true`)

test('everything deleted is listed, the latest first, and can be put back', async () => {
  const contact = await given.contact('Ines Weg')
  const application = await given.application({ companyName: 'Acme', role: 'Designer' })
  await remove(contact.url)
  await call('DELETE', application.url)
  const { body } = await call('GET', `${given.root}/trash`)
  expect(body.map(({ table, label }: { table: string; label: string }) => [table, label])).toEqual(
    expect.arrayContaining([
      ['contacts', 'Ines Weg'],
      ['applications', 'Designer · Acme'],
    ]),
  )
  for (const { table, id } of body)
    expect((await call('PUT', `${given.root}/trash/${table}/${id}/restored`)).status).toBe(204)
  expect(await labels()).toEqual([])
  expect((await call('GET', contact.url)).body.trashedAt).toBeNull()
})

test('what is not there, and what is no table, is not found', async () => {
  const id = '0195a0a0-0000-7000-8000-00000000dead'
  expect((await call('PUT', `${given.root}/trash/contacts/${id}/restored`)).status).toBe(404)
  expect((await call('PUT', `${given.root}/trash/users/${id}/restored`)).status).toBe(404)
})

test('the trash is kept for thirty days', async () => {
  const { url } = await given.company('Bygone')
  await remove(url)
  await purge('2026-04-09')
  expect(await labels()).toEqual(['Bygone'])
  await purge('2026-04-10')
  expect((await call('GET', url)).status).toBe(404)
})

test('help survives the person: erased, they leave the fact without the name', async () => {
  const contact = await given.contact('Bo Hilfreich')
  const application = await given.application({ companyName: 'Globex', appliedOn: '2026-03-02' })
  await call('POST', `${application.url}/help`, { contactId: contact.id, kind: 'referred', on: '2026-03-01' })
  await call('POST', `${application.url}/parts`, { contactId: contact.id, kind: 'reference' })
  await remove(contact.url)
  await purge('2026-05-01')
  expect((await call('GET', contact.url)).status).toBe(404)
  expect((await call('GET', application.url)).body).toMatchObject({
    channel: 'networked',
    help: [{ contactId: null, name: null, kind: 'referred' }],
    parts: [{ contactId: null, kind: 'reference' }],
  })
})

test('a company that is still named stays in the trash', async () => {
  const { url } = await given.company('Still Named')
  const contact = await given.contact('Works There', { companyName: 'Still Named' })
  await remove(url)
  await purge('2026-05-01')
  expect(await labels()).toEqual(['Still Named'])
  await remove(contact.url)
  await purge('2026-05-01')
  expect(await labels()).toEqual([])
})

test('an application erased takes its story with it', async () => {
  const application = await given.application({ companyName: 'Acme', appliedOn: '2026-03-02' })
  await call('POST', `${given.root}/notes`, { applicationId: application.id, body: 'Nice people' })
  await call('DELETE', application.url)
  await purge('2026-05-01')
  expect((await call('GET', application.url)).status).toBe(404)
  expect((await call('GET', `${given.root}/notes?applicationId=${application.id}`)).body).toEqual([])
})
