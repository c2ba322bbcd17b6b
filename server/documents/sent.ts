import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { SentDocument, SentTo } from '../../shared/documents'
import { holdStanding } from '../applications/queries'
import type { Db } from '../db/client'
import { applications, companies, documents, sentDocuments } from '../db/schema'
import { found } from '../errors'
import { touched, transaction } from '../live'

type OfApplication = { workspaceId: string; applicationId: string; searchIds: string[] | null }

/** What went with an application, in the order of the days. */
export const listSent = (db: Db, { workspaceId, applicationId, searchIds }: OfApplication): Promise<SentDocument[]> =>
  db
    .select({
      documentId: documents.id,
      kind: documents.kind,
      name: documents.name,
      format: documents.format,
      on: sentDocuments.on,
      trashed: sql<boolean>`${documents.trashedAt} is not null`,
    })
    .from(sentDocuments)
    .innerJoin(documents, and(eq(documents.workspaceId, workspaceId), eq(documents.id, sentDocuments.documentId)))
    .innerJoin(
      applications,
      and(eq(applications.workspaceId, workspaceId), eq(applications.id, sentDocuments.applicationId)),
    )
    .where(
      and(
        eq(sentDocuments.workspaceId, workspaceId),
        eq(sentDocuments.applicationId, applicationId),
        searchIds ? inArray(applications.searchId, searchIds) : undefined,
      ),
    )
    .orderBy(asc(sentDocuments.on), asc(sentDocuments.id))

type OfDocument = { workspaceId: string; documentId: string; searchIds: string[] | null }

/** Where a version went, the latest first. */
export const listSentTo = (db: Db, { workspaceId, documentId, searchIds }: OfDocument): Promise<SentTo[]> =>
  db
    .select({
      applicationId: applications.id,
      role: applications.role,
      company: companies.name,
      channel: applications.channel,
      kind: applications.kind,
      ending: applications.ending,
      on: sentDocuments.on,
    })
    .from(sentDocuments)
    .innerJoin(
      applications,
      and(eq(applications.workspaceId, workspaceId), eq(applications.id, sentDocuments.applicationId)),
    )
    .leftJoin(companies, and(eq(companies.workspaceId, workspaceId), eq(companies.id, applications.companyId)))
    .where(
      and(
        eq(sentDocuments.workspaceId, workspaceId),
        eq(sentDocuments.documentId, documentId),
        isNull(applications.trashedAt),
        searchIds ? inArray(applications.searchId, searchIds) : undefined,
      ),
    )
    .orderBy(desc(sentDocuments.on), desc(sentDocuments.id))

type Sent = { workspaceId: string; applicationId: string; documentId: string }

/** This version went with this application on that day; saying it again moves the day. */
export const sendDocument = (
  db: Db,
  { workspaceId, applicationId, documentId, on, now }: Sent & { on: string; now: Date },
) =>
  transaction(db, async (tx) => {
    await holdStanding(tx, { workspaceId, id: applicationId })
    const [document] = await tx
      .select({ id: documents.id })
      .from(documents)
      .where(and(eq(documents.workspaceId, workspaceId), eq(documents.id, documentId), isNull(documents.trashedAt)))
    found(document, 'document')
    await tx
      .insert(sentDocuments)
      .values({ workspaceId, id: uuidv7(), applicationId, documentId, on, createdAt: now })
      .onConflictDoUpdate({
        target: [sentDocuments.workspaceId, sentDocuments.applicationId, sentDocuments.documentId],
        set: { on },
      })
    touched(tx, workspaceId, 'documents')
  })

/** It did not go there. */
export const takeBackDocument = (db: Db, { workspaceId, applicationId, documentId }: Sent) =>
  transaction(db, async (tx) => {
    const [row] = await tx
      .delete(sentDocuments)
      .where(
        and(
          eq(sentDocuments.workspaceId, workspaceId),
          eq(sentDocuments.applicationId, applicationId),
          eq(sentDocuments.documentId, documentId),
        ),
      )
      .returning({ id: sentDocuments.id })
    found(row, 'document')
    touched(tx, workspaceId, 'documents')
  })
