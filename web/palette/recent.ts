import { session } from '../accounts/session.svelte'

const prefix = 'inroads.recent.'
const most = 20
const pages = /^\/(?:people|companies|applications)\/([0-9a-f-]{36})$/

/**
 * What was looked at last, the last one first, kept for each workspace in this browser. Only ids: names would outlive
 * the person who was erased, and signing out.
 */
export function recentIds(): string[] {
  try {
    return JSON.parse(localStorage.getItem(prefix + session.workspace.id) ?? '[]')
  } catch {
    return []
  }
}

/** Notes the page of a person, a company or an application as looked at. */
export function noteVisit(pathname: string) {
  const id = pages.exec(pathname)?.[1]
  if (!id || !session.user) return
  const ids = [id, ...recentIds().filter((other) => other !== id)].slice(0, most)
  localStorage.setItem(prefix + session.workspace.id, JSON.stringify(ids))
}

export function forgetRecent() {
  for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name)
}
