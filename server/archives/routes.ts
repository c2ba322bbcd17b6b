import type { Readable } from 'node:stream'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Restored } from '../../shared/archives'
import { today } from '../../shared/days'
import { foldText } from '../../shared/folding'
import { found, Refusal } from '../errors'
import { Within } from '../http'
import { findWorkspace } from '../workspaces/queries'
import { exportArchive, restoreArchive } from './queries'
import { notAnArchive } from './refusals'
import { openSpool, receive, sendOnce } from './spool'

const mostBytes = 200_000_000

export const archiveRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock } = app

  // Here, and here only, a JSON body stays a stream: it may be longer than memory.
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', (_request, bytes, done) => done(null, bytes))

  app.get('/archive', { schema: { params: Within } }, async ({ params: { workspaceId }, member }, reply) => {
    if (member.role !== 'owner') throw new Refusal(403, 'not_granted', 'Only the owner may take a copy of everything.')
    const now = clock()
    const { name, timeZone } = found(await findWorkspace(db, workspaceId), 'workspace')
    const spool = await openSpool()
    try {
      await exportArchive(db, spool, { workspaceId, now })
    } catch (error) {
      await spool.drop()
      throw error
    }
    return reply
      .header('content-disposition', attached(['inroads', foldText(name).replaceAll(' ', '-'), today(now, timeZone)]))
      .type('application/json; charset=utf-8')
      .send(sendOnce(spool))
  })

  app.post(
    '/archive',
    { schema: { params: Within, response: { 200: Restored } } },
    async ({ params: { workspaceId }, body, member: { userId } }) => {
      if (!body) throw notAnArchive('it is empty')
      const spool = await openSpool()
      try {
        await receive(body as unknown as Readable, spool, mostBytes)
        const { counts, checksum } = await restoreArchive(db, spool, { workspaceId, userId })
        return { counts, checksum }
      } finally {
        await spool.drop()
      }
    },
  )
}

/** Under a name in any script, and for what reads only ASCII under what is left of it. */
function attached(words: string[]): string {
  const name = words.filter(Boolean).join('-')
  const plain = name.replace(/[^\w-]+/g, '')
  return `attachment; filename="${plain}.json"; filename*=UTF-8''${encodeURIComponent(name)}.json`
}
