import * as z from 'zod/mini'
import { currency, quietDays, timeZone } from './dates'
import { changes, id, line, version } from './text'

/** The days within which the headline asks for an interview; the firm word is given at the chosen one only. */
export const horizons = [14, 30, 60] as const

export const Workspace = z.object({
  id,
  name: z.string(),
  timeZone: z.string(),
  horizonDays: z.int(),
  currency: z.nullable(z.string()),
  quietDays: z.nullable(z.int()),
  version,
})
export type Workspace = z.infer<typeof Workspace>

export const WorkspaceChanges = changes({
  name: line(120),
  timeZone,
  horizonDays: z.literal(horizons),
  currency: z.nullable(currency),
  quietDays: z.nullable(quietDays),
})
export type WorkspaceChanges = z.infer<typeof WorkspaceChanges>

export const trashTables = [
  'applications',
  'companies',
  'contacts',
  'tasks',
  'notes',
  'stages',
  'interviews',
  'offers',
  'documents',
] as const

/** Something deleted, kept for `trashDays` and then gone. */
export const TrashedRow = z.object({
  table: z.enum(trashTables),
  id,
  label: z.string(),
  trashedAt: z.string(),
})
export type TrashedRow = z.infer<typeof TrashedRow>

export const trashDays = 30
