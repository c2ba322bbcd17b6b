import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import {
  Alias,
  Company,
  CompanyBonds,
  CompanyChanges,
  CompanyMatch,
  CompanyPage,
  companyOrders,
  NewAlias,
  NewCompany,
} from '../../shared/companies'
import { id, line } from '../../shared/text'
import { cursor, placeOf } from '../cursors'
import { found } from '../errors'
import { Confirmed, expectedVersion, Nothing, newId, One, Within, WithKey, WithVersion } from '../http'
import {
  addAlias,
  changeCompany,
  createCompany,
  findBonds,
  findCompany,
  listAliases,
  listCompanies,
  matchCompanies,
  mergeCompany,
  removeAlias,
  removeOwner,
  setOwner,
  setWatched,
  takeBackMerge,
  trashCompany,
} from './queries'

const Filter = z.strictObject({
  q: z.optional(line()),
  watched: z.optional(z.literal('true')),
  sort: z.optional(z.enum(companyOrders)),
  cursor: z.optional(cursor),
})
const Owner = z.strictObject({ ownerId: id })
const Into = z.strictObject({ intoId: id })
const Typed = z.strictObject({ q: line(2_000) })
const OneAlias = z.object({ workspaceId: id, id, aliasId: id })

export const companyRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock } = app

  app.get(
    '/companies',
    { schema: { params: Within, querystring: Filter, response: { 200: CompanyPage } } },
    ({ params, query: { cursor, watched, ...filter } }) =>
      listCompanies(db, { ...params, ...filter, watched: watched === 'true', after: placeOf(cursor) }),
  )

  app.get(
    '/companies/match',
    { schema: { params: Within, querystring: Typed, response: { 200: z.array(CompanyMatch) } } },
    ({ params, query }) => matchCompanies(db, { ...params, text: query.q }),
  )

  app.post(
    '/companies',
    { schema: { params: Within, headers: WithKey, body: NewCompany, response: { 201: Company } } },
    async ({ params, headers, body }, reply) =>
      reply.status(201).send(await createCompany(db, { ...params, ...body, id: newId(headers), now: clock() })),
  )

  app.get('/companies/:id', { schema: { params: One, response: { 200: Company } } }, async ({ params }) =>
    found(await findCompany(db, params), 'company'),
  )

  app.patch(
    '/companies/:id',
    { schema: { params: One, headers: WithVersion, body: CompanyChanges, response: { 200: Company } } },
    ({ params, headers, body }) => changeCompany(db, { ...params, version: expectedVersion(headers), changes: body }),
  )

  app.delete(
    '/companies/:id',
    { schema: { params: One, querystring: Confirmed, response: { 204: Nothing } } },
    async ({ params, query, member }, reply) => {
      const confirmed = query.confirmed === 'true'
      await trashCompany(db, { ...params, userId: member.userId, confirmed, now: clock() })
      return reply.status(204).send(null)
    },
  )

  app.get('/companies/:id/bonds', { schema: { params: One, response: { 200: CompanyBonds } } }, ({ params }) =>
    findBonds(db, params),
  )

  app.put(
    '/companies/:id/owner',
    { schema: { params: One, body: Owner, response: { 200: CompanyBonds } } },
    ({ params, body }) => setOwner(db, { ...params, ...body, now: clock() }),
  )

  app.delete(
    '/companies/:id/owner',
    { schema: { params: One, response: { 204: Nothing } } },
    async ({ params }, reply) => {
      await removeOwner(db, params)
      return reply.status(204).send(null)
    },
  )

  app.put(
    '/companies/:id/watched',
    { schema: { params: One, response: { 204: Nothing } } },
    async ({ params }, reply) => {
      await setWatched(db, { ...params, watchedAt: clock() })
      return reply.status(204).send(null)
    },
  )

  app.delete(
    '/companies/:id/watched',
    { schema: { params: One, response: { 204: Nothing } } },
    async ({ params }, reply) => {
      await setWatched(db, { ...params, watchedAt: null })
      return reply.status(204).send(null)
    },
  )

  app.put(
    '/companies/:id/merged',
    { schema: { params: One, body: Into, response: { 204: Nothing } } },
    async ({ params, body, member: { userId } }, reply) => {
      await mergeCompany(db, { ...params, ...body, userId, now: clock() })
      return reply.status(204).send(null)
    },
  )

  app.delete(
    '/companies/:id/merged',
    { schema: { params: One, response: { 204: Nothing } } },
    async ({ params }, reply) => {
      await takeBackMerge(db, { ...params, now: clock() })
      return reply.status(204).send(null)
    },
  )

  app.get('/companies/:id/aliases', { schema: { params: One, response: { 200: z.array(Alias) } } }, ({ params }) =>
    listAliases(db, params),
  )

  app.post(
    '/companies/:id/aliases',
    { schema: { params: One, body: NewAlias, response: { 201: Alias } } },
    async ({ params, body }, reply) => reply.status(201).send(await addAlias(db, { ...params, ...body, now: clock() })),
  )

  app.delete(
    '/companies/:id/aliases/:aliasId',
    { schema: { params: OneAlias, response: { 204: Nothing } } },
    async ({ params }, reply) => {
      await removeAlias(db, params)
      return reply.status(204).send(null)
    },
  )
}
