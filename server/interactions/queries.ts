import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { isFuture, today } from '../../shared/days'
import type { Interaction, NewInteraction } from '../../shared/interactions'
import { findLastTouch, raiseLastTouch, takeBackTouch } from '../contacts/queries'
import { type Db, rowsOf } from '../db/client'
import { contacts, interactionPeople, interactions } from '../db/schema'
import { absent, found, invalid } from '../errors'
import { touched, transaction } from '../live'
import { findWorkspace } from '../workspaces/queries'

type One = { workspaceId: string; id: string }
type Subject = { contactId?: string; companyId?: string; applicationId?: string }
type Listed = Subject & { workspaceId: string; searchIds: string[] | null }

/** The most that a list holds. */
const listed = 200

/**
 * Touches with a contact, with whoever works or worked at a company, or about an application, the latest first. What is about
 * an application of a search that was not granted is left out.
 */
export const listInteractions = (db: Db, { workspaceId, searchIds, ...subject }: Listed): Promise<Interaction[]> =>
  rowsOf<Interaction>(
    db,
    sql`${selectInteractions(workspaceId)}
      where i.workspace_id = ${workspaceId} and ${about(workspaceId, subject)}
        and ${searchIds ? sql`(a.id is null or ${inArray(sql`a.search_id`, searchIds)})` : sql`true`}
      order by i.on desc, i.id desc limit ${listed}`,
  )

type Made = One & NewInteraction & { userId: string; now: Date }

/** A touch, which is the last one of everybody in it unless there was a later one; the one that is there already on a retry. */
export const createInteraction = (db: Db, { workspaceId, id, contactIds, userId, now, ...touch }: Made) =>
  transaction(db, async (tx) => {
    const { timeZone } = found(await findWorkspace(tx, workspaceId), 'workspace')
    if (isFuture(touch.on, today(now, timeZone))) throw invalid('/on', 'is in the future')
    const [made] = await tx
      .insert(interactions)
      .values({ workspaceId, id, ...touch, recordedAt: now, recordedBy: userId })
      .onConflictDoNothing({ target: [interactions.workspaceId, interactions.id] })
      .returning({ id: interactions.id })
    if (made) await addPeople(tx, { workspaceId, id, on: touch.on, contactIds: [...new Set(contactIds)] })
    touched(tx, workspaceId, 'interactions', 'contacts')
    return found(await findInteraction(tx, { workspaceId, id }), 'interaction')
  })

/** Gone, and everybody's last touch is again what it was. */
export const removeInteraction = (db: Db, { workspaceId, id }: One) =>
  transaction(db, async (tx) => {
    const [row] = await tx.select({ on: interactions.on }).from(interactions).where(isInteraction({ workspaceId, id }))
    const { on } = found(row, 'interaction')
    const people = await tx
      .delete(interactionPeople)
      .where(and(eq(interactionPeople.workspaceId, workspaceId), eq(interactionPeople.interactionId, id)))
      .returning({ contactId: interactionPeople.contactId, before: interactionPeople.touchBefore })
    await tx.delete(interactions).where(isInteraction({ workspaceId, id }))
    for (const { contactId, before } of people) await takeBackTouch(tx, { workspaceId, id: contactId, on, before })
    touched(tx, workspaceId, 'interactions', 'contacts')
  })

async function addPeople(tx: Db, { workspaceId, id, on, contactIds }: One & { on: string; contactIds: string[] }) {
  const known = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.workspaceId, workspaceId), inArray(contacts.id, contactIds)))
  if (known.length < contactIds.length) throw absent('contact')
  // One after the other in one order, so that two touches with the same people do not wait for each other.
  for (const contactId of contactIds.toSorted()) {
    const touchBefore = await findLastTouch(tx, { workspaceId, id: contactId })
    await tx.insert(interactionPeople).values({ workspaceId, id: uuidv7(), interactionId: id, contactId, touchBefore })
    await raiseLastTouch(tx, { workspaceId, id: contactId, on })
  }
}

async function findInteraction(db: Db, { workspaceId, id }: One) {
  const [row] = await rowsOf<Interaction>(
    db,
    sql`${selectInteractions(workspaceId)} where i.workspace_id = ${workspaceId} and i.id = ${id}`,
  )
  return row ?? null
}

const isInteraction = ({ workspaceId, id }: One) =>
  and(eq(interactions.workspaceId, workspaceId), eq(interactions.id, id))

const selectInteractions = (workspaceId: string): SQL => sql`
  select i.id, i.kind, i.on::text as "on", i.line,
    case when a.id is null then null else json_build_object('id', a.id, 'role', a.role, 'company', c.name) end as application,
    coalesce((
      select json_agg(json_build_object('id', k.id, 'name', k.name, 'tie', k.tie) order by k.name, k.id)
      from interaction_people p
      join contacts k on k.workspace_id = ${workspaceId} and k.id = p.contact_id and k.trashed_at is null
      where p.workspace_id = ${workspaceId} and p.interaction_id = i.id
    ), '[]') as people
  from interactions i
  left join applications a on a.workspace_id = ${workspaceId} and a.id = i.application_id and a.trashed_at is null
  left join companies c on c.workspace_id = ${workspaceId} and c.id = a.company_id`

function about(workspaceId: string, { contactId, companyId, applicationId }: Subject): SQL {
  if (applicationId) return sql`i.application_id = ${applicationId}`
  const who = contactId
    ? sql`p.contact_id = ${contactId}`
    : sql`p.contact_id in (
        select j.contact_id from positions j where j.workspace_id = ${workspaceId} and j.company_id = ${companyId})`
  const among = sql`i.id in (
    select p.interaction_id from interaction_people p where p.workspace_id = ${workspaceId} and ${who})`
  return companyId ? sql`(${among} or a.company_id = ${companyId})` : among
}
