import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { isPlaceholderCompany } from '../../shared/companyNames'
import type { Fate } from '../../shared/imports'
import { foldPersonName } from '../../shared/personNames'
import { findOrCreateCompanies } from '../companies/queries'
import { type Db, jsonRows, rowsOf } from '../db/client'
import { touched } from '../live'
import { type Outcome, type Run, recordNewCompanies, recordOutcomes } from './record'
import type { ImportedConnection } from './rows'

/** What an import gave of a person last time, and gives now: what differs from it was changed by hand. */
type Given = { name: string; company: string | null; title: string; email: string | null }

type Stored = {
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

/**
 * Writes connections in one go: matched by profile, else by name where the stored contact has no profile; a changed
 * company ends the old position and starts a new one; what was changed by hand since is kept; an empty cell says nothing.
 */
export async function writeConnections(tx: Db, run: Run & { todayOn: string }, rows: readonly ImportedConnection[]) {
  const marker = uuidv7()
  const { workspaceId, now } = run
  const names = rows.flatMap(({ company }) => (company && !isPlaceholderCompany(company) ? [company] : []))
  const companyIds = await findOrCreateCompanies(tx, { workspaceId, names: [...new Set(names)], now })
  await recordNewCompanies(tx, run, marker)
  const stored = await findStored(tx, workspaceId, rows)
  const taken = new Set<string>()
  const plans = rows.map((row) => {
    const known = stored.get(row.rowNumber)
    if (!known || taken.has(known.id)) return planNew(row, companyIds, known)
    taken.add(known.id)
    return planKnown(row, known, { companyIds, todayOn: run.todayOn })
  })
  await insertContacts(
    tx,
    run,
    plans.flatMap(({ contact }) => contact ?? []),
  )
  await updateContacts(
    tx,
    run,
    plans.flatMap(({ change }) => change ?? []),
  )
  await endPositions(
    tx,
    run,
    plans.flatMap(({ ended }) => ended ?? []),
  )
  await retitlePositions(
    tx,
    run,
    plans.flatMap(({ retitled }) => retitled ?? []),
  )
  await insertPositions(
    tx,
    run,
    plans.flatMap(({ position }) => position ?? []),
  )
  await recordOutcomes(
    tx,
    run,
    plans.map(({ outcome }) => outcome),
  )
  touched(tx, workspaceId, 'contacts')
  return plans.map(({ outcome }) => outcome.fate)
}

type NewContact = {
  id: string
  name: string
  folded: string
  emails: string[]
  links: string[]
  profile_key: string | null
  connected_on: string | null
}
type NewPosition = { id: string; contact_id: string; company_id: string | null; company_name: string; title: string }
type Change = {
  id: string
  name: string
  folded: string
  emails: string[]
  links: string[]
  profile_key: string | null
}
type Ended = { id: string; on: string }
type Retitled = { id: string; title: string }
type Plan = {
  outcome: Outcome
  contact?: NewContact
  change?: Change
  position?: NewPosition
  ended?: Ended
  retitled?: Retitled
}
type CompanyIds = Map<string, string | null>

const givenBy = ({ name, company, title, email }: ImportedConnection): Given => ({ name, company, title, email })

function planNew(row: ImportedConnection, companyIds: CompanyIds, twin: Stored | undefined): Plan {
  if (twin) return { outcome: { ...about(row), fate: 'skipped', reason: 'The same person stands in the file twice.' } }
  const id = uuidv7()
  return {
    outcome: { ...about(row), fate: 'new', table: 'contacts', rowId: id, imported: givenBy(row) },
    contact: {
      ...{
        id,
        name: row.name,
        folded: foldPersonName(row.name),
        profile_key: row.profileKey,
        connected_on: row.connectedOn,
      },
      ...{ emails: row.email ? [row.email] : [], links: row.profileUrl ? [row.profileUrl] : [] },
    },
    position: positionOf(row, id, companyIds),
  }
}

function positionOf(
  { company, title }: ImportedConnection,
  contactId: string,
  companyIds: CompanyIds,
): NewPosition | undefined {
  if (!company && !title) return undefined
  return {
    id: uuidv7(),
    contact_id: contactId,
    company_id: companyIds.get(company ?? '') ?? null,
    company_name: company ?? '',
    title,
  }
}

const about = ({ rowNumber, name }: ImportedConnection) => ({ part: 'connections' as const, rowNumber, label: name })

type Among = { companyIds: CompanyIds; todayOn: string }

function planKnown(row: ImportedConnection, known: Stored, { companyIds, todayOn }: Among): Plan {
  const base = { ...about(row), table: 'contacts', rowId: known.id }
  if (known.trashed) return { outcome: { ...about(row), fate: 'skipped', reason: 'This person is in the trash.' } }
  const work = planWork(row, known, { companyIds, todayOn })
  const change = planChange(row, known)
  const isChanged = Boolean(change || work.position || work.ended || work.retitled)
  const fate: Fate = isChanged ? 'updated' : work.kept ? 'kept_yours' : 'unchanged'
  const { kept, ...writes } = work
  const before = isChanged ? beforeOf(known, writes) : null
  return {
    ...writes,
    change,
    outcome: {
      ...base,
      fate,
      imported: givenBy(row),
      before,
      reason: kept ? 'You have changed where they work.' : null,
    },
  }
}

/** Values to put back, and the position that was begun, for an undo. */
const beforeOf = (
  { name, emails, links, profileKey, positionId, title }: Stored,
  { position, ended, retitled }: Omit<Plan, 'outcome'>,
) => ({
  ...{ name, emails, links, profileKey, begun: position?.id ?? null },
  ...{ ended: ended ? positionId : null, retitled: retitled ? { id: positionId, title } : null },
})

type Work = Pick<Plan, 'position' | 'ended' | 'retitled'> & { kept: boolean }

function planWork(row: ImportedConnection, known: Stored, { companyIds, todayOn }: Among): Work {
  const unchanged = { kept: false }
  if (!row.company && !row.title) return unchanged
  const position = positionOf(row, known.id, companyIds)
  if (!known.positionId) return known.given?.company || known.given?.title ? { kept: true } : { position, kept: false }
  const sameCompany = isSameCompany(row, known, companyIds)
  if (sameCompany && (!row.title || row.title === known.title)) return unchanged
  const isByHand =
    !known.given || known.given.company !== known.company || (known.given.title || null) !== (known.title || null)
  if (isByHand) return { kept: true }
  if (sameCompany) return { retitled: { id: known.positionId, title: row.title }, kept: false }
  return { position, ended: { id: known.positionId, on: todayOn }, kept: false }
}

const isSameCompany = ({ company }: ImportedConnection, known: Stored, companyIds: CompanyIds) =>
  !company || company === known.company || (known.companyId !== null && companyIds.get(company) === known.companyId)

/** A name that LinkedIn changed, a mail or a profile that was not known yet. Null when there is nothing to change. */
function planChange(row: ImportedConnection, { id, ...known }: Stored): Change | undefined {
  const renamed = known.given?.name === known.name && row.name !== known.name
  const mail = row.email && !known.emails.includes(row.email) && known.given?.email !== row.email ? [row.email] : []
  const profile = !known.profileKey && row.profileKey
  const link = row.profileUrl && profile ? [row.profileUrl] : []
  if (!renamed && !mail.length && !profile) return undefined
  const name = renamed ? row.name : known.name
  return {
    ...{ id, name, folded: foldPersonName(name), emails: [...known.emails, ...mail], links: [...known.links, ...link] },
    profile_key: known.profileKey ?? row.profileKey,
  }
}

/** The stored person that each row means, with their current position and what the last import gave of them. */
async function findStored(
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

async function insertContacts(tx: Db, { workspaceId, now }: Run, made: NewContact[]) {
  if (made.length)
    await tx.execute(sql`
      insert into contacts (workspace_id, id, name, folded, tie, emails, links, profile_key, connected_on, created_at)
      select ${workspaceId}::uuid, r.id, r.name, r.folded, 'connection', r.emails, r.links, r.profile_key, r.connected_on, ${now.toISOString()}::timestamptz
      from jsonb_to_recordset(${jsonRows(made)}) as r(
        id uuid, name text, folded text, emails jsonb, links jsonb, profile_key text, connected_on date)`)
}

async function updateContacts(tx: Db, { workspaceId }: Run, changes: Change[]) {
  if (changes.length)
    await tx.execute(sql`
      update contacts c
      set name = r.name, folded = r.folded, emails = r.emails, links = r.links, profile_key = r.profile_key, version = c.version + 1
      from jsonb_to_recordset(${jsonRows(changes)}) as r(id uuid, name text, folded text, emails jsonb, links jsonb, profile_key text)
      where c.workspace_id = ${workspaceId} and c.id = r.id`)
}

async function insertPositions(tx: Db, { workspaceId, now }: Run, made: NewPosition[]) {
  if (made.length)
    await tx.execute(sql`
      insert into positions (workspace_id, id, contact_id, company_id, company_name, title, current, created_at)
      select ${workspaceId}::uuid, r.id, r.contact_id, r.company_id, r.company_name, r.title, true, ${now.toISOString()}::timestamptz
      from jsonb_to_recordset(${jsonRows(made)}) as r(id uuid, contact_id uuid, company_id uuid, company_name text, title text)`)
}

/** The day of leaving is not in the file: it lies before the day of the import, and is known to the month at best. */
async function endPositions(tx: Db, { workspaceId }: Run, ended: Ended[]) {
  if (ended.length)
    await tx.execute(sql`
      update positions p set current = false, ended_on = greatest(r.on, p.started_on), ended_precision = 'month'
      from jsonb_to_recordset(${jsonRows(ended)}) as r(id uuid, "on" date)
      where p.workspace_id = ${workspaceId} and p.id = r.id`)
}

async function retitlePositions(tx: Db, { workspaceId }: Run, retitled: Retitled[]) {
  if (retitled.length)
    await tx.execute(sql`
      update positions p set title = r.title
      from jsonb_to_recordset(${jsonRows(retitled)}) as r(id uuid, title text)
      where p.workspace_id = ${workspaceId} and p.id = r.id`)
}
