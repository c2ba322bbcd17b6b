import { text } from '#text/companies'
import { text as kit } from '#text/kit'
import type { Alias, Company } from '../../shared/companies'
import { refresh } from '../cache'
import { restoreTrashed } from '../trash/api'
import { toast } from '../ui/toasts.svelte'
import { addAlias, removeAlias, trashCompany } from './api'

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
