// PGlite on a thread of its own: a long statement would stop the event loop of the server. Plain JavaScript, so that
// source, bundle and tests start the very same file. Messages: { id, method, args } in, { id, result | error } out.
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, parse, protocol, types } from '@electric-sql/pglite'
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

const { serialize } = protocol

/** As many statements are kept prepared, the last ones used: a plan is a good part of what most of ours cost. */
const mostPrepared = 100
/** By its text: the name of a prepared statement and the types of its parameters. */
const prepared = new Map()
let lastName = 0

async function prepare(sql) {
  const known = prepared.get(sql)
  prepared.delete(sql)
  const statement = known ?? (await parsed(sql))
  prepared.set(sql, statement)
  const [[oldest, { name }]] = prepared
  if (prepared.size > mostPrepared && prepared.delete(oldest)) await send(serialize.close({ type: 'S', name }))
  return statement
}

async function parsed(sql) {
  const name = `s${++lastName}`
  const answer = await send(serialize.parse({ name, text: sql }), serialize.describe({ type: 'S', name }))
  return { name, types: parse.parseDescribeStatementResults(answer) }
}

/** `db.query`, which parses and plans each time anew, but for that. */
async function query(sql, params, rowMode) {
  const { name, types } = await prepare(sql)
  const values = params.map((value, i) => (value == null ? null : (db.serializers[types[i]] ?? String)(value)))
  const answer = await send(
    serialize.bind({ statement: name, values }),
    serialize.describe({ type: 'P' }),
    serialize.execute({}),
  )
  const [result] = parse.parseResults(answer, db.parsers, { rowMode, parsers })
  return result
}

/** In one go, so that what follows a fault is skipped. @throws DatabaseError */
const send = (...messages) => db.execProtocolStream(Buffer.concat([...messages, serialize.sync()]))

const methods = {
  query,
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
