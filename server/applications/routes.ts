import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import {
  Application,
  ApplicationChanges,
  ApplicationRow,
  HelpChanges,
  KnownCounts,
  Moved,
  NewApplication,
  NewHelp,
  NewPart,
  NewStageChange,
  Place,
  RelatedApplication,
  StageChangeCorrection,
  StageMove,
} from '../../shared/applications'
import { BatchChanged, BatchChanges, BatchIds, BatchMove, BatchMoved, BatchUndo } from '../../shared/batches'
import { id, line, link, prose } from '../../shared/text'
import { mayRead } from '../access'
import { absent, found } from '../errors'
import { expectedVersion, Nothing, newId, One, Within, WithKey, WithVersion } from '../http'
import { changeApplications, moveApplications, restoreApplications, trashApplications, undoMoves } from './batches'
import { countKnown, findBoard } from './board'
import { addStageChange, correctStageChange, restoreStageChange, voidStageChange } from './history'
import { moveApplication, placeApplication } from './moves'
import { addHelp, addPart, changeHelp, removeHelp, removePart } from './people'
import { changeApplication, createApplication, trashApplication } from './queries'
import { listRelated } from './related'
import { findApplication, listApplications } from './story'

const OfSearch = z.object({ workspaceId: id, searchId: id })
const Fact = z.object({ ...One.shape, changeId: id })
const OneHelp = z.object({ ...One.shape, helpId: id })
const OnePart = z.object({ ...One.shape, partId: id })
const Related = z.strictObject({
  companyId: z.optional(id),
  companyName: z.optional(line()),
  role: z.optional(line()),
  link: z.optional(prose(2_000)),
  except: z.optional(id),
})
const Filter = z.strictObject({
  companyId: z.optional(id),
  searchId: z.optional(id),
  q: z.optional(line()),
  link: z.optional(link),
})
const response = { 200: Application }

export const applicationRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock } = app

  /** What every change but a move answers: the application as it stands now. */
  const whole = async (one: { workspaceId: string; id: string }) => found(await findApplication(db, one), 'application')

  app.get(
    '/searches/:searchId/board',
    { config: { scope: 'pipeline' }, schema: { params: OfSearch, response: { 200: z.any() } } },
    async ({ params }, reply) => {
      const board = found(await findBoard(db, params), 'search')
      return reply.type('application/json; charset=utf-8').serializer(String).send(board)
    },
  )

  app.get(
    '/searches/:searchId/known',
    { config: { scope: 'pipeline' }, schema: { params: OfSearch, response: { 200: KnownCounts } } },
    ({ params }) => countKnown(db, params),
  )

  app.get(
    '/applications',
    { schema: { params: Within, querystring: Filter, response: { 200: z.array(ApplicationRow) } } },
    ({ params, query, member }) => listApplications(db, { ...params, ...query, searchIds: member.searchIds }),
  )

  app.post(
    '/applications',
    { schema: { params: Within, headers: WithKey, body: NewApplication, response: { 201: Application } } },
    async ({ params, headers, body, member }, reply) => {
      const one = { ...params, id: newId(headers) }
      await createApplication(db, { ...body, ...one, userId: member.userId, now: clock() })
      return reply.status(201).send(await whole(one))
    },
  )

  app.get(
    '/applications/related',
    { schema: { params: Within, querystring: Related, response: { 200: z.array(RelatedApplication) } } },
    ({ params, query, member: { searchIds } }) => listRelated(db, { ...params, ...query, searchIds }),
  )

  app.get('/applications/:id', { schema: { params: One, response } }, async ({ params, member }) => {
    const application = await whole(params)
    if (!mayRead(member, application.searchId)) throw absent('application')
    return application
  })

  app.patch(
    '/applications/:id',
    { schema: { params: One, headers: WithVersion, body: ApplicationChanges, response } },
    async ({ params, headers, body, member }) => {
      const version = expectedVersion(headers)
      await changeApplication(db, { ...params, version, changes: body, userId: member.userId, now: clock() })
      return whole(params)
    },
  )

  app.delete(
    '/applications/:id',
    { schema: { params: One, response: { 204: Nothing } } },
    async ({ params, member }, reply) => {
      await trashApplication(db, { ...params, userId: member.userId, now: clock() })
      return reply.status(204).send(null)
    },
  )

  // ---- Several at once ------------------------------------------------------------------------------------------

  app.put(
    '/applications/batch/stage',
    { schema: { params: Within, body: BatchMove, response: { 200: BatchMoved } } },
    ({ params, body, member: { userId } }) => moveApplications(db, { ...params, ...body, userId, now: clock() }),
  )

  app.put(
    '/applications/batch/undone',
    { schema: { params: Within, body: BatchUndo, response: { 200: BatchChanged } } },
    ({ params, body }) => undoMoves(db, { ...params, ...body, now: clock() }),
  )

  app.patch(
    '/applications/batch',
    { schema: { params: Within, body: BatchChanges, response: { 200: BatchChanged } } },
    ({ params, body }) => changeApplications(db, { ...params, ...body }),
  )

  app.put(
    '/applications/batch/trashed',
    { schema: { params: Within, body: BatchIds, response: { 204: Nothing } } },
    async ({ params, body, member: { userId } }, reply) => {
      await trashApplications(db, { ...params, ...body, userId, now: clock() })
      return reply.status(204).send(null)
    },
  )

  app.put(
    '/applications/batch/restored',
    { schema: { params: Within, body: BatchIds, response: { 204: Nothing } } },
    async ({ params, body }, reply) => {
      await restoreApplications(db, { ...params, ...body })
      return reply.status(204).send(null)
    },
  )

  // ---- Moves and facts ------------------------------------------------------------------------------------------

  app.put(
    '/applications/:id/stage',
    { schema: { params: One, headers: WithVersion, body: StageMove, response: { 200: Moved } } },
    ({ params, headers, body, member }) => {
      const version = expectedVersion(headers)
      return moveApplication(db, { ...body, ...params, version, userId: member.userId, now: clock() })
    },
  )

  app.put(
    '/applications/:id/place',
    { schema: { params: One, headers: WithVersion, body: Place, response: { 200: Moved } } },
    ({ params, headers, body }) =>
      placeApplication(db, { ...body, ...params, version: expectedVersion(headers), now: clock() }),
  )

  app.post(
    '/applications/:id/stage-changes',
    { schema: { params: One, headers: WithVersion, body: NewStageChange, response } },
    async ({ params, headers, body, member }) => {
      await addStageChange(db, {
        ...body,
        ...params,
        version: expectedVersion(headers),
        userId: member.userId,
        now: clock(),
      })
      return whole(params)
    },
  )

  app.patch(
    '/applications/:id/stage-changes/:changeId',
    { schema: { params: Fact, headers: WithVersion, body: StageChangeCorrection, response } },
    async ({ params, headers, body, member }) => {
      const version = expectedVersion(headers)
      await correctStageChange(db, { ...params, correction: body, version, userId: member.userId, now: clock() })
      return whole(params)
    },
  )

  app.delete(
    '/applications/:id/stage-changes/:changeId',
    { schema: { params: Fact, headers: WithVersion, response } },
    async ({ params, headers }) => {
      await voidStageChange(db, { ...params, version: expectedVersion(headers), now: clock() })
      return whole(params)
    },
  )

  app.put(
    '/applications/:id/stage-changes/:changeId/restored',
    { schema: { params: Fact, headers: WithVersion, response } },
    async ({ params, headers }) => {
      await restoreStageChange(db, { ...params, version: expectedVersion(headers), now: clock() })
      return whole(params)
    },
  )

  // ---- Help and other parts -------------------------------------------------------------------------------------

  app.post(
    '/applications/:id/help',
    { schema: { params: One, body: NewHelp, response } },
    async ({ params, body, member }) => {
      await addHelp(db, { ...body, ...params, userId: member.userId, now: clock() })
      return whole(params)
    },
  )

  app.patch(
    '/applications/:id/help/:helpId',
    { schema: { params: OneHelp, body: HelpChanges, response } },
    async ({ params, body }) => {
      await changeHelp(db, { ...params, changes: body, now: clock() })
      return whole(params)
    },
  )

  app.delete('/applications/:id/help/:helpId', { schema: { params: OneHelp, response } }, async ({ params }) => {
    await removeHelp(db, { ...params, now: clock() })
    return whole(params)
  })

  app.post(
    '/applications/:id/parts',
    { schema: { params: One, body: NewPart, response } },
    async ({ params, body }) => {
      await addPart(db, { ...body, ...params, now: clock() })
      return whole(params)
    },
  )

  app.delete('/applications/:id/parts/:partId', { schema: { params: OnePart, response } }, async ({ params }) => {
    await removePart(db, { ...params, now: clock() })
    return whole(params)
  })
}
