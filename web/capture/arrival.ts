const name = 'inroads.handed'

/**
 * Before the router looks at the address: what the bookmarklet put behind the # is taken out of it, and so out of the
 * history, and kept in this tab until it is sent, also while one signs in.
 */
export function keepHanded() {
  if (location.pathname !== '/capture' || location.hash.length < 2) return
  sessionStorage.setItem(name, location.hash)
  history.replaceState(history.state, '', '/capture')
}

export const keptHanded = () => sessionStorage.getItem(name) ?? ''
export const dropHanded = () => sessionStorage.removeItem(name)
