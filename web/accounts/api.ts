import type { FirstAccount, OpenSession, PasswordChange, Session, Setup, SignIn } from '../../shared/accounts'
import { call } from '../api'

export const findSession = () => call<Session>('GET', '/api/session')
export const findSetup = () => call<Setup>('GET', '/api/setup')
export const createFirstAccount = (body: FirstAccount) => call<Session>('POST', '/api/setup', { body })
export const signIn = (body: SignIn) => call<Session>('POST', '/api/session', { body })
export const signOut = () => call('DELETE', '/api/session')

/** A sample search, in a workspace of its own. */
export const createSampleWorkspace = (workspaceId: string) =>
  call<{ workspaceId: string; searchId: string }>('POST', `/api/workspaces/${workspaceId}/sample`)

export const removeSampleWorkspace = (workspaceId: string) => call('DELETE', `/api/workspaces/${workspaceId}/sample`)

export const changePassword = (body: PasswordChange) => call('PUT', '/api/password', { body })

export const listSessions = (signal?: AbortSignal) => call<OpenSession[]>('GET', '/api/sessions', { signal })

export const endSession = (id: string) => call('DELETE', `/api/sessions/${id}`)
