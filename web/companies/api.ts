import type {
  Alias,
  Company,
  CompanyBonds,
  CompanyChanges,
  CompanyMatch,
  CompanyOrder,
  CompanyPage,
  NewAlias,
  NewCompany,
} from '../../shared/companies'
import { session } from '../accounts/session.svelte'
import { call } from '../api'

const companies = () => `${session.base}/companies`

export type CompanyFilter = { q?: string; sort?: CompanyOrder; watched?: true }

export const listCompanies = (filter: CompanyFilter, cursor: string | null, signal?: AbortSignal) =>
  call<CompanyPage>('GET', companies(), { query: { ...filter, cursor }, signal })

/** The companies that a text may mean, surest first. */
export const matchCompanies = (q: string, signal?: AbortSignal) =>
  call<CompanyMatch[]>('GET', `${companies()}/match`, { query: { q }, signal })

export const findCompany = (id: string, signal?: AbortSignal) =>
  call<Company>('GET', `${companies()}/${id}`, { signal })

export const createCompany = (body: NewCompany, idempotencyKey: string) =>
  call<Company>('POST', companies(), { body, idempotencyKey })

export const changeCompany = ({ id, version }: Pick<Company, 'id' | 'version'>, body: CompanyChanges) =>
  call<Company>('PATCH', `${companies()}/${id}`, { body, version })

/** @throws ApiProblem `in_use` with what hangs on it, unless `confirmed` */
export const trashCompany = (id: string, confirmed = false) =>
  call('DELETE', `${companies()}/${id}`, { query: { confirmed: confirmed || undefined } })

export const setWatched = (id: string, watched: boolean) =>
  call(watched ? 'PUT' : 'DELETE', `${companies()}/${id}/watched`)

export const findBonds = (id: string, signal?: AbortSignal) =>
  call<CompanyBonds>('GET', `${companies()}/${id}/bonds`, { signal })

export const setOwner = (id: string, ownerId: string) =>
  call<CompanyBonds>('PUT', `${companies()}/${id}/owner`, { body: { ownerId } })

export const removeOwner = (id: string) => call('DELETE', `${companies()}/${id}/owner`)

export const mergeCompany = (id: string, intoId: string) =>
  call('PUT', `${companies()}/${id}/merged`, { body: { intoId } })

export const takeBackMerge = (id: string) => call('DELETE', `${companies()}/${id}/merged`)

export const listAliases = (id: string, signal?: AbortSignal) =>
  call<Alias[]>('GET', `${companies()}/${id}/aliases`, { signal })

export const addAlias = (id: string, body: NewAlias) => call<Alias>('POST', `${companies()}/${id}/aliases`, { body })

export const removeAlias = (id: string, aliasId: string) => call('DELETE', `${companies()}/${id}/aliases/${aliasId}`)
