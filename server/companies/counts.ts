import { type SQL, sql } from 'drizzle-orm'

// Both count for the company `c` of the statement that they stand in.

/** People you know who work there now: not those known only through somebody, not those in the trash. */
export const knownThere = (workspaceId: string): SQL => sql`(
  select count(distinct p.contact_id)::int from positions p
  join contacts k on k.workspace_id = ${workspaceId} and k.id = p.contact_id
  where p.workspace_id = ${workspaceId} and p.company_id = c.id and p.current
    and k.tie <> 'unmet' and k.trashed_at is null)`

export const applicationsThere = (workspaceId: string): SQL => sql`(
  select count(*)::int from applications a
  where a.workspace_id = ${workspaceId} and a.company_id = c.id and a.trashed_at is null)`
