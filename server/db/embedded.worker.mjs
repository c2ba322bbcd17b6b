// PGlite on a thread of its own: a long statement would stop the event loop of the server. Plain JavaScript, so that
// source, bundle and tests start the very same file. Messages: { id, method, args } in, { id, result | error } out.
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, types } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'

// Functions do not cross threads, so the parsers that Drizzle wants live here: days and instants stay text.
const asText = (value) => value
const parsers = {
  [types.DATE]: asText,
  [types.TIMESTAMP]: asText,
  [types.TIMESTAMPTZ]: asText,
  [types.INTERVAL]: asText,
}

const db = await PGlite.create({
  dataDir: workerData.dataDir,
  loadDataDir: workerData.prepared ? new Blob([workerData.prepared]) : undefined,
  extensions: { pg_trgm },
  startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'],
})

const methods = {
  query: (sql, params, rowMode) => db.query(sql, params, { rowMode, parsers }),
  exec: async (sql) => void (await db.exec(sql)),
  dump: async () => new Uint8Array(await (await db.dumpDataDir('none')).arrayBuffer()),
  close: () => db.close(),
}

parentPort.on('message', async ({ id, method, args }) => {
  try {
    parentPort.postMessage({ id, result: await methods[method](...args) })
  } catch ({ message, code, detail, constraint, table, column, severity }) {
    parentPort.postMessage({ id, error: { message, code, detail, constraint, table, column, severity } })
  }
})
parentPort.postMessage({ id: 0 })
