import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { Interview, InterviewChanges, NewInterview } from '../../shared/interviews'
import { id } from '../../shared/text'
import { expectedVersion, Nothing, newId, One, Within, WithKey, WithVersion } from '../http'
import { changeInterview, createInterview, listInterviews, trashInterview } from './queries'

const Filter = z.strictObject({ applicationId: id })

export const interviewRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock } = app

  app.get(
    '/interviews',
    { schema: { params: Within, querystring: Filter, response: { 200: z.array(Interview) } } },
    ({ params, query, member: { searchIds } }) => listInterviews(db, { ...params, ...query, searchIds }),
  )

  app.post(
    '/interviews',
    { schema: { params: Within, headers: WithKey, body: NewInterview, response: { 201: Interview } } },
    async ({ params, headers, body }, reply) =>
      reply.status(201).send(await createInterview(db, { ...params, ...body, id: newId(headers), now: clock() })),
  )

  app.patch(
    '/interviews/:id',
    { schema: { params: One, headers: WithVersion, body: InterviewChanges, response: { 200: Interview } } },
    ({ params, headers, body }) =>
      changeInterview(db, { ...params, version: expectedVersion(headers), changes: body, now: clock() }),
  )

  app.delete(
    '/interviews/:id',
    { schema: { params: One, response: { 204: Nothing } } },
    async ({ params, member: { userId } }, reply) => {
      await trashInterview(db, { ...params, userId, now: clock() })
      return reply.status(204).send(null)
    },
  )
}
