import { decodeHTMLStrict } from 'entities'
import { foldText } from '../../shared/folding'
import { dayOrderOf, readDay, type WrittenDay } from './days'
import { findHeader } from './headerRow'
import type { RowIssue } from './records'
import type { Typed } from './rows'
import { readTable } from './table'
import { isUnreadable, type Unreadable, unreadable } from './unreadable'

/** The tables of a LinkedIn export that are read here, by the columns that each has in every year's version. */
const headers = {
  connections: ['first name', 'last name', 'company', 'position', 'connected on'],
  job_applications: ['application date', 'company name', 'job title', 'job url'],
  saved_jobs: ['saved date', 'job url', 'job title', 'company name'],
  positions: ['company name', 'title', 'started on', 'finished on'],
  messages: ['conversation id', 'from', 'to', 'date', 'content'],
  invitations: ['from', 'to', 'sent at', 'direction'],
} as const

export type LinkedinMember = keyof typeof headers
export const linkedinMembers = Object.keys(headers) as LinkedinMember[]

/** Which table a member of the archive is by its name, in any folder: "Jobs/Job Applications_1.csv" is one of the job applications. */
export const linkedinMemberOf = (path: string): LinkedinMember | null => {
  const [, name = ''] = /([^/\\]+?)[\s_-]*(?:\(?\d+\)?)?\.csv$/i.exec(path.trim()) ?? []
  const folded = foldText(name).replaceAll(' ', '')
  return linkedinMembers.find((member) => member.replaceAll('_', '') === folded) ?? null
}

/** Which table a file of any name holds, by its columns; null if it is none of LinkedIn's. */
export const recogniseLinkedin = (text: string): LinkedinMember | null =>
  linkedinMembers.find((member) => findHeader(text, hasColumns(member))) ?? null

/** A row whose cells are reached by the folded name of their column; an absent column is an empty cell. */
export type MemberRow = { rowNumber: number; cell: (column: string) => string }

/** A typed row and perhaps a note about it, or the reason why there is none. */
export type Taken<Row> = { row: Row; note?: string | null } | { skipped: string } | { error: string }

/** Reads one member row by row. A member that holds a sentence in place of a table ("No conversations found") has no rows, and says so. */
export const readMember = <Row>(
  text: string,
  member: LinkedinMember,
  takeAll: (rows: MemberRow[]) => (row: MemberRow) => Taken<Row>,
): Typed<Row> | Unreadable => {
  const table = readTable(text, hasColumns(member), member === 'messages' ? 200_000 : 20_000)
  if (isUnreadable(table)) return table.unreadable === 'no_header' ? withoutTable(text) : table
  const columns = new Map(table.header.map((name, column) => [foldText(name), column]))
  const members = table.rows.map(({ rowNumber, cells }) => ({
    rowNumber,
    cell: (column: string) => plain(cells[columns.get(column) ?? -1] ?? ''),
  }))
  const take = takeAll(members)
  return typed(
    members.map((row) => ({ rowNumber: row.rowNumber, taken: take(row) })),
    table.issues,
  )
}

/** Reads the days of one column, in the order that the column shows; month first, as LinkedIn writes, where it does not. */
export const dayReader = (rows: MemberRow[], column: string): ((row: MemberRow) => WrittenDay | null) => {
  // Thousands of rows share some hundreds of days.
  const written = new Set(rows.map((row) => row.cell(column)))
  const order = dayOrderOf([...written]) === 'dmy' ? 'dmy' : 'mdy'
  const days = new Map([...written].map((text) => [text, readDay(text, order)]))
  return (row) => days.get(row.cell(column)) ?? null
}

const hasColumns = (member: LinkedinMember) => (cells: string[]) => {
  const names = new Set(cells.map(foldText))
  return headers[member].every((name) => names.has(name))
}

const plain = (cell: string) => (/&|\s\s|[^\S ]/.test(cell) ? decodeHTMLStrict(cell).replace(/\s+/g, ' ').trim() : cell)

const withoutTable = (text: string): Typed<never> | Unreadable => {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim())
  const [sentence = ''] = lines
  if (lines.length > 3 || sentence.length > 300) return unreadable('no_header')
  return {
    rows: [],
    issues: [{ rowNumber: 1, kind: 'skipped', reason: `There is no table here, only “${sentence.trim()}”.` }],
  }
}

const typed = <Row>(all: { rowNumber: number; taken: Taken<Row> }[], earlier: RowIssue[]): Typed<Row> => {
  const issues = all.flatMap(({ rowNumber, taken }) => issueOf(rowNumber, taken))
  return {
    rows: all.flatMap(({ taken }) => ('row' in taken ? [taken.row] : [])),
    issues: [...earlier, ...issues].sort((a, b) => a.rowNumber - b.rowNumber),
  }
}

const issueOf = (rowNumber: number, taken: Taken<unknown>): RowIssue[] => {
  if ('error' in taken) return [{ rowNumber, kind: 'error', reason: taken.error }]
  if ('skipped' in taken) return [{ rowNumber, kind: 'skipped', reason: taken.skipped }]
  return taken.note ? [{ rowNumber, kind: 'note', reason: taken.note }] : []
}
