import type { ApplicationRow, AppliedColdRow } from '../../shared/applications'
import type { ColdReviewState } from '../../shared/coldReviews'
import type { Opening, OtherWays, WhoIKnow } from '../../shared/lookup'
import { session } from '../accounts/session.svelte'
import { call } from '../api'

/** Who I know at the company of that name, or of that id where one was chosen. */
export const findWhoIKnow = (asked: { company: string } | { companyId: string }, signal?: AbortSignal) =>
  call<WhoIKnow>('GET', `${session.base}/lookup`, { query: asked, signal })

/** Ways in beside whoever you know there. */
export const findOtherWays = (companyId: string, signal?: AbortSignal) =>
  call<OtherWays>('GET', `${session.base}/lookup/ways`, { query: { companyId }, signal })

/** Open applications that a contact may help with. */
export const listOpenings = (contactId: string, signal?: AbortSignal) =>
  call<Opening[]>('GET', `${session.base}/lookup/openings`, { query: { contactId }, signal })

export const reviewCold = (applicationId: string, state: ColdReviewState) =>
  call('PUT', `${session.base}/applications/${applicationId}/cold-review`, { body: { state } })

export const takeBackReview = (applicationId: string) =>
  call('DELETE', `${session.base}/applications/${applicationId}/cold-review`)

/** Of one search, or of all. */
export const listAppliedCold = (searchId?: string, signal?: AbortSignal) =>
  call<AppliedColdRow[]>('GET', `${session.base}/applied-cold`, { query: { searchId }, signal })

type ApplicationFilter = { q?: string; companyId?: string; searchId?: string; link?: string }

export const listApplications = (filter: ApplicationFilter, signal?: AbortSignal) =>
  call<ApplicationRow[]>('GET', `${session.base}/applications`, { query: filter, signal })
