import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { answerCommands } from './account'
import { needsFirstAccount } from './accounts/queries'
import { buildApp } from './app'
import { type Config, isLoopback } from './config'
import { type Database, tellPlanner } from './db/client'
import { ensureDemo } from './demo'
import { takeBackUnfinished } from './imports/queries'
import { listenOn } from './listen'
import { giveBackMemory } from './memory'
import { purgeAllTrash } from './trash/queries'

const day = 86_400_000
/** Tidying waits until whoever started it has their page. */
const tidyAfterMs = 15_000

type Serving = { config: Config; database: Database; demo: boolean; clock: () => Date; say: (line: string) => void }

/** Listens until a signal ends it, and says where, and the first time what to do there. */
export async function serve({ config, database, demo, clock, say }: Serving) {
  const { db, kind } = database
  const signIn = demo ? await ensureDemo(db, { dataDir: config.dataDir, now: clock() }) : null
  const isNew = await needsFirstAccount(db)
  const setupCode = isNew && !isLoopback(config.host) ? randomBytes(6).toString('hex') : null
  const app = await buildApp({ ...config, database, clock, webDir: builtPage(), setupCode })
  const commands = kind === 'embedded' ? await answerCommands(db, config.dataDir) : null

  let stopping = false
  const stop = async () => {
    // npm passes on what the terminal has sent already: the second time is no second wish.
    if (stopping) return
    stopping = true
    await Promise.race([app.close(), new Promise((resolve) => setTimeout(resolve, 5000))])
    commands?.close()
    await database.close()
    process.exit()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)

  const address = await listenOn(app, config).catch((error) => {
    console.error(error.message)
    process.exitCode = 1
    return stop()
  })
  if (!address) return
  keepTidy({ database, clock, failed: (error) => app.log.error(error) })
  say(`Inroads is at ${address}`)
  if (signIn) say(`Sign in as ${signIn.email} with the password ${signIn.password}`)
  if (isNew)
    say('Open it and make the first account: it is yours, with the network and the search that it starts with.')
  if (setupCode) say(`Others can reach this address, so the first account needs this code: ${setupCode}`)
}

/** Beside the bundle; run from source there is none, and Vite serves the page. */
function builtPage() {
  const folder = fileURLToPath(new URL('../web', import.meta.url))
  return import.meta.url.endsWith('.ts') || !existsSync(folder) ? undefined : folder
}

type Tidied = { database: Database; clock: () => Date; failed: (error: unknown) => void }

/** Takes back what a stopped process left half imported, and soon after the start, and daily, empties the trash of what is old. */
function keepTidy({ database: { db, kind }, clock, failed }: Tidied) {
  const now = clock()
  // On PostgreSQL another process may be at work on a young import.
  const startedBefore = new Date(now.getTime() - (kind === 'postgres' ? day : 0))
  takeBackUnfinished(db, { now, startedBefore }).catch(failed)
  const tidy = () =>
    void purgeAllTrash(db, clock())
      .then(() => tellPlanner(db))
      .then(giveBackMemory)
      .catch(failed)
  setTimeout(tidy, tidyAfterMs).unref()
  setInterval(tidy, day).unref()
}
