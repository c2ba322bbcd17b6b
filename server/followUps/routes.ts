import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { FollowUp, FollowUpSuggestions, NewFollowUp } from '../../shared/followUps'
import { id } from '../../shared/text'
import { Nothing, newId, Within, WithKey } from '../http'
import { addFollowUp, listFollowUps, listSuggestions, removeFollowUp } from './queries'

const Filter = z.strictObject({ searchId: z.optional(id), applicationId: z.optional(id) })
const OfApplication = z.object({ workspaceId: id, applicationId: id })
const OneFollowUp = z.object({ ...OfApplication.shape, followUpId: id })

export const followUpRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock } = app

  app.get(
    '/follow-ups',
    { schema: { params: Within, querystring: Filter, response: { 200: FollowUpSuggestions } } },
    ({ params, query, member: { searchIds } }) => listSuggestions(db, { ...params, ...query, searchIds, now: clock() }),
  )

  app.get(
    '/applications/:applicationId/follow-ups',
    { schema: { params: OfApplication, response: { 200: z.array(FollowUp) } } },
    ({ params, member: { searchIds } }) => listFollowUps(db, { ...params, searchIds }),
  )

  app.post(
    '/applications/:applicationId/follow-ups',
    { schema: { params: OfApplication, headers: WithKey, body: NewFollowUp, response: { 201: FollowUp } } },
    async ({ params, headers, body, member: { userId } }, reply) =>
      reply.status(201).send(await addFollowUp(db, { ...params, ...body, id: newId(headers), userId, now: clock() })),
  )

  app.delete(
    '/applications/:applicationId/follow-ups/:followUpId',
    { schema: { params: OneFollowUp, response: { 204: Nothing } } },
    async ({ params }, reply) => {
      await removeFollowUp(db, params)
      return reply.status(204).send(null)
    },
  )
}
