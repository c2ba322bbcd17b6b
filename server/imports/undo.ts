import { sql } from 'drizzle-orm'
import type { Undone } from '../../shared/imports'
import { deriveFromFacts } from '../applications/queries'
import { type Db, rowsOf } from '../db/client'
import { touched } from '../live'

type OneImport = { workspaceId: string; importId: string; now: Date }

/**
 * Takes an import back as one act: what it made goes, what it changed gets its values back. What was changed or used by
 * hand since is kept, and counted. Within a transaction.
 */
export async function takeBack(tx: Db, one: OneImport): Promise<Undone> {
  const applications = await removeApplications(tx, one)
  const facts = await takeBackFacts(tx, one)
  const restored =
    facts + (await restorePositions(tx, one)) + (await restoreContacts(tx, one)) + (await restoreTouches(tx, one))
  const contacts = (await removeContacts(tx, one)) + (await removeNamedContacts(tx, one))
  const positions = await removeOwnPositions(tx, one)
  const companies = await removeCompanies(tx, one)
  touched(tx, one.workspaceId, 'applications', 'contacts', 'companies', 'careers')
  const removed = applications + contacts + positions + companies
  return { removed, restored, kept: Math.max(0, (await countTouched(tx, one)) - removed - restored) }
}

/** The rows of this import that made or changed something. */
const rowsOfImport = ({ workspaceId, importId }: OneImport, table: string, fate: 'new' | 'updated') => sql`
  (select r.row_id, r.before, r.imported from import_rows r
    where r.workspace_id = ${workspaceId} and r.import_id = ${importId} and r.table_name = ${table} and r.fate = ${fate})`

const startOf = ({ workspaceId, importId }: OneImport) =>
  sql`(select i.created_at from imports i where i.workspace_id = ${workspaceId} and i.id = ${importId})`

const count = async (tx: Db, statement: ReturnType<typeof sql>) => (await rowsOf(tx, statement)).length

/** Those that nobody touched since: their version is 1, no task is about them, and their only notes are the import's own. */
const removeApplications = (tx: Db, one: OneImport) =>
  count(
    tx,
    sql`
      delete from applications a using ${rowsOfImport(one, 'applications', 'new')} r
      where a.workspace_id = ${one.workspaceId} and a.id = r.row_id and a.version = 1
        and not exists (select 1 from tasks t where t.workspace_id = ${one.workspaceId} and t.application_id = a.id)
        and not exists (
          select 1 from notes n where n.workspace_id = ${one.workspaceId} and n.application_id = a.id
            and (n.created_at <> ${startOf(one)} or n.updated_at <> n.created_at))
      returning a.id`,
  )

/**
 * Facts and help that a second import added to an application that was there: voided and taken away, and all derived anew.
 * Where no other fact stands any more, they stay: an application is somewhere.
 */
async function takeBackFacts(tx: Db, one: OneImport) {
  const { workspaceId, importId, now } = one
  const changed = await rowsOf<{ id: string; wroteFirst: boolean }>(
    tx,
    sql`
      select a.id, a.wrote_first as "wroteFirst" from applications a
      where a.workspace_id = ${workspaceId}
        and a.id in (select r.row_id from ${rowsOfImport(one, 'applications', 'updated')} r)
      order by a.id for update`,
  )
  await tx.execute(sql`
    update stage_changes f set voided_at = ${now.toISOString()}::timestamptz
    from ${rowsOfImport(one, 'applications', 'updated')} r, jsonb_array_elements_text(r.before -> 'facts') as added
    where f.workspace_id = ${workspaceId} and f.application_id = r.row_id and f.id = added::uuid and f.voided_at is null
      and exists (
        select 1 from stage_changes o where o.workspace_id = ${workspaceId} and o.application_id = r.row_id
          and o.voided_at is null and not r.before -> 'facts' ? o.id::text)`)
  await tx.execute(sql`delete from help h where h.workspace_id = ${workspaceId} and h.import_id = ${importId}`)
  for (const { id, wroteFirst } of changed) await deriveFromFacts(tx, { workspaceId, id, wroteFirst })
  return changed.length
}

/** What was edited since stays as it is; the job before ends no longer only where the one that was begun is gone. */
async function restorePositions(tx: Db, one: OneImport) {
  const changed = rowsOfImport(one, 'contacts', 'updated')
  await tx.execute(sql`
    delete from positions p using ${changed} r
    where p.workspace_id = ${one.workspaceId} and p.id = (r.before ->> 'begun')::uuid
      and p.current and p.started_on is null and p.title = coalesce(r.imported ->> 'title', '')
      and p.company_name = coalesce(r.imported ->> 'company', '')`)
  await tx.execute(sql`
    update positions p set current = true, ended_on = null, ended_precision = 'day' from ${changed} r
    where p.workspace_id = ${one.workspaceId} and p.id = (r.before ->> 'ended')::uuid and p.ended_precision = 'month'
      and not exists (
        select 1 from positions b where b.workspace_id = ${one.workspaceId} and b.id = (r.before ->> 'begun')::uuid)`)
  await tx.execute(sql`
    update positions p set title = r.before -> 'retitled' ->> 'title' from ${changed} r
    where p.workspace_id = ${one.workspaceId} and p.id = (r.before -> 'retitled' ->> 'id')::uuid
      and p.title = r.imported ->> 'title'`)
  return 0
}

/** Each value that is still what the import made of it. */
const restoreContacts = (tx: Db, one: OneImport) =>
  count(
    tx,
    sql`
      update contacts c set
        name = case when c.name = r.before -> 'became' ->> 'name' then r.before ->> 'name' else c.name end,
        folded = case when c.name = r.before -> 'became' ->> 'name' then r.before ->> 'folded' else c.folded end,
        emails = case when c.emails = r.before -> 'became' -> 'emails' then r.before -> 'emails' else c.emails end,
        links = case when c.links = r.before -> 'became' -> 'links' then r.before -> 'links' else c.links end,
        profile_key = case when c.links = r.before -> 'became' -> 'links' then r.before ->> 'profileKey' else c.profile_key end,
        version = c.version + 1
      from ${rowsOfImport(one, 'contacts', 'updated')} r
      where c.workspace_id = ${one.workspaceId} and c.id = r.row_id and r.before ? 'name'
      returning c.id`,
  )

const restoreTouches = (tx: Db, one: OneImport) =>
  count(
    tx,
    sql`
      update contacts c set last_touch_on = (r.before ->> 'lastTouchOn')::date
      from ${rowsOfImport(one, 'contacts', 'updated')} r
      where c.workspace_id = ${one.workspaceId} and c.id = r.row_id and r.before ? 'lastTouchOn'
        and c.last_touch_on = (r.before ->> 'became')::date
      returning c.id`,
  )

/** Nobody who was edited, helped, plays a part, knows somebody or has a note or a task. */
const untouched = (workspaceId: string) => sql`
  c.version = 1
  and not exists (select 1 from help h where h.workspace_id = ${workspaceId} and h.contact_id = c.id)
  and not exists (select 1 from parts p where p.workspace_id = ${workspaceId} and p.contact_id = c.id)
  and not exists (select 1 from notes n where n.workspace_id = ${workspaceId} and n.contact_id = c.id)
  and not exists (select 1 from tasks t where t.workspace_id = ${workspaceId} and t.contact_id = c.id)
  and not exists (select 1 from interaction_people i where i.workspace_id = ${workspaceId} and i.contact_id = c.id)
  and not exists (select 1 from educations e where e.workspace_id = ${workspaceId} and e.contact_id = c.id)
  and not exists (select 1 from relationships k where k.workspace_id = ${workspaceId} and k.contact_id = c.id)
  and not exists (select 1 from relationships k where k.workspace_id = ${workspaceId} and k.knows_contact_id = c.id)`

const removeContacts = (tx: Db, one: OneImport) =>
  count(
    tx,
    sql`
      delete from contacts c using ${rowsOfImport(one, 'contacts', 'new')} r
      where c.workspace_id = ${one.workspaceId} and c.id = r.row_id and ${untouched(one.workspaceId)}
      returning c.id`,
  )

/** Helpers whom a row of applications named: made at the very moment of the import, and with no row of their own. */
const removeNamedContacts = (tx: Db, one: OneImport) => {
  const { workspaceId } = one
  return count(
    tx,
    sql`
      delete from contacts c
      where c.workspace_id = ${workspaceId} and ${untouched(workspaceId)}
        and not exists (select 1 from import_rows r where r.workspace_id = ${workspaceId} and r.row_id = c.id)
        and c.created_at = ${startOf(one)}
      returning c.id`,
  )
}

/** Of the user's own positions those that still say what the file said. */
const removeOwnPositions = (tx: Db, one: OneImport) =>
  count(
    tx,
    sql`
      delete from own_positions o using ${rowsOfImport(one, 'own_positions', 'new')} r
      where o.workspace_id = ${one.workspaceId} and o.id = r.row_id
        and o.company_name = r.imported ->> 'company' and o.title = r.imported ->> 'title'
        and o.started_on is not distinct from (r.imported ->> 'startedOn')::date
        and o.ended_on is not distinct from (r.imported ->> 'endedOn')::date
      returning o.id`,
  )

const removeCompanies = (tx: Db, one: OneImport) =>
  count(
    tx,
    sql`
      delete from companies c using ${rowsOfImport(one, 'companies', 'new')} r
      where c.workspace_id = ${one.workspaceId} and c.id = r.row_id and c.version = 1
        and not exists (select 1 from positions p where p.workspace_id = ${one.workspaceId} and p.company_id = c.id)
        and not exists (select 1 from own_positions o where o.workspace_id = ${one.workspaceId} and o.company_id = c.id)
        and not exists (select 1 from company_owners o where o.workspace_id = ${one.workspaceId} and (o.company_id = c.id or o.owner_id = c.id))
        and not exists (select 1 from applications a where a.workspace_id = ${one.workspaceId} and (a.company_id = c.id or a.agency_id = c.id))
        and not exists (select 1 from notes n where n.workspace_id = ${one.workspaceId} and n.company_id = c.id)
        and not exists (select 1 from tasks t where t.workspace_id = ${one.workspaceId} and t.company_id = c.id)
        and not exists (select 1 from company_aliases l where l.workspace_id = ${one.workspaceId} and l.company_id = c.id)
      returning c.id`,
  )

async function countTouched(tx: Db, { workspaceId, importId }: OneImport) {
  const [row] = await rowsOf<{ count: number }>(
    tx,
    sql`
      select count(*)::int as count from import_rows r
      where r.workspace_id = ${workspaceId} and r.import_id = ${importId} and r.fate in ('new', 'updated')`,
  )
  return row!.count
}
