import type { Found } from '../../shared/palette'
import { session } from '../accounts/session.svelte'
import { call } from '../api'

/** What goes by that name, the recent ones first; with nothing typed, the recent ones alone. */
export const findByName = (q: string, recent: string[], signal?: AbortSignal) =>
  call<Found[]>('GET', `${session.base}/palette`, { query: { q, recent: recent.join(',') }, signal })
