import { text } from '#text/shell'
import type { IconName } from '../ui/icons'

export type Place = { href: string; label: string; icon: IconName /** Second half of `g …`. */; key: string }

/** The pages of the main navigation, in its order. */
export const places: readonly Place[] = [
  { href: '/today', label: text.pages.today, icon: 'today', key: 't' },
  { href: '/board', label: text.pages.board, icon: 'board', key: 'b' },
  { href: '/people', label: text.pages.people, icon: 'people', key: 'p' },
  { href: '/companies', label: text.pages.companies, icon: 'company', key: 'c' },
  { href: '/lookup', label: text.pages.lookup, icon: 'lookup', key: 'l' },
  { href: '/outcomes', label: text.pages.outcomes, icon: 'outcomes', key: 'o' },
  { href: '/settings', label: text.pages.settings, icon: 'settings', key: 's' },
]

/** What a phone has room for; the others are behind "More". */
export const onPhone: readonly string[] = ['/today', '/board', '/people', '/lookup', '/outcomes']

/** A page belongs to the place whose address it starts with; an application belongs to the board. */
export const isPlace = (place: Place, pathname: string): boolean =>
  pathname === place.href ||
  pathname.startsWith(`${place.href}/`) ||
  (place.href === '/board' && pathname.startsWith('/applications/'))
