import { sql } from 'drizzle-orm'
import { rowsOf } from '../../server/db/client'
import { Hub } from '../../server/live'
import { type CohortScope, countCohort } from '../../server/outcomes/cohort'
import { CohortCache } from '../../server/outcomes/cohort-cache'
import { cohortReport } from '../../server/outcomes/cohort-report'
import { compare, timeOf } from '../rounds'
import { seedCohort } from '../seeds/cohort'
import { atMost, type Line, ms } from '../table'
import { openEmpty } from '../world'

const size = { clients: 10_000, each: 100 }

/** A million applications of ten thousand clients, on PostgreSQL: counted afresh, and kept. Beside one GROUP BY of the same rows. */
export async function measureCohort(): Promise<Line[]> {
  const { db, close } = await openEmpty('postgres')
  const scope: CohortScope = { ...(await seedCohort(db, size)), asOf: '2026-06-30', horizonDays: 30 }
  const cache = new CohortCache(new Hub('postgres'))
  const answer = async (counts: ReturnType<typeof countCohort>) => cohortReport(await counts, scope.horizonDays)
  const { ours, floor, ratio } = await compare({
    ours: () => countCohort(db, scope),
    floor: () => bareCount(db, scope),
    calls: 2,
  })
  const reported = await timeOf(() => answer(countCohort(db, scope)))
  await cache.count(db, scope)
  const kept = await timeOf(() => cache.count(db, scope))
  await close()
  const on = 'PostgreSQL'
  return [
    {
      ...atMost({ measure: 'cohort of 1,000,000, counted afresh', on }, ours.p50, 600, ms),
      floor: ms(floor.p50),
      ratio,
    },
    { measure: 'cohort of 1,000,000, with its report', on, ours: ms(reported) },
    atMost({ measure: 'cohort of 1,000,000, kept', on }, kept, 50, ms),
  ]
}

const bareCount = (db: Parameters<typeof countCohort>[0], { horizonDays }: CohortScope) =>
  rowsOf(
    db,
    sql`select workspace_id, channel, count(*), count(*) filter (where interview_on - applied_on <= ${horizonDays})
      from applications where trashed_at is null and applied_on is not null group by workspace_id, channel`,
  )
