import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createFirstAccount, needsFirstAccount } from './accounts/queries'
import type { Db } from './db/client'

const email = 'demo@example.org'

/** The account of the demo's folder, made with its sample the first time; its password is kept in the folder. */
export async function ensureDemo(db: Db, { dataDir, now }: { dataDir: string; now: Date }) {
  const kept = join(dataDir, 'demo-password')
  if (await needsFirstAccount(db)) {
    const password = randomBytes(9).toString('base64url')
    const account = { name: 'Mara Lindt', email, password, timeZone: 'UTC' }
    await createFirstAccount(db, account, { userAgent: '', address: '', now })
    writeFileSync(kept, password, { mode: 0o600 })
  }
  return { email, password: readFileSync(kept, 'utf8') }
}
