import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import { fastifySSE } from '@fastify/sse'
import serveStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyReply, type RouteOptions } from 'fastify'
import {
  type FastifyPluginAsyncZod,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import type { Problem } from '../shared/problems'
import { refuseForeignOrigin, resolveMember } from './access'
import { accountRoutes } from './accounts/routes'
import { applicationRoutes } from './applications/routes'
import { archiveRoutes } from './archives/routes'
import { calendarRoutes } from './calendar/routes'
import { careerRoutes } from './careers/routes'
import { companyRoutes } from './companies/routes'
import type { Config } from './config'
import { contactRoutes } from './contacts/routes'
import type { Database, Db } from './db/client'
import { documentRoutes } from './documents/routes'
import { problemOf } from './errors'
import { eventRoutes } from './events/routes'
import { followUpRoutes } from './followUps/routes'
import { importRoutes } from './imports/routes'
import { interactionRoutes } from './interactions/routes'
import { interviewRoutes } from './interviews/routes'
import { languageOf } from './language'
import { type Hub, openHub } from './live'
import { lookupRoutes } from './lookup/routes'
import { offerRoutes } from './offers/routes'
import { outcomeRoutes } from './outcomes/routes'
import { paletteRoutes } from './palette/routes'
import { sampleRoutes } from './samples/routes'
import { searchRoutes } from './searches/routes'
import { taskRoutes } from './tasks/routes'
import { trashRoutes } from './trash/routes'
import { viewRoutes } from './views/routes'
import { workspaceRoutes } from './workspaces/routes'

z.config(z.locales.en())

export type AppOptions = {
  database: Database
  clock: () => Date
  /** Folder of the built page; without it only the API is served. */
  webDir?: string
  /** The code that the first account must bring, when the server listens beyond this machine. */
  setupCode?: string | null
  trustProxy?: Config['trustProxy']
  logLevel?: string
  /** Hears of every route as it is registered. */
  onRoute?: (route: RouteOptions) => void
}

declare module 'fastify' {
  interface FastifyInstance {
    db: Db
    clock: () => Date
    hub: Hub
    setupCode: string | null
  }
}

/** The server without the socket. */
export async function buildApp({
  database,
  clock,
  webDir,
  setupCode = null,
  trustProxy = false,
  logLevel = 'silent',
  onRoute,
}: AppOptions) {
  const app = Fastify({
    trustProxy,
    bodyLimit: 1_000_000,
    logger: logLevel === 'silent' ? false : { level: logLevel },
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorate('db', database.db)
  app.decorate('clock', clock)
  app.decorate('setupCode', setupCode)
  app.decorate('hub', await openHub(database))
  app.decorateRequest('member')
  if (onRoute) app.addHook('onRoute', onRoute)

  app.setErrorHandler((error, request, reply) => {
    const { retryAfterSeconds, ...problem } = problemOf(error)
    if (problem.status >= 500) request.log.error(error)
    if (retryAfterSeconds) reply.header('retry-after', retryAfterSeconds)
    return sendProblem(reply, problem)
  })

  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy } })
  await app.register(cookie)
  await app.register(compress, { encodings: ['gzip'], threshold: 1024 })
  await app.register(fastifySSE)
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Inroads', version: '1' } },
    transform: jsonSchemaTransform,
  })
  await app.register(api, { prefix: '/api' })
  if (webDir) await app.register(pages, { webDir })
  app.setNotFoundHandler((_request, reply) =>
    sendProblem(reply, {
      type: 'about:blank',
      title: 'Not found',
      status: 404,
      code: 'not_found',
      detail: 'There is no such page or row here.',
    }),
  )
  return app
}

const api: FastifyPluginAsyncZod = async (app) => {
  app.addHook('onRequest', refuseForeignOrigin)
  app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))
  app.addHook('preSerialization', async (_request, reply, body) => {
    const version = (body as { version?: unknown } | null)?.version
    if (typeof version === 'number' && reply.statusCode < 400) reply.header('etag', `"${version}"`)
    return body
  })
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  app.get('/health', { schema: { response: { 200: z.object({ ok: z.literal(true) }) } } }, async () => ({
    ok: true as const,
  }))
  await app.register(accountRoutes)
  await app.register(tenant, { prefix: '/workspaces/:workspaceId' })
}

/** Everything that belongs to one workspace: one hook says who may. */
const tenant: FastifyPluginAsyncZod = async (app) => {
  app.addHook('onRequest', resolveMember)
  await app.register(workspaceRoutes)
  await app.register(searchRoutes)
  await app.register(viewRoutes)
  await app.register(applicationRoutes)
  await app.register(interviewRoutes)
  await app.register(offerRoutes)
  await app.register(documentRoutes)
  await app.register(followUpRoutes)
  await app.register(calendarRoutes)
  await app.register(eventRoutes)
  await app.register(importRoutes)
  await app.register(sampleRoutes)
  await app.register(companyRoutes)
  await app.register(contactRoutes)
  await app.register(careerRoutes)
  await app.register(interactionRoutes)
  await app.register(lookupRoutes)
  await app.register(paletteRoutes)
  await app.register(taskRoutes)
  await app.register(trashRoutes)
  await app.register(outcomeRoutes)
  await app.register(archiveRoutes)
}

/** The built page: hashed assets for a year, index.html for every address of ours, a 404 for an asset that is gone. */
const pages: FastifyPluginAsyncZod<{ webDir: string }> = async (app, { webDir }) => {
  const pages = builtPages(webDir)
  await app.register(serveStatic, {
    root: webDir,
    index: false,
    preCompressed: true,
    wildcard: false,
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  })
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    const page = pages.get(languageOf(request)) ?? pages.get('en')
    if (!page || /^\/(assets|api)\//.test(request.url)) return reply.callNotFound()
    reply.header('cache-control', 'no-cache').header('vary', 'Accept-Language, Cookie')
    return reply.type('text/html; charset=utf-8').send(page)
  })
}

/** The page in each language that it was built in: index.html is English, index.de.html German. */
const builtPages = (webDir: string) =>
  new Map(
    readdirSync(webDir).flatMap((file): [string, string][] => {
      const [isPage, language = 'en'] = /^index(?:\.(\w+))?\.html$/.exec(file) ?? []
      return isPage ? [[language, readFileSync(join(webDir, file), 'utf8')]] : []
    }),
  )

const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

const sendProblem = (reply: FastifyReply, problem: Problem) =>
  reply.status(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem)
