import { expect, test } from 'vitest'
import { startApp } from './support'

const { app, call, given, workspace, search } = await startApp()
await app.ready()

/** Every route that the API says it has. */
const routes = Object.entries(app.swagger().paths ?? {}).flatMap(([path, methods]) =>
  Object.keys(methods ?? {}).map((method) => ({
    method: method.toUpperCase(),
    url: path.replace(/\{(\w+)\}/g, ':$1'),
  })),
)

const ids = {
  contact: (await given.contact('Ines Duarte', { companyName: 'Acme' })).id,
  application: (await given.application({ appliedOn: '2026-03-02' })).id,
  company: (await given.company('Borealis')).id,
}

/** An address of the route with rows that are there, so that the body is what is looked at. */
const addressOf = (url: string) =>
  url
    .replace(':workspaceId', workspace.id)
    .replace(':searchId', search.id)
    .replace('/applications/:id', `/applications/${ids.application}`)
    .replace('/contacts/:id', `/contacts/${ids.contact}`)
    .replace('/companies/:id', `/companies/${ids.company}`)
    .replace(/:\w+/g, '0190c0de-0000-7000-8000-00000000dead')

const deep = JSON.parse(`${'{"a":'.repeat(400)}1${'}'.repeat(400)}`)
const bodies: [string, unknown][] = [
  ['nothing', {}],
  ['a list', []],
  ['a number', '7'],
  ['unknown keys', { nobody: 'knows' }],
  ['a prototype', '{"__proto__":{"admin":true},"constructor":1}'],
  ['a deep nest', deep],
  ['NUL and half a pair', { name: 'a\0b', role: '\ud800', title: '\0', body: '\udfff', label: '\0', value: '\0' }],
  [
    'wrong types',
    { name: 1, role: [], title: {}, on: 20260301, kind: null, tie: 'bestie', excitement: 'much', dueOn: 'soon' },
  ],
  [
    'impossible days',
    { on: '2026-02-30', appliedOn: '2026-13-01', dueOn: '0000-00-00', startedOn: '9999-99-99', kind: 'told' },
  ],
  [
    'long text',
    { name: 'x'.repeat(300_000), role: 'x'.repeat(300_000), title: 'x'.repeat(300_000), body: 'x'.repeat(300_000) },
  ],
]

test.each(bodies)('%s in a body is a clear refusal or harmless, on every route', async (_, body) => {
  const changing = routes.filter(
    ({ method, url }) => ['POST', 'PUT', 'PATCH'].includes(method) && !/session|setup|password|sample/.test(url),
  )
  expect(changing.length).toBeGreaterThan(25)
  for (const { method, url } of changing) {
    const answer = await call(method, addressOf(url), body, { 'if-match': '"1"', 'content-type': 'application/json' })
    expect(answer.status, `${method} ${url}: ${JSON.stringify(answer.body).slice(0, 300)}`).toBeLessThan(500)
    if (answer.status >= 400)
      expect(answer.body, `${method} ${url}`).toMatchObject({
        status: answer.status,
        code: expect.any(String),
        detail: expect.any(String),
      })
  }
})

test.each([
  '%00',
  '%ED%A0%80',
  '%F0%9F%A6%8A',
  '%E2%80%AEabc',
  "'; drop table users; --",
  'x'.repeat(5_000),
  '%',
  '(((',
  '\\',
])('a query of %s never fails on our side', async (text) => {
  for (const { url } of routes.filter(
    ({ method, url }) => method === 'GET' && url.startsWith('/api') && !url.endsWith('/events'),
  )) {
    const address = addressOf(url)
    for (const key of [
      'q',
      'company',
      'after',
      'search',
      'from',
      'companyId',
      'tag',
      'offset',
      'fate',
      'asOf',
      'horizon',
    ]) {
      const answer = await call('GET', `${address}?${key}=${text}`)
      expect(answer.status, `${address}?${key}`).toBeLessThan(500)
    }
  }
})

test.each(['If-Match: nonsense', 'If-Match: "99999999999999999999"'])(
  '%s is stale, not an error of ours',
  async (header) => {
    const [, value] = header.split(': ')
    const answer = await call(
      'PATCH',
      `${given.root}/applications/${ids.application}`,
      { role: 'Lead' },
      { 'if-match': value! },
    )
    expect(answer).toMatchObject({ status: 412, body: { code: 'stale' } })
  },
)
