import type {
  Fate,
  Import,
  ImportRow,
  NewImport,
  SheetPreview,
  SheetReading,
  Undone,
  Upload,
} from '../../shared/imports'
import { session } from '../accounts/session.svelte'
import { call, upload } from '../api'
import type { Page } from '../cache'

const imports = () => `${session.base}/imports`

type Sending = { signal: AbortSignal; onprogress: (share: number) => void }

/** Sends a file to be read; nothing of it is stored. What cannot be read is refused with a sentence. */
export function readUpload(file: File, sending: Sending) {
  const form = new FormData()
  form.set('file', file)
  return upload<Upload>(`${imports()}/uploads`, form, sending)
}

export const previewSheet = (uploadId: string, body: SheetReading, signal: AbortSignal) =>
  call<SheetPreview>('POST', `${imports()}/uploads/${uploadId}/readings`, { body, signal })

export const createImport = (body: NewImport) => call<Import>('POST', imports(), { body })
export const listImports = (signal?: AbortSignal) => call<Import[]>('GET', imports(), { signal })
export const findImport = (id: string, signal?: AbortSignal) => call<Import>('GET', `${imports()}/${id}`, { signal })
export const cancelImport = (id: string) => call<Import>('PUT', `${imports()}/${id}/cancelled`)
export const undoImport = (id: string) => call<Undone>('PUT', `${imports()}/${id}/undone`)

const pageSize = 200

type Rows = { id: string; fate: Fate; total: number; cursor: string | null }

/** The rows that had one fate, a page of them; how many there are, the import knows. */
export async function listImportRows(
  { id, fate, total, cursor }: Rows,
  signal?: AbortSignal,
): Promise<Page<ImportRow>> {
  const query = { fate, offset: cursor }
  const rows = await call<ImportRow[]>('GET', `${imports()}/${id}/rows`, { query, signal })
  return { rows, total, next: rows.length === pageSize ? String(Number(cursor ?? 0) + pageSize) : null }
}
