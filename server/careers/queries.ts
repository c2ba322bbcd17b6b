import { and, eq, isNull, sql } from 'drizzle-orm'
import type { NewEducation, NewOwnPosition, OwnPosition, OwnPositionChanges } from '../../shared/careers'
import { foldText } from '../../shared/folding'
import { findOrCreateCompany } from '../companies/queries'
import { type Db, rowsOf } from '../db/client'
import { contacts, educations, ownPositions } from '../db/schema'
import { absent, found, invalid } from '../errors'
import { touched, transaction } from '../live'
import { overlapping } from './overlaps'

export { overlapping }

type One = { workspaceId: string; id: string }

/** What you did yourself, the latest first, with how many contacts were there in the same years. */
export const listOwnPositions = (db: Db, workspaceId: string) => selectOwn(db, workspaceId)

/** A position of your own; the one that is there already when a try with the same id went before. */
export const createOwnPosition = (
  db: Db,
  { workspaceId, id, companyName, now, ...position }: One & NewOwnPosition & { now: Date },
) =>
  transaction(db, async (tx) => {
    refuseDisorder(position)
    const companyId = await findOrCreateCompany(tx, { workspaceId, name: companyName, now })
    await tx
      .insert(ownPositions)
      .values({ workspaceId, id, companyId, companyName, ...position, createdAt: now })
      .onConflictDoNothing({ target: [ownPositions.workspaceId, ownPositions.id] })
    touched(tx, workspaceId, 'careers')
    return found(await findOwn(tx, { workspaceId, id }), 'position')
  })

type Change = One & { changes: OwnPositionChanges; now: Date }

export const changeOwnPosition = (db: Db, { workspaceId, id, changes, now }: Change) =>
  transaction(db, async (tx) => {
    const before = found(await findOwn(tx, { workspaceId, id }), 'position')
    refuseDisorder({ ...before, ...changes })
    const { companyName, ...rest } = changes
    const moved = companyName
      ? { companyName, companyId: await findOrCreateCompany(tx, { workspaceId, name: companyName, now }) }
      : {}
    if (Object.keys(changes).length)
      await tx
        .update(ownPositions)
        .set({ ...rest, ...moved })
        .where(and(eq(ownPositions.workspaceId, workspaceId), eq(ownPositions.id, id)))
    touched(tx, workspaceId, 'careers')
    return found(await findOwn(tx, { workspaceId, id }), 'position')
  })

export const removeOwnPosition = (db: Db, { workspaceId, id }: One) =>
  transaction(db, async (tx) => {
    const [row] = await tx
      .delete(ownPositions)
      .where(and(eq(ownPositions.workspaceId, workspaceId), eq(ownPositions.id, id)))
      .returning({ id: ownPositions.id })
    found(row, 'position')
    touched(tx, workspaceId, 'careers')
  })

/** The schools of a contact, or your own. */
export const listEducations = (db: Db, { workspaceId, contactId }: { workspaceId: string; contactId?: string }) =>
  db
    .select()
    .from(educations)
    .where(
      and(
        eq(educations.workspaceId, workspaceId),
        contactId ? eq(educations.contactId, contactId) : isNull(educations.contactId),
      ),
    )
    .orderBy(sql`${educations.startedOn} desc nulls last, ${educations.id} desc`)

/** A school; the one that is there already when a try with the same id went before. */
export const createEducation = (db: Db, { workspaceId, id, now, ...education }: One & NewEducation & { now: Date }) =>
  transaction(db, async (tx) => {
    refuseDisorder(education)
    if (education.contactId) await requireContact(tx, { workspaceId, id: education.contactId })
    await tx
      .insert(educations)
      .values({ workspaceId, id, ...education, folded: foldText(education.school), createdAt: now })
      .onConflictDoNothing({ target: [educations.workspaceId, educations.id] })
    touched(tx, workspaceId, 'careers')
    const [row] = await tx
      .select()
      .from(educations)
      .where(and(eq(educations.workspaceId, workspaceId), eq(educations.id, id)))
    return found(row, 'school')
  })

export const removeEducation = (db: Db, { workspaceId, id }: One) =>
  transaction(db, async (tx) => {
    const [row] = await tx
      .delete(educations)
      .where(and(eq(educations.workspaceId, workspaceId), eq(educations.id, id)))
      .returning({ id: educations.id })
    found(row, 'school')
    touched(tx, workspaceId, 'careers')
  })

async function findOwn(db: Db, { workspaceId, id }: One) {
  const [row] = await selectOwn(db, workspaceId, id)
  return row ?? null
}

const selectOwn = (db: Db, workspaceId: string, id?: string) =>
  rowsOf<OwnPosition>(
    db,
    sql`
      select o.id, o.company_id as "companyId", coalesce(c.name, o.company_name) as company, o.title,
        o.started_on::text as "startedOn", o.started_precision as "startedPrecision",
        o.ended_on::text as "endedOn", o.ended_precision as "endedPrecision", (
          select count(distinct p.contact_id)::int from positions p
          join contacts k on k.workspace_id = ${workspaceId} and k.id = p.contact_id
          where p.workspace_id = ${workspaceId} and p.company_id = o.company_id and ${overlapping}
            and k.tie <> 'unmet' and k.trashed_at is null
        ) as colleagues
      from own_positions o
      left join companies c on c.workspace_id = ${workspaceId} and c.id = o.company_id
      where o.workspace_id = ${workspaceId} ${id ? sql`and o.id = ${id}` : sql``}
      order by o.ended_on desc nulls first, o.started_on desc nulls last, o.id desc`,
  )

async function requireContact(tx: Db, { workspaceId, id }: One) {
  const [row] = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.workspaceId, workspaceId), eq(contacts.id, id)))
  if (!row) throw absent('contact')
}

type Span = { startedOn?: string | null; endedOn?: string | null }

/** Years are enough to compare: a position of some months is written with the year alone as often as not. */
function refuseDisorder({ startedOn, endedOn }: Span) {
  if (startedOn && endedOn && endedOn.slice(0, 4) < startedOn.slice(0, 4))
    throw invalid('/endedOn', 'is before the start')
}
