import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { tokenOf } from '../access'
import { findMember } from '../accounts/queries'
import { Within } from '../http'
import type { Notice } from '../live'

const recheckMs = 60_000
/** A page that hears nothing for twice as long takes the connection for lost: the browser itself may never notice. */
const beatMs = 15_000
/** How long a browser waits before it asks again after a loss. */
const retryMs = 1_000

/** How many milliseconds old what the page shows is: what changed since then it may have missed. */
const Age = z.strictObject({ age: z.optional(z.string().check(z.regex(/^\d{1,12}$/))) })

/** One stream for a browser: what was touched, never the rows. It ends at sign-out, and when access is taken away. */
export const eventRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock, hub } = app
  const open = new Set<() => void>()
  const changedAt = new Map<string, number>()
  /** What changed before this may have gone unheard here. */
  let heardSince = clock().getTime()
  hub.on('notice', (notice) => {
    if ('workspaceId' in notice) changedAt.set(notice.workspaceId, clock().getTime())
  })
  hub.on('missed', () => {
    heardSince = clock().getTime()
  })
  const ageOfNewest = (workspaceId: string) => clock().getTime() - Math.max(heardSince, changedAt.get(workspaceId) ?? 0)
  app.addHook('preClose', async () => {
    for (const close of open) close()
  })

  app.get(
    '/events',
    { sse: 'only', schema: { params: Within, querystring: Age, hide: true } },
    async (request, reply) => {
      const { workspaceId } = request.params
      const { age } = request.query
      const { sessionId } = request.member
      const token = tokenOf(request)!

      const close = () => reply.sse.close()
      const send = (event: string, data: object = {}) => void reply.sse.send({ event, data }).catch(close)
      const tell = (notice: Notice) => {
        if ('endedSession' in notice) return notice.endedSession === sessionId && close()
        if (notice.workspaceId === workspaceId) send('touched', { topics: notice.topics })
      }
      const tellMissed = () => send('missed')
      const beat = setInterval(() => send('beat'), beatMs)
      const recheck = setInterval(async () => {
        const member = await findMember(db, { token, workspaceId, now: clock() }).catch(() => undefined)
        if (member === null || member?.role === null) close()
      }, recheckMs)

      open.add(close)
      hub.on('notice', tell).on('missed', tellMissed)
      reply.sse.onClose(() => {
        clearInterval(beat)
        clearInterval(recheck)
        open.delete(close)
        hub.off('notice', tell).off('missed', tellMissed)
      })
      reply.sse.keepAlive()
      await reply.sse.send({ event: 'open', data: {}, retry: retryMs })
      if (age && ageOfNewest(workspaceId) < Number(age)) tellMissed()
    },
  )
}
