import type { Document, DocumentChanges, NewDocument, Results, SentDocument, SentTo } from '../../shared/documents'
import { session } from '../accounts/session.svelte'
import { call, upload } from '../api'

const documents = () => `${session.base}/documents`
const sentWith = (applicationId: string) => `${session.base}/applications/${applicationId}/documents`

export const listDocuments = (signal?: AbortSignal) => call<Document[]>('GET', documents(), { signal })

/** The file goes with its kind and name; the key makes a second try find what the first one made. */
export function createDocument(file: File, about: NewDocument, idempotencyKey: string) {
  const form = new FormData()
  form.append('file', file)
  return upload<Document>(documents(), form, { query: about, idempotencyKey })
}

export const changeDocument = (id: string, body: DocumentChanges) =>
  call<Document>('PATCH', `${documents()}/${id}`, { body })

export const trashDocument = (id: string) => call('DELETE', `${documents()}/${id}`)

export const fileAddress = (id: string) => `${documents()}/${id}/file`

export const listSentTo = (id: string, signal?: AbortSignal) =>
  call<SentTo[]>('GET', `${documents()}/${id}/applications`, { signal })

export const findResults = (searchId: string, signal?: AbortSignal) =>
  call<Results>('GET', `${session.base}/searches/${searchId}/document-results`, { signal })

export const listSent = (applicationId: string, signal?: AbortSignal) =>
  call<SentDocument[]>('GET', sentWith(applicationId), { signal })

export const sendDocument = (applicationId: string, documentId: string, on: string) =>
  call('PUT', `${sentWith(applicationId)}/${documentId}`, { body: { on } })

export const takeBackDocument = (applicationId: string, documentId: string) =>
  call('DELETE', `${sentWith(applicationId)}/${documentId}`)
