import type { Ending, Kind } from './stages'

/** What a column of somebody's own spreadsheet can be. The days of single stages come from columns such as "Interview date". */
export const importFields = [
  'company',
  'role',
  'status',
  'appliedOn',
  'statusOn',
  'savedOn',
  'screenOn',
  'interviewOn',
  'offerOn',
  'rejectedOn',
  'link',
  'source',
  'location',
  'notes',
  'salary',
  'referredBy',
  'introducedBy',
  'contact',
  'helpOn',
  'recruiter',
  'hiringManager',
  'nextStep',
  'nextStepOn',
  'resumeName',
] as const
export type ImportField = (typeof importFields)[number]

/** Field → place of its column, from 0. Several fields never share a column. */
export type ColumnMapping = Partial<Record<ImportField, number>>

/** What a loose word such as "Rejected after interview" says; never without one of the two. */
export type StatusMeaning = { kind: Kind | null; ending: Ending | null }

/** Status as written → its meaning; null where the user has to say it. */
export type StatusMeanings = Record<string, StatusMeaning | null>

/** The order in which a file writes day, month and year. */
export const dayOrders = ['dmy', 'mdy', 'ymd'] as const
export type DayOrder = (typeof dayOrders)[number]
