import type { Education, NewEducation, NewOwnPosition, OwnPosition, OwnPositionChanges } from '../../shared/careers'
import { session } from '../accounts/session.svelte'
import { call } from '../api'

const own = () => `${session.base}/own-positions`
const educations = () => `${session.base}/educations`

export const listOwnPositions = (signal?: AbortSignal) => call<OwnPosition[]>('GET', own(), { signal })

export const createOwnPosition = (body: NewOwnPosition, idempotencyKey?: string) =>
  call<OwnPosition>('POST', own(), { body, idempotencyKey })

export const changeOwnPosition = (id: string, body: OwnPositionChanges) =>
  call<OwnPosition>('PATCH', `${own()}/${id}`, { body })

export const removeOwnPosition = (id: string) => call('DELETE', `${own()}/${id}`)

/** The schools of a contact, or your own. */
export const listEducations = (contactId?: string, signal?: AbortSignal) =>
  call<Education[]>('GET', educations(), { query: { contactId }, signal })

export const createEducation = (body: NewEducation, idempotencyKey?: string) =>
  call<Education>('POST', educations(), { body, idempotencyKey })

export const removeEducation = (id: string) => call('DELETE', `${educations()}/${id}`)
