// Every route of the app, found by itself, for everyone who may or may not come in.
import type { RouteOptions } from 'fastify'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { openSession } from '../server/accounts/queries'
import { importRows, imports, memberships, users } from '../server/db/schema'
import { type Scope, scopes } from '../shared/accounts'
import { fileBody, startApp } from './support'

type Route = { method: string; path: string; scope: Scope | undefined }
const routes: Route[] = []
const { app, given, database, time, workspace, search, cookie, userId } = await startApp({ onRoute: collect })
const elsewhere = await given.made('/searches', { name: 'Another search', startedOn: '2026-03-01' })
const told = await thingsOfThisSearch()

/** A copy of everything is the owner's alone, whatever was granted. */
const ownersAlone = ['/archive']

const people = {
  anonymous: '',
  owner: cookie,
  stranger: await person(null),
  revoked: await person({ revokedAt: time.now }),
  expired: await person({ expiresAt: time.now }),
  'coach: outcomes': await person({ scope: 'outcomes' }),
  'coach: pipeline': await person({ scope: 'pipeline' }),
  'coach: full': await person({ scope: 'full' }),
  'viewer: full': await person({ role: 'viewer', scope: 'full' }),
  'coach: full, of another search': await person({ scope: 'full', searchIds: [elsewhere.id] }),
}
type Person = keyof typeof people

const tenantRoutes = routes.filter(({ path }) => path.includes('/:workspaceId'))
const cells = tenantRoutes.flatMap((route) =>
  (Object.keys(people) as Person[]).map((who) => ({ ...route, who, expected: expectedOf(route, who) })),
)

test('the routes were found', () => {
  expect(tenantRoutes.length).toBeGreaterThan(50)
})

test.each(cells)('$method $path for $who: $expected', async ({ method, path, who, expected }) => {
  const { status, code } = await ask(method, absentAt(path), who)
  if (expected === 'let in') expect([401, 403]).not.toContain(status)
  else expect(`${status} ${code}`).toBe(expected)
})

test.each(tenantRoutes)('$method $path: foreign and absent are told in the same words', async ({ method, path }) => {
  const url = absentAt(path)
  const foreign = await ask(method, url, 'stranger')
  const absent = await ask(method, url.replace(workspace.id, uuidv7()), 'owner')
  expect(foreign).toEqual(absent)
})

test.each(tenantRoutes.filter(({ method }) => method === 'GET'))(
  '$method $path tells a coach of another search nothing of this one',
  async ({ path }) => {
    for (const url of questionsAt(path)) {
      const { status, text } = await ask('GET', url, 'coach: full, of another search')
      expect(`${status} ${url} ${text.match(/.{0,60}Zanzibar.{0,60}/)?.[0] ?? ''}`).not.toContain('Zanzibar')
    }
  },
)

test('what the coach of another search is not told, the owner is told in many places', async () => {
  const telling = new Set<string>()
  for (const { method, path } of tenantRoutes)
    for (const url of method === 'GET' ? questionsAt(path) : [])
      if ((await ask('GET', url, 'owner')).text.includes('Zanzibar')) telling.add(path.split('/:workspaceId')[1]!)
  expect([...telling]).toEqual(
    expect.arrayContaining([
      ...['/searches', '/searches/:searchId/stages', '/searches/:searchId/board', '/applications', '/applications/:id'],
      ...['/tasks', '/notes', '/interactions', '/trash', '/imports', '/imports/:id/rows', '/archive', '/outcomes/rows'],
    ]),
  )
})

test('outside of the workspaces only the first steps need no session', async () => {
  const bodies: Record<string, object> = {
    'PUT /api/password': { current: 'correct-horse-battery', password: 'staple-horse-correct' },
  }
  const open = ['GET /api/health', 'GET /api/openapi.json', 'GET /api/setup', 'POST /api/setup', 'POST /api/session']
  for (const { method, path } of routes.filter((route) => !tenantRoutes.includes(route))) {
    const { status } = await ask(method, absentAt(path), 'anonymous', bodies[`${method} ${path}`])
    if (open.includes(`${method} ${path}`)) expect(status, path).not.toBe(401)
    else expect(status, `${method} ${path}`).toBe(path === '/*' ? 404 : 401)
  }
})

/** What server/access.ts promises. */
function expectedOf({ method, path, scope = 'full' }: Route, who: Person): string {
  if (who === 'anonymous') return '401 signed_out'
  if (['stranger', 'revoked', 'expired'].includes(who)) return '404 not_found'
  if (who === 'owner') return 'let in'
  const granted = who.split(' ')[1]!.replace(',', '') as Scope
  if (ownersAlone.some((end) => path.endsWith(end))) return '403 not_granted'
  const mayRead = method === 'GET' && scopes.indexOf(granted) >= scopes.indexOf(scope)
  const isOther = who.endsWith('another search') && path.includes(':searchId')
  return mayRead && !isOther ? 'let in' : '403 not_granted'
}

function collect({ method, url: path, config }: RouteOptions) {
  for (const one of [method].flat())
    if (one !== 'HEAD' && one !== 'OPTIONS')
      routes.push({ method: one, path, scope: (config as { scope?: Scope } | undefined)?.scope })
}

async function ask(method: string, url: string, who: Person, body?: object) {
  const response = await app.inject({
    method: method as 'GET',
    url,
    headers: { host: 'localhost', origin: 'http://localhost', ...(people[who] ? { cookie: people[who] } : {}) },
    payloadAsStream: true,
    ...(body ? { payload: body } : {}),
  })
  // An event stream has no end: what has come so far is enough.
  const isStream = String(response.headers['content-type']).includes('event-stream')
  const text = isStream ? '' : await textOf(response.stream())
  if (isStream) response.stream().destroy()
  const isProblem = String(response.headers['content-type']).includes('problem+json')
  return { status: response.statusCode, code: isProblem ? JSON.parse(text).code : undefined, text }
}

async function textOf(stream: NodeJS.ReadableStream) {
  let text = ''
  for await (const chunk of stream) text += chunk
  return text
}

/** An address whose last thing is absent, in the workspace and the search that are there. */
function absentAt(path: string) {
  return filled(path, {})
}

/** The address of what belongs to the search that was not granted, with every question that a list may be asked. */
function questionsAt(path: string): string[] {
  const url = filled(path, told)
  const asked = [
    ...['', `searchId=${search.id}`, `applicationId=${told.applications}`, 'company=Acme'],
    ...['q=Keeper', `companyId=${told.companies}`, `contactId=${told.contacts}`],
  ]
  return asked.flatMap((one) => [`${url}?${one}`, `${url}?${one}&searchId=${search.id}`])
}

/** `:id` is that of the folder before it; what is not in `ids` is absent. */
const filled = (path: string, ids: Record<string, string>) =>
  path.replace(/([^/]*)\/:(\w+)/g, (_, folder: string, name: string) => {
    const known: Record<string, string | undefined> = {
      workspaceId: workspace.id,
      searchId: search.id,
      table: 'applications',
    }
    return `${folder}/${known[name] ?? ids[folder] ?? uuidv7()}`
  })

/** Something of each kind in the first search, marked by a word; answers their ids by folder. */
async function thingsOfThisSearch(): Promise<Record<string, string>> {
  const { db } = database
  const role = 'Keeper of Zanzibar'
  const contact = await given.contact('Ines Duarte')
  const application = await given.application({ role, appliedOn: '2026-03-02', description: 'Zanzibar' })
  const trashed = await given.application({ role: 'Trashed in Zanzibar' })
  await given.remove(trashed)
  const task = await given.made('/tasks', { title: 'Write to Zanzibar', applicationId: application.id })
  const note = await given.made('/notes', { body: 'Zanzibar called', applicationId: application.id })
  const interview = await given.made('/interviews', {
    applicationId: application.id,
    kind: 'screen',
    on: '2026-03-12',
    title: 'Zanzibar calls',
    people: [{ contactId: contact.id }],
  })
  const offer = await given.made('/offers', {
    applicationId: application.id,
    receivedOn: '2026-03-09',
    currency: 'TZS',
    notes: 'Zanzibar',
  })
  const touch = { kind: 'call', on: '2026-03-02', line: 'Zanzibar', contactIds: [contact.id] }
  await given.made('/interactions', { ...touch, applicationId: application.id })
  const letter = await given.call(
    'POST',
    `${given.root}/documents?kind=letter&name=Letter`,
    ...fileBody('a.txt', 'Dear'),
  )
  const sent = `${application.url}/documents/${letter.body.id}`
  expect((await given.call('PUT', sent, { on: '2026-03-02' })).status).toBe(204)
  await given.made(`/applications/${application.id}/follow-ups`, { about: 'first', answer: 'done' })
  const stage = await given.made(`/searches/${search.id}/stages`, { label: 'Zanzibar', kind: 'screen', color: 'blue' })
  const renamed = await given.call('PATCH', `${given.root}/searches/${search.id}`, { goal: 'Zanzibar' })
  expect(renamed.status).toBe(200)
  const common = { workspaceId: workspace.id, id: uuidv7() }
  const file = { kind: 'spreadsheet', state: 'done', fileName: 'zanzibar.csv', totalRows: 1 } as const
  await db.insert(imports).values({
    ...common,
    ...file,
    fileName: 'Zanzibar.csv',
    searchId: search.id,
    createdAt: time.now,
    createdBy: userId,
  })
  await db
    .insert(importRows)
    .values({ ...common, importId: common.id, rowNumber: 1, fate: 'error', reason: `Zanzibar?`, imported: { role } })
  const ids = {
    applications: application.id,
    tasks: task.id,
    notes: note.id,
    stages: stage.id,
    interviews: interview.id,
    offers: offer.id,
    documents: letter.body.id,
  }
  return {
    ...ids,
    searches: search.id,
    imports: common.id,
    contacts: contact.id,
    companies: application.body.company.id,
  }
}

/** Somebody signed in, with the membership given or none. */
async function person(grant: Partial<typeof memberships.$inferInsert> | null) {
  const { db } = database
  const user = { id: uuidv7(), name: 'Ada', email: `${uuidv7()}@example.org`, passwordHash: '-', createdAt: time.now }
  await db.insert(users).values(user)
  if (grant)
    await db.insert(memberships).values({
      id: uuidv7(),
      userId: user.id,
      forWorkspace: workspace.id,
      role: 'coach',
      scope: 'full',
      searchIds: [search.id],
      grantedBy: userId,
      createdAt: time.now,
      ...grant,
    })
  return `inroads=${await openSession(db, user.id, { userAgent: '', address: '', now: time.now })}`
}
