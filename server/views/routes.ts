import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { id } from '../../shared/text'
import { NewView, View, ViewChanges } from '../../shared/views'
import { Nothing, newId, One, WithKey } from '../http'
import { changeView, createView, listViews, removeView } from './queries'

const OfSearch = z.object({ workspaceId: id, searchId: id })

export const viewRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock } = app

  app.get(
    '/searches/:searchId/views',
    { config: { scope: 'pipeline' }, schema: { params: OfSearch, response: { 200: z.array(View) } } },
    ({ params }) => listViews(db, params),
  )

  app.post(
    '/searches/:searchId/views',
    { schema: { params: OfSearch, headers: WithKey, body: NewView, response: { 201: View } } },
    async ({ params, headers, body }, reply) =>
      reply.status(201).send(await createView(db, { ...params, ...body, id: newId(headers), now: clock() })),
  )

  app.patch('/views/:id', { schema: { params: One, body: ViewChanges, response: { 200: View } } }, ({ params, body }) =>
    changeView(db, { ...params, changes: body }),
  )

  app.delete('/views/:id', { schema: { params: One, response: { 204: Nothing } } }, async ({ params }, reply) => {
    await removeView(db, params)
    return reply.status(204).send(null)
  })
}
