import { sql } from 'drizzle-orm'
import { rowsOf } from '../../server/db/client'
import { bareRoute } from '../bare'
import { compare } from '../rounds'
import { besideFloor, type Line } from '../table'
import { kinds, nameOf, type World, worldOf } from '../world'

/** The report on 2,000 applications, beside reading the days that it is made of. */
export async function measureOutcomes(): Promise<Line[]> {
  const lines: Line[] = []
  for (const kind of kinds) {
    const world = await worldOf(kind)
    const bare = bareDays(world)
    const compared = await compare({
      ours: () => world.call('GET', `/outcomes?search=${world.boards[2000]}`),
      floor: () => bare.call(world.boards[2000]),
      calls: 20,
    })
    lines.push(besideFloor({ measure: 'outcomes of 2,000 applications', on: nameOf[kind] }, compared))
  }
  return lines
}

const bareDays = ({ database: { db }, workspaceId }: World) =>
  bareRoute((searchId) =>
    rowsOf(
      db,
      sql`
        select channel, source_kind, applied_on, screen_on, interview_on, offer_on, accepted_on, rejected_on, withdrawn_on
        from applications
        where workspace_id = ${workspaceId} and search_id = ${searchId} and trashed_at is null and applied_on is not null`,
    ),
  )
