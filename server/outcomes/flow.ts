import { sql } from 'drizzle-orm'
import { flowEnds, furthestKinds } from '../../shared/caution'
import type { Ribbon } from '../../shared/outcomeParts'
import { type Db, rowsOf } from '../db/client'
import { furthest } from './behind'
import { judged, type Scope } from './judged'

/** Where the applications of each channel went: each is in one ribbon. */
export async function countRibbons(db: Db, scope: Scope): Promise<Ribbon[]> {
  const ribbons = await rowsOf<Ribbon>(
    db,
    sql`${judged(scope, ['end'])}
    select channel, ${furthest} as furthest, "end", count(*)::int as count
    from judged where excluded is null group by 1, 2, 3`,
  )
  return ribbons.sort((x, y) => placeOf(x) - placeOf(y))
}

const shownOrder = ['networked', 'cold', 'inbound']

/** Channel by channel, the furthest last. */
const placeOf = ({ channel, furthest, end }: Ribbon): number =>
  (shownOrder.indexOf(channel) * furthestKinds.length + furthestKinds.indexOf(furthest)) * flowEnds.length +
  flowEnds.indexOf(end)
