import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { id } from '../../shared/text'
import { TrashedRow, trashTables } from '../../shared/workspaces'
import { Nothing, Within } from '../http'
import { listTrash, restore } from './queries'

const Trashed = z.object({ workspaceId: id, table: z.enum(trashTables), id })

export const trashRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock } = app

  app.get(
    '/trash',
    { schema: { params: Within, response: { 200: z.array(TrashedRow) } } },
    ({ params, member: { searchIds } }) => listTrash(db, { ...params, searchIds }),
  )

  app.put(
    '/trash/:table/:id/restored',
    { schema: { params: Trashed, response: { 204: Nothing } } },
    async ({ params }, reply) => {
      await restore(db, { ...params, now: clock() })
      return reply.status(204).send(null)
    },
  )
}
