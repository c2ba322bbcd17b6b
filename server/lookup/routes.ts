import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { AppliedColdRow } from '../../shared/applications'
import { coldReviewStates } from '../../shared/coldReviews'
import { Opening, OtherWays, WhoIKnow } from '../../shared/lookup'
import { id, line } from '../../shared/text'
import { mayRead } from '../access'
import { invalid } from '../errors'
import { Nothing, One, Within } from '../http'
import { findOtherWays, findWhoIKnow, listAppliedCold, listOpenings, reviewCold, takeBackReview } from './queries'

const Asked = z.strictObject({ company: z.optional(line(2_000)), companyId: z.optional(id) })
const AtCompany = z.strictObject({ companyId: id })
const OfContact = z.strictObject({ contactId: id })
const Review = z.strictObject({ state: z.enum(coldReviewStates) })
const OfSearch = z.strictObject({ searchId: z.optional(id) })

export const lookupRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock } = app

  app.get(
    '/lookup',
    { schema: { params: Within, querystring: Asked, response: { 200: WhoIKnow } } },
    ({ params, query, member: { searchIds } }) => {
      if (!query.company && !query.companyId) throw invalid('/company', 'is missing')
      return findWhoIKnow(db, { ...params, ...query, searchIds })
    },
  )

  app.get(
    '/lookup/ways',
    { schema: { params: Within, querystring: AtCompany, response: { 200: OtherWays } } },
    ({ params, query }) => findOtherWays(db, { ...params, ...query }),
  )

  app.get(
    '/lookup/openings',
    { schema: { params: Within, querystring: OfContact, response: { 200: z.array(Opening) } } },
    ({ params, query, member: { searchIds } }) => listOpenings(db, { ...params, ...query, searchIds }),
  )

  app.get(
    '/applied-cold',
    { schema: { params: Within, querystring: OfSearch, response: { 200: z.array(AppliedColdRow) } } },
    ({ params, query: { searchId }, member }) => {
      const granted = searchId ? [searchId].filter((each) => mayRead(member, each)) : member.searchIds
      return listAppliedCold(db, { ...params, searchIds: granted })
    },
  )

  app.put(
    '/applications/:id/cold-review',
    { schema: { params: One, body: Review, response: { 204: Nothing } } },
    async ({ params: { workspaceId, id }, body }, reply) => {
      await reviewCold(db, { workspaceId, applicationId: id, ...body, now: clock() })
      return reply.status(204).send(null)
    },
  )

  app.delete(
    '/applications/:id/cold-review',
    { schema: { params: One, response: { 204: Nothing } } },
    async ({ params: { workspaceId, id } }, reply) => {
      await takeBackReview(db, { workspaceId, applicationId: id })
      return reply.status(204).send(null)
    },
  )
}
