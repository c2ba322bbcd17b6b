import type { NewSearch, NewStage, Search, SearchChanges, Stage, StageChanges } from '../../shared/searches'
import { session } from '../accounts/session.svelte'
import { call } from '../api'

const searches = () => `${session.base}/searches`
const stages = () => `${session.base}/stages`

export const listSearches = (signal?: AbortSignal) => call<Search[]>('GET', searches(), { signal })

export const addSearch = (body: NewSearch, idempotencyKey: string) =>
  call<Search>('POST', searches(), { body, idempotencyKey })

export const changeSearch = (id: string, body: SearchChanges) => call<Search>('PATCH', `${searches()}/${id}`, { body })

export const listStages = (searchId: string, signal?: AbortSignal) =>
  call<Stage[]>('GET', `${searches()}/${searchId}/stages`, { signal })

export const addStage = (searchId: string, body: NewStage, idempotencyKey: string) =>
  call<Stage>('POST', `${searches()}/${searchId}/stages`, { body, idempotencyKey })

export const changeStage = (id: string, body: StageChanges) => call<Stage>('PATCH', `${stages()}/${id}`, { body })

/** Its cards and facts go to the column `into`, which is answered. */
export const mergeStage = (id: string, into: string) =>
  call<Stage>('PUT', `${stages()}/${id}/merged`, { body: { into } })

export const removeStage = (id: string) => call('DELETE', `${stages()}/${id}`)
