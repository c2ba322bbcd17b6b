import * as z from 'zod/mini'
import { currency, quietDays, timeZone } from './dates'
import { isDay } from './days'
import { id, line, total } from './text'

export const archiveFormat = 'inroads'
export const archiveVersion = 1

/** The tables of a workspace in the order of an archive: each row comes after what it refers to. */
export const archiveTables = [
  'searches',
  'stages',
  'views',
  'formerStages',
  'companies',
  'companyAliases',
  'companyOwners',
  'companyMerges',
  'ownPositions',
  'contacts',
  'educations',
  'positions',
  'relationships',
  'applications',
  'stageChanges',
  'help',
  'parts',
  'interviews',
  'interviewers',
  'offers',
  'exchangeRates',
  'coldReviews',
  'interactions',
  'interactionPeople',
  'documents',
  'documentPieces',
  'sentDocuments',
  'followUps',
  'tasks',
  'notes',
  'imports',
  'importRows',
] as const
export type ArchiveTable = (typeof archiveTables)[number]

/** Tables that came later than the first archives, which do not hold them. */
export const laterTables: ReadonlySet<ArchiveTable> = new Set<ArchiveTable>([
  'views',
  'formerStages',
  'interviews',
  'interviewers',
  'offers',
  'exchangeRates',
  'companyOwners',
  'companyMerges',
  'ownPositions',
  'educations',
  'coldReviews',
  'interactions',
  'interactionPeople',
  'documents',
  'documentPieces',
  'sentDocuments',
  'followUps',
])

/** An instant as JSON writes it: in UTC, with milliseconds. */
export const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))

/** The settings that go along; the id is for the reader only, since a workspace that is restored into keeps its own. */
export const ArchivedWorkspace = z.strictObject({
  id,
  name: line(120),
  timeZone,
  horizonDays: z.int().check(z.minimum(1), z.maximum(365)),
  currency: z.optional(z.nullable(currency)),
  quietDays: z.optional(z.nullable(quietDays)),
})
export type ArchivedWorkspace = z.infer<typeof ArchivedWorkspace>

/** What stands in an archive before its tables. */
export const ArchiveHead = z.strictObject({
  format: z.literal(archiveFormat),
  version: z.literal(archiveVersion),
  exportedAt: z.string().check(z.refine(isInstant, 'must be an instant')),
  workspace: ArchivedWorkspace,
})
export type ArchiveHead = z.infer<typeof ArchiveHead>

/** What stands behind them: rows of each table, and SHA-256 of all rows but for who wrote them (hex). */
export const ArchiveTail = z.strictObject({
  counts: z.partialRecord(z.enum(archiveTables), total),
  checksum: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'must be 64 hex digits')),
})
export type ArchiveTail = z.infer<typeof ArchiveTail>

/** What was restored. */
export const Restored = ArchiveTail
