import type { TrashedRow } from '../../shared/workspaces'
import { session } from '../accounts/session.svelte'
import { call } from '../api'

export type TrashTable = TrashedRow['table']

export const listTrash = (signal?: AbortSignal) => call<TrashedRow[]>('GET', `${session.base}/trash`, { signal })

export const restoreTrashed = (table: TrashTable, id: string) =>
  call('PUT', `${session.base}/trash/${table}/${id}/restored`, { body: {} })
