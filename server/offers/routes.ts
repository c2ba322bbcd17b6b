import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { currency } from '../../shared/dates'
import { ExchangeRate, NewOffer, NewRate, Offer, OfferChanges, OfferInView } from '../../shared/offers'
import { id } from '../../shared/text'
import { expectedVersion, Nothing, newId, One, Within, WithKey, WithVersion } from '../http'
import { changeOffer, createOffer, listOffers, listRates, removeRate, setRate, trashOffer } from './queries'

const Filter = z.strictObject({ applicationId: z.optional(id), searchId: z.optional(id) })
const OfCurrency = z.object({ workspaceId: id, currency })

export const offerRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock } = app

  app.get(
    '/offers',
    { schema: { params: Within, querystring: Filter, response: { 200: z.array(OfferInView) } } },
    ({ params, query, member: { searchIds } }) => listOffers(db, { ...params, ...query, searchIds }),
  )

  app.post(
    '/offers',
    { schema: { params: Within, headers: WithKey, body: NewOffer, response: { 201: Offer } } },
    async ({ params, headers, body }, reply) =>
      reply.status(201).send(await createOffer(db, { ...params, ...body, id: newId(headers), now: clock() })),
  )

  app.patch(
    '/offers/:id',
    { schema: { params: One, headers: WithVersion, body: OfferChanges, response: { 200: Offer } } },
    ({ params, headers, body }) => changeOffer(db, { ...params, version: expectedVersion(headers), changes: body }),
  )

  app.delete(
    '/offers/:id',
    { schema: { params: One, response: { 204: Nothing } } },
    async ({ params, member: { userId } }, reply) => {
      await trashOffer(db, { ...params, userId, now: clock() })
      return reply.status(204).send(null)
    },
  )

  // ---- Rates ----------------------------------------------------------------------------------------------------

  app.get(
    '/exchange-rates',
    { schema: { params: Within, response: { 200: z.array(ExchangeRate) } } },
    ({ params: { workspaceId } }) => listRates(db, workspaceId),
  )

  app.put(
    '/exchange-rates/:currency',
    { schema: { params: OfCurrency, body: NewRate, response: { 200: ExchangeRate } } },
    ({ params, body }) => setRate(db, { ...params, ...body, now: clock() }),
  )

  app.delete(
    '/exchange-rates/:currency',
    { schema: { params: OfCurrency, response: { 204: Nothing } } },
    async ({ params }, reply) => {
      await removeRate(db, params)
      return reply.status(204).send(null)
    },
  )
}
