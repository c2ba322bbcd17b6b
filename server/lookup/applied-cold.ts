import { and, eq, inArray, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { ApplicationRow, AppliedColdRow } from '../../shared/applications'
import type { ColdReviewState } from '../../shared/coldReviews'
import { type Db, rowsOf } from '../db/client'
import { coldReviews } from '../db/schema'
import { touched, transaction } from '../live'
import { placeOfTie } from './order'

type Of = { workspaceId: string; searchIds: string[] | null }
type Row = ApplicationRow & Pick<AppliedColdRow, 'people' | 'known' | 'state'>

/** People named for each application, at most. */
const named = 10

type Review = { workspaceId: string; applicationId: string; state: ColdReviewState; now: Date }

/** Works an application off that went out cold; said again, the later word stands. */
export const reviewCold = (db: Db, { workspaceId, applicationId, state, now }: Review) =>
  transaction(db, async (tx) => {
    await tx
      .insert(coldReviews)
      .values({ workspaceId, id: uuidv7(), applicationId, state, createdAt: now })
      .onConflictDoUpdate({ target: [coldReviews.workspaceId, coldReviews.applicationId], set: { state } })
    touched(tx, workspaceId, 'applications')
  })

/** Back among those to be worked off. */
export const takeBackReview = (db: Db, { workspaceId, applicationId }: Omit<Review, 'state' | 'now'>) =>
  transaction(db, async (tx) => {
    await tx
      .delete(coldReviews)
      .where(and(eq(coldReviews.workspaceId, workspaceId), eq(coldReviews.applicationId, applicationId)))
    touched(tx, workspaceId, 'applications')
  })

/**
 * Cold applications at companies where somebody you know works now, the newest first; of the searches named, or of all.
 * Those worked off come with what was decided. Whoever you met, or who came there, after you applied is left out: they could not have helped.
 */
export async function listAppliedCold(db: Db, { workspaceId, searchIds }: Of): Promise<AppliedColdRow[]> {
  const rows = await rowsOf<Row>(
    db,
    sql`
      select a.id, a.role, c.name as company, a.company_id as "companyId", a.channel, a.kind, a.ending,
        a.applied_on::text as "appliedOn", there.people, there.known, w.state
      from applications a
      join companies c on c.workspace_id = ${workspaceId} and c.id = a.company_id
      join lateral (
        select max(known)::int as known,
          json_agg(json_build_object('id', id, 'name', name, 'tie', tie, 'title', title, 'current', true) order by place) as people
        from (
          select person.*, count(*) over () as known, row_number() over (
            order by ${placeOfTie('tie')}, last_touch_on desc nulls last, connected_on desc nulls last, name, id
          ) as place
          from (
            select distinct on (k.id) k.id, k.name, k.tie, k.last_touch_on, k.connected_on, p.title from positions p
            join contacts k on k.workspace_id = ${workspaceId} and k.id = p.contact_id
            where p.workspace_id = ${workspaceId} and p.company_id = a.company_id and p.current
              and k.tie <> 'unmet' and k.trashed_at is null
              and coalesce(k.connected_on <= a.applied_on, true) and coalesce(p.started_on <= a.applied_on, true)
            order by k.id, p.started_on desc nulls last
          ) person
        ) placed
        where place <= ${named}
      ) there on there.known > 0
      left join cold_reviews w on w.workspace_id = ${workspaceId} and w.application_id = a.id
      where a.workspace_id = ${workspaceId} and a.channel = 'cold' and a.trashed_at is null
        and ${searchIds ? inArray(sql`a.search_id`, searchIds) : sql`true`}
      order by a.applied_on desc, a.id desc`,
  )
  return rows.map(({ people, known, state, ...application }) => ({ application, people, known, state }))
}
