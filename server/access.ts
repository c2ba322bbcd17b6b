import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Role, Scope } from '../shared/accounts'
import { scopes } from '../shared/accounts'
import { findMember } from './accounts/queries'
import { isLoopback } from './config'
import { absent, Refusal } from './errors'

/** Who asks, and what they were granted in the workspace of the address. */
export type Member = {
  userId: string
  sessionId: string
  role: Role
  scope: Scope
  /** The searches granted; null for all. */
  searchIds: string[] | null
}

declare module 'fastify' {
  interface FastifyRequest {
    member: Member
  }
  interface FastifyContextConfig {
    /** The narrowest scope that may read this route; without it, `full`. Writing is the owner's. */
    scope?: Scope
  }
}

export const signedOut = () => new Refusal(401, 'signed_out', 'You are not signed in, or the session has ended.')

/** The one hook that resolves membership for everything under `/api/workspaces/:workspaceId`. */
export async function resolveMember(request: FastifyRequest) {
  const { workspaceId } = request.params as { workspaceId: string }
  const { db, clock } = request.server
  const token = tokenOf(request)
  if (!token) throw signedOut()
  if (!/^[0-9a-f-]{36}$/i.test(workspaceId)) throw absent('workspace')
  const row = await findMember(db, { token, workspaceId, now: clock() })
  if (!row) throw signedOut()
  const { role, scope, ...rest } = row
  if (!role || !scope) throw absent('workspace')
  request.member = { ...rest, role, scope }
  const { searchId } = request.params as { searchId?: string }
  if (!mayUse(request.member, request) || (searchId && !mayRead(request.member, searchId)))
    throw new Refusal(403, 'not_granted', 'The owner of this workspace has not granted you this.')
}

/** Whether a member was granted a search. */
export const mayRead = ({ searchIds }: Member, searchId: string): boolean => searchIds?.includes(searchId) ?? true

function mayUse({ role, scope }: Member, { method, routeOptions }: FastifyRequest): boolean {
  if (role === 'owner') return true
  if (method !== 'GET' && method !== 'HEAD') return false
  return scopes.indexOf(scope) >= scopes.indexOf(routeOptions.config.scope ?? 'full')
}

// ---- The cookie -------------------------------------------------------------------------------------------------

const isSecure = (request: FastifyRequest) => request.protocol === 'https'
const cookieName = (request: FastifyRequest) => (isSecure(request) ? '__Host-inroads' : 'inroads')

export const tokenOf = (request: FastifyRequest): string | undefined => request.cookies[cookieName(request)]

const cookieOf = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request) }) as const

export const setToken = (request: FastifyRequest, reply: FastifyReply, token: string) =>
  reply.setCookie(cookieName(request), token, { ...cookieOf(request), maxAge: 90 * 86_400 })

export const clearToken = (request: FastifyRequest, reply: FastifyReply) =>
  reply.clearCookie(cookieName(request), cookieOf(request))

/** A password over plain http is safe on this machine only. */
export function refuseOpenWire(request: FastifyRequest) {
  if (isSecure(request) || isLoopback(request.hostname)) return
  throw new Refusal(
    403,
    'https_needed',
    'Signing in over plain http is refused except on this machine itself: put Inroads behind https.',
  )
}

/** Unsafe methods come from our own pages only: a same-origin Origin, or else Sec-Fetch-Site. */
export async function refuseForeignOrigin(request: FastifyRequest) {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return
  const { origin, 'sec-fetch-site': site } = request.headers
  const same = origin ? origin === `${request.protocol}://${request.host}` : site === 'same-origin'
  if (!same) throw new Refusal(403, 'foreign_origin', 'This change did not come from a page of Inroads itself.')
}
