import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/client'
import { contacts } from '../db/schema'
import { found } from '../errors'
import { touched } from '../live'

/** A fact of the contact changes: so does the contact. It stays locked until the transaction ends; 404 when it is not there. */
export async function raiseVersion(tx: Db, { workspaceId, id }: { workspaceId: string; id: string }) {
  const [row] = await tx
    .update(contacts)
    .set({ version: sql`${contacts.version} + 1` })
    .where(and(eq(contacts.workspaceId, workspaceId), eq(contacts.id, id)))
    .returning({ id: contacts.id })
  found(row, 'contact')
  touched(tx, workspaceId, 'contacts')
}
