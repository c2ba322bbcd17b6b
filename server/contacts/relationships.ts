import { and, asc, eq, isNull } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { NewRelationship } from '../../shared/contacts'
import type { Db } from '../db/client'
import { contacts, relationships } from '../db/schema'
import { found, invalid, stateOf } from '../errors'
import { transaction } from '../live'
import { insertContact } from './insert'
import { raiseVersion } from './versions'

type OfContact = { workspaceId: string; contactId: string }
type One = OfContact & { id: string }

/** Whom a contact knows. */
export const listKnows = (db: Db, { workspaceId, contactId }: OfContact) =>
  selectKnows(db, workspaceId)
    .where(and(eq(relationships.workspaceId, workspaceId), eq(relationships.contactId, contactId)))
    .orderBy(asc(contacts.name))

/** Who knows a contact: each can introduce you. */
export const listKnownBy = (db: Db, { workspaceId, contactId }: OfContact) =>
  db
    .select({ ...person, contactId: relationships.contactId })
    .from(relationships)
    .innerJoin(
      contacts,
      and(eq(contacts.workspaceId, workspaceId), eq(contacts.id, relationships.contactId), isNull(contacts.trashedAt)),
    )
    .where(and(eq(relationships.workspaceId, workspaceId), eq(relationships.knowsContactId, contactId)))
    .orderBy(asc(contacts.name))

type Knows = One & NewRelationship & { now: Date }

/** Says that a contact knows somebody, who comes in as unmet if only the name is given. A retry answers what the first try made. */
export async function addRelationship(db: Db, knows: Knows) {
  refuseUnclear(knows)
  try {
    return await insertRelationship(db, knows)
  } catch (error) {
    const made = stateOf(error) === '23505' ? await findRelationship(db, knows) : null
    if (!made) throw error
    return made
  }
}

export const removeRelationship = (db: Db, { workspaceId, contactId, id }: One) =>
  transaction(db, async (tx) => {
    await raiseVersion(tx, { workspaceId, id: contactId })
    const [row] = await tx
      .delete(relationships)
      .where(isRelationship({ workspaceId, contactId, id }))
      .returning({ id: relationships.id })
    found(row, 'relationship')
  })

const insertRelationship = (
  db: Db,
  { workspaceId, contactId, id, knowsContactId, knowsName, knowsCompanyName, now, ...rest }: Knows,
) =>
  transaction(db, async (tx) => {
    await raiseVersion(tx, { workspaceId, id: contactId })
    const unmet = {
      workspaceId,
      id: uuidv7(),
      name: knowsName ?? '',
      tie: 'unmet',
      companyName: knowsCompanyName,
    } as const
    const knownId = knowsContactId ?? (await insertContact(tx, { ...unmet, now }))
    await tx
      .insert(relationships)
      .values({ workspaceId, id, contactId, knowsContactId: knownId!, ...rest, createdAt: now })
    return found(await findRelationship(tx, { workspaceId, contactId, id }), 'relationship')
  })

function refuseUnclear({ contactId, knowsContactId, knowsName, knowsCompanyName }: Knows) {
  if (!knowsContactId && !knowsName) throw invalid('/knowsName', 'is missing')
  if (knowsContactId && knowsName) throw invalid('/knowsName', 'and knowsContactId exclude each other')
  if (knowsContactId && knowsCompanyName) throw invalid('/knowsCompanyName', 'goes with knowsName only')
  if (knowsContactId === contactId) throw invalid('/knowsContactId', 'must be somebody else')
}

async function findRelationship(db: Db, one: One) {
  const [row] = await selectKnows(db, one.workspaceId).where(isRelationship(one))
  return row ?? null
}

const isRelationship = ({ workspaceId, contactId, id }: One) =>
  and(eq(relationships.workspaceId, workspaceId), eq(relationships.contactId, contactId), eq(relationships.id, id))

const person = {
  id: relationships.id,
  name: contacts.name,
  tie: contacts.tie,
  how: relationships.how,
  strength: relationships.strength,
}

const selectKnows = (db: Db, workspaceId: string) =>
  db
    .select({ ...person, contactId: relationships.knowsContactId })
    .from(relationships)
    .innerJoin(
      contacts,
      and(
        eq(contacts.workspaceId, workspaceId),
        eq(contacts.id, relationships.knowsContactId),
        isNull(contacts.trashedAt),
      ),
    )
