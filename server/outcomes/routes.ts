import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { ZodMiniType } from 'zod/mini'
import { isFuture, today } from '../../shared/days'
import {
  Adjusted,
  ContactSlices,
  Flow,
  KnewSomeone,
  Planner,
  Published,
  Real,
  Slices,
  Waiting,
} from '../../shared/outcomeParts'
import { OutcomeRows, OutcomeRowsQuery, Outcomes, OutcomesQuery } from '../../shared/outcomes'
import { type Member, mayRead } from '../access'
import { placeOf } from '../cursors'
import type { Db } from '../db/client'
import { absent, found, invalid } from '../errors'
import { Within } from '../http'
import { findSearch } from '../searches/queries'
import { findWorkspace } from '../workspaces/queries'
import { adjustedOf, countStrata } from './adjusted'
import { listOutcomeRows } from './behind'
import { csvOf, type WholeReport } from './csv'
import { countRibbons } from './flow'
import type { Terms } from './headline'
import type { Scope } from './judged'
import { countPlans, plannerOf } from './planner'
import { countComparable, publishedOf } from './published'
import { countOutcomes } from './queries'
import { realOf } from './real'
import { report } from './report'
import { countContacts, countKnewSomeone, countSlices } from './slices'
import { countWaiting } from './waiting'

export const outcomeRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock } = app

  /** What is asked of whom, and as of which day; refused where the member was not granted the search. */
  async function scopeOf(workspaceId: string, query: OutcomesQuery, member: Member): Promise<Asked> {
    const { search, from, to, asOf, horizon, event = 'interview', definition = 'any_help' } = query
    if (from && to && to < from) throw invalid('/to', 'comes before the first day')
    const workspace = found(await findWorkspace(db, workspaceId), 'workspace')
    const todayOn = today(clock(), workspace.timeZone)
    if (asOf && isFuture(asOf, todayOn)) throw invalid('/asOf', 'is in the future')
    if (search && !(mayRead(member, search) && (await findSearch(db, { workspaceId, id: search }))))
      throw absent('search')
    const terms = {
      asOf: asOf ?? todayOn,
      horizonDays: horizon ? Number(horizon) : workspace.horizonDays,
      event,
      definition,
      withoutRecordedLater: query.withoutRecordedLater === 'true',
    }
    return {
      scope: { workspaceId, searchIds: search ? [search] : member.searchIds, from, to, ...terms },
      terms: { ...terms, chosenHorizonDays: workspace.horizonDays },
    }
  }

  app.get(
    '/outcomes/rows',
    { schema: { params: Within, querystring: OutcomeRowsQuery, response: { 200: OutcomeRows } } },
    async ({ params, query, member }) => {
      const { scope } = await scopeOf(params.workspaceId, query, member)
      return listOutcomeRows(db, { ...scope, behind: query, after: placeOf(query.cursor) })
    },
  )

  app.get(
    '/outcomes/contacts',
    { schema: { params: Within, querystring: OutcomesQuery, response: { 200: ContactSlices } } },
    async ({ params, query, member }) => countContacts(db, (await scopeOf(params.workspaceId, query, member)).scope),
  )

  /** Every number of the report as one table; without names, so that whoever may have the numbers may have it. */
  app.get(
    '/outcomes/report.csv',
    { config: { scope: 'outcomes' }, schema: { params: Within, querystring: OutcomesQuery } },
    async ({ params, query, member }, reply) => {
      const asked = await scopeOf(params.workspaceId, query, member)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="inroads-outcomes-${asked.scope.asOf}.csv"`)
        .send(csvOf(await wholeReport(db, asked)))
    },
  )

  for (const [path, { schema, answer }] of Object.entries(parts))
    app.get(
      path,
      {
        config: { scope: 'outcomes' },
        schema: { params: Within, querystring: OutcomesQuery, response: { 200: schema } },
      },
      async ({ params, query, member }) => answer(db, await scopeOf(params.workspaceId, query, member)),
    )
}

type Asked = { scope: Scope; terms: Terms }
type Part<Schema> = { schema: Schema; answer: (db: Db, asked: Asked) => Promise<unknown> }

const answers = {
  outcomes: async (db: Db, { scope, terms }: Asked) => report(await countOutcomes(db, scope), terms),
  flow: async (db: Db, { scope }: Asked) => ({ ribbons: await countRibbons(db, scope) }),
  slices: (db: Db, { scope }: Asked) => countSlices(db, scope),
  knew: (db: Db, { scope }: Asked) => countKnewSomeone(db, scope),
  waiting: (db: Db, { scope }: Asked) => countWaiting(db, scope),
  real: async (db: Db, { scope }: Asked) => {
    const asked = await countOutcomes(db, scope)
    return realOf(asked, await countOutcomes(db, { ...scope, event: 'answer' }), scope.horizonDays)
  },
  adjusted: async (db: Db, { scope }: Asked) => adjustedOf(await countStrata(db, scope)),
  planner: async (db: Db, { scope }: Asked) => plannerOf(await countPlans(db, scope)),
  published: async (db: Db, { scope }: Asked) => ({ figures: publishedOf(await countComparable(db, scope)) }),
}

/** Numbers only: whoever was granted the outcomes may have them. */
const parts: Record<string, Part<ZodMiniType>> = {
  '/outcomes': { schema: Outcomes, answer: answers.outcomes },
  '/outcomes/flow': { schema: Flow, answer: answers.flow },
  '/outcomes/slices': { schema: Slices, answer: answers.slices },
  '/outcomes/knew': { schema: KnewSomeone, answer: answers.knew },
  '/outcomes/waiting': { schema: Waiting, answer: answers.waiting },
  '/outcomes/real': { schema: Real, answer: answers.real },
  '/outcomes/adjusted': { schema: Adjusted, answer: answers.adjusted },
  '/outcomes/planner': { schema: Planner, answer: answers.planner },
  '/outcomes/published': { schema: Published, answer: answers.published },
}

const wholeReport = async (db: Db, asked: Asked): Promise<WholeReport> => ({
  outcomes: await answers.outcomes(db, asked),
  flow: await answers.flow(db, asked),
  slices: await answers.slices(db, asked),
  knew: await answers.knew(db, asked),
  waiting: await answers.waiting(db, asked),
  real: await answers.real(db, asked),
  adjusted: await answers.adjusted(db, asked),
  planner: await answers.planner(db, asked),
})
