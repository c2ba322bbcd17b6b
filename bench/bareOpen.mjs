// The floor of a start and of its memory: PGlite alone, with the settings of the server, until its first answer.
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'

const db = await PGlite.create({
  dataDir: process.argv[2],
  extensions: { pg_trgm },
  startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'],
})
await db.query('select 1')
console.log('ready')
process.stdin.resume().on('end', async () => {
  await db.close()
  process.exit()
})
