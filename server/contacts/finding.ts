import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { foldPersonName } from '../../shared/personNames'
import type { Tie } from '../../shared/ties'
import type { Db } from '../db/client'
import { contacts } from '../db/schema'
import { touched } from '../live'

type Named = { workspaceId: string; name: string; tie: Tie; now: Date }

/** The id of the one contact of that name, or of a new one with that tie; the oldest where there are several. Within a transaction. */
export async function findOrCreateContact(tx: Db, { workspaceId, name, tie, now }: Named): Promise<string> {
  const folded = foldPersonName(name)
  const [known] = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.workspaceId, workspaceId), eq(contacts.folded, folded), isNull(contacts.trashedAt)))
    .orderBy(asc(contacts.id))
    .limit(1)
  if (known) return known.id
  const id = uuidv7()
  await tx.insert(contacts).values({ workspaceId, id, name, folded, tie, createdAt: now })
  touched(tx, workspaceId, 'contacts')
  return id
}

/** A touch on a day: the last one moves forward, never back. */
export const raiseLastTouch = (tx: Db, { workspaceId, id, on }: { workspaceId: string; id: string; on: string }) =>
  tx
    .update(contacts)
    .set({ lastTouchOn: on, version: sql`${contacts.version} + 1` })
    .where(
      and(
        eq(contacts.workspaceId, workspaceId),
        eq(contacts.id, id),
        or(isNull(contacts.lastTouchOn), sql`${contacts.lastTouchOn} < ${on}`),
      ),
    )
