import type { NewNote, NewTask, Note, Task, TaskChanges } from '../../shared/tasks'
import { session } from '../accounts/session.svelte'
import { call } from '../api'

/** What a task or a note is about. */
export type About = { applicationId: string } | { contactId: string } | { companyId: string }

export const listTasks = (filter: Partial<About> & { done?: boolean } = {}, signal?: AbortSignal) =>
  call<Task[]>('GET', `${session.base}/tasks`, { query: filter, signal })

export const createTask = (body: NewTask) => call<Task>('POST', `${session.base}/tasks`, { body })

export const changeTask = (id: string, body: TaskChanges) =>
  call<Task>('PATCH', `${session.base}/tasks/${id}`, { body })

export const trashTask = (id: string) => call('DELETE', `${session.base}/tasks/${id}`)

export const listNotes = (about: About, signal?: AbortSignal) =>
  call<Note[]>('GET', `${session.base}/notes`, { query: about, signal })

export const createNote = (body: NewNote) => call<Note>('POST', `${session.base}/notes`, { body })

export const changeNote = ({ id, version }: Pick<Note, 'id' | 'version'>, body: string) =>
  call<Note>('PATCH', `${session.base}/notes/${id}`, { body: { body }, version })

export const trashNote = (id: string) => call('DELETE', `${session.base}/notes/${id}`)
