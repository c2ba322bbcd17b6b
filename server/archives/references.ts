import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '../db/client'
import { brokenArchive } from './refusals'

type Breaches = Record<keyof typeof sentences, number>

const sentences = {
  strayApplications: 'applications stand in a column of another search',
  strayFacts: 'facts speak of a column of another search',
  unfollowed: 'facts are superseded by one that is not in it',
  unbrought: 'help was brought by an import that is not in it',
  broken: 'files are not what they were',
} as const

/** What no foreign key sees: refused with a sentence. */
export async function refuseBreaches(tx: Db, workspaceId: string) {
  const [found] = await rowsOf<Breaches>(
    tx,
    sql`
      select (
        select count(*)::int from applications a
        join stages s on s.workspace_id = ${workspaceId} and s.id = a.stage_id
        where a.workspace_id = ${workspaceId} and s.search_id <> a.search_id
      ) as "strayApplications", (
        select count(*)::int from stage_changes c
        join stages s on s.workspace_id = ${workspaceId} and s.id = c.stage_id
        join applications a on a.workspace_id = ${workspaceId} and a.id = c.application_id
        where c.workspace_id = ${workspaceId} and s.search_id <> a.search_id
      ) as "strayFacts", (
        select count(*)::int from stage_changes c
        left join stage_changes n on n.workspace_id = ${workspaceId} and n.id = c.superseded_by
        where c.workspace_id = ${workspaceId} and c.superseded_by is not null and n.id is null
      ) as unfollowed, (
        select count(*)::int from help h
        left join imports i on i.workspace_id = ${workspaceId} and i.id = h.import_id
        where h.workspace_id = ${workspaceId} and h.import_id is not null and i.id is null
      ) as unbrought, (
        select count(*)::int from documents d
        where d.workspace_id = ${workspaceId} and d.hash is distinct from (
          select encode(sha256(string_agg(p.bytes, ''::bytea order by p.place)), 'hex')
          from document_pieces p where p.workspace_id = ${workspaceId} and p.document_id = d.id)
      ) as broken`,
  )
  for (const [breach, sentence] of Object.entries(sentences)) {
    const count = found![breach as keyof typeof sentences]
    if (count) throw brokenArchive(`${count} ${sentence}`)
  }
}
