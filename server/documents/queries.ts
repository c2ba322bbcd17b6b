import { createHash } from 'node:crypto'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { DocumentFormat } from '../../shared/documentKinds'
import { mostFilesBytes } from '../../shared/documentKinds'
import type { Document, DocumentChanges, NewDocument } from '../../shared/documents'
import { type Db, rowsOf } from '../db/client'
import { documentPieces, documents } from '../db/schema'
import { conflict, found, stateOf } from '../errors'
import { touched, transaction } from '../live'

export { countFared } from './fared'
export { listSent, listSentTo, sendDocument, takeBackDocument } from './sent'

type One = { workspaceId: string; id: string }
type Listed = { workspaceId: string; searchIds: string[] | null }

/** A piece as base64 fits a text of an archive. */
const pieceBytes = 48_000

/** The versions that are kept, the latest first, each with how many applications of the granted searches it went to. */
export const listDocuments = (db: Db, { workspaceId, searchIds }: Listed): Promise<Document[]> =>
  rowsOf<Document & { createdAt: string | Date }>(
    db,
    sql`
      select d.id, d.kind, d.name, d.format, d.bytes, d.created_at as "createdAt", (
        select count(*)::int from sent_documents s
        join applications a on a.workspace_id = ${workspaceId} and a.id = s.application_id
        where s.workspace_id = ${workspaceId} and s.document_id = d.id and a.trashed_at is null
          ${searchIds ? sql`and a.search_id = any(${sql.param(searchIds)}::uuid[])` : sql``}
      ) as "sentTo"
      from documents d
      where d.workspace_id = ${workspaceId} and d.trashed_at is null
      order by d.created_at desc, d.id desc`,
  ).then((rows) => rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() })))

type File = { bytes: Buffer; format: DocumentFormat }

/** Keeps a file as a version; the one that is there already when a try with the same id went before. */
export async function createDocument(
  db: Db,
  { workspaceId, id, now, bytes, ...document }: One & NewDocument & File & { now: Date },
): Promise<Document> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  try {
    return await transaction(db, async (tx) => {
      await refuseTooMuch(tx, { workspaceId, more: bytes.length })
      const [made] = await tx
        .insert(documents)
        .values({ workspaceId, id, ...document, bytes: bytes.length, hash, createdAt: now })
        .onConflictDoNothing({ target: [documents.workspaceId, documents.id] })
        .returning({ id: documents.id })
      if (made)
        await tx
          .insert(documentPieces)
          .values(piecesOf(bytes).map((piece) => ({ workspaceId, documentId: id, ...piece })))
      touched(tx, workspaceId, 'documents')
      return findDocument(tx, { workspaceId, id })
    })
  } catch (error) {
    if (stateOf(error) === '23505') throw conflict('same_file', 'This very file is kept here already.')
    throw error
  }
}

export const changeDocument = (db: Db, { workspaceId, id, changes }: One & { changes: DocumentChanges }) =>
  transaction(db, async (tx) => {
    if (Object.keys(changes).length) await tx.update(documents).set(changes).where(isOne({ workspaceId, id }))
    touched(tx, workspaceId, 'documents')
    return findDocument(tx, { workspaceId, id })
  })

export const trashDocument = (db: Db, { workspaceId, id, userId, now }: One & { userId: string; now: Date }) =>
  transaction(db, async (tx) => {
    const [row] = await tx
      .update(documents)
      .set({ trashedAt: sql`coalesce(${documents.trashedAt}, ${now.toISOString()})`, trashedBy: userId })
      .where(isOne({ workspaceId, id }))
      .returning({ id: documents.id })
    found(row, 'document')
    touched(tx, workspaceId, 'documents')
  })

/** The file itself, whole; null when there is no such document, or it is in the trash. */
export async function findFile(db: Db, { workspaceId, id }: One) {
  const [document] = await db
    .select({ name: documents.name, format: documents.format })
    .from(documents)
    .where(and(isOne({ workspaceId, id }), isNull(documents.trashedAt)))
  if (!document) return null
  const pieces = await db
    .select({ bytes: documentPieces.bytes })
    .from(documentPieces)
    .where(and(eq(documentPieces.workspaceId, workspaceId), eq(documentPieces.documentId, id)))
    .orderBy(asc(documentPieces.place))
  return { ...document, bytes: Buffer.concat(pieces.map(({ bytes }) => bytes)) }
}

const isOne = ({ workspaceId, id }: One) => and(eq(documents.workspaceId, workspaceId), eq(documents.id, id))

async function refuseTooMuch(tx: Db, { workspaceId, more }: { workspaceId: string; more: number }) {
  const [kept] = await tx
    .select({ bytes: sql<number>`coalesce(sum(${documents.bytes}), 0)::int` })
    .from(documents)
    .where(eq(documents.workspaceId, workspaceId))
  if (kept!.bytes + more > mostFilesBytes)
    throw conflict(
      'full',
      `The files kept here would come to more than ${mostFilesBytes / 1e6} MB. Delete versions that you no longer need.`,
    )
}

const piecesOf = (bytes: Buffer) =>
  Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, place) => ({
    id: uuidv7(),
    place,
    bytes: bytes.subarray(place * pieceBytes, (place + 1) * pieceBytes),
  }))

async function findDocument(db: Db, { workspaceId, id }: One): Promise<Document> {
  const rows = await listDocuments(db, { workspaceId, searchIds: null })
  return found(
    rows.find((row) => row.id === id),
    'document',
  )
}
