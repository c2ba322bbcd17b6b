import { text } from '#text/companies'
import { text as kit } from '#text/kit'
import type { Alias, Company } from '../../shared/companies'
import { refresh } from '../cache'
import { restoreTrashed } from '../trash/api'
import { toast } from '../ui/toasts.svelte'
import {
  addAlias,
  mergeCompany,
  removeAlias,
  removeOwner,
  setOwner,
  setWatched,
  takeBackMerge,
  trashCompany,
} from './api'

/** Into the trash; the toast puts it back. @throws ApiProblem `in_use` unless `confirmed` */
export async function discardCompany({ id, name }: Pick<Company, 'id' | 'name'>, confirmed = false) {
  await trashCompany(id, confirmed)
  await refresh('companies', 'trash')
  toast(text.trashed(name), { action: { label: kit.undo, onpick: () => putBack({ id, name }) } })
}

export async function putBack({ id, name }: Pick<Company, 'id' | 'name'>) {
  await restoreTrashed('companies', id)
  await refresh('companies', 'trash')
  toast(text.restored(name))
}

type Named = Pick<Company, 'id' | 'name'>

/** Keeps an eye on a company, or no longer; the toast takes it back. */
export async function watch({ id, name }: Named, watched: boolean) {
  const set = async (now: boolean) => {
    await setWatched(id, now)
    await refresh('companies')
  }
  await set(watched)
  toast(watched ? text.watch.on(name) : text.watch.off(name), {
    action: { label: kit.undo, onpick: () => set(!watched) },
  })
}

/** Makes a company part of another; the toast takes all of it back. */
export async function merge(from: Named, into: Named) {
  await mergeCompany(from.id, into.id)
  await renewAll()
  const undo = async () => {
    await takeBackMerge(from.id)
    await renewAll()
  }
  toast(text.merge.done(from.name, into.name), { action: { label: kit.undo, onpick: undo } })
}

const renewAll = () => refresh('companies', 'contacts', 'applications', 'notes', 'tasks', 'trash')

/** Says to whom a company belongs, or that it belongs to nobody; the toast says again what was said before. */
export async function changeOwner(id: string, before: Named | null, after: Named | null) {
  const set = async (owner: Named | null) => {
    await (owner ? setOwner(id, owner.id) : removeOwner(id))
    await refresh('companies')
  }
  await set(after)
  toast(after ? text.bonds.done(after.name) : text.bonds.removed(before?.name ?? ''), {
    action: { label: kit.undo, onpick: () => set(before) },
  })
}

/** Takes another name away; the toast gives it back. */
export async function discardAlias(companyId: string, { id, kind, value }: Alias) {
  await removeAlias(companyId, id)
  await refresh('companies')
  const undo = async () => {
    await addAlias(companyId, { kind, value })
    await refresh('companies')
  }
  toast(text.page.aliasRemoved(value), { action: { label: kit.undo, onpick: undo } })
}

/** A web domain as it is typed: letters, a dot, letters, nothing else. */
export const aliasKind = (typed: string): Alias['kind'] => (/^[^\s/@]+\.[a-z]{2,}$/i.test(typed) ? 'domain' : 'name')
