import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { today } from '../../shared/days'
import {
  fates,
  Import,
  ImportRow,
  importParts,
  NewImport,
  SheetPreview,
  SheetReading,
  Undone,
  Upload,
} from '../../shared/imports'
import { type Member, mayRead } from '../access'
import { conflict, found, invalid, Refusal } from '../errors'
import { One, Within } from '../http'
import { giveBackMemory } from '../memory'
import { findWorkspace } from '../workspaces/queries'
import { previewOf, previewSheet } from './previews'
import {
  type Batch,
  createImport,
  failImport,
  findImport,
  listImportRows,
  listImports,
  type Start,
  undoImport,
} from './queries'
import { runImport } from './run'
import { type Held, readSheet, readUpload, Uploads } from './uploads'

const mostBytes = 210 * 1024 * 1024
const RowFilter = z.strictObject({
  fate: z.optional(z.enum(fates)),
  offset: z.optional(z.string().check(z.regex(/^\d{1,6}$/))),
})

export const importRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock } = app
  const uploads = new Uploads()
  const cancelled = new Set<string>()
  const running = new Set<Promise<unknown>>()
  await app.register(multipart, { limits: { fileSize: mostBytes, files: 1, fields: 0 } })
  let closing = false
  app.addHook('onClose', () => {
    closing = true
    return Promise.allSettled(running)
  })

  const todayIn = async (workspaceId: string) =>
    today(clock(), found(await findWorkspace(db, workspaceId), 'workspace').timeZone)

  app.post('/imports/uploads', { schema: { params: Within, response: { 201: Upload } } }, async (request, reply) => {
    const { workspaceId } = request.params
    const file = await request.file()
    if (!file) throw invalid('/file', 'is missing')
    const bytes = await file.toBuffer()
    const held = uploads.hold(
      { ...(await readUpload(bytes)), fileName: file.filename.slice(0, 300) || 'file', workspaceId },
      clock(),
    )
    return reply.status(201).send(previewOf(held, await todayIn(workspaceId)))
  })

  app.post(
    '/imports/uploads/:id/readings',
    { schema: { params: One, body: SheetReading, response: { 200: SheetPreview } } },
    async ({ params, body }) =>
      previewSheet(tableOf(uploads.find(params.workspaceId, params.id)), body, await todayIn(params.workspaceId)),
  )

  app.post(
    '/imports',
    { schema: { params: Within, body: NewImport, response: { 202: Import } } },
    async ({ params, body, member }, reply) => {
      const { workspaceId } = params
      const held = uploads.find(workspaceId, body.uploadId)
      const todayOn = await todayIn(workspaceId)
      const start = { workspaceId, userId: member.userId, now: clock(), todayOn, ...startOf(held, body, todayOn) }
      const row = await createImport(db, start)
      uploads.drop(held.id)
      follow(row.id, start)
      return reply.status(202).send(shownImport(row))
    },
  )

  /** Runs on after the answer; the page follows it by `GET /imports/:id` and the notices. */
  function follow(importId: string, start: Start) {
    const run = runImport(db, importId, start, () => cancelled.has(importId)).catch(async (error) => {
      app.log.error(error)
      const failure =
        error instanceof Refusal ? error.message : 'Something went wrong on our side. Nothing of it was kept.'
      await takeBackAtLast({ workspaceId: start.workspaceId, id: importId, now: start.now, failure })
    })
    running.add(run)
    void run.finally(() => {
      running.delete(run)
      cancelled.delete(importId)
      giveBackMemory()
    })
  }

  /** While the database is away it is asked again, for a few minutes; after that the next start takes it back. */
  async function takeBackAtLast(failed: Parameters<typeof failImport>[1]) {
    for (const seconds of [0, 1, 5, 20, 60, 120]) {
      await new Promise((resolve) => setTimeout(resolve, closing ? 0 : seconds * 1000).unref())
      const error = await failImport(db, failed).then(
        () => null,
        (error) => error,
      )
      if (!error || closing) return
      app.log.error(error)
    }
  }

  /** Of applications a member sees what came into the granted searches. */
  const isGranted = (member: Member, { searchId }: { searchId: string | null }) =>
    !searchId || mayRead(member, searchId)
  const granted = async ({ params, member }: { params: z.infer<typeof One>; member: Member }) => {
    const row = await findImport(db, params)
    return found(row && isGranted(member, row) ? row : null, 'import')
  }

  app.get('/imports', { schema: { params: Within, response: { 200: z.array(Import) } } }, async ({ params, member }) =>
    (await listImports(db, params.workspaceId)).filter((row) => isGranted(member, row)).map(shownImport),
  )

  app.get('/imports/:id', { schema: { params: One, response: { 200: Import } } }, async ({ params, member }) =>
    shownImport(await granted({ params, member })),
  )

  app.get(
    '/imports/:id/rows',
    { schema: { params: One, querystring: RowFilter, response: { 200: z.array(ImportRow) } } },
    async ({ params, member, query: { fate, offset } }) => {
      await granted({ params, member })
      return listImportRows(db, { ...params, fates: fate ? [fate] : [], offset: Number(offset ?? 0) })
    },
  )

  app.put(
    '/imports/:id/cancelled',
    { schema: { params: One, response: { 202: Import } } },
    async ({ params }, reply) => {
      const row = found(await findImport(db, params), 'import')
      if (row.state !== 'running') throw conflict('not_running', 'This import has ended already.')
      cancelled.add(params.id)
      return reply.status(202).send(shownImport(row))
    },
  )

  app.put('/imports/:id/undone', { schema: { params: One, response: { 200: Undone } } }, ({ params }) =>
    undoImport(db, { ...params, now: clock() }),
  )
}

const tableOf = ({ table }: Held) => {
  if (!table) throw conflict('no_columns', 'This file needs no mapping of columns.')
  return table
}

/** What is to be written, from the file and the user's word on it. */
function startOf(held: Held, { parts, searchId, loggedAs, reading }: z.infer<typeof NewImport>, todayOn: string) {
  const batches = held.table ? [sheetBatch(held, reading, todayOn)] : partBatches(held, parts)
  const bringsApplications = batches.some(({ write }) => write === 'applications')
  if (bringsApplications && !searchId)
    throw invalid('/searchId', 'is missing: into which search do the applications go')
  if (bringsApplications && !loggedAs)
    throw invalid('/loggedAs', 'is missing: was the file kept as it happened, or from memory')
  return {
    kind: held.kind,
    fileName: held.fileName,
    batches,
    searchId: (bringsApplications && searchId) || null,
    loggedAs: (bringsApplications && loggedAs) || null,
  }
}

function sheetBatch(held: Held, reading: z.infer<typeof SheetReading> | undefined, todayOn: string): Batch {
  if (!reading) throw invalid('/reading', 'is missing: which column is what')
  return { part: null, write: 'applications', ...readSheet(tableOf(held), reading, todayOn) }
}

function partBatches({ parts }: Held, wanted: z.infer<typeof NewImport>['parts']): Batch[] {
  const batches = importParts.flatMap((part): Batch[] => {
    const read = parts[part]
    if (!read || (wanted && !wanted.includes(part))) return []
    return [{ part, write: writers[part], ...read } as Batch]
  })
  if (!batches.length) throw invalid('/parts', 'name nothing that is in this file')
  return batches
}

const writers = {
  connections: 'connections',
  positions: 'positions',
  messages: 'messages',
  job_applications: 'applications',
  saved_jobs: 'applications',
} as const

type Row = NonNullable<Awaited<ReturnType<typeof findImport>>>

const shownImport = ({ createdAt, finishedAt, undoneAt, ...row }: Row) => ({
  ...row,
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  undoneAt: undoneAt?.toISOString() ?? null,
})
