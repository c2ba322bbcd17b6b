import type {
  Contact,
  ContactChanges,
  ContactPage,
  contactOrders,
  NewContact,
  NewPosition,
  NewRelationship,
  Position,
  PositionChanges,
  Relationship,
} from '../../shared/contacts'
import type { Tie } from '../../shared/ties'
import { session } from '../accounts/session.svelte'
import { call } from '../api'

export type ContactOrder = (typeof contactOrders)[number]
export type ContactFilter = {
  q?: string | null
  tie?: Tie | null
  tag?: string | null
  companyId?: string | null
  sort?: ContactOrder
}

const contacts = () => `${session.base}/contacts`

export const listContacts = (filter: ContactFilter, cursor: string | null, signal?: AbortSignal) =>
  call<ContactPage>('GET', contacts(), { query: { ...filter, cursor }, signal })

/** Every tag in use. */
export const listTags = (signal?: AbortSignal) => call<string[]>('GET', `${contacts()}/tags`, { signal })

export const findContact = (id: string, signal?: AbortSignal) => call<Contact>('GET', `${contacts()}/${id}`, { signal })

export const createContact = (body: NewContact, idempotencyKey: string) =>
  call<Contact>('POST', contacts(), { body, idempotencyKey })

export const changeContact = ({ id, version }: Pick<Contact, 'id' | 'version'>, body: ContactChanges) =>
  call<Contact>('PATCH', `${contacts()}/${id}`, { body, version })

/** @throws ApiProblem `in_use` with what hangs on them, unless `confirmed` */
export const trashContact = (id: string, confirmed = false) =>
  call('DELETE', `${contacts()}/${id}`, { query: { confirmed: confirmed || undefined } })

export const addPosition = (contactId: string, body: NewPosition) =>
  call<Position>('POST', `${contacts()}/${contactId}/positions`, { body })

export const changePosition = (contactId: string, id: string, body: PositionChanges) =>
  call<Position>('PATCH', `${contacts()}/${contactId}/positions/${id}`, { body })

export const removePosition = (contactId: string, id: string) =>
  call('DELETE', `${contacts()}/${contactId}/positions/${id}`)

export const addRelationship = (contactId: string, body: NewRelationship) =>
  call<Relationship>('POST', `${contacts()}/${contactId}/relationships`, { body })

export const removeRelationship = (contactId: string, id: string) =>
  call('DELETE', `${contacts()}/${contactId}/relationships/${id}`)
