import { and, eq, isNull, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { NewContact } from '../../shared/contacts'
import { profileUrlKey } from '../../shared/links'
import { foldPersonName } from '../../shared/personNames'
import type { Tie } from '../../shared/ties'
import { type Db, jsonRows, rowsOf } from '../db/client'
import { contacts } from '../db/schema'
import { touched } from '../live'
import { insertPosition } from './positions'

type Insert = NewContact & { workspaceId: string; id?: string; now: Date }

/** A contact with their current position, if one is given. Null when the id is there already. Within a transaction. */
export async function insertContact(
  tx: Db,
  { workspaceId, id = uuidv7(), companyName, title, now, ...contact }: Insert,
): Promise<string | null> {
  const [row] = await tx
    .insert(contacts)
    .values({ tie: 'acquaintance', workspaceId, id, ...contact, ...keysOf(contact), createdAt: now })
    .onConflictDoNothing({ target: [contacts.workspaceId, contacts.id] })
    .returning({ id: contacts.id })
  if (!row) return null
  touched(tx, workspaceId, 'contacts')
  if (companyName || title)
    await insertPosition(tx, { workspaceId, contactId: id, id: uuidv7(), companyName, title, now })
  return id
}

type Named = { workspaceId: string; name: string; tie: Tie; now: Date }

/** The contact of that name, made when there is none or more than one. Within a transaction. */
export async function findOrCreateContact(tx: Db, { workspaceId, name, tie, now }: Named): Promise<string> {
  const known = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(
      and(eq(contacts.workspaceId, workspaceId), eq(contacts.folded, foldPersonName(name)), isNull(contacts.trashedAt)),
    )
    .limit(2)
  if (known.length === 1) return known[0]!.id
  return (await insertContact(tx, { workspaceId, name, tie, now }))!
}

type AllNamed = { workspaceId: string; names: readonly string[]; tie: Tie; now: Date }

/** The contact of each name, as `findOrCreateContact` finds or makes one, in two statements. Within a transaction. */
export async function findOrCreateContacts(
  tx: Db,
  { workspaceId, names, tie, now }: AllNamed,
): Promise<Map<string, string>> {
  const keys = new Map(names.map((name) => [name, foldPersonName(name)]))
  const known = await rowsOf<{ folded: string; id: string; count: number }>(
    tx,
    sql`
      select c.folded, min(c.id::text) as id, count(*)::int as count from contacts c
      where c.workspace_id = ${workspaceId} and c.trashed_at is null
        and c.folded in (select value from jsonb_array_elements_text(${jsonRows([...new Set(keys.values())])}))
      group by c.folded`,
  )
  const ids = new Map(known.flatMap(({ folded, id, count }) => (count === 1 ? [[folded, id]] : [])))
  const missing = new Map([...keys].filter(([, folded]) => !ids.has(folded)).map(([name, folded]) => [folded, name]))
  const made = [...missing].map(([folded, name]) => ({ id: uuidv7(), name, folded }))
  for (const { folded, id } of made) ids.set(folded, id)
  if (made.length)
    await tx.execute(sql`
      insert into contacts (workspace_id, id, name, folded, tie, created_at)
      select ${workspaceId}::uuid, r.id, r.name, r.folded, ${tie}, ${now.toISOString()}::timestamptz
      from jsonb_to_recordset(${jsonRows(made)}) as r(id uuid, name text, folded text)`)
  if (made.length) touched(tx, workspaceId, 'contacts')
  return new Map([...keys].map(([name, folded]) => [name, ids.get(folded)!]))
}

/** The keys that follow from a name and from links. A profile once known stays: another import finds the person by it. */
export function keysOf({ name, links = [] }: { name?: string; links?: string[] }) {
  const profileKey = links.map(profileUrlKey).find(Boolean)
  return {
    ...(name === undefined ? {} : { folded: foldPersonName(name) }),
    ...(profileKey ? { profileKey } : {}),
  } as { folded: string; profileKey?: string }
}
