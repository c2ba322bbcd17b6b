import { and, eq, isNotNull, isNull, notInArray, or, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { NewInterview } from '../../shared/interviews'
import { findOrCreateContact } from '../contacts/queries'
import type { Db } from '../db/client'
import { applications, interviewers, interviews, parts } from '../db/schema'
import { invalid } from '../errors'
import { touched } from '../live'

type People = NonNullable<NewInterview['people']>
type Set = { workspaceId: string; interviewId: string; people: People; now: Date }

/** The people of a round are these and no others, but for those who were erased: that somebody was there stays. */
export async function setInterviewers(tx: Db, { workspaceId, interviewId, people, now }: Set) {
  const contactIds = new Set<string>()
  for (const person of people) contactIds.add(await personOf(tx, { workspaceId, person, now }))
  const others = contactIds.size
    ? notInArray(interviewers.contactId, [...contactIds])
    : isNotNull(interviewers.contactId)
  await tx
    .delete(interviewers)
    .where(and(eq(interviewers.workspaceId, workspaceId), eq(interviewers.interviewId, interviewId), others))
  if (!contactIds.size) return
  await tx
    .insert(interviewers)
    .values([...contactIds].map((contactId) => ({ workspaceId, id: uuidv7(), interviewId, contactId })))
    .onConflictDoNothing()
}

type Person = { workspaceId: string; person: People[number]; now: Date }

async function personOf(tx: Db, { workspaceId, person: { contactId, contactName }, now }: Person): Promise<string> {
  if (Boolean(contactId) === Boolean(contactName))
    throw invalid('/people', 'each need a contact or a name, and only one of them')
  return contactId ?? findOrCreateContact(tx, { workspaceId, name: contactName!, tie: 'acquaintance', now })
}

type Of = { workspaceId: string; applicationId: string; now: Date }

/**
 * Who was at a round of an application is an interviewer of it: parts are made and taken away as its rounds now say. A
 * part that was recorded by hand stays.
 */
export async function deriveInterviewers(tx: Db, { workspaceId, applicationId, now }: Of) {
  const present = await listPresent(tx, { workspaceId, applicationId })
  await tx
    .delete(parts)
    .where(
      and(
        eq(parts.workspaceId, workspaceId),
        eq(parts.applicationId, applicationId),
        eq(parts.fromInterview, true),
        present.length ? or(isNull(parts.contactId), notInArray(parts.contactId, present)) : undefined,
      ),
    )
  if (present.length)
    await tx
      .insert(parts)
      .values(
        present.map((contactId) => ({
          ...{ workspaceId, id: uuidv7(), applicationId, contactId, kind: 'interviewer' as const },
          ...{ fromInterview: true, createdAt: now },
        })),
      )
      .onConflictDoNothing()
  await tx
    .update(applications)
    .set({ version: sql`${applications.version} + 1` })
    .where(and(eq(applications.workspaceId, workspaceId), eq(applications.id, applicationId)))
  touched(tx, workspaceId, 'interviews', 'applications', 'contacts')
}

async function listPresent(tx: Db, { workspaceId, applicationId }: Omit<Of, 'now'>): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ contactId: interviewers.contactId })
    .from(interviewers)
    .innerJoin(interviews, and(eq(interviews.workspaceId, workspaceId), eq(interviews.id, interviewers.interviewId)))
    .where(
      and(
        eq(interviewers.workspaceId, workspaceId),
        eq(interviews.applicationId, applicationId),
        isNull(interviews.trashedAt),
        isNotNull(interviewers.contactId),
      ),
    )
  return rows.map(({ contactId }) => contactId!)
}
