// Behind `npm run bench`: what is measured, each beside its floor. `npm run bench -- board lookup` runs only those named.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { installIfNeeded, refuseOldNode } from '../server/install.mjs'
import { ensureChromium } from '../tests/chromium.mjs'

const help = `npm run bench                  everything, some fifteen minutes
npm run bench -- board move    only what is named, of those below
npm run bench -- --quick       one round instead of five: to see that it runs, not to compare

  board     the board's API at 300 and 2,000 cards: time, bytes, requests per second
  move      a card moved on boards of 300 and 2,000
  lookup    who you know at a company, among 15,000 contacts with 30,000 positions
  outcomes  the report on 2,000 applications
  cohort    a million applications of 10,000 clients: counted afresh and kept
  simulation  how often the firm word is wrong (2,000 made-up searches a design) and the interval holds (20,000)
  import    15,000 connections from a LinkedIn export
  archive   a copy of all that, and its restoring
  start     the server on a new and on an existing folder, until it answers
  memory    what the server holds after boards, look-ups, moves and an import
  page      the board in Chromium: until it can be used, scripting, nodes, bytes and requests

Each stands beside its floor: the same rows by one hand-written statement, or a bare parse or route, through the same
driver, in the same process, by turns; the best of five rounds. PostgreSQL 15 is started for it (or name a server:
TEST_DATABASE_URL), Chromium is found as for the tests (CHROMIUM_PATH).`

const root = join(import.meta.dirname, '..')
refuseOldNode()
process.chdir(root)
if (process.argv.includes('--help') || process.argv.includes('-h')) console.log(help)
else {
  installIfNeeded(root)
  const asked = process.argv.slice(2)
  const needsPage = asked.includes('page') || asked.every((word) => word.startsWith('--'))
  const env = needsPage ? { ...process.env, CHROMIUM_PATH: ensureChromium() } : process.env
  const args = ['--import', 'tsx', 'bench/main.ts', ...asked]
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1
}
