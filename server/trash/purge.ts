import { and, eq, inArray, lt, notExists, or, type SQL, sql } from 'drizzle-orm'
import { trashDays, trashTables } from '../../shared/workspaces'
import type { Db } from '../db/client'
import {
  applications,
  companies,
  contacts,
  documents,
  formerStages,
  help,
  importRows,
  interactionPeople,
  interactions,
  interviewers,
  interviews,
  notes,
  offers,
  ownPositions,
  parts,
  positions,
  sentDocuments,
  tasks,
} from '../db/schema'
import { touched, transaction } from '../live'
import { listWorkspaceIds } from '../workspaces/queries'

/** Erases in every workspace what has been in its trash for `trashDays`: at the start, and each day. */
export async function purgeAllTrash(db: Db, now: Date) {
  for (const id of await listWorkspaceIds(db)) await purgeTrash(db, id, now)
}

type Trashable =
  | typeof tasks
  | typeof notes
  | typeof interviews
  | typeof offers
  | typeof documents
  | typeof applications
  | typeof contacts
  | typeof companies
  | typeof formerStages

/**
 * Erases what has been in the trash of a workspace for `trashDays`. What an erased person did for an application stays,
 * without the name; a company that an application or a position still names, and a document that was sent, stay in the trash.
 */
export const purgeTrash = (db: Db, workspaceId: string, now: Date) =>
  transaction(db, async (tx) => {
    const before = new Date(now.getTime() - trashDays * 86_400_000)
    const ofOld = (table: Trashable) => and(eq(table.workspaceId, workspaceId), lt(table.trashedAt, before))
    for (const table of [tasks, notes, interviews, offers, applications, formerStages])
      await tx.delete(table).where(ofOld(table))
    await tx.delete(documents).where(and(ofOld(documents), unsent(tx, workspaceId)))
    await eraseContacts(tx, workspaceId, ofOld(contacts))
    await tx.delete(companies).where(and(ofOld(companies), ...unused(tx, workspaceId)))
    touched(tx, workspaceId, ...trashTables)
  })

async function eraseContacts(tx: Db, workspaceId: string, which: SQL | undefined) {
  const erased = tx.select({ id: contacts.id }).from(contacts).where(which)
  // Locked, so that nobody is put back between the two steps.
  await erased.for('update')
  for (const facts of [help, parts, interviewers])
    await tx
      .update(facts)
      .set({ contactId: null })
      .where(and(eq(facts.workspaceId, workspaceId), inArray(facts.contactId, erased)))
  // What an import brought of them goes too; that there was a row stays.
  await tx
    .update(importRows)
    .set({ label: '', imported: null, before: null })
    .where(and(eq(importRows.workspaceId, workspaceId), inArray(importRows.rowId, erased)))
  await tx.delete(contacts).where(which)
  // What was said with nobody but them goes too.
  const present = tx
    .select({ one: sql`1` })
    .from(interactionPeople)
    .where(and(eq(interactionPeople.workspaceId, workspaceId), eq(interactionPeople.interactionId, interactions.id)))
  await tx.delete(interactions).where(and(eq(interactions.workspaceId, workspaceId), notExists(present)))
}

const unsent = (tx: Db, workspaceId: string) =>
  notExists(
    tx
      .select({ one: sql`1` })
      .from(sentDocuments)
      .where(and(eq(sentDocuments.workspaceId, workspaceId), eq(sentDocuments.documentId, documents.id))),
  )

const unused = (tx: Db, workspaceId: string) => [
  notExists(
    tx
      .select({ one: sql`1` })
      .from(applications)
      .where(
        and(
          eq(applications.workspaceId, workspaceId),
          or(eq(applications.companyId, companies.id), eq(applications.agencyId, companies.id)),
        ),
      ),
  ),
  notExists(
    tx
      .select({ one: sql`1` })
      .from(positions)
      .where(and(eq(positions.workspaceId, workspaceId), eq(positions.companyId, companies.id))),
  ),
  notExists(
    tx
      .select({ one: sql`1` })
      .from(ownPositions)
      .where(and(eq(ownPositions.workspaceId, workspaceId), eq(ownPositions.companyId, companies.id))),
  ),
]
