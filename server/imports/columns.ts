import { type ColumnMapping, type DayOrder, type ImportField, importFields } from '../../shared/importColumns'
import { webAddress } from '../../shared/links'
import { dayOrderOf, readDay } from './days'
import { foldColumnName, nameScore } from './fieldNames'
import { isPersonCell } from './people'
import { dayFields } from './stageFacts'
import { statusMeaning } from './statuses'
import type { Table } from './table'

/** Which column is which field, and how sure that is, from 0 to 1. */
export type GuessedColumns = { mapping: ColumnMapping; confidence: Partial<Record<ImportField, number>> }

/** Guesses by the names of the columns and by what stands in the sample of rows. Each column serves one field; of two equal names the longer is the more particular. */
export const guessColumns = (header: readonly string[], sampleRows: readonly (readonly string[])[]): GuessedColumns => {
  const guesses = importFields
    .flatMap((field) =>
      header.map((name, column) => ({ field, column, score: score(name, filled(sampleRows, column), field) })),
    )
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || header[b.column]!.length - header[a.column]!.length)
  const guessed: GuessedColumns = { mapping: {}, confidence: {} }
  const taken = new Set<number>()
  for (const { field, column, score } of guesses) {
    if (taken.has(column) || field in guessed.mapping) continue
    taken.add(column)
    guessed.mapping[field] = column
    guessed.confidence[field] = Math.min(1, score)
  }
  return guessed
}

/** Whether a row looks like the column names of somebody's list of applications. */
export const looksLikeApplications = (cells: readonly string[]): boolean => {
  const known = importFields.filter((field) => cells.some((cell) => nameScore(cell, field) === 1))
  return known.length >= 2 && (known.includes('company') || known.includes('role'))
}

/** The order of days over all mapped columns of days; `ambiguous` or `mixed` where the user has to say it, `any` where nothing depends on it. */
export const guessDayOrder = (table: Table, mapping: ColumnMapping): ReturnType<typeof dayOrderOf> => {
  const columns = dayFields.flatMap((field) => mapping[field] ?? [])
  return dayOrderOf(table.rows.flatMap(({ cells }) => columns.map((column) => cells[column] ?? '')))
}

/** The different words in the column of statuses, the most frequent first. */
export const distinctStatuses = (table: Table, mapping: ColumnMapping): string[] => {
  const counts = new Map<string, number>()
  for (const { cells } of table.rows) {
    const status = cells[mapping.status ?? -1]
    if (status) counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([status]) => status)
}

/** Trackers whose exports are known by their column names alone. */
export const knownTracker = (header: readonly string[]): { name: string; mapping: ColumnMapping } | null => {
  const folded = header.map(foldColumnName)
  for (const { name, columns } of trackers) {
    const places = Object.entries(columns).map(([field, column]) => [field, folded.indexOf(column)] as const)
    if (places.every(([, place]) => place >= 0)) return { name, mapping: withNotes(Object.fromEntries(places), folded) }
  }
  return null
}

const trackers: { name: string; columns: ColumnNames }[] = [
  {
    name: 'JobSync',
    columns: {
      savedOn: 'created at',
      appliedOn: 'applied date',
      company: 'company',
      role: 'job title',
      location: 'location',
      source: 'job source',
      status: 'status',
    },
  },
  {
    name: 'Simplify',
    columns: {
      role: 'job title',
      company: 'company name',
      link: 'job url',
      appliedOn: 'applied date',
      status: 'status',
      statusOn: 'status date',
    },
  },
]
type ColumnNames = Partial<Record<ImportField, string>>

const withNotes = (mapping: ColumnMapping, folded: string[]): ColumnMapping =>
  folded.includes('notes') ? { ...mapping, notes: folded.indexOf('notes') } : mapping

const leastScore = 0.5

const filled = (rows: readonly (readonly string[])[], column: number) =>
  rows.map((cells) => cells[column] ?? '').filter(Boolean)

/** A name alone is enough where nothing contradicts it; content alone only where it cannot be mistaken. */
const score = (name: string, cells: string[], field: ImportField): number => {
  const named = nameScore(name, field)
  const share = contentShare(cells, field)
  if (share === null || cells.length === 0) return named * 0.9
  if (named === 0) return share > 0.8 && tellsByContent.has(field) ? 0.5 : 0
  return share < 0.4 && field !== 'status' ? 0 : named * (0.7 + 0.3 * share)
}

const contentShare = (cells: string[], field: ImportField): number | null => {
  const test = holdsDays.has(field) ? isDayCell : contentTests[field]
  return test ? cells.filter(test).length / Math.max(1, cells.length) : null
}

const holdsDays = new Set<ImportField>(dayFields)
const tellsByContent = new Set<ImportField>(['link', 'status', 'appliedOn'])
const orders: DayOrder[] = ['dmy', 'mdy']

const isBlankWord = (cell: string) => /^(?:-+|n\/?a|none|tbd|tba|\?)$/i.test(cell)
const isDayCell = (cell: string) => isBlankWord(cell) || orders.some((order) => readDay(cell, order))
const isText = (cell: string) => /\p{L}/u.test(cell) && !webAddress(cell)

const contentTests: Partial<Record<ImportField, (cell: string) => boolean>> = {
  link: (cell) => webAddress(cell) !== null,
  status: (cell) => statusMeaning(cell) !== null,
  role: isText,
  referredBy: isPersonCell,
  introducedBy: isPersonCell,
  contact: isPersonCell,
  recruiter: isPersonCell,
  hiringManager: isPersonCell,
}
