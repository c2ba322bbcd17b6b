import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { Interaction, NewInteraction } from '../../shared/interactions'
import { id } from '../../shared/text'
import { invalid } from '../errors'
import { Nothing, newId, One, Within, WithKey } from '../http'
import { createInteraction, listInteractions, removeInteraction } from './queries'

const Subject = z.strictObject({
  contactId: z.optional(id),
  companyId: z.optional(id),
  applicationId: z.optional(id),
})

export const interactionRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock } = app

  app.get(
    '/interactions',
    { schema: { params: Within, querystring: Subject, response: { 200: z.array(Interaction) } } },
    ({ params, query, member: { searchIds } }) => {
      if (Object.keys(query).length !== 1)
        throw invalid('/contactId', 'or companyId or applicationId must be given, and only one of them')
      return listInteractions(db, { ...params, ...query, searchIds })
    },
  )

  app.post(
    '/interactions',
    { schema: { params: Within, headers: WithKey, body: NewInteraction, response: { 201: Interaction } } },
    async ({ params, headers, body, member: { userId } }, reply) =>
      reply
        .status(201)
        .send(await createInteraction(db, { ...params, ...body, id: newId(headers), userId, now: clock() })),
  )

  app.delete(
    '/interactions/:id',
    { schema: { params: One, response: { 204: Nothing } } },
    async ({ params }, reply) => {
      await removeInteraction(db, params)
      return reply.status(204).send(null)
    },
  )
}
