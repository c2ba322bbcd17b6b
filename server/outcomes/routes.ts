import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { isFuture, today } from '../../shared/days'
import { OutcomeRows, OutcomeRowsQuery, Outcomes, OutcomesQuery } from '../../shared/outcomes'
import { type Member, mayRead } from '../access'
import { placeOf } from '../cursors'
import { absent, found, invalid } from '../errors'
import { Within } from '../http'
import { findSearch } from '../searches/queries'
import { findWorkspace } from '../workspaces/queries'
import { countOutcomes, listOutcomeRows } from './queries'
import { report } from './report'

export const outcomeRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock } = app

  /** What is asked of whom, and as of which day; refused where the member was not granted the search. */
  async function scopeOf(workspaceId: string, { search, from, to, asOf, horizon }: OutcomesQuery, member: Member) {
    if (from && to && to < from) throw invalid('/to', 'comes before the first day')
    const workspace = found(await findWorkspace(db, workspaceId), 'workspace')
    const todayOn = today(clock(), workspace.timeZone)
    if (asOf && isFuture(asOf, todayOn)) throw invalid('/asOf', 'is in the future')
    if (search && !(mayRead(member, search) && (await findSearch(db, { workspaceId, id: search }))))
      throw absent('search')
    return {
      scope: {
        workspaceId,
        searchIds: search ? [search] : member.searchIds,
        from,
        to,
        asOf: asOf ?? todayOn,
        horizonDays: horizon ? Number(horizon) : workspace.horizonDays,
      },
      chosenHorizonDays: workspace.horizonDays,
    }
  }

  app.get(
    '/outcomes',
    {
      config: { scope: 'outcomes' },
      schema: { params: Within, querystring: OutcomesQuery, response: { 200: Outcomes } },
    },
    async ({ params, query, member }) => {
      const { scope, chosenHorizonDays } = await scopeOf(params.workspaceId, query, member)
      const { asOf, horizonDays } = scope
      return report(await countOutcomes(db, scope), { asOf, horizonDays, chosenHorizonDays })
    },
  )

  app.get(
    '/outcomes/rows',
    { schema: { params: Within, querystring: OutcomeRowsQuery, response: { 200: OutcomeRows } } },
    async ({ params, query, member }) => {
      const { scope } = await scopeOf(params.workspaceId, query, member)
      return listOutcomeRows(db, { ...scope, behind: query, after: placeOf(query.cursor) })
    },
  )
}
