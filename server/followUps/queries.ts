import { and, asc, eq, sql } from 'drizzle-orm'
import { today } from '../../shared/days'
import type { FollowUp, FollowUpSuggestions, NewFollowUp } from '../../shared/followUps'
import {
  defaultQuietDays,
  ownQuietDays,
  type Suggestion,
  type SuggestionAnswer,
  suggestionFor,
} from '../../shared/quiet'
import type { Kind } from '../../shared/stages'
import { holdStanding } from '../applications/queries'
import { type Db, rowsOf } from '../db/client'
import { applications, followUps } from '../db/schema'
import { found } from '../errors'
import { touched, transaction } from '../live'
import { findWorkspace } from '../workspaces/queries'

type Asked = {
  workspaceId: string
  searchIds: string[] | null
  searchId?: string
  applicationId?: string
  now: Date
}

/** Which applications are worth a word today, the quietest first. */
export async function listSuggestions(db: Db, { now, ...asked }: Asked): Promise<FollowUpSuggestions> {
  const workspace = found(await findWorkspace(db, asked.workspaceId), 'workspace')
  const todayOn = today(now, workspace.timeZone)
  const { answers, ninetieth } = await countAnswers(db, asked.workspaceId)
  const own = ownQuietDays(answers, ninetieth)
  const quietDays = workspace.quietDays ?? own ?? defaultQuietDays
  const rows = (await listQuiet(db, { ...asked, todayOn })).flatMap(({ answered, ...row }) => {
    const about = suggestionFor({ sinceOn: row.sinceOn, answers: answered ?? [], todayOn, quietDays })
    return about ? [{ ...row, about }] : []
  })
  return { quietDays, basis: workspace.quietDays ? 'chosen' : own ? 'own' : 'default', answers, rows }
}

/** How many answers are known, and within how many days nine in ten of them came. */
async function countAnswers(db: Db, workspaceId: string) {
  const [row] = await rowsOf<{ answers: number; ninetieth: number | null }>(
    db,
    sql`
      select count(*)::int as answers, (percentile_disc(0.9) within group (order by days))::int as ninetieth
      from (
        select least(a.screen_on, a.interview_on, a.rejected_on) - a.applied_on as days
        from applications a
        where a.workspace_id = ${workspaceId} and a.trashed_at is null and a.logged_as <> 'from_memory'
      ) known where days >= 0`,
  )
  return row!
}

type Quiet = {
  applicationId: string
  version: number
  role: string
  company: string | null
  kind: Kind
  sinceOn: string
  quietDays: number
  answered: { about: Suggestion; answer: SuggestionAnswer; on: string }[] | null
}

/**
 * Applications under way that await an answer and have nothing ahead: no interview, and no next step with a day. Quiet
 * since the last fact, help, interview or touch; whatever is recorded for a day to come is no touch yet.
 */
const listQuiet = (
  db: Db,
  { workspaceId, searchIds, searchId, applicationId, todayOn }: Omit<Asked, 'now'> & { todayOn: string },
) =>
  rowsOf<Quiet>(
    db,
    sql`
      with waiting as (
        select a.id, a.version, a.role, a.company_id, a.kind, greatest(a.stage_since_on, (
          select max(h.on) from help h
          where h.workspace_id = ${workspaceId} and h.application_id = a.id and h.on <= ${todayOn}::date
        ), (
          select max(i.on) from interviews i
          where i.workspace_id = ${workspaceId} and i.application_id = a.id and i.trashed_at is null and i.on <= ${todayOn}::date
        ), (
          select max(t.on) from interactions t
          where t.workspace_id = ${workspaceId} and t.application_id = a.id and t.on <= ${todayOn}::date
        )) as since_on
        from applications a
        join searches s on s.workspace_id = ${workspaceId} and s.id = a.search_id and s.ended_on is null
        where a.workspace_id = ${workspaceId} and a.trashed_at is null and a.ending is null
          and a.kind in ('applied', 'screen', 'interview')
          and (a.next_step_due_on is null or a.next_step_due_on < ${todayOn}::date)
          and not exists (
            select 1 from interviews i
            where i.workspace_id = ${workspaceId} and i.application_id = a.id and i.trashed_at is null and i.on > ${todayOn}::date)
          ${searchId ? sql`and a.search_id = ${searchId}` : sql``}
          ${applicationId ? sql`and a.id = ${applicationId}` : sql``}
          ${searchIds ? sql`and a.search_id = any(${sql.param(searchIds)}::uuid[])` : sql``}
      )
      select w.id as "applicationId", w.version, w.role, c.name as company, w.kind, w.since_on::text as "sinceOn",
        ${todayOn}::date - w.since_on as "quietDays", (
          select json_agg(json_build_object('about', f.about, 'answer', f.answer, 'on', f.on))
          from follow_ups f where f.workspace_id = ${workspaceId} and f.application_id = w.id
        ) as answered
      from waiting w
      left join companies c on c.workspace_id = ${workspaceId} and c.id = w.company_id
      order by w.since_on, w.id`,
  )

type OfApplication = { workspaceId: string; applicationId: string; searchIds: string[] | null }

/** What became of the suggestions for one application, in their order. */
export async function listFollowUps(
  db: Db,
  { workspaceId, applicationId, searchIds }: OfApplication,
): Promise<FollowUp[]> {
  const rows = await db
    .select({ followUp: followUps, searchId: applications.searchId })
    .from(followUps)
    .innerJoin(
      applications,
      and(eq(applications.workspaceId, workspaceId), eq(applications.id, followUps.applicationId)),
    )
    .where(and(eq(followUps.workspaceId, workspaceId), eq(followUps.applicationId, applicationId)))
    .orderBy(asc(followUps.on), asc(followUps.id))
  return rows.filter(({ searchId }) => searchIds?.includes(searchId) ?? true).map(({ followUp }) => followUp)
}

type New = { workspaceId: string; applicationId: string; id: string; userId: string; now: Date } & NewFollowUp

/** A suggestion is done, or dismissed; the row that is there already when a try with the same id went before. */
export const addFollowUp = (db: Db, { workspaceId, applicationId, id, about, answer, userId, now }: New) =>
  transaction(db, async (tx) => {
    const { timeZone } = found(await findWorkspace(tx, workspaceId), 'workspace')
    await holdStanding(tx, { workspaceId, id: applicationId })
    await tx
      .insert(followUps)
      .values({
        ...{ workspaceId, id, applicationId, about, answer },
        ...{ on: today(now, timeZone), recordedAt: now, recordedBy: userId },
      })
      .onConflictDoNothing({ target: [followUps.workspaceId, followUps.id] })
    touched(tx, workspaceId, 'followUps')
    const [row] = await tx
      .select()
      .from(followUps)
      .where(and(eq(followUps.workspaceId, workspaceId), eq(followUps.id, id)))
    return found(row, 'follow-up')
  })

/** As if it had never been answered. */
export const removeFollowUp = (
  db: Db,
  { workspaceId, applicationId, followUpId }: { workspaceId: string; applicationId: string; followUpId: string },
) =>
  transaction(db, async (tx) => {
    const [row] = await tx
      .delete(followUps)
      .where(
        and(
          eq(followUps.workspaceId, workspaceId),
          eq(followUps.applicationId, applicationId),
          eq(followUps.id, followUpId),
        ),
      )
      .returning({ id: followUps.id })
    found(row, 'follow-up')
    touched(tx, workspaceId, 'followUps')
  })
