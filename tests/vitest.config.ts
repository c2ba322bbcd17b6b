import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const alone = ['tests/architecture.test.ts', 'tests/query-log.test.ts']
const pure = ['tests/statistics/**/*.test.ts', 'tests/imports/**/*.test.ts', 'tests/rules/**/*.test.ts', ...alone]
const embeddedOnly = ['tests/folder.test.ts', 'tests/durability.test.ts']
const postgresOnly = ['tests/lost-connection.test.ts', 'tests/two-servers.test.ts']
const api = {
  include: ['tests/*.test.ts'],
  hookTimeout: 60_000,
  testTimeout: 30_000,
}

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: [
      { root, test: { name: 'unit', include: pure, testTimeout: 60_000, setupFiles: ['tests/seed.ts'] } },
      {
        root,
        test: {
          name: 'embedded',
          ...api,
          exclude: [...alone, ...postgresOnly],
          globalSetup: ['tests/databases.ts'],
          env: { INROADS_TEST_DATABASE: 'embedded' },
        },
      },
      {
        root,
        test: {
          name: 'postgres',
          ...api,
          exclude: [...alone, ...embeddedOnly],
          globalSetup: ['tests/databases.ts'],
          env: { INROADS_TEST_DATABASE: 'postgres' },
        },
      },
      {
        root,
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
          globalSetup: ['tests/databases.ts'],
        },
      },
    ],
  },
})
