import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { AppliedColdRow } from '../../shared/applications'
import { WhoIKnow } from '../../shared/lookup'
import { id, line } from '../../shared/text'
import { mayRead } from '../access'
import { invalid } from '../errors'
import { Within } from '../http'
import { findWhoIKnow, listAppliedCold } from './queries'

const Asked = z.strictObject({ company: z.optional(line(2_000)), companyId: z.optional(id) })
const OfSearch = z.strictObject({ searchId: z.optional(id) })

export const lookupRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db } = app

  app.get(
    '/lookup',
    { schema: { params: Within, querystring: Asked, response: { 200: WhoIKnow } } },
    ({ params, query, member: { searchIds } }) => {
      if (!query.company && !query.companyId) throw invalid('/company', 'is missing')
      return findWhoIKnow(db, { ...params, ...query, searchIds })
    },
  )

  app.get(
    '/applied-cold',
    { schema: { params: Within, querystring: OfSearch, response: { 200: z.array(AppliedColdRow) } } },
    ({ params, query: { searchId }, member }) => {
      const granted = searchId ? [searchId].filter((each) => mayRead(member, each)) : member.searchIds
      return listAppliedCold(db, { ...params, searchIds: granted })
    },
  )
}
