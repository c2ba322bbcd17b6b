// A data folder: pgdata/ (the embedded database), lock, and control.sock while a server runs.
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { StartRefusal } from '../config'
import { type Database, openFolder } from './client'
import { lockFolder, lockHolder } from './lock'
import { untar } from './untar'

/** The PostgreSQL inside PGlite: it opens no folder of another major version. */
export const embeddedMajor = '18'

/** Made by the build beside the bundle. */
const prepared = fileURLToPath(new URL('./empty-folder.tar.gz', import.meta.url))

/** Opens the embedded database of a data folder, made if missing, for this process alone. */
export async function openDataFolder(dataDir: string): Promise<Database> {
  refuseUnusable(dataDir)
  const lock = await lockFolder(dataDir)
  if (!lock) throw inUse(dataDir)
  try {
    const pgdata = join(dataDir, 'pgdata')
    refuseOtherMajor(dataDir, pgdata)
    if (!existsSync(pgdata)) await make(pgdata)
    const database = await openFolder(pgdata)
    return { ...database, close: () => database.close().finally(lock.release) }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** An empty, migrated folder as a tar. */
export async function emptyFolder(): Promise<Uint8Array> {
  const database = await openFolder('memory://')
  // Otherwise whoever opens it replays everything since initdb first.
  await database.db.execute(sql`checkpoint`)
  const tar = await database.dump!()
  await database.close()
  return tar
}

/** All or nothing: what is written aside gets its name last. Unpacking takes a third of the memory that initdb takes. */
async function make(pgdata: string) {
  const aside = `${pgdata}.new`
  rmSync(aside, { recursive: true, force: true })
  untar(existsSync(prepared) ? gunzipSync(readFileSync(prepared)) : await emptyFolder(), aside)
  renameSync(aside, pgdata)
}

const ours = /^(pgdata|pgdata\.new|lock|(lock|control)\.sock.*|demo-password|lost\+found|\..*)$/

function refuseUnusable(dataDir: string) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    if (existsSync(join(dataDir, 'pgdata'))) accessSync(join(dataDir, 'pgdata'), constants.W_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new StartRefusal(
      `The folder ${dataDir} cannot be written to (${code}). Give this user the right to, or name another folder: INROADS_DATA=…`,
    )
  }
  if (!existsSync(join(dataDir, 'pgdata')) && readdirSync(dataDir).some((name) => !ours.test(name)))
    throw new StartRefusal(
      `The folder ${dataDir} holds other things, and no data of Inroads. Name an empty or a new folder: INROADS_DATA=…`,
    )
}

const inUse = (dataDir: string) =>
  new StartRefusal(
    `The folder ${dataDir} is in use by another Inroads (process ${lockHolder(dataDir)}). Stop it first, or name another folder: INROADS_DATA=…`,
  )

function refuseOtherMajor(dataDir: string, pgdata: string) {
  if (!existsSync(pgdata)) return
  const version = join(pgdata, 'PG_VERSION')
  const major = existsSync(version) ? readFileSync(version, 'utf8').trim() : null
  if (major === embeddedMajor) return
  throw new StartRefusal(
    major
      ? `The folder ${dataDir} was written by PostgreSQL ${major}, and this Inroads opens version ${embeddedMajor} only. Open it with the Inroads that wrote it, export each workspace there, and restore it into a new folder: INROADS_DATA=…`
      : `The folder ${pgdata} holds no database (there is no PG_VERSION in it). Restore it from a backup, or name another folder: INROADS_DATA=…`,
  )
}
