const name = 'inroads.last'

/** Where something is added while the server cannot be asked: the search that was at hand last. */
export type Last = { workspaceId: string; searchId: string; search: string }

export function keptLast(): Last | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null')
  } catch {
    return null
  }
}

export const keepLast = (last: Last) => localStorage.setItem(name, JSON.stringify(last))
export const dropLast = () => localStorage.removeItem(name)
