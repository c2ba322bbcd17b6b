import { type CastingContext, CsvError, type Options, parse } from 'csv-parse/sync'
import type { Delimiter } from './headerRow'
import { isWellQuoted, unquoted } from './quotes'
import { type Unreadable, unreadable } from './unreadable'

export type TableRow = { rowNumber: number; cells: string[] }

/** What is to be said of a row: `error` and `skipped` ones are left out, a `note` belongs to a row that came in. */
export type RowIssue = { rowNumber: number; kind: 'error' | 'skipped' | 'note'; reason: string }

type Records = { rows: TableRow[]; issues: RowIssue[] }
type Place = { at: number; rowNumber: number }

/**
 * The rows of a delimited text, numbered from `rowNumber` as a spreadsheet would; the first one is the header. Where a quotation mark is never
 * closed, that row is an error and reading goes on with the next line, so that it swallows no other.
 */
export const readRecords = (text: string, delimiter: Delimiter, rowNumber: number): Records | Unreadable => {
  const bytes = Buffer.from(text)
  const whole = readSound(bytes, delimiter)
  if (whole && whole.length >= mostRecords) return unreadable('too_many_rows')
  if (whole) return { rows: whole.map((cells, index) => ({ rowNumber: rowNumber + index, cells })), issues: [] }

  const records: Records = { rows: [], issues: [] }
  let place: Place = { at: 0, rowNumber }
  for (let broken = 0; broken < mostBroken; broken++) {
    const stop = readUntilBroken(bytes, delimiter, place, records)
    if (records.rows.length >= mostRecords) return unreadable('too_many_rows')
    if (!stop) return records
    records.issues.push({ rowNumber: stop.rowNumber, kind: 'error', reason: brokenReason(bytes, stop.at) })
    place = { at: lineAfter(bytes, stop.at), rowNumber: stop.rowNumber + 1 }
  }
  return unreadable('broken_quotes')
}

const mostBroken = 500
const mostRecords = 200_000
const longestRecordBytes = 262_144
const debris = 'This line belongs to the broken row above it.'
const brokenRow = new Error('broken row')

/** The rows of a text with nothing amiss, in half the time that looking at each one takes; null if anything may be amiss. */
const readSound = (bytes: Buffer, delimiter: Delimiter): string[][] | null => {
  try {
    const rows = parse(bytes, { ...options, delimiter, record_delimiter: lineEnds(bytes) })
    const width = rows[0]?.length ?? 0
    return rows.every((cells) => !cells.some((cell) => cell.startsWith('"')) && !holdsRow(cells, width, delimiter))
      ? rows
      : null
  } catch (error) {
    if (error instanceof CsvError) return null
    throw error
  }
}

/** Adds rows to `records`, and says where the first broken one starts, or null at the end of the file. */
const readUntilBroken = (bytes: Buffer, delimiter: Delimiter, from: Place, { rows, issues }: Records): Place | null => {
  const start = from.at
  const place = { ...from }
  let isDebris = start > 0
  const take = (written: string[], { bytes: read }: CastingContext) => {
    const raw = () => bytes.toString('utf8', place.at, start + read)
    const cells = written.some((cell) => cell.startsWith('"')) ? mended(written, raw(), delimiter) : written
    const width = rows[0]?.cells.length ?? 0
    if (holdsRow(cells, width, delimiter)) throw brokenRow
    isDebris &&= cells.length < width
    if (isDebris) issues.push({ rowNumber: place.rowNumber, kind: 'error', reason: debris })
    else rows.push({ rowNumber: place.rowNumber, cells })
    place.at = start + read
    place.rowNumber++
    return null
  }
  try {
    const reading = { ...options, delimiter, record_delimiter: lineEnds(bytes), on_record: take }
    parse(bytes.subarray(start), reading as Options)
    return null
  } catch (error) {
    if (error !== brokenRow && !(error instanceof CsvError)) throw error
    return place
  }
}

const options = {
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: false,
  max_record_size: longestRecordBytes,
  to: mostRecords,
}

const lineEnds = (bytes: Buffer) => (bytes.includes(0x0a) ? ['\r\n', '\n'] : ['\r'])

/** Cells of a row in which a quotation mark stands where it should not: as written if the row is on one line, else the row is broken. */
const mended = (cells: string[], raw: string, delimiter: Delimiter) => {
  if (isWellQuoted(raw, delimiter)) return cells
  if (/[\r\n]/.test(raw.trimEnd())) throw brokenRow
  return cells.map(unquoted)
}

/** A row that is too short, with a whole row behind a line break in one of its cells, has swallowed that row. */
const holdsRow = (cells: string[], width: number, delimiter: Delimiter) =>
  width > 2 &&
  cells.length < width &&
  cells.some((cell) => linesBelow(cell).some((line) => line.split(delimiter).length >= width))

const linesBelow = (cell: string) => (cell.includes('\n') ? cell.split('\n').slice(1) : [])

const brokenReason = (bytes: Buffer, at: number) => {
  const marks = bytes.toString('latin1', at, lineAfter(bytes, at)).split('"').length - 1
  return marks > 0
    ? 'A quotation mark in this row is never closed, or stands where it should not.'
    : 'This row is too long.'
}

const lineAfter = (bytes: Buffer, at: number) => {
  const end = bytes.indexOf(bytes.includes(0x0a) ? 0x0a : 0x0d, at)
  return end < 0 ? bytes.length : end + 1
}
