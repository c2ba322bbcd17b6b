import type { Interaction, NewInteraction } from '../../shared/interactions'
import { session } from '../accounts/session.svelte'
import { call } from '../api'

/** With one contact, with whoever is or was at a company, or about an application. */
export type Subject = { contactId: string } | { companyId: string } | { applicationId: string }

const interactions = () => `${session.base}/interactions`

export const listInteractions = (about: Subject, signal?: AbortSignal) =>
  call<Interaction[]>('GET', interactions(), { query: about, signal })

export const createInteraction = (body: NewInteraction, idempotencyKey?: string) =>
  call<Interaction>('POST', interactions(), { body, idempotencyKey })

export const removeInteraction = (id: string) => call('DELETE', `${interactions()}/${id}`)
