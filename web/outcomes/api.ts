import type { Behind, OutcomeRows, Outcomes, OutcomesQuery } from '../../shared/outcomes'
import { session } from '../accounts/session.svelte'
import { call } from '../api'

export const countOutcomes = (query: OutcomesQuery, signal?: AbortSignal) =>
  call<Outcomes>('GET', `${session.base}/outcomes`, { query, signal })

type Page = { query: OutcomesQuery; behind: Behind; cursor: string | null }

/** The applications behind one number, a page of them. */
export const listOutcomeRows = ({ query, behind, cursor }: Page, signal?: AbortSignal) =>
  call<OutcomeRows>('GET', `${session.base}/outcomes/rows`, { query: { ...query, ...behind, cursor }, signal })
