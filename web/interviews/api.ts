import type { Interview, InterviewChanges, NewInterview } from '../../shared/interviews'
import { session } from '../accounts/session.svelte'
import { call } from '../api'

const interviews = () => `${session.base}/interviews`

export const listInterviews = (applicationId: string, signal?: AbortSignal) =>
  call<Interview[]>('GET', interviews(), { query: { applicationId }, signal })

export const createInterview = (body: NewInterview, idempotencyKey: string) =>
  call<Interview>('POST', interviews(), { body, idempotencyKey })

export const changeInterview = ({ id, version }: Pick<Interview, 'id' | 'version'>, body: InterviewChanges) =>
  call<Interview>('PATCH', `${interviews()}/${id}`, { body, version })

export const trashInterview = (id: string) => call('DELETE', `${interviews()}/${id}`)
