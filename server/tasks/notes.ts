import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { NewNote, Note } from '../../shared/tasks'
import type { Db } from '../db/client'
import { applications, notes } from '../db/schema'
import { found, invalid } from '../errors'
import { stale } from '../http'
import { touched, transaction } from '../live'

type One = { workspaceId: string; id: string }
type Subject = { applicationId?: string | null; contactId?: string | null; companyId?: string | null }
type Listed = Subject & { workspaceId: string; searchIds: string[] | null }

/** The notes on one application, contact or company, the latest first. */
export async function listNotes(db: Db, { workspaceId, searchIds, ...subject }: Listed): Promise<Note[]> {
  const { applicationId, contactId, companyId } = theOne(subject)
  const rows = await db
    .select({ note: notes })
    .from(notes)
    .leftJoin(applications, and(eq(applications.workspaceId, workspaceId), eq(applications.id, notes.applicationId)))
    .where(
      and(
        eq(notes.workspaceId, workspaceId),
        isNull(notes.trashedAt),
        applicationId ? eq(notes.applicationId, applicationId) : undefined,
        contactId ? eq(notes.contactId, contactId) : undefined,
        companyId ? eq(notes.companyId, companyId) : undefined,
        searchIds ? or(isNull(applications.id), inArray(applications.searchId, searchIds)) : undefined,
      ),
    )
    .orderBy(desc(notes.createdAt), desc(notes.id))
  return rows.map(({ note }) => asNote(note))
}

/** A note; the one that is there already when a try with the same id went before. */
export const createNote = (db: Db, { workspaceId, id, body, now, ...subject }: One & NewNote & { now: Date }) =>
  transaction(db, async (tx) => {
    await tx
      .insert(notes)
      .values({ workspaceId, id, body, ...theOne(subject), createdAt: now, updatedAt: now })
      .onConflictDoNothing({ target: [notes.workspaceId, notes.id] })
    touched(tx, workspaceId, 'notes')
    const [row] = await tx.select().from(notes).where(isNote({ workspaceId, id }))
    return asNote(found(row, 'note'))
  })

type Change = One & { version: number; body: string; now: Date }

export const changeNote = (db: Db, { workspaceId, id, version, body, now }: Change) =>
  transaction(db, async (tx) => {
    const [row] = await tx
      .update(notes)
      .set({ body, updatedAt: now, version: sql`${notes.version} + 1` })
      .where(and(isNote({ workspaceId, id }), eq(notes.version, version)))
      .returning()
    if (!row) throw await staleOrGone(tx, { workspaceId, id })
    touched(tx, workspaceId, 'notes')
    return asNote(row)
  })

async function staleOrGone(tx: Db, one: One) {
  const [row] = await tx.select({ version: notes.version }).from(notes).where(isNote(one))
  return stale('note', found(row, 'note').version)
}

export const trashNote = (db: Db, { workspaceId, id, userId, now }: One & { userId: string; now: Date }) =>
  transaction(db, async (tx) => {
    const [row] = await tx
      .update(notes)
      .set({ trashedAt: sql`coalesce(${notes.trashedAt}, ${now.toISOString()})`, trashedBy: userId })
      .where(isNote({ workspaceId, id }))
      .returning({ id: notes.id })
    found(row, 'note')
    touched(tx, workspaceId, 'notes')
  })

const isNote = ({ workspaceId, id }: One) => and(eq(notes.workspaceId, workspaceId), eq(notes.id, id))

function theOne(subject: Subject): Subject {
  if (Object.values(subject).filter(Boolean).length !== 1)
    throw invalid('/applicationId', 'or contactId or companyId must be given, and only one of them')
  return subject
}

const asNote = ({ createdAt, updatedAt, ...note }: typeof notes.$inferSelect): Note => ({
  ...note,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
})
