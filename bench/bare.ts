import Fastify, { type FastifyInstance } from 'fastify'
import { type Answer, shown } from './world'

/** A route without anything of ours around it, `GET /:name`: what a floor is measured through. */
export type Bare = { app: FastifyInstance; call: (name: string) => Promise<Answer> }

export function bareRoute(answer: (name: string) => Promise<unknown>): Bare {
  const app = Fastify()
  app.get<{ Params: { name: string } }>('/:name', async ({ params }, reply) =>
    reply.type('application/json').send(JSON.stringify(await answer(params.name))),
  )
  const call = async (name: string) => shown(await app.inject({ method: 'GET', url: `/${encodeURIComponent(name)}` }))
  return { app, call }
}
