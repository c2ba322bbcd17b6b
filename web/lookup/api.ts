import type { ApplicationRow, AppliedColdRow } from '../../shared/applications'
import type { WhoIKnow } from '../../shared/lookup'
import { session } from '../accounts/session.svelte'
import { call } from '../api'

/** Who I know at the company of that name, or of that id where one was chosen. */
export const findWhoIKnow = (asked: { company: string } | { companyId: string }, signal?: AbortSignal) =>
  call<WhoIKnow>('GET', `${session.base}/lookup`, { query: asked, signal })

/** Of one search, or of all. */
export const listAppliedCold = (searchId?: string, signal?: AbortSignal) =>
  call<AppliedColdRow[]>('GET', `${session.base}/applied-cold`, { query: { searchId }, signal })

type ApplicationFilter = { q?: string; companyId?: string; searchId?: string; link?: string }

export const listApplications = (filter: ApplicationFilter, signal?: AbortSignal) =>
  call<ApplicationRow[]>('GET', `${session.base}/applications`, { query: filter, signal })
