import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { tokenOf } from '../access'
import { findMember } from '../accounts/queries'
import { Within } from '../http'
import type { Notice } from '../live'

const recheckMs = 60_000

/** One stream for a browser: what was touched, never the rows. It ends at sign-out, and when access is taken away. */
export const eventRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock, hub } = app
  const open = new Set<() => void>()
  app.addHook('preClose', async () => {
    for (const close of open) close()
  })

  app.get('/events', { sse: 'only', schema: { params: Within, hide: true } }, async (request, reply) => {
    const { workspaceId } = request.params
    const { sessionId } = request.member
    const token = tokenOf(request)!

    const close = () => reply.sse.close()
    const tell = ({ workspaceId: where, topics }: Notice) => {
      if (where === workspaceId) void reply.sse.send({ event: 'touched', data: { topics } }).catch(close)
    }
    const signedOut = (ended: string) => ended === sessionId && close()
    const recheck = setInterval(async () => {
      const member = await findMember(db, { token, workspaceId, now: clock() }).catch(() => undefined)
      if (member === null || member?.role === null) close()
    }, recheckMs)

    open.add(close)
    hub.on('notice', tell).on('session-ended', signedOut)
    reply.sse.onClose(() => {
      clearInterval(recheck)
      open.delete(close)
      hub.off('notice', tell).off('session-ended', signedOut)
    })
    reply.sse.keepAlive()
    await reply.sse.send({ event: 'open', data: {} })
  })
}
