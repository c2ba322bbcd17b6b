import { getTableColumns } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { ArchiveTable } from '../../shared/archives'
import {
  applications,
  coldReviews,
  companies,
  companyAliases,
  companyMerges,
  companyOwners,
  contacts,
  documentPieces,
  documents,
  educations,
  exchangeRates,
  followUps,
  formerStages,
  help,
  importRows,
  imports,
  interactionPeople,
  interactions,
  interviewers,
  interviews,
  notes,
  offers,
  ownPositions,
  parts,
  positions,
  relationships,
  searches,
  sentDocuments,
  stageChanges,
  stages,
  tasks,
  views,
} from '../db/schema'

export type TenantTable = PgTable & { workspaceId: PgColumn; id: PgColumn }

const tables: Record<ArchiveTable, TenantTable> = {
  ...{ searches, stages, views, formerStages, companies, companyAliases, contacts, positions, relationships },
  ...{ applications, stageChanges, help, parts, interviews, interviewers, offers, exchangeRates },
  ...{ documents, documentPieces, sentDocuments, followUps },
  ...{ tasks, notes, imports, importRows },
  ...{ companyOwners, companyMerges, ownPositions, educations, coldReviews, interactions, interactionPeople },
}

export const tableOf = (name: ArchiveTable): TenantTable => tables[name]

/** The columns of a table by their name in an archive: all but the workspace's. */
export function columnsOf(name: ArchiveTable): [key: string, column: PgColumn][] {
  const { workspaceId, ...columns } = getTableColumns(tableOf(name)) as Record<string, PgColumn>
  return Object.entries(columns)
}

/** Columns that say who wrote or deleted a row: people of one instance, unknown in another. */
export const whoColumns = ['recordedBy', 'createdBy', 'trashedBy'] as const
