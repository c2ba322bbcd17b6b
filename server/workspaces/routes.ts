import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Workspace, WorkspaceChanges } from '../../shared/workspaces'
import { found } from '../errors'
import { expectedVersion, Within, WithVersion } from '../http'
import { changeWorkspace, findWorkspace } from './queries'

export const workspaceRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db } = app

  app.get(
    '/',
    { config: { scope: 'outcomes' }, schema: { params: Within, response: { 200: Workspace } } },
    async ({ params }) => found(await findWorkspace(db, params.workspaceId), 'workspace'),
  )

  app.patch(
    '/',
    { schema: { params: Within, headers: WithVersion, body: WorkspaceChanges, response: { 200: Workspace } } },
    ({ params, headers, body }) => changeWorkspace(db, { ...params, version: expectedVersion(headers), changes: body }),
  )
}
