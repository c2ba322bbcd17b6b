// `npm run account`: for a forgotten password on a machine without mail.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { resetPassword } from './accounts/queries'
import { type Config, StartRefusal } from './config'
import { askServer, listenForCommands } from './control'
import type { Db } from './db/client'
import { openDatabase } from './db/open'
import { openHub } from './live'

/** Runs `reset <mail>` on the running server, or on the database itself when none runs; answers what to print. */
export async function runAccountCommand(config: Config, [verb, email, ...more]: string[]): Promise<string> {
  if (verb !== 'reset' || !email || more.length) throw new StartRefusal('Say whose: npm run account -- reset <mail>')
  const password = await newPassword(config, email)
  if (!password) throw new StartRefusal(`Nobody has the mail ${email} here.`)
  return `The new password of ${email} is ${password}\nEvery session of it was ended. Sign in and change it.`
}

/** The running server's side of it. */
export const answerCommands = (db: Db, dataDir: string) =>
  listenForCommands(dataDir, async ({ email }) => ({ password: await resetPassword(db, email) }))

async function newPassword(config: Config, email: string) {
  const answer = config.databaseUrl ? null : await askServer(config.dataDir, { command: 'reset', email })
  if (answer && 'failure' in answer) throw new StartRefusal(`The running server could not do it: ${answer.failure}`)
  if (answer) return answer.password
  if (!config.databaseUrl && !existsSync(join(config.dataDir, 'pgdata')))
    throw new StartRefusal(`There is no data in ${config.dataDir} yet, so there is no account either.`)
  const database = await openDatabase(config)
  // On PostgreSQL servers may run, whose streams of events end with the sessions.
  await openHub(database)
  return resetPassword(database.db, email).finally(database.close)
}
