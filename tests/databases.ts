// One migrated template for a whole run: a tar for the embedded database, a template database on PostgreSQL.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openPostgres } from '../server/db/client'
import { emptyFolder } from '../server/db/folder'
import { startPostgres } from './postgres'

declare module 'vitest' {
  interface ProvidedContext {
    template: string
    postgresUrl: string
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'inroads-tests-'))
  const template = join(folder, 'template.tar')
  project.provide('template', template)
  project.provide('postgresUrl', '')
  if (project.name !== 'postgres') writeFileSync(template, await emptyFolder())

  const server = project.name === 'postgres' ? await startPostgres(folder) : null
  if (server) {
    await (await openPostgres(await server.createDatabase('inroads_template'))).close()
    project.provide('postgresUrl', server.base)
  }
  return async () => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
