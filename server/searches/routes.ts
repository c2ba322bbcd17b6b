import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { NewSearch, NewStage, Search, SearchChanges, Stage, StageChanges, StageMerge } from '../../shared/searches'
import { id } from '../../shared/text'
import { mayRead } from '../access'
import { Nothing, newId, One, Within, WithKey } from '../http'
import { languageOf } from '../language'
import {
  addSearch,
  addStage,
  changeSearch,
  changeStage,
  listSearches,
  listStages,
  mergeStage,
  removeStage,
} from './queries'

const OfSearch = z.object({ workspaceId: id, searchId: id })

export const searchRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock } = app

  app.get(
    '/searches',
    { config: { scope: 'outcomes' }, schema: { params: Within, response: { 200: z.array(Search) } } },
    async ({ params, member }) =>
      (await listSearches(db, params.workspaceId)).filter((search) => mayRead(member, search.id)),
  )

  app.post(
    '/searches',
    { schema: { params: Within, headers: WithKey, body: NewSearch, response: { 201: Search } } },
    async (request, reply) => {
      const { params, headers, body } = request
      const language = languageOf(request)
      return reply
        .status(201)
        .send(await addSearch(db, { ...params, ...body, id: newId(headers), language, now: clock() }))
    },
  )

  app.patch(
    '/searches/:id',
    { schema: { params: One, body: SearchChanges, response: { 200: Search } } },
    ({ params, body }) => changeSearch(db, { ...params, changes: body }),
  )

  app.get(
    '/searches/:searchId/stages',
    { config: { scope: 'pipeline' }, schema: { params: OfSearch, response: { 200: z.array(Stage) } } },
    ({ params }) => listStages(db, params.workspaceId, params.searchId),
  )

  app.post(
    '/searches/:searchId/stages',
    { schema: { params: OfSearch, headers: WithKey, body: NewStage, response: { 201: Stage } } },
    async ({ params, headers, body }, reply) =>
      reply.status(201).send(await addStage(db, { ...params, ...body, id: newId(headers) })),
  )

  app.patch(
    '/stages/:id',
    { schema: { params: One, body: StageChanges, response: { 200: Stage } } },
    ({ params, body }) => changeStage(db, { ...params, changes: body }),
  )

  app.delete(
    '/stages/:id',
    { schema: { params: One, response: { 204: Nothing } } },
    async ({ params, member }, reply) => {
      await removeStage(db, { ...params, userId: member.userId, now: clock() })
      return reply.status(204).send(null)
    },
  )

  app.put(
    '/stages/:id/merged',
    { schema: { params: One, body: StageMerge, response: { 200: Stage } } },
    ({ params, body, member }) => mergeStage(db, { ...params, ...body, userId: member.userId, now: clock() }),
  )
}
