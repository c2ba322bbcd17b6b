// The whole server with a database of its own, builders for what is given, and a clock that can be turned.
import { readFileSync } from 'node:fs'
import { afterAll, afterEach, expect, inject } from 'vitest'
import { type AppOptions, buildApp } from '../server/app'
import { type OnStatement, openFolder, openPostgres } from '../server/db/client'
import { startGiven } from './given'
import { given as serverAt } from './postgres'
import { breachesOf } from './query-log'

export type Answer = {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer
  body: any
  headers: Record<string, unknown>
}

export type Call = (method: string, url: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>

const origin = 'http://localhost'
let count = 0

/** Opens an empty, migrated database of the kind that this run tests. */
export async function openTestDatabase(onStatement?: OnStatement) {
  if (process.env.INROADS_TEST_DATABASE !== 'postgres')
    return openFolder('memory://', { prepared: readFileSync(inject('template')), onStatement })
  const name = `inroads_${process.pid}_${++count}`
  const url = await serverAt(inject('postgresUrl')).createDatabase(name, 'inroads_template')
  return openPostgres(url, { onStatement, connections: 4 })
}

/** A running server (without a socket) with an owner signed in, their workspace and their first search. */
export async function startApp(options: Partial<AppOptions> & { onStatement?: OnStatement } = {}) {
  const { onStatement, ...rest } = options
  const breaches = new Set<string>()
  const database = await openTestDatabase((statement, params) => {
    for (const breach of breachesOf(statement)) breaches.add(`${breach}: ${statement}`)
    onStatement?.(statement, params)
  })
  afterEach(() => {
    const found = [...breaches]
    breaches.clear()
    expect(found, 'statements that are not held to one workspace').toEqual([])
  })
  const time = {
    now: new Date('2026-03-10T12:00:00Z'),
    set: (to: string) => Object.assign(time, { now: new Date(to) }),
  }
  const app = await buildApp({ database, clock: () => time.now, ...rest })
  afterAll(async () => {
    await app.close()
    await database.close()
  })

  /** Calls as a browser with this cookie would. */
  const as =
    (cookie: string): Call =>
    async (method, url, body, headers = {}) => {
      const response = await app.inject({
        method: method as 'GET',
        url,
        headers: { host: 'localhost', origin, ...(cookie ? { cookie } : {}), ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      })
      const isJson = String(response.headers['content-type'] ?? '').includes('json')
      return {
        status: response.statusCode,
        body: isJson && response.body ? response.json() : response.body,
        headers: response.headers,
      }
    }

  const anonymous = as('')
  const setup = await anonymous('POST', '/api/setup', {
    name: 'Mara Lindt',
    email: 'mara@example.org',
    password: 'correct-horse-battery',
  })
  if (setup.status !== 201) throw new Error(JSON.stringify(setup.body))
  const cookie = cookieOf(setup)
  const call = as(cookie)
  const workspace = setup.body.workspaces[0]
  const given = startGiven(call, workspace)
  return {
    app,
    database,
    call,
    as,
    anonymous,
    cookie,
    time,
    given,
    workspace,
    search: workspace.searches[0],
    userId: setup.body.user.id as string,
  }
}

/** A file as a browser's form sends it: pass as the body and the headers of a call. */
export function fileBody(name: string, bytes: Buffer | string): [Buffer, Record<string, string>] {
  const head = `--file\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from('\r\n--file--\r\n')])
  return [body, { 'content-type': 'multipart/form-data; boundary=file' }]
}

/** The session cookie that an answer set. */
export const cookieOf = ({ headers }: Answer): string => String([headers['set-cookie']].flat()[0]).split(';')[0]!
