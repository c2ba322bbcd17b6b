// The only impure start: reads the environment, opens the database and listens. All else is handed its clock.
import { readConfig, StartRefusal } from './config'
import { openDatabase } from './db/open'

const clock = () => new Date()
const say = (line: string) => void process.stdout.write(`${line}\n`)

const [mode, ...rest] = process.argv.slice(2)
try {
  if (mode === '--account') await account(rest)
  else if (mode === undefined || mode === '--demo') await start(mode === '--demo')
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

/** The database opens on a thread of its own, and the rest of the server loads meanwhile. */
async function start(demo: boolean) {
  const config = configWith(demo ? 'data-demo' : 'data')
  const [database, { serve }] = await Promise.all([openDatabase(config), import('./serve')])
  await serve({ config, database, demo, clock, say })
}
