import { Worker } from 'node:worker_threads'

type Rows = { rows: unknown[]; fields: unknown[]; affectedRows?: number }
type Options = { rowMode?: 'array' | 'object' }

/** What Drizzle's PGlite driver asks of a client or of a transaction. */
export type Statements = {
  query: (sql: string, params?: unknown[], options?: Options) => Promise<Rows>
  exec: (sql: string) => Promise<void>
}

export type Embedded = Statements & {
  transaction: <T>(work: (tx: Statements) => Promise<T>) => Promise<T>
  /** The data folder as a tar, for `prepared`. */
  dump: () => Promise<Uint8Array>
  close: () => Promise<void>
}

/**
 * Opens PGlite in a worker thread. Statements run one at a time; a transaction keeps every other statement waiting, so
 * within one use only its `tx` (an outer statement would wait for ever).
 * @param dataDir a folder, or `memory://`
 * @param prepared a data folder as `dump` gave it, for a folder that is empty
 */
export async function openEmbedded(dataDir: string, prepared?: Uint8Array): Promise<Embedded> {
  const worker = new Worker(new URL('./embedded.worker.mjs', import.meta.url), {
    workerData: { dataDir, prepared },
    // What it holds is PostgreSQL's own memory; answers only pass through.
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  })
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>()
  let lastId = 0
  let turn: Promise<unknown> = Promise.resolve()

  let stopped: Error | null = null
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('error', failAll)
  worker.on('exit', () => {
    stopped = Object.assign(new Error('The embedded database has stopped'), { code: 'CONNECTION_CLOSED' })
    failAll(stopped)
  })
  worker.on('message', ({ id, result, error }) => {
    const { resolve, reject } = waiting.get(id) ?? {}
    waiting.delete(id)
    if (error) reject?.(Object.assign(new Error(error.message), error))
    else resolve?.(result as never)
  })

  const answer = <T>(id: number) =>
    new Promise<T>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
    })
  const ask = <T>(method: string, ...args: unknown[]) => {
    // Nobody would ever answer.
    if (stopped) return Promise.reject<T>(stopped)
    const reply = answer<T>(++lastId)
    worker.postMessage({ id: lastId, method, args })
    return reply
  }
  const inTurn = <T>(work: () => Promise<T>) => {
    const result = turn.then(work)
    turn = result.catch(() => {})
    return result
  }

  const statements: Statements = {
    query: (sql, params = [], { rowMode } = {}) => ask<Rows>('query', sql, params, rowMode),
    exec: (sql) => ask<void>('exec', sql),
  }

  await answer(0)
  return {
    query: (...args) => inTurn(() => statements.query(...args)),
    exec: (sql) => inTurn(() => statements.exec(sql)),
    transaction: (work) => inTurn(() => between(statements, work)),
    dump: () => inTurn(() => ask<Uint8Array>('dump')),
    close: async () => {
      await inTurn(() => ask('close'))
      await worker.terminate()
    },
  }
}

async function between<T>(tx: Statements, work: (tx: Statements) => Promise<T>): Promise<T> {
  await tx.exec('begin')
  try {
    const result = await work(tx)
    await tx.exec('commit')
    return result
  } catch (error) {
    await tx.exec('rollback')
    throw error
  }
}
