import type { NewView, View, ViewChanges } from '../../shared/views'
import { session } from '../accounts/session.svelte'
import { call } from '../api'

const views = (searchId: string) => `${session.base}/searches/${searchId}/views`
const one = (id: string) => `${session.base}/views/${id}`

export const listViews = (searchId: string, signal?: AbortSignal) => call<View[]>('GET', views(searchId), { signal })

export const createView = (searchId: string, body: NewView, idempotencyKey: string) =>
  call<View>('POST', views(searchId), { body, idempotencyKey })

export const changeView = (id: string, body: ViewChanges) => call<View>('PATCH', one(id), { body })

export const removeView = (id: string) => call('DELETE', one(id))
