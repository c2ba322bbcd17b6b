import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Application, ApplicationRow } from '../../shared/applications'
import { isLate } from '../../shared/channels'
import { postingKey } from '../../shared/links'
import type { Db } from '../db/client'
import { applications, companies, contacts, help, parts, stageChanges, stages } from '../db/schema'
import type { One } from './facts'

/** An application with all that is told of it: its facts, who helped and who played which part. Null when absent. */
export async function findApplication(db: Db, one: One): Promise<Application | null> {
  const [row] = await db
    .select({ application: applications, company: companies.name, agencyName })
    .from(applications)
    .leftJoin(companies, and(eq(companies.workspaceId, one.workspaceId), eq(companies.id, applications.companyId)))
    .where(and(eq(applications.workspaceId, one.workspaceId), eq(applications.id, one.id)))
  if (!row) return null
  const facts = await listStory(db, one)
  const { application, company } = row
  return {
    ...application,
    company: application.companyId && company !== null ? { id: application.companyId, name: company } : null,
    agency: application.agencyId && row.agencyName ? { id: application.agencyId, name: row.agencyName } : null,
    source: { kind: application.sourceKind, name: application.sourceName, wroteFirst: application.wroteFirst },
    salary: salaryOf(application),
    createdAt: application.createdAt.toISOString(),
    trashedAt: application.trashedAt?.toISOString() ?? null,
    stageChanges: facts,
    help: await listHelp(db, one, application),
    parts: await listParts(db, one),
  }
}

const agencyName = sql<string | null>`(
  select c.name from ${companies} c where c.workspace_id = ${applications.workspaceId} and c.id = ${applications.agencyId})`

type Row = typeof applications.$inferSelect

const salaryOf = ({ salaryLeast: least, salaryMost: most, salaryCurrency: currency, salaryPeriod: period }: Row) =>
  currency && period ? { least, most, currency, period } : null

async function listStory(db: Db, { workspaceId, id }: One) {
  const rows = await db
    .select({ change: stageChanges, label: stages.label })
    .from(stageChanges)
    .leftJoin(stages, and(eq(stages.workspaceId, workspaceId), eq(stages.id, stageChanges.stageId)))
    .where(
      and(eq(stageChanges.workspaceId, workspaceId), eq(stageChanges.applicationId, id), isNull(stageChanges.voidedAt)),
    )
    .orderBy(asc(stageChanges.on), asc(stageChanges.id))
  return rows.map(({ change, label }) => ({
    ...change,
    label: label ?? change.kind,
    recordedAt: change.recordedAt.toISOString(),
  }))
}

async function listHelp(db: Db, { workspaceId, id }: One, application: Row) {
  const rows = await db
    .select({ help, name: contacts.name })
    .from(help)
    .leftJoin(contacts, and(eq(contacts.workspaceId, workspaceId), eq(contacts.id, help.contactId)))
    .where(and(eq(help.workspaceId, workspaceId), eq(help.applicationId, id)))
    .orderBy(asc(help.on), asc(help.id))
  return rows.map(({ help: row, name }) => ({
    ...row,
    name,
    late: isLate(row.on, application.appliedOn),
    recordedLater: isRecordedLater(row, application),
  }))
}

/** Typed in after the first thing was heard; what came in one import with its application was not. */
function isRecordedLater(
  { importId, recordedAt }: typeof help.$inferSelect,
  { screenOn, interviewOn, rejectedOn }: Row,
): boolean {
  const recordedOn = recordedAt.toISOString().slice(0, 10)
  return !importId && [screenOn, interviewOn, rejectedOn].some((on) => on !== null && on < recordedOn)
}

const listParts = (db: Db, { workspaceId, id }: One) =>
  db
    .select({ id: parts.id, contactId: parts.contactId, name: contacts.name, kind: parts.kind })
    .from(parts)
    .leftJoin(contacts, and(eq(contacts.workspaceId, workspaceId), eq(contacts.id, parts.contactId)))
    .where(and(eq(parts.workspaceId, workspaceId), eq(parts.applicationId, id)))
    .orderBy(asc(parts.id))

type Filter = {
  workspaceId: string
  companyId?: string
  searchId?: string
  /** The searches granted; null for all. */
  searchIds: string[] | null
  q?: string
  /** Of the posting that this link leads to, however it is written. */
  link?: string
}

/** Applications as lines of a list, newest first. */
export async function listApplications(
  db: Db,
  { workspaceId, companyId, searchId, searchIds, q, link }: Filter,
): Promise<ApplicationRow[]> {
  return db
    .select({
      id: applications.id,
      role: applications.role,
      company: companies.name,
      companyId: applications.companyId,
      channel: applications.channel,
      kind: applications.kind,
      ending: applications.ending,
      appliedOn: applications.appliedOn,
    })
    .from(applications)
    .leftJoin(companies, and(eq(companies.workspaceId, workspaceId), eq(companies.id, applications.companyId)))
    .where(
      and(
        eq(applications.workspaceId, workspaceId),
        isNull(applications.trashedAt),
        companyId ? eq(applications.companyId, companyId) : undefined,
        searchId ? eq(applications.searchId, searchId) : undefined,
        searchIds ? inArray(applications.searchId, searchIds) : undefined,
        link ? eq(applications.postingKey, postingKey(link) ?? '') : undefined,
        q
          ? sql`(${applications.role} || ' ' || coalesce(${companies.name}, '')) ilike ${`%${escapeLike(q)}%`}`
          : undefined,
      ),
    )
    .orderBy(desc(applications.id))
    .limit(200)
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')
