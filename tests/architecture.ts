// Who may import whom, as a table: each rule with a breach that it must find.
import { dirname, join } from 'node:path/posix'

export type Rule = {
  name: string
  /** The breach in one file, or nothing. `path` is from the root, with forward slashes. */
  breach: (path: string, source: string) => string | undefined
  /** Files that break the rule, to check the rule itself. */
  planted: [path: string, source: string][]
}

export const rules: Rule[] = [
  {
    name: 'shared imports zod and nothing else',
    breach: (path, source) =>
      path.startsWith('shared/') ? importsOf(path, source).find((to) => !/^(shared\/|zod(\/|$))/.test(to)) : undefined,
    planted: [
      ['shared/days.ts', `import { readFileSync } from 'node:fs'`],
      ['shared/days.ts', `export { sql } from "drizzle-orm"`],
      ['shared/days.ts', `import { found } from '../server/errors'`],
    ],
  },
  {
    name: 'routes.ts never imports drizzle or the tables',
    breach: (path, source) =>
      /^server\/.*\/routes\.ts$/.test(path)
        ? importsOf(path, source).find((to) => /^drizzle|^server\/db\/schema$/.test(to))
        : undefined,
    planted: [
      ['server/tasks/routes.ts', `import { eq } from 'drizzle-orm'`],
      ['server/tasks/routes.ts', `import { tasks } from '../db/schema'`],
    ],
  },
  {
    name: 'queries.ts never imports fastify',
    breach: (path, source) =>
      /^server\/.*\/queries\.ts$/.test(path) ? importsOf(path, source).find((to) => /^@?fastify/.test(to)) : undefined,
    planted: [
      ['server/tasks/queries.ts', `import type { FastifyRequest } from 'fastify'`],
      ['server/tasks/queries.ts', `import sse from '@fastify/sse'`],
    ],
  },
  {
    name: 'a feature reaches another only through its queries.ts',
    breach: (path, source) => {
      const feature = featureOf(path)
      if (!feature) return
      return importsOf(path, source).find((to) => {
        const other = featureOf(to)
        return other && other !== feature && !to.endsWith('/queries')
      })
    },
    planted: [
      ['server/tasks/queries.ts', `import { taskRoutes } from '../contacts/routes'`],
      ['server/tasks/routes.ts', `const late = await import('../companies/matching')`],
    ],
  },
  {
    name: 'server/statistics imports cephes and nothing else',
    breach: (path, source) =>
      path.startsWith('server/statistics/')
        ? importsOf(path, source).find((to) => !/^(server\/statistics\/|cephes$)/.test(to))
        : undefined,
    planted: [
      ['server/statistics/wilson.ts', `import type { Db } from '../db/client'`],
      ['server/statistics/wilson.ts', `import { mean } from 'simple-statistics'`],
      ['server/statistics/wilson.ts', `import { performance } from 'node:perf_hooks'`],
    ],
  },
  {
    name: 'web/ui knows no feature',
    breach: (path, source) =>
      path.startsWith('web/ui/')
        ? importsOf(path, source).find((to) => /^(web|server|shared)\//.test(to) && !/^web\/(ui|text|style)\//.test(to))
        : undefined,
    planted: [
      ['web/ui/Badge.svelte', `<script>import { board } from '../applications/api'</script>`],
      ['web/ui/Badge.svelte', `<script>import { channelOf } from '../../shared/channels'</script>`],
    ],
  },
  {
    name: 'the page never imports the server, nor the server the page',
    breach: (path, source) => {
      const other = path.startsWith('web/') ? 'server/' : path.startsWith('server/') ? 'web/' : null
      return other ? importsOf(path, source).find((to) => to.startsWith(other)) : undefined
    },
    planted: [
      ['web/tasks/api.ts', `import { tasks } from '../../server/db/schema'`],
      ['server/tasks/queries.ts', `import { text } from '../../web/text/en'`],
    ],
  },
  {
    name: 'time and chance are arguments',
    breach: (path, source) =>
      /^(shared|server)\//.test(path) && path !== 'server/main.ts' && path.endsWith('.ts')
        ? codeOf(source).match(/Date\.now\(|new Date\(\s*\)|Math\.random\(|performance\.now\(/)?.[0]
        : undefined,
    planted: [
      ['shared/days.ts', 'export const today = () => new Date()'],
      ['server/tasks/queries.ts', 'const now = Date.now()'],
      ['server/statistics/wilson.ts', 'const draw = () => Math.random()'],
    ],
  },
  {
    name: 'only web/api.ts fetches',
    // A destructured `fetch` is somebody's own; the service worker passes on what others fetch.
    breach: (path, source) =>
      /^(web|shared)\//.test(path) &&
      path !== 'web/api.ts' &&
      path !== 'web/offline/worker.ts' &&
      !/[{,]\s*fetch\s*[,}]/.test(source)
        ? codeOf(source).match(/(?<![.\w])(?:window\.|globalThis\.)?fetch\(|XMLHttpRequest|sendBeacon/)?.[0]
        : undefined,
    planted: [
      ['web/tasks/api.ts', `export const tasks = () => fetch('/api/tasks')`],
      ['web/tasks/TasksPage.svelte', `<script>const rows = await window.fetch('/api')</script>`],
    ],
  },
  {
    name: 'only web/live.ts opens an event stream',
    breach: (path, source) =>
      path.startsWith('web/') && path !== 'web/live.ts'
        ? codeOf(source).match(/new (EventSource|WebSocket)/)?.[0]
        : undefined,
    planted: [['web/tasks/api.ts', `const events = new EventSource('/api/live')`]],
  },
  {
    name: 'a file is named for what it holds',
    breach: (path) =>
      path.match(
        /(^|[/.-])(utils?|helpers?|common|manager|service|handler|data|info|process|index)\.(ts|mjs|svelte)$/i,
      )?.[0] ?? path.match(/[a-z](Utils?|Helpers?|Manager|Service|Handler|Data|Info)\.(ts|svelte)$/)?.[0],
    planted: [
      ['server/tasks/utils.ts', ''],
      ['web/tasks/index.ts', ''],
      ['server/tasks/taskService.ts', ''],
    ],
  },
]

const noFeature = new Set(['db', 'statistics', 'patches'])

/** `tasks` of server/tasks/routes; nothing for files beside the features. */
function featureOf(path: string): string | undefined {
  const folder = /^server\/([^/]+)\//.exec(path)?.[1]
  return folder && !noFeature.has(folder) ? folder : undefined
}

/** What a file imports: packages by name, own files by their path from the root. */
function importsOf(path: string, source: string): string[] {
  const found = source.matchAll(/\b(?:from\s*|import\s*\(?\s*)['"]([^'"\n]+)['"]/g)
  return [...found].map(([, to]) => (to!.startsWith('.') ? join(dirname(path), to!) : to!))
}

/** Without comments, in which anything may be said. */
const codeOf = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*|<!--[\s\S]*?-->/g, '')
