import { sql } from 'drizzle-orm'
import { rowsOf } from '../../server/db/client'
import { compare } from '../rounds'
import { besideFloor, type Line } from '../table'
import { kinds, nameOf, type World, worldOf } from '../world'

/** The report on 2,000 applications, beside reading the days that it is made of. */
export async function measureOutcomes(): Promise<Line[]> {
  const lines: Line[] = []
  for (const kind of kinds) {
    const world = await worldOf(kind)
    addBareDays(world)
    const compared = await compare({
      ours: () => world.call('GET', `/outcomes?search=${world.boards[2000]}`),
      floor: () => world.callBare('/days'),
      calls: 20,
    })
    lines.push(besideFloor({ measure: 'outcomes of 2,000 applications', on: nameOf[kind] }, compared))
  }
  return lines
}

function addBareDays({ bare, database: { db }, workspaceId, boards }: World) {
  if (bare.hasRoute({ method: 'GET', url: '/days' })) return
  bare.get('/days', () =>
    rowsOf(
      db,
      sql`
        select channel, source_kind, applied_on, screen_on, interview_on, offer_on, accepted_on, rejected_on, withdrawn_on
        from applications
        where workspace_id = ${workspaceId} and search_id = ${boards[2000]} and trashed_at is null and applied_on is not null`,
    ),
  )
}
