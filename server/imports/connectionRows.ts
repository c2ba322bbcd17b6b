import { sql } from 'drizzle-orm'
import { foldPersonName } from '../../shared/personNames'
import { type Db, jsonRows, rowsOf } from '../db/client'
import type { Run } from './record'
import type { ImportedConnection } from './rows'

/** What an import gave of a person last time, and gives now: what differs from it was changed by hand. */
export type Given = { name: string; company: string | null; title: string; email: string | null }

export type Stored = {
  rowNumber: number
  id: string
  name: string
  emails: string[]
  links: string[]
  profileKey: string | null
  trashed: boolean
  positionId: string | null
  company: string | null
  companyId: string | null
  title: string | null
  given: Given | null
}

export type NewContact = {
  id: string
  name: string
  folded: string
  emails: string[]
  links: string[]
  profile_key: string | null
  connected_on: string | null
}
export type NewPosition = {
  id: string
  contact_id: string
  company_id: string | null
  company_name: string
  title: string
}
export type Change = {
  id: string
  name: string
  folded: string
  emails: string[]
  links: string[]
  profile_key: string | null
}
export type Ended = { id: string; on: string }
export type Retitled = { id: string; title: string }

/** The stored person that each row means, with their current position and what the last import gave of them. */
export async function findStored(
  tx: Db,
  workspaceId: string,
  rows: readonly ImportedConnection[],
): Promise<Map<number, Stored>> {
  const keys = rows.map(({ rowNumber, name, profileKey }) => ({
    row_number: rowNumber,
    folded: foldPersonName(name),
    profile_key: profileKey,
  }))
  const found = await rowsOf<Stored>(
    tx,
    sql`
      with keys as (
        select * from jsonb_to_recordset(${jsonRows(keys)}) as k(row_number int, folded text, profile_key text)
      ), matched as (
        select distinct on (row_number) row_number, id from (
          select k.row_number, c.id, 0 as tier, c.trashed_at from keys k
          join contacts c on c.workspace_id = ${workspaceId} and c.profile_key = k.profile_key
          union all
          select k.row_number, c.id, 1, c.trashed_at from keys k
          join contacts c on c.workspace_id = ${workspaceId} and c.folded = k.folded
            and (c.profile_key is null or k.profile_key is null) and k.folded <> ''
        ) hits order by row_number, tier, trashed_at nulls first, id
      )
      select m.row_number as "rowNumber", c.id, c.name, c.emails, c.links, c.profile_key as "profileKey",
        c.trashed_at is not null as trashed,
        p.id as "positionId", p.company_name as company, p.company_id as "companyId", p.title,
        (select r.imported from import_rows r
          where r.workspace_id = ${workspaceId} and r.row_id = c.id and r.imported is not null
          order by r.id desc limit 1) as given
      from matched m
      join contacts c on c.workspace_id = ${workspaceId} and c.id = m.id
      left join lateral (
        select p.id, p.company_name, p.company_id, p.title from positions p
        where p.workspace_id = ${workspaceId} and p.contact_id = c.id and p.current
        order by p.id desc limit 1) p on true`,
  )
  return new Map(found.map((row) => [row.rowNumber, row]))
}

export async function insertContacts(tx: Db, { workspaceId, now }: Run, made: NewContact[]) {
  if (made.length)
    await tx.execute(sql`
      insert into contacts (workspace_id, id, name, folded, tie, emails, links, profile_key, connected_on, created_at)
      select ${workspaceId}::uuid, r.id, r.name, r.folded, 'connection', r.emails, r.links, r.profile_key, r.connected_on, ${now.toISOString()}::timestamptz
      from jsonb_to_recordset(${jsonRows(made)}) as r(
        id uuid, name text, folded text, emails jsonb, links jsonb, profile_key text, connected_on date)`)
}

export async function updateContacts(tx: Db, { workspaceId }: Run, changes: Change[]) {
  if (changes.length)
    await tx.execute(sql`
      update contacts c
      set name = r.name, folded = r.folded, emails = r.emails, links = r.links, profile_key = r.profile_key, version = c.version + 1
      from jsonb_to_recordset(${jsonRows(changes)}) as r(id uuid, name text, folded text, emails jsonb, links jsonb, profile_key text)
      where c.workspace_id = ${workspaceId} and c.id = r.id`)
}

export async function insertPositions(tx: Db, { workspaceId, now }: Run, made: NewPosition[]) {
  if (made.length)
    await tx.execute(sql`
      insert into positions (workspace_id, id, contact_id, company_id, company_name, title, current, created_at)
      select ${workspaceId}::uuid, r.id, r.contact_id, r.company_id, r.company_name, r.title, true, ${now.toISOString()}::timestamptz
      from jsonb_to_recordset(${jsonRows(made)}) as r(id uuid, contact_id uuid, company_id uuid, company_name text, title text)`)
}

/** The day of leaving is not in the file: it lies before the day of the import, and is known to the month at best. */
export async function endPositions(tx: Db, { workspaceId }: Run, ended: Ended[]) {
  if (ended.length)
    await tx.execute(sql`
      update positions p set current = false, ended_on = greatest(r.on, p.started_on), ended_precision = 'month'
      from jsonb_to_recordset(${jsonRows(ended)}) as r(id uuid, "on" date)
      where p.workspace_id = ${workspaceId} and p.id = r.id`)
}

export async function retitlePositions(tx: Db, { workspaceId }: Run, retitled: Retitled[]) {
  if (retitled.length)
    await tx.execute(sql`
      update positions p set title = r.title
      from jsonb_to_recordset(${jsonRows(retitled)}) as r(id uuid, title text)
      where p.workspace_id = ${workspaceId} and p.id = r.id`)
}
