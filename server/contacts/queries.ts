import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { ContactChanges, NewContact } from '../../shared/contacts'
import { isFuture, today } from '../../shared/days'
import { type Db, rowsOf } from '../db/client'
import { applications, companies, contacts, help } from '../db/schema'
import { conflict, found, invalid } from '../errors'
import { stale } from '../http'
import { touched, transaction } from '../live'
import { findWorkspace } from '../workspaces/queries'
import { insertContact, keysOf } from './insert'
import { listPositions } from './positions'
import { listKnownBy, listKnows } from './relationships'

export { findOrCreateContact, findOrCreateContacts, insertContact } from './insert'
export { listContacts, listTags } from './list'
export { addPosition, changePosition, removePosition } from './positions'
export { addRelationship, removeRelationship } from './relationships'
export { findLastTouch, raiseLastTouch, takeBackTouch } from './touches'

type One = { workspaceId: string; id: string }

/** A contact with their positions, whom they know, who knows them, and what they did for the applications of the granted searches. */
export async function findContact(db: Db, { workspaceId, id, searchIds }: One & { searchIds: string[] | null }) {
  const [row] = await db.select().from(contacts).where(isContact({ workspaceId, id }))
  if (!row) return null
  const of = { workspaceId, contactId: id }
  const [positions, knows, knownBy, helped] = await Promise.all([
    listPositions(db, of),
    listKnows(db, of),
    listKnownBy(db, of),
    listHelped(db, of),
  ])
  return {
    ...row,
    trashedAt: row.trashedAt?.toISOString() ?? null,
    positions,
    knows,
    knownBy,
    helped: helped.filter(({ searchId }) => searchIds?.includes(searchId) ?? true),
  }
}

type Timed = { now: Date; searchIds: string[] | null }

/** A contact; the one that is there already when a try with the same id went before. */
export const createContact = (db: Db, { searchIds, ...contact }: One & NewContact & Timed) =>
  transaction(db, async (tx) => {
    await refuseFutureTouch(tx, contact)
    await insertContact(tx, contact)
    return found(await findContact(tx, { ...contact, searchIds }), 'contact')
  })

type Change = One & Timed & { version: number; changes: ContactChanges }

export const changeContact = (db: Db, { workspaceId, id, version, changes, now, searchIds }: Change) =>
  transaction(db, async (tx) => {
    await refuseFutureTouch(tx, { workspaceId, lastTouchOn: changes.lastTouchOn, now })
    const [row] = await tx
      .update(contacts)
      .set({ ...changes, ...keysOf(changes), version: sql`${contacts.version} + 1` })
      .where(and(isContact({ workspaceId, id }), eq(contacts.version, version)))
      .returning({ id: contacts.id })
    const contact = found(await findContact(tx, { workspaceId, id, searchIds }), 'contact')
    if (!row) throw stale('contact', contact.version)
    touched(tx, workspaceId, 'contacts')
    return contact
  })

type Trash = One & { userId: string; confirmed: boolean; now: Date }

/** Into the trash. Unless confirmed, somebody who helped, plays a part or is in a relationship is refused, and how often is said. */
export const trashContact = (db: Db, { workspaceId, id, userId, confirmed, now }: Trash) =>
  transaction(db, async (tx) => {
    if (!confirmed) refuseInUse(await countUses(tx, { workspaceId, id }))
    const [row] = await tx
      .update(contacts)
      .set({ trashedAt: sql`coalesce(${contacts.trashedAt}, ${now.toISOString()})`, trashedBy: userId })
      .where(isContact({ workspaceId, id }))
      .returning({ id: contacts.id })
    found(row, 'contact')
    touched(tx, workspaceId, 'contacts')
  })

const isContact = ({ workspaceId, id }: One) => and(eq(contacts.workspaceId, workspaceId), eq(contacts.id, id))

const listHelped = (db: Db, { workspaceId, contactId }: { workspaceId: string; contactId: string }) =>
  db
    .select({
      applicationId: applications.id,
      searchId: applications.searchId,
      role: applications.role,
      company: companies.name,
      kind: help.kind,
      on: help.on,
    })
    .from(help)
    .innerJoin(
      applications,
      and(
        eq(applications.workspaceId, workspaceId),
        eq(applications.id, help.applicationId),
        isNull(applications.trashedAt),
      ),
    )
    .leftJoin(companies, and(eq(companies.workspaceId, workspaceId), eq(companies.id, applications.companyId)))
    .where(and(eq(help.workspaceId, workspaceId), eq(help.contactId, contactId)))
    .orderBy(asc(help.on), asc(help.id))

type Touch = { workspaceId: string; lastTouchOn?: string | null; now: Date }

async function refuseFutureTouch(tx: Db, { workspaceId, lastTouchOn, now }: Touch) {
  if (!lastTouchOn) return
  const { timeZone } = found(await findWorkspace(tx, workspaceId), 'workspace')
  if (isFuture(lastTouchOn, today(now, timeZone))) throw invalid('/lastTouchOn', 'is in the future')
}

type Uses = { help: number; parts: number; relationships: number }

async function countUses(tx: Db, { workspaceId, id }: One): Promise<Uses> {
  const [uses] = await rowsOf<Uses>(
    tx,
    sql`
      select
        (select count(*)::int from help h where h.workspace_id = ${workspaceId} and h.contact_id = ${id}) as help,
        (select count(*)::int from parts p where p.workspace_id = ${workspaceId} and p.contact_id = ${id}) as parts,
        (select count(*)::int from relationships r where r.workspace_id = ${workspaceId}
          and (r.contact_id = ${id} or r.knows_contact_id = ${id})) as relationships`,
  )
  return uses!
}

function refuseInUse(uses: Uses) {
  if (!Object.values(uses).some(Boolean)) return
  const { help, parts, relationships } = uses
  throw conflict(
    'in_use',
    `They helped ${help} times, play ${parts} parts in applications and stand in ${relationships} relationships.`,
    { uses },
  )
}
