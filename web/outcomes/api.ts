import type { BatchMoved } from '../../shared/batches'
import type {
  Adjusted,
  ContactSlices,
  Flow,
  KnewSomeone,
  Planner,
  Published,
  Real,
  Slices,
  Waiting,
} from '../../shared/outcomeParts'
import type { Behind, OutcomeRows, Outcomes, OutcomesQuery } from '../../shared/outcomes'
import { session } from '../accounts/session.svelte'
import { call } from '../api'

const outcomes = () => `${session.base}/outcomes`

const part =
  <T>(name: string) =>
  (query: OutcomesQuery, signal?: AbortSignal) =>
    call<T>('GET', `${outcomes()}/${name}`, { query, signal })

export const countOutcomes = (query: OutcomesQuery, signal?: AbortSignal) =>
  call<Outcomes>('GET', outcomes(), { query, signal })

export const countFlow = part<Flow>('flow')
export const countSlices = part<Slices>('slices')
export const countByContact = part<ContactSlices>('contacts')
export const countKnewSomeone = part<KnewSomeone>('knew')
export const measureWaiting = part<Waiting>('waiting')
export const doubtOutcomes = part<Real>('real')
export const adjustOutcomes = part<Adjusted>('adjusted')
export const planAhead = part<Planner>('planner')
export const comparePublished = part<Published>('published')

/** Where the report is downloaded from as a table. */
export const csvAddress = (query: OutcomesQuery) =>
  `${outcomes()}/report.csv?${new URLSearchParams(query as Record<string, string>)}`

type Versioned = { id: string; version: number }

export const endAsSilent = (applications: readonly Versioned[]) =>
  call<BatchMoved>('PUT', `${session.base}/applications/batch/stage`, {
    body: { applications: applications.map(({ id, version }) => ({ id, version })), ending: 'no_response' },
  })

export const reopen = (applications: BatchMoved) =>
  call('PUT', `${session.base}/applications/batch/undone`, { body: { applications } })

type Page = { query: OutcomesQuery; behind: Behind; cursor: string | null }

/** The applications behind one number, a page of them. */
export const listOutcomeRows = ({ query, behind, cursor }: Page, signal?: AbortSignal) =>
  call<OutcomeRows>('GET', `${outcomes()}/rows`, { query: { ...query, ...behind, cursor }, signal })
