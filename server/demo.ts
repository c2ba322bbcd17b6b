import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { hashPassword } from './accounts/passwords'
import { needsFirstAccount } from './accounts/queries'
import type { Db } from './db/client'
import { users } from './db/schema'
import { createSampleWorkspace } from './samples/queries'

const email = 'demo@example.org'

/** The account of the demo's folder, made with its sample the first time; its password is kept in the folder. */
export async function ensureDemo(db: Db, { dataDir, now }: { dataDir: string; now: Date }) {
  const kept = join(dataDir, 'demo-password')
  if (!(await needsFirstAccount(db))) return { email, password: readFileSync(kept, 'utf8') }
  const password = randomBytes(9).toString('base64url')
  writeFileSync(kept, password, { mode: 0o600 })
  const user = { id: uuidv7(), name: 'Mara Lindt', email, passwordHash: await hashPassword(password), createdAt: now }
  await db.insert(users).values(user)
  await createSampleWorkspace(db, { timeZone: 'UTC', userId: user.id, now })
  return { email, password }
}
