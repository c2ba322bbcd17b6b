import type { FollowUp, FollowUpSuggestions, NewFollowUp } from '../../shared/followUps'
import { session } from '../accounts/session.svelte'
import { call } from '../api'

const ofApplication = (id: string) => `${session.base}/applications/${id}/follow-ups`

export const listSuggestions = (of: { searchId?: string; applicationId?: string }, signal?: AbortSignal) =>
  call<FollowUpSuggestions>('GET', `${session.base}/follow-ups`, { query: of, signal })

export const listFollowUps = (applicationId: string, signal?: AbortSignal) =>
  call<FollowUp[]>('GET', ofApplication(applicationId), { signal })

export const addFollowUp = (applicationId: string, body: NewFollowUp) =>
  call<FollowUp>('POST', ofApplication(applicationId), { body })

export const removeFollowUp = (applicationId: string, id: string) =>
  call('DELETE', `${ofApplication(applicationId)}/${id}`)
