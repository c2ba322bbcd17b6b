import { expect, test } from 'vitest'
import { resetPassword } from '../server/accounts/queries'
import { openStream } from './stream'
import { cookieOf, startApp } from './support'

const { app, database, anonymous, as, call, given, cookie, workspace } = await startApp()
await app.listen({ port: 0, host: '127.0.0.1' })
const { port } = app.server.address() as { port: number }
const listen = (as = cookie, query = '') =>
  openStream(`http://127.0.0.1:${port}/api/workspaces/${workspace.id}/events${query}`, as)

let password = 'correct-horse-battery'
const signIn = async () => cookieOf(await anonymous('POST', '/api/session', { email: 'mara@example.org', password }))

test('a change is announced to who listens, as a notice and not as rows', async () => {
  const stream = await listen()
  await given.application()
  await expect.poll(stream.heard).toContain('"applications"')
  expect(stream.heard()).not.toContain('Designer')
  stream.stop()
})

test('who shows what is older than a change learns that it missed something', async () => {
  await given.application()
  const [older, newer] = [await listen(cookie, '?age=60000'), await listen(cookie, '?age=0')]
  await expect.poll(older.heard).toContain('missed')
  await given.application()
  await expect.poll(newer.heard).toContain('touched')
  expect(newer.heard()).not.toContain('missed')
  for (const stream of [older, newer]) stream.stop()
})

test('what was undone by an error is not announced', async () => {
  const stream = await listen()
  const gone = '0198c000-0000-7000-8000-000000000000'
  const body = { searchId: given.searchId, role: 'Cook', companyName: 'New and Lost', agencyId: gone }
  expect((await call('POST', given.applicationsUrl, body)).status).toBe(409)
  await given.contact('Ines Duarte')
  await expect.poll(stream.heard).toContain('"contacts"')
  expect(stream.heard()).not.toMatch(/applications|companies/)
  stream.stop()
})

test('a password change ends the streams of the other sessions at once, and its own goes on', async () => {
  const phone = await listen(await signIn())
  const own = await listen()
  const change = { current: password, password: 'another-horse-battery' }
  expect((await call('PUT', '/api/password', change)).status).toBe(204)
  password = change.password
  await phone.ended
  await given.contact('Tom Reuter')
  await expect.poll(own.heard).toContain('"contacts"')
  own.stop()
})

test('a session ended from the list of sessions loses its stream', async () => {
  const other = await signIn()
  const stream = await listen(other)
  const { body } = await as(other)('GET', '/api/sessions')
  const { id } = body.find(({ current }: { current: boolean }) => current)
  expect((await call('DELETE', `/api/sessions/${id}`)).status).toBe(204)
  await stream.ended
})

test('the stream ends at sign-out', async () => {
  const stream = await listen()
  expect((await call('DELETE', '/api/session')).status).toBe(204)
  await stream.ended
})

test('a password that was reset ends every stream of its account', async () => {
  const stream = await listen(await signIn())
  await resetPassword(database.db, 'mara@example.org')
  await stream.ended
})
