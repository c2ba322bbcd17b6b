import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { today } from '../../shared/days'
import { mostFileBytes } from '../../shared/documentKinds'
import { Document, DocumentChanges, NewDocument, Results, Sending, SentDocument, SentTo } from '../../shared/documents'
import { foldText } from '../../shared/folding'
import { id } from '../../shared/text'
import { found, invalid, Refusal } from '../errors'
import { Nothing, newId, One, Within, WithKey } from '../http'
import { findWorkspace } from '../workspaces/queries'
import { formatOf, mediaTypes } from './formats'
import {
  changeDocument,
  countFared,
  createDocument,
  findFile,
  listDocuments,
  listSent,
  listSentTo,
  sendDocument,
  takeBackDocument,
  trashDocument,
} from './queries'

const OfApplication = z.object({ workspaceId: id, applicationId: id })
const Sent = z.object({ ...OfApplication.shape, documentId: id })
const OfSearch = z.object({ workspaceId: id, searchId: id })

export const documentRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock } = app
  await app.register(multipart, { limits: { fileSize: mostFileBytes, files: 1, fields: 0 } })

  app.get(
    '/documents',
    { schema: { params: Within, response: { 200: z.array(Document) } } },
    ({ params, member: { searchIds } }) => listDocuments(db, { ...params, searchIds }),
  )

  app.post(
    '/documents',
    { schema: { params: Within, headers: WithKey, querystring: NewDocument, response: { 201: Document } } },
    async (request, reply) => {
      const { params, query, headers } = request
      const file = await request.file()
      if (!file) throw invalid('/file', 'is missing')
      const bytes = await file.toBuffer().catch(() => {
        throw tooLarge()
      })
      if (!bytes.length) throw invalid('/file', 'is empty')
      const format = await formatOf(bytes, file.filename)
      if (!format) throw notADocument()
      const document = { ...params, ...query, id: newId(headers), bytes, format, now: clock() }
      return reply.status(201).send(await createDocument(db, document))
    },
  )

  app.patch(
    '/documents/:id',
    { schema: { params: One, body: DocumentChanges, response: { 200: Document } } },
    ({ params, body }) => changeDocument(db, { ...params, changes: body }),
  )

  app.delete(
    '/documents/:id',
    { schema: { params: One, response: { 204: Nothing } } },
    async ({ params, member: { userId } }, reply) => {
      await trashDocument(db, { ...params, userId, now: clock() })
      return reply.status(204).send(null)
    },
  )

  /** Inert whatever it holds: saved and never shown, its type not guessed at, and nothing in it may run or load. */
  app.get('/documents/:id/file', { schema: { params: One } }, async ({ params }, reply) => {
    const { name, format, bytes } = found(await findFile(db, params), 'document')
    return reply
      .header('content-disposition', attached(name, format))
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "sandbox; default-src 'none'")
      .type(mediaTypes[format])
      .serializer((body: unknown) => body as string)
      .send(bytes)
  })

  // ---- Where a version went, and how it fared -------------------------------------------------------------------

  app.get(
    '/documents/:id/applications',
    { schema: { params: One, response: { 200: z.array(SentTo) } } },
    ({ params: { workspaceId, id }, member: { searchIds } }) =>
      listSentTo(db, { workspaceId, documentId: id, searchIds }),
  )

  app.get(
    '/searches/:searchId/document-results',
    { schema: { params: OfSearch, response: { 200: Results } } },
    async ({ params: { workspaceId, searchId } }) => {
      const { timeZone, horizonDays } = found(await findWorkspace(db, workspaceId), 'workspace')
      const asOf = today(clock(), timeZone)
      return { horizonDays, rows: await countFared(db, { workspaceId, searchId, asOf, horizonDays }) }
    },
  )

  app.get(
    '/applications/:applicationId/documents',
    { schema: { params: OfApplication, response: { 200: z.array(SentDocument) } } },
    ({ params, member: { searchIds } }) => listSent(db, { ...params, searchIds }),
  )

  app.put(
    '/applications/:applicationId/documents/:documentId',
    { schema: { params: Sent, body: Sending, response: { 204: Nothing } } },
    async ({ params, body }, reply) => {
      await sendDocument(db, { ...params, ...body, now: clock() })
      return reply.status(204).send(null)
    },
  )

  app.delete(
    '/applications/:applicationId/documents/:documentId',
    { schema: { params: Sent, response: { 204: Nothing } } },
    async ({ params }, reply) => {
      await takeBackDocument(db, params)
      return reply.status(204).send(null)
    },
  )
}

const tooLarge = () =>
  new Refusal(
    413,
    'too_large',
    `A file may have ${mostFileBytes / 1e6} MB at most. Save it smaller, then bring it again.`,
  )

const notADocument = () =>
  new Refusal(
    422,
    'not_a_document',
    'Kept are PDF, Word (.docx), OpenDocument (.odt), plain text and Markdown. By what is in it, this file is none of them.',
  )

/** A name made by us, in any script, and for what reads only ASCII what is left of it. */
function attached(name: string, format: string): string {
  const safe = foldText(name).replaceAll(' ', '-').slice(0, 80) || 'document'
  const plain = safe.replace(/[^\w-]+/g, '') || 'document'
  return `attachment; filename="${plain}.${format}"; filename*=UTF-8''${encodeURIComponent(safe)}.${format}`
}
