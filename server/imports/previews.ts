import type { ImportPart, SheetPreview, SheetReading, Upload } from '../../shared/imports'
import { distinctStatuses, guessDayOrder } from './columns'
import type { RowIssue } from './records'
import { guessStatuses } from './statuses'
import type { Table } from './table'
import { guessReading, type Held, readSheet } from './uploads'

const shown = 8
const shownIssues = 50

/** What the page shows of a file before anything is stored. */
export function previewOf({ id, fileName, kind, parts, table }: Held, today: string): Upload {
  return {
    id,
    fileName,
    kind,
    parts: Object.entries(parts).map(([part, { rows, issues }]) => ({
      part: part as ImportPart,
      rows: rows.length,
      sample: rows.slice(0, shown).map(labelOf),
      ...shortened(issues),
    })),
    sheet: table && previewSheet(table, null, today),
  }
}

/** A spreadsheet as it would come in, read as guessed or as the user said. */
export function previewSheet(table: Table, said: SheetReading | null, today: string): SheetPreview {
  const guess = guessReading(table)
  const { mapping, dayOrder, statuses } = said ?? guess
  const read = readSheet(table, { mapping, dayOrder, statuses }, today)
  const words = distinctStatuses(table, mapping)
  const found = new Set(words)
  return {
    header: table.header,
    sample: table.rows.slice(0, shown).map(({ cells }) => cells),
    totalRows: table.rows.length,
    mapping,
    tracker: guess.tracker,
    statusCounts: countWords(table, mapping.status),
    statuses: {
      ...guessStatuses(words),
      ...Object.fromEntries(Object.entries(statuses).filter(([word]) => found.has(word))),
    },
    dayOrder: guessDayOrder(table, mapping),
    rows: read.rows.slice(0, shown).map(({ rowNumber, company, role, appliedOn, stageFacts, help, source }) => ({
      ...{ rowNumber, company, role, appliedOn, help: help.map(({ name, kind }) => ({ name, kind })) },
      facts: stageFacts.map(({ kind, ending, on }) => ({ kind, ending, on })),
      source: source.name || source.kind || '',
    })),
    usable: read.rows.length,
    ...shortened(read.issues),
  }
}

function countWords({ rows }: Table, column: number | undefined) {
  const counts: Record<string, number> = Object.create(null)
  for (const { cells } of rows) {
    const word = cells[column ?? -1]
    if (word) counts[word] = (counts[word] ?? 0) + 1
  }
  return { ...counts }
}

const shortened = (issues: readonly RowIssue[]) => ({ issues: issues.slice(0, shownIssues), issueCount: issues.length })

type Labelled = { name?: string; company?: string | null; title?: string; role?: string | null }

const labelOf = ({ name, role, title, company }: Labelled) => [name ?? role, title, company].filter(Boolean).join(' · ')
