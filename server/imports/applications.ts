import { isPlaceholderCompany } from '../../shared/companyNames'
import { cut } from '../../shared/cut'
import { isFuture } from '../../shared/days'
import type { ColumnMapping, DayOrder, ImportField, StatusMeanings } from '../../shared/importColumns'
import { webAddress } from '../../shared/links'
import { readDay } from './days'
import { peopleIn } from './people'
import type { RowIssue, TableRow } from './records'
import { type ImportedApplication, type ImportedHelp, overlong, type Typed } from './rows'
import { readSource } from './sources'
import { type DaysRead, dayFields, factsOf } from './stageFacts'
import type { Table } from './table'

/** How a spreadsheet is to be read, once the user has looked at the guesses. `today` is the day of the import. */
export type Reading = { mapping: ColumnMapping; statuses: StatusMeanings; dayOrder: DayOrder; today: string }

/** The rows of a spreadsheet as applications. Blank days stay null: whoever stores the row decides what they become. */
export const applyMapping = (table: Table, reading: Reading): Typed<ImportedApplication> => {
  const taken = table.rows.map((row) => applicationIn(row, reading))
  const issues = [...table.issues, ...taken.flatMap(({ issues }) => issues)]
  return {
    rows: taken.flatMap(({ application }) => application ?? []),
    issues: issues.sort((a, b) => a.rowNumber - b.rowNumber),
  }
}

type Taken = { application: ImportedApplication | null; issues: RowIssue[] }

const applicationIn = (row: TableRow, reading: Reading): Taken => {
  const { rowNumber } = row
  const refused = (kind: 'error' | 'skipped', reason: string): Taken => ({
    application: null,
    issues: [{ rowNumber, kind, reason }],
  })
  const cell = (field: ImportField) => row.cells[reading.mapping[field] ?? -1] ?? ''
  const [company, role] = [cell('company'), cell('role')]
  if (!company && !role) return refused('skipped', 'Neither a company nor a role.')

  const days = daysIn(cell, reading)
  const link = linkIn(cell('link'))
  const location = cell('location')
  const error = days.error ?? overlong({ company, role, location, link })
  if (error) return refused('error', error)

  const status = cell('status')
  const meaning = reading.statuses[status] ?? null
  const notes = [...days.notes, ...(status && !meaning ? [`The status “${status}” has no meaning yet.`] : [])]
  const { appliedOn, stageFacts } = factsOf(meaning, days.read)
  const { help: hint, ...source } = readSource(cell('source'))
  const help = helpIn(cell, days.read.helpOn?.on ?? appliedOn)
  return {
    application: {
      rowNumber,
      company: isPlaceholderCompany(company) ? null : company,
      role: role || null,
      appliedOn,
      stageFacts,
      source,
      link,
      location: location || null,
      notes: notesIn(cell, link),
      nextStep: cut(cell('nextStep'), 300) || null,
      nextStepOn: days.read.nextStepOn?.on ?? null,
      resumeName: cut(cell('resumeName'), 200) || null,
      help: help.length === 0 && hint ? [{ name: null, kind: hint, on: appliedOn }] : help,
      parts: partsIn(cell),
    },
    issues: notes.map((reason) => ({ rowNumber, kind: 'note', reason })),
  }
}

type Cell = (field: ImportField) => string

/** The days of a row. One of applying that does not exist, or is to come, is an error; any other is left out with a note. */
const daysIn = (cell: Cell, { dayOrder, today }: Reading) => {
  const read: DaysRead = {}
  const notes: string[] = []
  let error: string | null = null
  for (const field of dayFields) {
    const text = cell(field)
    if (isBlank(text)) continue
    const day = readDay(text, dayOrder)
    const complaint = !day
      ? `“${text}” is no day that exists.`
      : field !== 'nextStepOn' && isFuture(day.on, today)
        ? `“${text}” is in the future.`
        : null
    if (day && !complaint) read[field] = day
    else if (field === 'appliedOn') error = complaint
    else if (complaint) notes.push(`${complaint.slice(0, -1)}, and was left out.`)
  }
  return { read, notes, error }
}

const isBlank = (text: string) => /^(?:|-+|–|—|n\/?a|none|null|tbd|tba|\?+|no|false)$/i.test(text)

const linkIn = (text: string) => webAddress(text)?.href ?? null

/** What has no column of its own here goes into the notes, so that nothing of the row is lost. */
const notesIn = (cell: Cell, link: string | null) => {
  const { link: written, salary } = { link: cell('link'), salary: cell('salary') }
  return [cell('notes'), salary && `Salary: ${salary}`, written && !link && `Link: ${written}`]
    .filter(Boolean)
    .join('\n')
}

const helpFields = { referredBy: 'referred', introducedBy: 'introduced', contact: 'told' } as const

const helpIn = (cell: Cell, on: string | null): ImportedHelp[] =>
  Object.entries(helpFields).flatMap(([field, kind]) =>
    peopleIn(cell(field as keyof typeof helpFields)).map((name) => ({ name, kind, on })),
  )

const partFields = { recruiter: 'recruiter', hiringManager: 'hiring_manager' } as const

const partsIn = (cell: Cell): ImportedApplication['parts'] =>
  Object.entries(partFields).flatMap(([field, kind]) =>
    peopleIn(cell(field as keyof typeof partFields)).flatMap((name) => (name ? [{ name, kind }] : [])),
  )
