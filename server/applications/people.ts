import { and, eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { HelpChanges, NewHelp, NewPart } from '../../shared/applications'
import { findLastTouch, findOrCreateContact, raiseLastTouch, takeBackTouch } from '../contacts/queries'
import type { Db } from '../db/client'
import { applications, help, parts } from '../db/schema'
import { found, invalid } from '../errors'
import { touched, transaction } from '../live'
import { deriveFromFacts, lockApplication, type One, refuseFuture } from './facts'

type By = { userId: string; now: Date }

/** What a contact did for an application; the channel follows. Saying it twice says it once. */
export const addHelp = (db: Db, { workspaceId, id, userId, now, ...input }: One & By & NewHelp) =>
  transaction(db, async (tx) => {
    const { application, todayOn } = await lockApplication(tx, { workspaceId, id, now })
    refuseFuture('/on', input.on, todayOn)
    const contactId = await personOf(tx, { workspaceId, now, input })
    const touchBefore = await findLastTouch(tx, { workspaceId, id: contactId })
    await tx
      .insert(help)
      .values({
        ...{ workspaceId, id: uuidv7(), applicationId: id, contactId, kind: input.kind, on: input.on },
        ...{ note: input.note ?? '', touchBefore, recordedAt: now, recordedBy: userId },
      })
      .onConflictDoNothing()
    await raiseLastTouch(tx, { workspaceId, id: contactId, on: input.on })
    touched(tx, workspaceId, 'applications', 'contacts')
    return deriveFromFacts(tx, application)
  })

/** Another kind, day or note; with the day the touch moves. */
export const changeHelp = (
  db: Db,
  { workspaceId, id, now, helpId, changes }: One & { now: Date; helpId: string; changes: HelpChanges },
) =>
  transaction(db, async (tx) => {
    const { application, todayOn } = await lockApplication(tx, { workspaceId, id, now })
    if (changes.on) refuseFuture('/on', changes.on, todayOn)
    const [row] = await tx.select().from(help).where(thisHelp({ workspaceId, id, helpId }))
    const { contactId, on, touchBefore } = found(row, 'help')
    if (Object.keys(changes).length) await tx.update(help).set(changes).where(thisHelp({ workspaceId, id, helpId }))
    if (contactId && changes.on && changes.on !== on) {
      await takeBackTouch(tx, { workspaceId, id: contactId, on, before: touchBefore })
      await raiseLastTouch(tx, { workspaceId, id: contactId, on: changes.on })
    }
    touched(tx, workspaceId, 'applications', 'contacts')
    return deriveFromFacts(tx, application)
  })

export const removeHelp = (db: Db, { workspaceId, id, now, helpId }: One & { now: Date; helpId: string }) =>
  transaction(db, async (tx) => {
    const { application } = await lockApplication(tx, { workspaceId, id, now })
    const [row] = await tx.delete(help).where(thisHelp({ workspaceId, id, helpId })).returning()
    const { contactId, on, touchBefore } = found(row, 'help')
    if (contactId) await takeBackTouch(tx, { workspaceId, id: contactId, on, before: touchBefore })
    touched(tx, workspaceId, 'applications', 'contacts')
    return deriveFromFacts(tx, application)
  })

/** A part that is not help: recruiter, hiring manager, interviewer, reference. */
export const addPart = (db: Db, { workspaceId, id, now, ...input }: One & { now: Date } & NewPart) =>
  transaction(db, async (tx) => {
    await lockApplication(tx, { workspaceId, id, now })
    const contactId = await personOf(tx, { workspaceId, now, input })
    await tx
      .insert(parts)
      .values({ workspaceId, id: uuidv7(), applicationId: id, contactId, kind: input.kind, createdAt: now })
      .onConflictDoNothing()
    return raiseVersion(tx, { workspaceId, id })
  })

export const removePart = (db: Db, { workspaceId, id, now, partId }: One & { now: Date; partId: string }) =>
  transaction(db, async (tx) => {
    await lockApplication(tx, { workspaceId, id, now })
    const [row] = await tx
      .delete(parts)
      .where(and(eq(parts.workspaceId, workspaceId), eq(parts.applicationId, id), eq(parts.id, partId)))
      .returning({ id: parts.id })
    found(row, 'part')
    return raiseVersion(tx, { workspaceId, id })
  })

async function raiseVersion(tx: Db, { workspaceId, id }: One) {
  await tx
    .update(applications)
    .set({ version: sql`${applications.version} + 1` })
    .where(and(eq(applications.workspaceId, workspaceId), eq(applications.id, id)))
  touched(tx, workspaceId, 'applications', 'contacts')
}

const thisHelp = ({ workspaceId, id, helpId }: One & { helpId: string }) =>
  and(eq(help.workspaceId, workspaceId), eq(help.applicationId, id), eq(help.id, helpId))

type Person = { workspaceId: string; now: Date; input: { contactId?: string; contactName?: string } }

/** The contact of that id, or the one of that name, who comes in as an acquaintance when new. */
async function personOf(tx: Db, { workspaceId, now, input: { contactId, contactName } }: Person): Promise<string> {
  if (Boolean(contactId) === Boolean(contactName))
    throw invalid('/contactId', 'or a name must be given, and only one of them')
  return contactId ?? findOrCreateContact(tx, { workspaceId, name: contactName!, tie: 'acquaintance', now })
}
