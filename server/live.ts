import { EventEmitter } from 'node:events'
import { sql } from 'drizzle-orm'
import type { Database, Db } from './db/client'
import { stateOf } from './errors'

/** A notice says that rows of a topic changed, never how: pages fetch again. Or it says that a session is over. */
export type Notice = { workspaceId: string; topics: string[] } | { endedSession: string }

const channel = 'inroads'
const hubs = new WeakMap<Db, Hub>()
const underWay = new WeakMap<Db, { topics: Map<string, Set<string>>; endedSessions: string[] }>()

type Told = { notice: [Notice]; missed: [] }

/**
 * The notices of one database: from this process and, on PostgreSQL, from every other one that uses it. `missed` says
 * that the connection they come by was lost for a while: anything may have changed.
 */
export class Hub extends EventEmitter<Told> {
  constructor(readonly kind: Database['kind']) {
    super()
    this.setMaxListeners(0)
  }
}

/** Opens the hub of a database; `transaction` finds it by the database. */
export async function openHub({ db, kind, listen }: Database): Promise<Hub> {
  const hub = new Hub(kind)
  hubs.set(db, hub)
  let before = false
  await listen?.(channel, {
    heard: (text) => hub.emit('notice', JSON.parse(text)),
    listening: () => {
      if (before) hub.emit('missed')
      before = true
    },
  })
  return hub
}

/** Says, inside a transaction, that rows of these topics change in a workspace. Listeners hear of it after the commit. */
export function touched(tx: Db, workspaceId: string, ...topics: string[]) {
  const { topics: byWorkspace } = saidIn(tx)
  const known = byWorkspace.get(workspaceId) ?? byWorkspace.set(workspaceId, new Set()).get(workspaceId)!
  for (const topic of topics) known.add(topic)
}

/** Says, inside a transaction, that these sessions are over: the streams of events that they hold end with the commit. */
export function ended(tx: Db, sessions: readonly { id: string }[]) {
  saidIn(tx).endedSessions.push(...sessions.map(({ id }) => id))
}

/** Runs `work` in one transaction, once more if it met another one, and announces what it touched after the commit. */
export async function transaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  const hub = hubs.get(db)
  const once = async () => {
    let notices: Notice[] = []
    const result = await db.transaction(async (inner) => {
      const tx = inner as unknown as Db
      underWay.set(tx, { topics: new Map(), endedSessions: [] })
      const result = await work(tx)
      notices = noticesOf(tx)
      if (hub?.kind === 'postgres') for (const notice of notices) await notify(tx, notice)
      return result
    })
    if (hub?.kind === 'embedded') for (const notice of notices) hub.emit('notice', notice)
    return result
  }
  try {
    return await once()
  } catch (error) {
    if (!['40001', '40P01'].includes(stateOf(error))) throw error
    return once()
  }
}

function saidIn(tx: Db) {
  const said = underWay.get(tx)
  if (!said) throw new Error('touched() or ended() outside of transaction()')
  return said
}

function noticesOf(tx: Db): Notice[] {
  const { topics, endedSessions } = saidIn(tx)
  return [
    ...[...topics].map(([workspaceId, names]) => ({ workspaceId, topics: [...names] })),
    ...endedSessions.map((endedSession) => ({ endedSession })),
  ]
}

/** PostgreSQL hands it to every process that listens, this one too, once the transaction is committed. */
const notify = (tx: Db, notice: Notice) => tx.execute(sql`select pg_notify(${channel}, ${JSON.stringify(notice)})`)
