import { sql } from 'drizzle-orm'
import { foldText } from '../../shared/folding'
import { postingKey } from '../../shared/links'
import type { Ending, Kind } from '../../shared/stages'
import { type Db, jsonRows, rowsOf } from '../db/client'
import type { ImportedApplication } from './rows'

/** An application that a row may mean, with every fact ever recorded of it: a voided one is not brought back. */
export type Known = {
  id: string
  postingKey: string | null
  companyId: string | null
  role: string
  appliedOn: string | null
  trashed: boolean
  facts: { kind: Kind; ending: Ending | null; voided: boolean }[]
  helpers: (string | null)[]
  wroteFirst: boolean
  /** The work that rows of earlier imports said it is: their day is none where the file gave none. */
  brought: string[]
}

/**
 * Finds the stored application that a row means: the same posting, else the same company, role and day of applying, as they
 * are now or as an earlier import brought them. Rows that say the same mean one application each.
 */
export type Matcher = (row: ImportedApplication, companyId: string | null) => Known | undefined

/** Loads what the rows of a chunk may mean, among the applications of one search. */
export async function matcherFor(
  tx: Db,
  { workspaceId, searchId, importId }: { workspaceId: string; searchId: string; importId: string },
  { keys, companyIds }: { keys: string[]; companyIds: string[] },
): Promise<Matcher> {
  const known = await rowsOf<Known>(
    tx,
    sql`
      select a.id, a.posting_key as "postingKey", a.company_id as "companyId", a.role, a.applied_on::text as "appliedOn",
        a.trashed_at is not null as trashed, a.wrote_first as "wroteFirst",
        (select coalesce(jsonb_agg(jsonb_build_object('kind', f.kind, 'ending', f.ending, 'voided', f.voided_at is not null)), '[]')
          from stage_changes f where f.workspace_id = ${workspaceId} and f.application_id = a.id) as facts,
        (select coalesce(jsonb_agg(h.contact_id), '[]')
          from help h where h.workspace_id = ${workspaceId} and h.application_id = a.id) as helpers,
        (select coalesce(jsonb_agg(r.imported -> 'work'), '[]') from import_rows r
          where r.workspace_id = ${workspaceId} and r.row_id = a.id and r.import_id <> ${importId} and r.imported ? 'work') as brought
      from applications a
      where a.workspace_id = ${workspaceId} and a.search_id = ${searchId} and (
        a.posting_key in (select value from jsonb_array_elements_text(${jsonRows(keys)}))
        or a.company_id in (select value::uuid from jsonb_array_elements_text(${jsonRows(companyIds)}))
        or a.company_id is null)
      order by a.trashed_at is not null, a.id`,
  )
  const byPosting = new Map(
    known.toReversed().flatMap((one) => (one.postingKey ? [[one.postingKey, one] as const] : [])),
  )
  const byWork = new Map<string, Known[]>()
  for (const one of known)
    for (const work of new Set([workKey(one.companyId, one.role, one.appliedOn), ...one.brought]))
      byWork.set(work, [...(byWork.get(work) ?? []), one])
  const taken = new Set<Known>()
  return (row, companyId) => {
    const posting = row.link && postingKey(row.link)
    if (posting && byPosting.has(posting)) return byPosting.get(posting)
    const same = byWork
      .get(workKey(companyId, row.role ?? '', row.appliedOn))
      ?.find((one) => !taken.has(one) && !(posting && one.postingKey && one.postingKey !== posting))
    if (same) taken.add(same)
    return same
  }
}

export const workKey = (companyId: string | null, role: string, appliedOn: string | null) =>
  `${companyId ?? ''}\n${foldText(role)}\n${appliedOn ?? ''}`
