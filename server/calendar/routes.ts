import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { CalendarEvent } from '../../shared/calendar'
import { day } from '../../shared/dates'
import { daysBetween } from '../../shared/days'
import { id } from '../../shared/text'
import { found, invalid } from '../errors'
import { findSearch } from '../searches/queries'
import { listCalendar } from './queries'

const OfSearch = z.object({ workspaceId: id, searchId: id })
const Span = z.strictObject({ from: day, to: day })
const mostDays = 400

export const calendarRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db } = app

  app.get(
    '/searches/:searchId/calendar',
    { schema: { params: OfSearch, querystring: Span, response: { 200: z.array(CalendarEvent) } } },
    async ({ params, query }) => {
      found(await findSearch(db, { workspaceId: params.workspaceId, id: params.searchId }), 'search')
      const days = daysBetween(query.from, query.to)
      if (days < 0) throw invalid('/to', 'is before from')
      if (days > mostDays) throw invalid('/to', `is more than ${mostDays} days after from`)
      return listCalendar(db, { ...params, ...query })
    },
  )
}
