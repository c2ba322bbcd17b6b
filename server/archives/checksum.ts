import { createHash } from 'node:crypto'
import type { ArchivedWorkspace, ArchiveTable, ArchiveTail } from '../../shared/archives'
import { whoColumns } from './tables'

export type Row = Record<string, unknown> & { id: string }

/** JSON with its keys in order: one text for one value, whoever wrote it. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** Counts rows and sums them up, in the order in which they stand in an archive. */
export class Tally {
  #hash = createHash('sha256')
  #counts = {} as Record<ArchiveTable, number>

  constructor({ id, ...settings }: ArchivedWorkspace) {
    this.#hash.update(`${canonical(settings)}\n`)
  }

  startTable(table: ArchiveTable) {
    this.#counts[table] = 0
    this.#hash.update(`${table}\n`)
  }

  /** Takes a row in; `text` is its canonical text, if that is known. */
  add(table: ArchiveTable, row: Row, text = canonical(row)) {
    this.#counts[table] += 1
    this.#hash.update(`${whoColumns.some((key) => key in row) ? canonical(without(row)) : text}\n`)
  }

  result(): ArchiveTail {
    return { counts: this.#counts, checksum: this.#hash.digest('hex') }
  }
}

const without = (row: Row) => Object.fromEntries(Object.entries(row).filter(([key]) => !who.has(key)))
const who = new Set<string>(whoColumns)
