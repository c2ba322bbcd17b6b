import { sql } from 'drizzle-orm'
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

/** The contact of that name, as `findOrCreateContacts` finds or makes one. Within a transaction. */
export async function findOrCreateContact(tx: Db, { name, ...named }: Named): Promise<string> {
  return (await findOrCreateContacts(tx, { ...named, names: [name] })).get(name)!
}

type AllNamed = { workspaceId: string; names: readonly string[]; tie: Tie; now: Date }

/**
 * The contact of each name; of several that bear it the last one of whom nothing but the name is known, as this makes them;
 * made when there is none such. In two statements, within a transaction.
 */
export async function findOrCreateContacts(
  tx: Db,
  { workspaceId, names, tie, now }: AllNamed,
): Promise<Map<string, string>> {
  const keys = new Map(names.map((name) => [name, foldPersonName(name)]))
  const known = await rowsOf<{ folded: string; id: string; count: number; bare: string | null }>(
    tx,
    sql`
      select c.folded, min(c.id::text) as id, count(*)::int as count,
        max(c.id::text) filter (where c.tie = ${tie} and c.profile_key is null and c.emails = '[]' and not exists (
          select 1 from positions p where p.workspace_id = ${workspaceId} and p.contact_id = c.id)) as bare
      from contacts c
      where c.workspace_id = ${workspaceId} and c.trashed_at is null
        and c.folded in (select value from jsonb_array_elements_text(${jsonRows([...new Set(keys.values())])}))
      group by c.folded`,
  )
  const ids = new Map(
    known.flatMap(({ folded, id, count, bare }) => {
      const meant = count === 1 ? id : bare
      return meant ? [[folded, meant]] : []
    }),
  )
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
