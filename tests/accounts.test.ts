import { expect, test } from 'vitest'
import { cookieOf, startApp } from './support'

const { call, as, anonymous, app, time } = await startApp()
const signIn = (password: string, email = 'mara@example.org') => anonymous('POST', '/api/session', { email, password })

test('the first account gets a workspace and a first search', async () => {
  const { body } = await call('GET', '/api/session')
  expect(body).toMatchObject({
    user: { name: 'Mara Lindt', email: 'mara@example.org' },
    workspaces: [
      { role: 'owner', scope: 'full', horizonDays: 30, searches: [{ name: 'My job search', endedOn: null }] },
    ],
  })
})

test('there is only one first account', async () => {
  expect((await anonymous('GET', '/api/setup')).body).toEqual({ needsFirstAccount: false, needsCode: false })
  const again = await anonymous('POST', '/api/setup', {
    name: 'Eve',
    email: 'eve@example.org',
    password: 'correct-horse-battery',
  })
  expect(again).toMatchObject({ status: 409, body: { code: 'already_set_up' } })
})

test.each(['short', 'password1234', '123456789012', 'passwordpassword', 'qwerty123456', 'aaaaaaaaaaaaaa'])(
  'the password %s is refused, and the field is named',
  async (password) => {
    const refused = await call('PUT', '/api/password', { current: 'correct-horse-battery', password })
    expect(refused).toMatchObject({ status: 400, body: { code: 'invalid', fields: [{ path: '/password' }] } })
  },
)

test('a wrong password and an unknown mail are refused in the same words', async () => {
  const wrong = await signIn('not-the-password')
  const unknown = await signIn('not-the-password', 'nobody@example.org')
  expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong_password' } })
  expect(unknown.body).toEqual(wrong.body)
})

test('changing the password ends every other session', async () => {
  const other = cookieOf(await signIn('correct-horse-battery'))
  expect((await call('GET', '/api/sessions')).body).toHaveLength(2)
  const changed = await call('PUT', '/api/password', {
    current: 'correct-horse-battery',
    password: 'staple-horse-correct',
  })
  expect(changed.status).toBe(204)
  expect((await as(other)('GET', '/api/session')).status).toBe(401)
  expect((await call('GET', '/api/sessions')).body).toMatchObject([{ current: true }])
})

test('a session can be ended from another one, and signing out ends its own', async () => {
  const phone = cookieOf(await signIn('staple-horse-correct'))
  const [{ id }] = (await call('GET', '/api/sessions')).body.filter((session: { current: boolean }) => !session.current)
  expect((await call('DELETE', `/api/sessions/${id}`)).status).toBe(204)
  expect((await as(phone)('GET', '/api/session')).status).toBe(401)
  const desk = cookieOf(await signIn('staple-horse-correct'))
  expect((await as(desk)('DELETE', '/api/session')).status).toBe(204)
  expect((await as(desk)('GET', '/api/session')).status).toBe(401)
})

test('a session ends after 90 days without use', async () => {
  const old = cookieOf(await signIn('staple-horse-correct'))
  time.set('2026-06-20T12:00:00Z')
  expect((await as(old)('GET', '/api/session')).status).toBe(401)
  time.set('2026-03-10T12:00:00Z')
})

test('after eight failures an account waits a quarter of an hour', async () => {
  for (let i = 0; i < 8; i++) await signIn('wrong', 'nobody@example.org')
  const blocked = await signIn('wrong', 'nobody@example.org')
  expect(blocked).toMatchObject({ status: 429, body: { code: 'too_many_tries' } })
  expect(Number(blocked.headers['retry-after'])).toBeGreaterThan(800)
  time.set('2026-03-10T12:16:00Z')
  expect((await signIn('wrong', 'nobody@example.org')).status).toBe(401)
})

test('many tries at once are many tries', async () => {
  const tries = Array.from({ length: 20 }, () => signIn('wrong', 'somebody@example.org'))
  const statuses = (await Promise.all(tries)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 401)).toHaveLength(8)
  expect(statuses.filter((status) => status === 429)).toHaveLength(12)
})

test('a change must come from our own pages', async () => {
  const foreign = await call('DELETE', '/api/session', undefined, { origin: 'https://evil.example' })
  expect(foreign).toMatchObject({ status: 403, body: { code: 'foreign_origin' } })
  const bare = await app.inject({ method: 'POST', url: '/api/session', payload: {} })
  expect(bare.statusCode).toBe(403)
})

test('signing in over plain http from elsewhere is refused with a sentence', async () => {
  const refused = await anonymous(
    'POST',
    '/api/session',
    { email: 'mara@example.org', password: 'x' },
    {
      host: 'tracker.example',
      origin: 'http://tracker.example',
    },
  )
  expect(refused).toMatchObject({ status: 403, body: { code: 'https_needed' } })
})

test('the cookie is HttpOnly and SameSite, and __Host- over https', async () => {
  const { headers } = await signIn('staple-horse-correct')
  expect(headers['set-cookie']).toMatch(/^inroads=.+HttpOnly; SameSite=Lax/)
})
