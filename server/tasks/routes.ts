import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { NewNote, NewTask, Note, NoteChanges, Task, TaskChanges } from '../../shared/tasks'
import { id } from '../../shared/text'
import { expectedVersion, Nothing, newId, One, Within, WithKey, WithVersion } from '../http'
import { changeNote, changeTask, createNote, createTask, listNotes, listTasks, trashNote, trashTask } from './queries'

const about = { applicationId: z.optional(id), contactId: z.optional(id), companyId: z.optional(id) }
const Filter = z.strictObject({ ...about, done: z.optional(z.enum(['true', 'false'])) })
const Subject = z.strictObject(about)

export const taskRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock } = app

  app.get(
    '/tasks',
    { schema: { params: Within, querystring: Filter, response: { 200: z.array(Task) } } },
    ({ params, query: { done, ...subject }, member: { searchIds } }) =>
      listTasks(db, { ...params, ...subject, done: done ? done === 'true' : undefined, searchIds }),
  )

  app.post(
    '/tasks',
    { schema: { params: Within, headers: WithKey, body: NewTask, response: { 201: Task } } },
    async ({ params, headers, body }, reply) =>
      reply.status(201).send(await createTask(db, { ...params, ...body, id: newId(headers), now: clock() })),
  )

  app.patch('/tasks/:id', { schema: { params: One, body: TaskChanges, response: { 200: Task } } }, ({ params, body }) =>
    changeTask(db, { ...params, changes: body, now: clock() }),
  )

  app.delete(
    '/tasks/:id',
    { schema: { params: One, response: { 204: Nothing } } },
    async ({ params, member: { userId } }, reply) => {
      await trashTask(db, { ...params, userId, now: clock() })
      return reply.status(204).send(null)
    },
  )

  // ---- Notes ----------------------------------------------------------------------------------------------------

  app.get(
    '/notes',
    { schema: { params: Within, querystring: Subject, response: { 200: z.array(Note) } } },
    ({ params, query, member: { searchIds } }) => listNotes(db, { ...params, ...query, searchIds }),
  )

  app.post(
    '/notes',
    { schema: { params: Within, headers: WithKey, body: NewNote, response: { 201: Note } } },
    async ({ params, headers, body }, reply) =>
      reply.status(201).send(await createNote(db, { ...params, ...body, id: newId(headers), now: clock() })),
  )

  app.patch(
    '/notes/:id',
    { schema: { params: One, headers: WithVersion, body: NoteChanges, response: { 200: Note } } },
    ({ params, headers, body }) =>
      changeNote(db, { ...params, ...body, version: expectedVersion(headers), now: clock() }),
  )

  app.delete(
    '/notes/:id',
    { schema: { params: One, response: { 204: Nothing } } },
    async ({ params, member: { userId } }, reply) => {
      await trashNote(db, { ...params, userId, now: clock() })
      return reply.status(204).send(null)
    },
  )
}
