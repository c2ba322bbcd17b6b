import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { id } from '../../shared/text'
import { found } from '../errors'
import { Nothing, Within } from '../http'
import { findWorkspace } from '../workspaces/queries'
import { createSampleWorkspace, removeSampleWorkspace } from './queries'

const Sample = z.object({ workspaceId: id, searchId: id })

/** A sample to look around in, in a workspace of its own that can be thrown away whole. */
export const sampleRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock } = app

  app.post('/sample', { schema: { params: Within, response: { 201: Sample } } }, async ({ params, member }, reply) => {
    const { timeZone } = found(await findWorkspace(db, params.workspaceId), 'workspace')
    return reply.status(201).send(await createSampleWorkspace(db, { timeZone, userId: member.userId, now: clock() }))
  })

  app.delete('/sample', { schema: { params: Within, response: { 204: Nothing } } }, async ({ params }, reply) => {
    await removeSampleWorkspace(db, params.workspaceId)
    return reply.status(204).send(null)
  })
}
