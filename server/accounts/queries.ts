import { createHash, randomBytes } from 'node:crypto'
import { and, desc, eq, gt, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { FirstAccount } from '../../shared/accounts'
import { today } from '../../shared/days'
import { type FirstLanguage, firstNames } from '../../shared/stages'
import type { Db } from '../db/client'
import { memberships, sessions, signInFailures, users } from '../db/schema'
import { conflict, Refusal } from '../errors'
import { ended, transaction } from '../live'
import { createWorkspace } from '../workspaces/queries'
import { hashPassword, matchesPassword } from './passwords'

const sessionDays = 90
const day = 86_400_000
const failureWindow = 15 * 60_000
/** Failed sign-ins within the window before the next one has to wait. */
const allowedFailures = { account: 8, address: 40 }

export type From = { userAgent: string; address: string; language?: FirstLanguage; now: Date }

export const needsFirstAccount = async (db: Db): Promise<boolean> => {
  const [first] = await db.select({ id: users.id }).from(users).limit(1)
  return !first
}

/** The first account, with its workspace and a first search; refused once there is any account. */
export const createFirstAccount = (
  db: Db,
  { name, email, password, timeZone = 'UTC' }: FirstAccount,
  { now, language = 'en' }: From,
) =>
  transaction(db, async (tx) => {
    const passwordHash = await hashPassword(password)
    // One at a time: two first accounts at once would both find nobody.
    await tx.execute(sql`lock table ${users} in exclusive mode`)
    if (!(await needsFirstAccount(tx)))
      throw conflict('already_set_up', 'This installation has its first account already.')
    const [user] = await tx
      .insert(users)
      .values({ id: uuidv7(), name, email: email.toLowerCase(), passwordHash, createdAt: now })
      .returning()
    const workspaceId = await createWorkspace(tx, {
      name: firstNames[language].network(name),
      timeZone,
      startedOn: today(now, timeZone),
      language,
      now,
    })
    await tx.insert(memberships).values({
      id: uuidv7(),
      userId: user!.id,
      forWorkspace: workspaceId,
      role: 'owner',
      scope: 'full',
      grantedBy: user!.id,
      createdAt: now,
    })
    return user!
  })

/** The user whose mail and password these are; counts failures by account and by address, and makes both wait. */
export async function signIn(db: Db, { email, password }: { email: string; password: string }, { address, now }: From) {
  const keys = { account: `account ${email.toLowerCase()}`, address: `address ${address}` }
  await refuseWhileBlocked(db, Object.values(keys), now)
  // Counted before the password is looked at: many tries at once are many tries.
  await countFailure(db, keys.account, allowedFailures.account, now)
  await countFailure(db, keys.address, allowedFailures.address, now)
  const [user] = await db.select().from(users).where(eq(users.email, email.toLowerCase()))
  if (!(await matchesPassword(user?.passwordHash, password)))
    throw new Refusal(401, 'wrong_password', 'Mail and password do not belong together.')
  await db.delete(signInFailures).where(eq(signInFailures.key, keys.account))
  await db
    .update(signInFailures)
    .set({
      failures: sql`${signInFailures.failures} - 1`,
      blockedUntil: sql`case when ${signInFailures.failures} <= ${allowedFailures.address} then null else ${signInFailures.blockedUntil} end`,
    })
    .where(eq(signInFailures.key, keys.address))
  return user!
}

/** Opens a session and answers its token, which is stored nowhere. */
export async function openSession(db: Db, userId: string, { userAgent, address, now }: From): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db.delete(sessions).where(lt(sessions.expiresAt, now))
  await db.insert(sessions).values({
    id: uuidv7(),
    tokenHash: hashToken(token),
    userId,
    userAgent: userAgent.slice(0, 300),
    address,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + sessionDays * day),
  })
  return token
}

/** The session of a token with its user, or null; prolongs it at most once an hour. */
export async function findSession(db: Db, token: string, now: Date) {
  const [row] = await db
    .select({
      id: sessions.id,
      lastSeenAt: sessions.lastSeenAt,
      userId: users.id,
      name: users.name,
      email: users.email,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.tokenHash, hashToken(token)), gt(sessions.expiresAt, now)))
  if (!row) return null
  if (now.getTime() - row.lastSeenAt.getTime() > 3_600_000)
    await db
      .update(sessions)
      .set({ lastSeenAt: now, expiresAt: new Date(now.getTime() + sessionDays * day) })
      .where(eq(sessions.id, row.id))
  return row
}

/** The session of a token together with the user's membership of one workspace: what every tenant route asks first. */
export async function findMember(
  db: Db,
  { token, workspaceId, now }: { token: string; workspaceId: string; now: Date },
) {
  const [row] = await db
    .select({
      sessionId: sessions.id,
      userId: sessions.userId,
      role: memberships.role,
      scope: memberships.scope,
      searchIds: memberships.searchIds,
    })
    .from(sessions)
    .leftJoin(
      memberships,
      and(
        eq(memberships.userId, sessions.userId),
        eq(memberships.forWorkspace, workspaceId),
        isNull(memberships.revokedAt),
        or(isNull(memberships.expiresAt), gt(memberships.expiresAt, now)),
      ),
    )
    .where(and(eq(sessions.tokenHash, hashToken(token)), gt(sessions.expiresAt, now)))
  return row ?? null
}

export const listMemberships = (db: Db, userId: string, now: Date) =>
  db
    .select()
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, userId),
        isNull(memberships.revokedAt),
        or(isNull(memberships.expiresAt), gt(memberships.expiresAt, now)),
      ),
    )
    .orderBy(memberships.createdAt)

export const listSessions = (db: Db, userId: string, now: Date) =>
  db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.lastSeenAt))

/** Ends a session and its stream of events; null when the user has no such session. */
export const endSession = (db: Db, { userId, id }: { userId: string; id: string }) =>
  transaction(db, async (tx) => {
    const gone = await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, userId), eq(sessions.id, id)))
      .returning({ id: sessions.id })
    ended(tx, gone)
    return gone[0] ?? null
  })

/** Changes the password and ends every other session. */
export async function changePassword(
  db: Db,
  { userId, sessionId, current, password }: { userId: string; sessionId: string; current: string; password: string },
) {
  const [user] = await db.select().from(users).where(eq(users.id, userId))
  if (!(await matchesPassword(user?.passwordHash, current)))
    throw new Refusal(400, 'wrong_password', 'That is not your present password.', {
      fields: [{ path: '/current', message: 'is not your present password' }],
    })
  await setPassword(db, userId, password, sessionId)
}

/** Sets a new random password for a mail, ends every session of it and lifts its blocks; null when nobody has that mail. */
export async function resetPassword(db: Db, email: string): Promise<string | null> {
  const [user] = await db.select().from(users).where(eq(users.email, email.toLowerCase()))
  if (!user) return null
  const password = randomBytes(12).toString('base64url')
  await setPassword(db, user.id, password, null)
  await db.delete(signInFailures).where(eq(signInFailures.key, `account ${user.email}`))
  return password
}

async function setPassword(db: Db, userId: string, password: string, keep: string | null) {
  const passwordHash = await hashPassword(password)
  await transaction(db, async (tx) => {
    await tx.update(users).set({ passwordHash }).where(eq(users.id, userId))
    const others = and(eq(sessions.userId, userId), keep ? ne(sessions.id, keep) : undefined)
    ended(tx, await tx.delete(sessions).where(others).returning({ id: sessions.id }))
  })
}

async function refuseWhileBlocked(db: Db, keys: string[], now: Date) {
  for (const key of keys) {
    const [row] = await db.select().from(signInFailures).where(eq(signInFailures.key, key))
    if (row?.blockedUntil && row.blockedUntil > now) throw tooManyTries(row.blockedUntil, now)
  }
}

/** Counts a try, and makes those after the last allowed one wait; in one statement, however many come together. */
async function countFailure(db: Db, key: string, allowed: number, now: Date) {
  const windowStart = new Date(now.getTime() - failureWindow).toISOString()
  const blockedUntil = new Date(now.getTime() + failureWindow)
  const stale = sql`${signInFailures.firstAt} < ${windowStart}::timestamptz`
  const failures = sql`case when ${stale} then 1 else ${signInFailures.failures} + 1 end`
  const [row] = await db
    .insert(signInFailures)
    .values({ key, failures: 1, firstAt: now })
    .onConflictDoUpdate({
      target: signInFailures.key,
      set: {
        failures,
        firstAt: sql`case when ${stale} then ${now.toISOString()}::timestamptz else ${signInFailures.firstAt} end`,
        blockedUntil: sql`case when ${failures} >= ${allowed} then ${blockedUntil.toISOString()}::timestamptz end`,
      },
    })
    .returning()
  if (row && row.failures > allowed) throw tooManyTries(blockedUntil, now)
}

function tooManyTries(until: Date, now: Date) {
  const seconds = Math.ceil((until.getTime() - now.getTime()) / 1000)
  const detail = `Too many failed tries. Try again in ${Math.ceil(seconds / 60)} minutes.`
  return new Refusal(429, 'too_many_tries', detail, { retryAfterSeconds: seconds })
}

const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')
