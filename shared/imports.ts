import * as z from 'zod/mini'
import { loggedAs } from './channels'
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
  tableName: z.nullable(z.string()),
  rowId: z.nullable(id),
  fate: z.enum(fates),
  reason: z.nullable(z.string()),
  label: z.string(),
})
export type ImportRow = z.infer<typeof ImportRow>
