import { call } from '../api'

export type SearchRef = { id: string; name: string; goal: string | null; startedOn: string; endedOn: string | null }
export type WorkspaceRef = {
  id: string
  name: string
  role: 'owner' | 'coach' | 'viewer'
  timeZone: string
  searches: SearchRef[]
}
export type SessionAnswer = { user: { id: string; name: string; email: string }; workspaces: WorkspaceRef[] }
export type Setup = { needsFirstAccount: boolean; needsCode: boolean }
export type FirstAccount = { name: string; email: string; password: string; code?: string }

export const findSession = () => call<SessionAnswer>('GET', '/api/session')
export const findSetup = () => call<Setup>('GET', '/api/setup')
export const createFirstAccount = (body: FirstAccount) => call<unknown>('POST', '/api/setup', { body })
export const signIn = (body: { email: string; password: string }) => call<unknown>('POST', '/api/session', { body })
export const signOut = () => call('DELETE', '/api/session')
export const addSample = (workspaceId: string) =>
  call<{ searchId?: string } | undefined>('POST', `/api/workspaces/${workspaceId}/sample`, { body: {} })
