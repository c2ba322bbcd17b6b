import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Interview, InterviewChanges, NewInterview } from '../../shared/interviews'
import { holdApplication, holdStanding } from '../applications/queries'
import type { Db } from '../db/client'
import { applications, contacts, interviewers, interviews } from '../db/schema'
import { conflict, found } from '../errors'
import { stale } from '../http'
import { transaction } from '../live'
import { deriveInterviewers, setInterviewers } from './people'

type One = { workspaceId: string; id: string }
type Listed = { workspaceId: string; applicationId: string; searchIds: string[] | null }

/** The rounds of one application, the first one first. */
export async function listInterviews(db: Db, { workspaceId, applicationId, searchIds }: Listed): Promise<Interview[]> {
  const rows = await db
    .select({ interview: interviews })
    .from(interviews)
    .innerJoin(
      applications,
      and(eq(applications.workspaceId, workspaceId), eq(applications.id, interviews.applicationId)),
    )
    .where(
      and(
        eq(interviews.workspaceId, workspaceId),
        eq(interviews.applicationId, applicationId),
        isNull(interviews.trashedAt),
        searchIds ? inArray(applications.searchId, searchIds) : undefined,
      ),
    )
    .orderBy(asc(interviews.on), sql`${interviews.time} nulls first`, asc(interviews.id))
  return withPeople(
    db,
    workspaceId,
    rows.map(({ interview }) => interview),
  )
}

export async function findInterview(db: Db, { workspaceId, id }: One): Promise<Interview | null> {
  const [row] = await withPeople(db, workspaceId, await db.select().from(interviews).where(isOne({ workspaceId, id })))
  return row ?? null
}

/** A round, with its people as interviewers of the application; the one that is there already when a try with the same id went before. */
export const createInterview = (
  db: Db,
  { workspaceId, id, now, people = [], ...interview }: One & NewInterview & { now: Date },
) =>
  transaction(db, async (tx) => {
    const { applicationId } = interview
    await holdStanding(tx, { workspaceId, id: applicationId })
    const [made] = await tx
      .insert(interviews)
      .values({ workspaceId, id, ...interview, createdAt: now })
      .onConflictDoNothing({ target: [interviews.workspaceId, interviews.id] })
      .returning({ id: interviews.id })
    if (made) await setInterviewers(tx, { workspaceId, interviewId: id, people, now })
    await deriveInterviewers(tx, { workspaceId, applicationId, now })
    return found(await findInterview(tx, { workspaceId, id }), 'interview')
  })

type Change = One & { version: number; changes: InterviewChanges; now: Date }

export const changeInterview = (db: Db, { workspaceId, id, version, changes: { people, ...changes }, now }: Change) =>
  transaction(db, async (tx) => {
    const { applicationId } = await lockInterview(tx, { workspaceId, id, version })
    await tx
      .update(interviews)
      .set({ ...changes, version: version + 1 })
      .where(isOne({ workspaceId, id }))
    if (people) await setInterviewers(tx, { workspaceId, interviewId: id, people, now })
    await deriveInterviewers(tx, { workspaceId, applicationId, now })
    return found(await findInterview(tx, { workspaceId, id }), 'interview')
  })

/** Into the trash, and whoever was an interviewer for this round alone is none any more. */
export const trashInterview = (db: Db, { workspaceId, id, userId, now }: One & { userId: string; now: Date }) =>
  transaction(db, async (tx) => {
    const [row] = await tx
      .update(interviews)
      .set({ trashedAt: sql`coalesce(${interviews.trashedAt}, ${now.toISOString()})`, trashedBy: userId })
      .where(isOne({ workspaceId, id }))
      .returning({ applicationId: interviews.applicationId })
    const { applicationId } = found(row, 'interview')
    await holdApplication(tx, { workspaceId, id: applicationId })
    await deriveInterviewers(tx, { workspaceId, applicationId, now })
  })

/** After a round has come back from the trash. */
export async function deriveInterviewersOf(tx: Db, { workspaceId, id, now }: One & { now: Date }) {
  const [row] = await tx.select().from(interviews).where(isOne({ workspaceId, id }))
  if (row) await deriveInterviewers(tx, { workspaceId, applicationId: row.applicationId, now })
}

const isOne = ({ workspaceId, id }: One) => and(eq(interviews.workspaceId, workspaceId), eq(interviews.id, id))

async function lockInterview(tx: Db, { workspaceId, id, version }: One & { version: number }) {
  const [row] = await tx.select().from(interviews).where(isOne({ workspaceId, id })).for('update')
  const interview = found(row, 'interview')
  if (interview.trashedAt) throw conflict('in_trash', 'This interview is in the trash. Restore it first.')
  if (interview.version !== version) throw stale('interview', interview.version)
  return interview
}

type Row = typeof interviews.$inferSelect

async function withPeople(db: Db, workspaceId: string, rows: Row[]): Promise<Interview[]> {
  const ids = rows.map(({ id }) => id)
  const people = ids.length
    ? await db
        .select({ interviewId: interviewers.interviewId, contactId: interviewers.contactId, name: contacts.name })
        .from(interviewers)
        .leftJoin(contacts, and(eq(contacts.workspaceId, workspaceId), eq(contacts.id, interviewers.contactId)))
        .where(and(eq(interviewers.workspaceId, workspaceId), inArray(interviewers.interviewId, ids)))
        .orderBy(asc(interviewers.id))
    : []
  return rows.map((row) => ({
    ...row,
    people: people
      .filter(({ interviewId }) => interviewId === row.id)
      .map(({ contactId, name }) => ({ contactId, name })),
  }))
}
