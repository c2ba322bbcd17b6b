import { uuidv7 } from 'uuidv7'
import { isPlaceholderCompany } from '../../shared/companyNames'
import type { Fate } from '../../shared/imports'
import { foldPersonName } from '../../shared/personNames'
import { findOrCreateCompanies } from '../companies/queries'
import type { Db } from '../db/client'
import { touched } from '../live'
import {
  type Change,
  type Ended,
  endPositions,
  findStored,
  type Given,
  insertContacts,
  insertPositions,
  type NewContact,
  type NewPosition,
  type Retitled,
  retitlePositions,
  type Stored,
  updateContacts,
} from './connectionRows'
import { type Outcome, type Run, recordNewCompanies, recordOutcomes } from './record'
import type { ImportedConnection } from './rows'

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
  const before = isChanged ? beforeOf(known, { change, ...writes }) : null
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

/** Values to put back where they are still what they became, and the position that was begun, for an undo. */
const beforeOf = (
  { name, emails, links, profileKey, positionId, title }: Stored,
  { change, position, ended, retitled }: Omit<Plan, 'outcome'>,
) => ({
  ...{ name, folded: foldPersonName(name), emails, links, profileKey, begun: position?.id ?? null },
  became: { name: change?.name ?? name, emails: change?.emails ?? emails, links: change?.links ?? links },
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
