import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { FirstAccount, OpenSession, PasswordChange, Session, Setup, SignIn } from '../../shared/accounts'
import { id } from '../../shared/text'
import { clearToken, refuseOpenWire, setToken, signedOut, tokenOf } from '../access'
import { found, invalid, Refusal } from '../errors'
import { languageOf } from '../language'
import { listSearches } from '../searches/queries'
import { findWorkspace } from '../workspaces/queries'
import { isCommonPassword } from './passwords'
import {
  changePassword,
  createFirstAccount,
  endSession,
  findSession,
  listMemberships,
  listSessions,
  needsFirstAccount,
  openSession,
  signIn,
} from './queries'

const Nothing = z.null()

export const accountRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock, setupCode } = app

  const from = (request: FastifyRequest) => ({
    userAgent: request.headers['user-agent'] ?? '',
    address: request.ip,
    language: languageOf(request),
    now: clock(),
  })

  app.get('/setup', { schema: { response: { 200: Setup } } }, async () => ({
    needsFirstAccount: await needsFirstAccount(db),
    needsCode: setupCode !== null,
  }))

  app.post('/setup', { schema: { body: FirstAccount, response: { 201: Session } } }, async (request, reply) => {
    refuseOpenWire(request)
    const { code, ...account } = request.body
    if (setupCode && code !== setupCode)
      throw new Refusal(403, 'wrong_code', 'The code is the one printed where Inroads was started.')
    refuseCommon(account.password)
    const user = await createFirstAccount(db, account, from(request))
    setToken(request, reply, await openSession(db, user.id, from(request)))
    return reply.status(201).send(await sessionOf(user))
  })

  app.post('/session', { schema: { body: SignIn, response: { 200: Session } } }, async (request, reply) => {
    refuseOpenWire(request)
    const user = await signIn(db, request.body, from(request))
    setToken(request, reply, await openSession(db, user.id, from(request)))
    return sessionOf(user)
  })

  app.get('/session', { schema: { response: { 200: Session } } }, async (request) => {
    const { userId, name, email } = await current(request)
    return sessionOf({ id: userId, name, email })
  })

  app.delete('/session', { schema: { response: { 204: Nothing } } }, async (request, reply) => {
    const session = await current(request)
    await endSession(db, session)
    clearToken(request, reply)
    return reply.status(204).send(null)
  })

  app.get('/sessions', { schema: { response: { 200: z.array(OpenSession) } } }, async (request) => {
    const session = await current(request)
    const rows = await listSessions(db, session.userId, clock())
    return rows.map(({ createdAt, lastSeenAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      current: row.id === session.id,
    }))
  })

  app.delete(
    '/sessions/:id',
    { schema: { params: z.object({ id }), response: { 204: Nothing } } },
    async (request, reply) => {
      const { userId } = await current(request)
      found(await endSession(db, { userId, id: request.params.id }), 'session')
      return reply.status(204).send(null)
    },
  )

  app.put('/password', { schema: { body: PasswordChange, response: { 204: Nothing } } }, async (request, reply) => {
    const { userId, id: sessionId } = await current(request)
    refuseCommon(request.body.password)
    await changePassword(db, { userId, sessionId, ...request.body })
    return reply.status(204).send(null)
  })

  async function current(request: FastifyRequest) {
    const token = tokenOf(request)
    const session = token ? await findSession(db, token, clock()) : null
    if (!session) throw signedOut()
    return session
  }

  async function sessionOf({ id, name, email }: { id: string; name: string; email: string }): Promise<Session> {
    const memberships = await listMemberships(db, id, clock())
    const workspaces = await Promise.all(
      memberships.map(async ({ forWorkspace, role, scope, searchIds }) => ({
        ...found(await findWorkspace(db, forWorkspace), 'workspace'),
        role,
        scope,
        searches: (await listSearches(db, forWorkspace)).filter((search) => searchIds?.includes(search.id) ?? true),
      })),
    )
    return { user: { id, name, email }, workspaces }
  }
}

function refuseCommon(password: string) {
  if (isCommonPassword(password))
    throw invalid('/password', 'is one of the passwords that are tried first. Take one that nobody would guess')
}
