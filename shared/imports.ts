import * as z from 'zod/mini'
import { loggedAs } from './channels'
import { dayOrders, importFields } from './importColumns'
import { endings, kinds } from './stages'
import { id, total } from './text'

/** What a file was found to be. */
export const importKinds = ['linkedin', 'connections', 'job_applications', 'spreadsheet', 'archive'] as const
export type ImportKind = (typeof importKinds)[number]

export const importStates = ['running', 'done', 'cancelled', 'failed', 'undone'] as const
export type ImportState = (typeof importStates)[number]

/** What became of a row; `kept_yours` left a value that you had changed by hand. */
export const fates = ['new', 'updated', 'unchanged', 'kept_yours', 'skipped', 'error'] as const
export type Fate = (typeof fates)[number]

export const Import = z.object({
  id,
  kind: z.enum(importKinds),
  state: z.enum(importStates),
  fileName: z.string(),
  loggedAs: z.nullable(z.enum(loggedAs)),
  /** Into which search its applications went. */
  searchId: z.nullable(id),
  totalRows: total,
  doneRows: total,
  counts: z.record(z.string(), total),
  failure: z.nullable(z.string()),
  createdAt: z.string(),
  finishedAt: z.nullable(z.string()),
  undoneAt: z.nullable(z.string()),
})
export type Import = z.infer<typeof Import>

export const ImportRow = z.object({
  rowNumber: z.int(),
  part: z.nullable(z.string()),
  tableName: z.nullable(z.string()),
  rowId: z.nullable(id),
  fate: z.enum(fates),
  reason: z.nullable(z.string()),
  /** What the row is about, in a few words. */
  label: z.string(),
})
export type ImportRow = z.infer<typeof ImportRow>

/** The tables of a LinkedIn export that can be brought, in the order in which they are. */
export const importParts = ['connections', 'positions', 'messages', 'job_applications', 'saved_jobs'] as const
export type ImportPart = (typeof importParts)[number]

const Issue = z.object({ rowNumber: z.int(), kind: z.enum(['error', 'skipped', 'note']), reason: z.string() })

const StatusMeaning = z.nullable(
  z.strictObject({ kind: z.nullable(z.enum(kinds)), ending: z.nullable(z.enum(endings)) }),
)
const mapping = z.partialRecord(z.enum(importFields), z.int().check(z.minimum(0), z.maximum(199)))
const statuses = z.record(z.string().check(z.maxLength(300)), StatusMeaning)

/** How a spreadsheet is to be read. A status without a meaning says nothing. */
export const SheetReading = z.strictObject({ mapping, statuses, dayOrder: z.enum(dayOrders) })
export type SheetReading = z.infer<typeof SheetReading>

/** What a reading of the spreadsheet gives: the words found in the status column, the first rows as they would come in. */
export const SheetPreview = z.object({
  header: z.array(z.string()),
  /** The first rows of the file as they stand. */
  sample: z.array(z.array(z.string())),
  totalRows: total,
  mapping,
  /** The tracker that the columns are known from. */
  tracker: z.nullable(z.string()),
  /** Word → how many rows have it. */
  statusCounts: z.record(z.string(), total),
  statuses,
  /** What the columns of days show of themselves, however they were read; `ambiguous` or `mixed` must be decided by the user. */
  dayOrder: z.enum([...dayOrders, 'ambiguous', 'mixed', 'any']),
  rows: z.array(
    z.object({
      rowNumber: z.int(),
      company: z.nullable(z.string()),
      role: z.nullable(z.string()),
      appliedOn: z.nullable(z.string()),
      facts: z.array(
        z.object({ kind: z.nullable(z.string()), ending: z.nullable(z.string()), on: z.nullable(z.string()) }),
      ),
      help: z.array(z.object({ name: z.nullable(z.string()), kind: z.string() })),
      source: z.string(),
    }),
  ),
  usable: total,
  issues: z.array(Issue),
  issueCount: total,
})
export type SheetPreview = z.infer<typeof SheetPreview>

/** A file that was read and waits for a word; nothing of it is stored yet. */
export const Upload = z.object({
  id,
  fileName: z.string(),
  kind: z.enum(importKinds),
  /** Of a LinkedIn export: what it holds. Empty for a spreadsheet. */
  parts: z.array(
    z.object({
      part: z.enum(importParts),
      rows: total,
      sample: z.array(z.string()),
      issues: z.array(Issue),
      issueCount: total,
    }),
  ),
  sheet: z.nullable(SheetPreview),
})
export type Upload = z.infer<typeof Upload>

/** The user's word on an upload: which parts, how it was kept, into which search, and how a spreadsheet is read. */
export const NewImport = z.strictObject({
  uploadId: id,
  parts: z.optional(z.array(z.enum(importParts))),
  /** Asked for whatever brings applications. */
  loggedAs: z.optional(z.enum(loggedAs)),
  searchId: z.optional(id),
  reading: z.optional(SheetReading),
})
export type NewImport = z.infer<typeof NewImport>

/** What an undo did: rows taken back, and rows kept because you changed or used them since. */
export const Undone = z.object({ removed: total, restored: total, kept: total })
export type Undone = z.infer<typeof Undone>
