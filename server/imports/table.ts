import { findHeader, type HeaderPlace, widestHeader } from './headerRow'
import { type RowIssue, readRecords, type TableRow } from './records'
import { type Unreadable, unreadable } from './unreadable'

/** A table as it was in the file: each row has as many cells as the header, trimmed, and the number that a spreadsheet shows beside it. */
export type Table = { header: string[]; rows: TableRow[]; issues: RowIssue[] }

/** Reads the table whose row of column names `isHeader` knows, behind a preamble of any length. `longestCell` counts characters. */
export const readTable = (
  text: string,
  isHeader: (cells: string[]) => boolean,
  longestCell = 20_000,
): Table | Unreadable => tableFrom(text, findHeader(text, isHeader), longestCell)

/** Reads any table: `isHeader` helps to find its column names; where it knows none, the first full row is taken for them. */
export const readAnyTable = (
  text: string,
  isHeader: (cells: string[]) => boolean,
  longestCell = 20_000,
): Table | Unreadable => tableFrom(text, findHeader(text, isHeader) ?? widestHeader(text), longestCell)

const mostRows = 100_000
const mostColumns = 200
const mostCells = 4_000_000

const tableFrom = (text: string, place: HeaderPlace | null, longestCell: number): Table | Unreadable => {
  if (!place) return unreadable('no_header')
  const records = readRecords(text.slice(place.at), place.delimiter, place.rowNumber)
  if ('unreadable' in records) return records
  const [first, ...rows] = records.rows.map(({ rowNumber, cells }) => ({ rowNumber, cells: cells.map(tidy) }))
  if (!first) return unreadable('no_header')
  const header = withoutBlankEnd(first.cells)
  const filled = rows.filter(({ cells }) => cells.some(Boolean))
  const excess = excessOf(header.length, filled.length)
  if (excess) return unreadable(excess)
  return { header, ...checked(header, filled, longestCell, records.issues) }
}

// An apostrophe before = + - @ is what our own export, and others, put there to keep spreadsheets from reading a formula.
const tidy = (cell: string) => cell.trim().replace(/^'(?=[=+\-@\t\r])/, '')

const withoutBlankEnd = (cells: string[]) => cells.slice(0, cells.findLastIndex(Boolean) + 1)

const excessOf = (columns: number, rows: number) => {
  if (columns > mostColumns) return 'too_many_columns'
  if (rows > mostRows) return 'too_many_rows'
  return columns * rows > mostCells ? 'too_many_cells' : null
}

const checked = (header: string[], filled: TableRow[], longestCell: number, earlier: RowIssue[]) => {
  const rows: TableRow[] = []
  const issues = [...earlier]
  for (const { rowNumber, cells } of filled) {
    const reason = refusalOf(header, cells, longestCell)
    if (reason) issues.push({ rowNumber, kind: 'error', reason })
    else rows.push({ rowNumber, cells: header.map((_, column) => cells[column] ?? '') })
  }
  return { rows, issues: issues.sort((a, b) => a.rowNumber - b.rowNumber) }
}

const refusalOf = (header: string[], cells: string[], longestCell: number) => {
  if (cells.slice(header.length).some(Boolean)) return `The row has ${cells.length} cells, the header ${header.length}.`
  const long = cells.findIndex((cell) => cell.length > longestCell)
  if (long >= 0) return `The cell “${header[long]}” is longer than ${longestCell.toLocaleString('en')} characters.`
  return cells.some((cell) => cell.includes('\0')) ? 'The row contains a character that is no text (NUL).' : null
}
