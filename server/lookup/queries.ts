import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { CompanyMatch } from '../../shared/companies'
import { isPlaceholderCompany } from '../../shared/companyNames'
import { strengths } from '../../shared/contacts'
import { type Introduction, type KnownPerson, mostListed, type WhoIKnow } from '../../shared/lookup'
import { ties } from '../../shared/ties'
import { findMatch, matchCompanies } from '../companies/queries'
import { type Db, rowsOf } from '../db/client'
import { applications } from '../db/schema'
import { found } from '../errors'

export { listAppliedCold } from './applied-cold'

type Asked = { workspaceId: string; company?: string; companyId?: string; searchIds: string[] | null }
type At = { workspaceId: string; companyId: string }

/** Who works at a company now, who used to, and who can introduce you there; nobody unless a name, an alias or an id is sure. */
export async function findWhoIKnow(db: Db, { workspaceId, company, companyId, searchIds }: Asked): Promise<WhoIKnow> {
  const matches = await matchesFor(db, { workspaceId, company, companyId })
  const [surest] = matches
  const meant = companyId ?? (surest && surest.tier !== 'likely' ? surest.id : null)
  const isPlaceholder = !meant && company !== undefined && isPlaceholderCompany(company)
  if (!meant) return { matches, companyId: null, isPlaceholder, ...nobody }
  const at = { workspaceId, companyId: meant }
  const [people, introductions, there] = await Promise.all([
    listPeople(db, at),
    listIntroductions(db, at),
    listApplications(db, { ...at, searchIds }),
  ])
  const now = people.filter(({ current }) => current)
  const before = people.filter(({ current }) => !current)
  const totals = { now: totalOf(now), before: totalOf(before), introductions: totalOf(introductions) }
  return { matches, companyId: meant, isPlaceholder, now, before, introductions, totals, applications: there }
}

const nobody = {
  now: [],
  before: [],
  introductions: [],
  totals: { now: 0, before: 0, introductions: 0 },
  applications: [],
}

const totalOf = ([first]: { total: number }[]) => first?.total ?? 0

/** What the text may mean; the company of an id is among them whatever was typed. */
async function matchesFor(
  db: Db,
  { workspaceId, company, companyId }: Omit<Asked, 'searchIds'>,
): Promise<CompanyMatch[]> {
  const matches = company === undefined ? [] : await matchCompanies(db, { workspaceId, text: company })
  if (!companyId || matches.some(({ id }) => id === companyId)) return matches
  return [found(await findMatch(db, { workspaceId, id: companyId }), 'company'), ...matches]
}

type Counted<Row> = Row & { total: number }

const inOrder = (words: readonly string[]) => sql.raw(`array[${words.map((word) => `'${word}'`).join(', ')}]`)

/** Each person once, by their current position there or else their last one. */
const listPeople = (db: Db, { workspaceId, companyId }: At) =>
  rowsOf<Counted<KnownPerson>>(
    db,
    sql`
      with there as (
        select distinct on (p.contact_id) k.id, k.name, k.tie, k.last_touch_on, k.connected_on,
          p.title, p.current, p.started_on, p.started_precision, p.ended_on, p.ended_precision
        from positions p
        join contacts k on k.workspace_id = ${workspaceId} and k.id = p.contact_id
        where p.workspace_id = ${workspaceId} and p.company_id = ${companyId}
          and k.tie <> 'unmet' and k.trashed_at is null
        order by p.contact_id, p.current desc, p.ended_on desc nulls last, p.started_on desc nulls last
      ), placed as (
        select there.*, count(*) over (partition by current)::int as total, row_number() over (
          partition by current
          order by array_position(${inOrder(ties)}, tie), last_touch_on desc nulls last, connected_on desc nulls last, name, id
        ) as place
        from there
      )
      select t.id, t.name, t.tie, t.title, t.current, t.total,
        t.started_on::text as "startedOn", t.started_precision as "startedPrecision",
        t.ended_on::text as "endedOn", t.ended_precision as "endedPrecision", t.last_touch_on::text as "lastTouchOn",
        (
          select count(distinct h.application_id)::int from help h
          join applications a on a.workspace_id = ${workspaceId} and a.id = h.application_id and a.trashed_at is null
          where h.workspace_id = ${workspaceId} and h.contact_id = t.id
        ) as helped
      from placed t where t.place <= ${mostListed} order by t.place`,
  )

/** Each path once: a contact of yours knows somebody who works there or used to. */
const listIntroductions = (db: Db, { workspaceId, companyId }: At) =>
  rowsOf<Counted<Introduction>>(
    db,
    sql`
      select r.how, r.strength, count(*) over ()::int as total,
        json_build_object('id', t.id, 'name', t.name, 'tie', t.tie) as through,
        json_build_object('id', k.id, 'name', k.name, 'tie', k.tie, 'title', job.title, 'current', job.current) as person
      from (
        select distinct on (p.contact_id) p.contact_id, p.title, p.current from positions p
        where p.workspace_id = ${workspaceId} and p.company_id = ${companyId}
        order by p.contact_id, p.current desc, p.ended_on desc nulls last
      ) job
      join relationships r on r.workspace_id = ${workspaceId} and r.knows_contact_id = job.contact_id
      join contacts k on k.workspace_id = ${workspaceId} and k.id = job.contact_id and k.trashed_at is null
      join contacts t on t.workspace_id = ${workspaceId} and t.id = r.contact_id
        and t.tie <> 'unmet' and t.trashed_at is null
      order by array_position(${inOrder(ties)}, t.tie), t.last_touch_on desc nulls last, t.connected_on desc nulls last,
        job.current desc, array_position(${inOrder(strengths)}, r.strength) desc, k.name, r.id
      limit ${mostListed}`,
  )

const listApplications = (db: Db, { workspaceId, companyId, searchIds }: At & { searchIds: string[] | null }) =>
  db
    .select({
      id: applications.id,
      role: applications.role,
      channel: applications.channel,
      kind: applications.kind,
      ending: applications.ending,
    })
    .from(applications)
    .where(
      and(
        eq(applications.workspaceId, workspaceId),
        eq(applications.companyId, companyId),
        isNull(applications.trashedAt),
        searchIds ? inArray(applications.searchId, searchIds) : undefined,
      ),
    )
    .orderBy(desc(applications.createdAt), desc(applications.id))
