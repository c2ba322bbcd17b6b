import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { DayText } from '../../shared/days'
import type { Db } from '../db/client'
import { contacts, help, interactionPeople } from '../db/schema'
import { touched } from '../live'

type One = { workspaceId: string; id: string }
type Touch = One & { on: DayText }

/** The last touch of a contact, or null. */
export async function findLastTouch(tx: Db, one: One): Promise<DayText | null> {
  const [row] = await tx.select({ on: contacts.lastTouchOn }).from(contacts).where(isContact(one))
  return row?.on ?? null
}

/** A touch on that day, unless a later one is known. No change of the contact's own: their version stays. Within a transaction. */
export async function raiseLastTouch(tx: Db, { workspaceId, id, on }: Touch) {
  await tx
    .update(contacts)
    .set({ lastTouchOn: on })
    .where(and(isContact({ workspaceId, id }), or(isNull(contacts.lastTouchOn), lt(contacts.lastTouchOn, on))))
  touched(tx, workspaceId, 'contacts')
}

/**
 * The touch of a fact that is gone goes with it: the last touch is again what it was before, or that of other facts until then,
 * unless there has been another since. Facts that found it there have now the one before it. Within a transaction.
 */
export async function takeBackTouch(tx: Db, { workspaceId, id, on, before }: Touch & { before: DayText | null }) {
  for (const facts of [help, interactionPeople])
    await tx
      .update(facts)
      .set({ touchBefore: before })
      .where(and(eq(facts.workspaceId, workspaceId), eq(facts.contactId, id), eq(facts.touchBefore, on)))
  await tx
    .update(contacts)
    .set({
      lastTouchOn: sql`greatest(${before}::date, (
        select max(h.on) from help h where h.workspace_id = ${workspaceId} and h.contact_id = ${id} and h.on <= ${on}
      ), (
        select max(i.on) from interaction_people p
        join interactions i on i.workspace_id = ${workspaceId} and i.id = p.interaction_id
        where p.workspace_id = ${workspaceId} and p.contact_id = ${id} and i.on <= ${on}
      ))`,
    })
    .where(and(isContact({ workspaceId, id }), eq(contacts.lastTouchOn, on)))
  touched(tx, workspaceId, 'contacts')
}

const isContact = ({ workspaceId, id }: One) => and(eq(contacts.workspaceId, workspaceId), eq(contacts.id, id))
