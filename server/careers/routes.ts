import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { Education, NewEducation, NewOwnPosition, OwnPosition, OwnPositionChanges } from '../../shared/careers'
import { id } from '../../shared/text'
import { Nothing, newId, One, Within, WithKey } from '../http'
import {
  changeOwnPosition,
  createEducation,
  createOwnPosition,
  listEducations,
  listOwnPositions,
  removeEducation,
  removeOwnPosition,
} from './queries'

const OfContact = z.strictObject({ contactId: z.optional(id) })

export const careerRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock } = app

  app.get(
    '/own-positions',
    { schema: { params: Within, response: { 200: z.array(OwnPosition) } } },
    ({ params: { workspaceId } }) => listOwnPositions(db, workspaceId),
  )

  app.post(
    '/own-positions',
    { schema: { params: Within, headers: WithKey, body: NewOwnPosition, response: { 201: OwnPosition } } },
    async ({ params, headers, body }, reply) =>
      reply.status(201).send(await createOwnPosition(db, { ...params, ...body, id: newId(headers), now: clock() })),
  )

  app.patch(
    '/own-positions/:id',
    { schema: { params: One, body: OwnPositionChanges, response: { 200: OwnPosition } } },
    ({ params, body }) => changeOwnPosition(db, { ...params, changes: body, now: clock() }),
  )

  app.delete(
    '/own-positions/:id',
    { schema: { params: One, response: { 204: Nothing } } },
    async ({ params }, reply) => {
      await removeOwnPosition(db, params)
      return reply.status(204).send(null)
    },
  )

  app.get(
    '/educations',
    { schema: { params: Within, querystring: OfContact, response: { 200: z.array(Education) } } },
    ({ params, query }) => listEducations(db, { ...params, ...query }),
  )

  app.post(
    '/educations',
    { schema: { params: Within, headers: WithKey, body: NewEducation, response: { 201: Education } } },
    async ({ params, headers, body }, reply) =>
      reply.status(201).send(await createEducation(db, { ...params, ...body, id: newId(headers), now: clock() })),
  )

  app.delete('/educations/:id', { schema: { params: One, response: { 204: Nothing } } }, async ({ params }, reply) => {
    await removeEducation(db, params)
    return reply.status(204).send(null)
  })
}
