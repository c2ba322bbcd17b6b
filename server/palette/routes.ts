import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { Found, mostRecent } from '../../shared/palette'
import { id, line } from '../../shared/text'
import { invalid } from '../errors'
import { Within } from '../http'
import { findByName } from './queries'

const Asked = z.strictObject({ q: z.optional(line()), recent: z.optional(z.string()) })
const Recent = z.array(id).check(z.maxLength(mostRecent))

export const paletteRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db } = app

  app.get(
    '/palette',
    { schema: { params: Within, querystring: Asked, response: { 200: z.array(Found) } } },
    ({ params, query: { q = '', recent = '' }, member: { searchIds } }) => {
      const { data, error } = Recent.safeParse(recent.split(',').filter(Boolean))
      if (error) throw invalid('/recent', `must be ${mostRecent} ids at most, with commas between them`)
      return findByName(db, { ...params, q, recent: data, searchIds })
    },
  )
}
