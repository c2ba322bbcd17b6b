import { text } from '#text/contacts'
import { text as kit } from '#text/kit'
import type { Contact, ContactRow, Position, PositionChanges, Relationship } from '../../shared/contacts'
import type { Tie } from '../../shared/ties'
import { refresh } from '../cache'
import { restoreTrashed } from '../trash/api'
import { toast } from '../ui/toasts.svelte'
import {
  addPosition,
  addRelationship,
  changeContact,
  changePosition,
  findContact,
  removePosition,
  removeRelationship,
  trashContact,
} from './api'

/** Sets a tie, from a list or a page; the toast sets it back. */
export async function changeTie(contact: Pick<ContactRow, 'id' | 'name' | 'tie'>, tie: Tie) {
  const before = contact.tie
  await setTie(contact.id, tie)
  toast(text.tieChanged(contact.name, text.tie[tie]), {
    action: { label: kit.undo, onpick: () => setTie(contact.id, before) },
  })
}

// A list holds no versions: what is changed is the tie alone, from whatever it is now.
async function setTie(id: string, tie: Tie) {
  await changeContact(await findContact(id), { tie })
  await refresh('contacts')
}

/** Into the trash; the toast puts them back. @throws ApiProblem `in_use` unless `confirmed` */
export async function discardContact({ id, name }: Pick<Contact, 'id' | 'name'>, confirmed = false) {
  await trashContact(id, confirmed)
  await refresh('contacts', 'companies', 'trash')
  toast(text.trashed(name), { action: { label: kit.undo, onpick: () => putBack({ id, name }) } })
}

export async function putBack({ id, name }: Pick<Contact, 'id' | 'name'>) {
  await restoreTrashed('contacts', id)
  await refresh('contacts', 'companies', 'trash')
  toast(text.restored(name))
}

/** Sets the day of the last contact; the toast sets it back. */
export async function setLastTouch({ id, lastTouchOn: before }: Contact, lastTouchOn: string | null) {
  const set = async (on: string | null) => {
    await changeContact(await findContact(id), { lastTouchOn: on })
    await refresh('contacts')
  }
  await set(lastTouchOn)
  toast(text.page.touchSet, { action: { label: kit.undo, onpick: () => set(before) } })
}

/** Takes a position away; the toast puts one like it back. */
export async function discardPosition(contactId: string, { id, company, ...position }: Position) {
  await removePosition(contactId, id)
  await refresh('contacts', 'companies')
  const undo = async () => {
    const at = position.companyId ? {} : { companyName: company }
    await addPosition(contactId, { ...position, ...at })
    await refresh('contacts', 'companies')
  }
  toast(text.positions.removed, { action: { label: kit.undo, onpick: undo } })
}

/** They have left: the position becomes a past one, as of today. */
export async function endPosition(contactId: string, position: Position, endedOn: string) {
  const set = async (changes: PositionChanges) => {
    await changePosition(contactId, position.id, changes)
    await refresh('contacts', 'companies')
  }
  await set({ current: false, endedOn, endedPrecision: 'month' })
  const { current, endedOn: end, endedPrecision } = position
  toast(text.positions.left(position.company), {
    action: { label: kit.undo, onpick: () => set({ current, endedOn: end, endedPrecision }) },
  })
}

/** Takes away that `knower` knows somebody; the toast puts it back. */
export async function discardRelationship(knowerId: string, { id, contactId, how, strength }: Relationship) {
  await removeRelationship(knowerId, id)
  await refresh('contacts')
  const undo = async () => {
    await addRelationship(knowerId, { knowsContactId: contactId, how, strength })
    await refresh('contacts')
  }
  toast(text.relations.removed, { action: { label: kit.undo, onpick: undo } })
}
