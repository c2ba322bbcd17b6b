import { EventEmitter } from 'node:events'
import { sql } from 'drizzle-orm'
import type { Database, Db } from './db/client'
import { stateOf } from './errors'

/** A notice says that rows of a topic changed, never how: pages fetch again. */
export type Notice = { workspaceId: string; topics: string[] }

const channel = 'inroads'
const hubs = new WeakMap<Db, Hub>()
const touchedBy = new WeakMap<Db, Map<string, Set<string>>>()

/** The notices of one database: from this process and, on PostgreSQL, from every other one that uses it. */
export class Hub extends EventEmitter {
  constructor(readonly kind: Database['kind']) {
    super({ captureRejections: false })
    this.setMaxListeners(0)
  }

  announce(notice: Notice) {
    this.emit('notice', notice)
  }
}

/** Opens the hub of a database; `transaction` finds it by the database. */
export async function openHub({ db, kind, listen }: Database): Promise<Hub> {
  const hub = new Hub(kind)
  hubs.set(db, hub)
  await listen?.(channel, (text) => hub.announce(JSON.parse(text)))
  return hub
}

/** Says, inside a transaction, that rows of these topics change in a workspace. Listeners hear of it after the commit. */
export function touched(tx: Db, workspaceId: string, ...topics: string[]) {
  const byWorkspace = touchedBy.get(tx)
  if (!byWorkspace) throw new Error('touched() outside of transaction()')
  const known = byWorkspace.get(workspaceId) ?? byWorkspace.set(workspaceId, new Set()).get(workspaceId)!
  for (const topic of topics) known.add(topic)
}

/** Runs `work` in one transaction, once more if it met another one, and announces what it touched after the commit. */
export async function transaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  const hub = hubs.get(db)
  const once = async () => {
    let notices: Notice[] = []
    const result = await db.transaction(async (inner) => {
      const tx = inner as unknown as Db
      touchedBy.set(tx, new Map())
      const result = await work(tx)
      notices = [...touchedBy.get(tx)!].map(([workspaceId, topics]) => ({ workspaceId, topics: [...topics] }))
      if (hub?.kind === 'postgres') for (const notice of notices) await notify(tx, notice)
      return result
    })
    if (hub?.kind === 'embedded') for (const notice of notices) hub.announce(notice)
    return result
  }
  try {
    return await once()
  } catch (error) {
    if (!['40001', '40P01'].includes(stateOf(error))) throw error
    return once()
  }
}

const notify = (tx: Db, notice: Notice) => tx.execute(sql`select pg_notify(${channel}, ${JSON.stringify(notice)})`)
