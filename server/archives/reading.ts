import * as z from 'zod/mini'
import {
  ArchiveHead,
  type ArchiveTable,
  ArchiveTail,
  archiveFormat,
  archiveTables,
  archiveVersion,
  laterTables,
} from '../../shared/archives'
import { canonical, type Row, Tally } from './checksum'
import { JsonReader } from './jsonReader'
import { brokenArchive, newerArchive, notAnArchive } from './refusals'
import { readRow } from './rows'

export type Batch = { table: ArchiveTable; rows: Row[] }
export type Archive = ArchiveHead & ArchiveTail

/** Rows at a time; fewer where they are large. */
const batchSizeOf = (table: ArchiveTable) => (table === 'documentPieces' ? 50 : 1_000)
const outerKeys = [...Object.keys(ArchiveHead.shape), 'tables', ...Object.keys(ArchiveTail.shape)]

/**
 * Reads an archive from its text, some hundred checked rows at a time, and holds it to its own counts and checksum.
 * References are the database's to check.
 */
export async function readArchive(
  text: AsyncIterable<string>,
  onRows: (batch: Batch) => Promise<void>,
): Promise<Archive> {
  const json = new JsonReader(text)
  const outer: Record<string, unknown> = {}
  let read: { head: ArchiveHead; tally: Tally } | null = null
  for await (const key of json.members()) {
    if (!outerKeys.includes(key)) throw notAnArchive(`it says “${key.slice(0, 40)}”, which none does`)
    if (key === 'tables') {
      if (read) throw brokenArchive('its tables stand in it twice')
      const head = checked(ArchiveHead, outer)
      const tally = new Tally(head.workspace)
      await readTables(json, { tally, onRows })
      read = { head, tally }
    } else outer[key] = await json.value()
    refuseOthers(outer)
  }
  await json.end()
  if (!read) throw notAnArchive('it has no tables')
  return { ...read.head, ...agreed(outer, read.tally) }
}

function refuseOthers({ format, version }: Record<string, unknown>) {
  if (format !== undefined && format !== archiveFormat) throw notAnArchive('it has another format')
  if (version === undefined) return
  if (typeof version === 'number' && version > archiveVersion) throw newerArchive(version)
  if (version !== archiveVersion) throw notAnArchive('it has no version that ever was')
}

type Reading = { tally: Tally; onRows: (batch: Batch) => Promise<void> }

async function readTables(json: JsonReader, { tally, onRows }: Reading) {
  let ahead: readonly ArchiveTable[] = archiveTables
  for await (const name of json.members()) {
    const [table, ...rest] = from(ahead, name)
    if (name !== table) throw brokenArchive(`“${name.slice(0, 40)}” stands where ${table ?? 'nothing more'} should`)
    tally.startTable(table)
    await readRows(json, table, { tally, onRows })
    ahead = rest
  }
  const [missing] = from(ahead)
  if (missing) throw brokenArchive(`the table ${missing} is missing`)
}

/** The tables still ahead, without those that an older archive passes over to come to `name`, or to its end. */
function from(ahead: readonly ArchiveTable[], name?: string) {
  const start = ahead.findIndex((table) => table === name || !laterTables.has(table))
  return start < 0 ? [] : ahead.slice(start)
}

async function readRows(json: JsonReader, table: ArchiveTable, { tally, onRows }: Reading) {
  let rows: Row[] = []
  let lastId = ''
  let number = 0
  for await (const given of json.elements()) {
    const row = readRow(table, given, ++number)
    if (row.id === lastId) throw brokenArchive(`row ${number} of ${table} stands there twice`)
    if (row.id < lastId) throw brokenArchive(`the rows of ${table} are not in the order of their ids`)
    lastId = row.id
    tally.add(table, given as Row)
    rows.push(row)
    if (rows.length < batchSizeOf(table)) continue
    await onRows({ table, rows })
    rows = []
  }
  if (rows.length) await onRows({ table, rows })
}

/** The counts and the checksum that the archive says of itself, when they are true. */
function agreed({ counts, checksum }: Record<string, unknown>, tally: Tally): ArchiveTail {
  const told = checked(ArchiveTail, { counts, checksum })
  const found = tally.result()
  if (canonical(told.counts) !== canonical(found.counts)) throw brokenArchive('rows are missing, or there are too many')
  if (told.checksum !== found.checksum) throw brokenArchive('its checksum does not fit its rows')
  return found
}

function checked<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const { data, error } = z.safeParse(schema, value)
  if (error) throw brokenArchive(`${error.issues[0]?.path.join('.') || 'its head'}: ${error.issues[0]?.message}`)
  return data
}
