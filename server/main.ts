// The only impure start: reads the environment, opens the database and listens. All else is handed its clock.
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { isLoopback, readConfig, StartRefusal } from './config'
import { openDatabase } from './db/open'

const clock = () => new Date()
const day = 86_400_000
const say = (line: string) => void process.stdout.write(`${line}\n`)

const [mode, ...rest] = process.argv.slice(2)
try {
  if (mode === '--account') await account(rest)
  else if (mode === undefined || mode === '--demo') await serve(mode === '--demo')
  else
    throw new StartRefusal(`“${mode}” is unknown. There are: npm start, npm run demo, npm run account -- reset <mail>`)
} catch (error) {
  console.error(error instanceof StartRefusal ? error.message : error)
  process.exit(1)
}

function configWith(dataDir: string) {
  return readConfig({ INROADS_DATA: dataDir, ...process.env }, process.cwd())
}

async function account(words: string[]) {
  const { runAccountCommand } = await import('./account')
  say(await runAccountCommand(configWith('data'), words))
}

async function serve(demo: boolean) {
  const config = configWith(demo ? 'data-demo' : 'data')
  // The database opens on a thread of its own, and the rest of the server loads meanwhile.
  const [
    database,
    { buildApp },
    { needsFirstAccount },
    { answerCommands },
    { listenOn },
    { purgeAllTrash },
    { takeBackUnfinished },
  ] = await Promise.all([
    openDatabase(config),
    import('./app'),
    import('./accounts/queries'),
    import('./account'),
    import('./listen'),
    import('./trash/queries'),
    import('./imports/queries'),
  ])
  const { db } = database
  const signIn = demo ? await (await import('./demo')).ensureDemo(db, { dataDir: config.dataDir, now: clock() }) : null
  const isNew = await needsFirstAccount(db)
  const setupCode = isNew && !isLoopback(config.host) ? randomBytes(6).toString('hex') : null
  // Run from source there is no built page beside it: Vite serves that.
  const isBuilt = !import.meta.url.endsWith('.ts')
  const webDir = isBuilt ? fileURLToPath(new URL('../web', import.meta.url)) : undefined
  const app = await buildApp({ ...config, database, clock, webDir, setupCode })
  const commands = database.kind === 'embedded' ? await answerCommands(db, config.dataDir) : null

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

  const address = await listenOn(app, config).catch(async (error) => {
    console.error(error.message)
    process.exitCode = 1
    return stop()
  })
  if (!address) return
  // On PostgreSQL another process may be at work on a young one.
  const now = clock()
  const startedBefore = new Date(now.getTime() - (database.kind === 'postgres' ? day : 0))
  takeBackUnfinished(db, { now, startedBefore }).catch((error) => app.log.error(error))
  const purge = () => purgeAllTrash(db, clock()).catch((error) => app.log.error(error))
  void purge()
  setInterval(purge, day).unref()
  say(`Inroads is at ${address}`)
  if (signIn) say(`Sign in as ${signIn.email} with the password ${signIn.password}`)
  if (isNew)
    say('Open it and make the first account: it is yours, with the network and the search that it starts with.')
  if (setupCode) say(`Others can reach this address, so the first account needs this code: ${setupCode}`)
}
