import { text as capture } from '#text/capture'
import { text as settings } from '#text/settings'
import { text } from '#text/shell'
import { session } from '../accounts/session.svelte'
import { places } from '../shell/places'
import { theme, themes } from '../shell/theme.svelte'
import { addPaletteProvider, type PaletteItem } from './providers.svelte'
import { matching } from './ranking'

const pages: PaletteItem[] = [
  ...places.map(({ href, label, icon, key }) => ({ id: href, label, icon, href, keys: `g ${key}` })),
  { id: '/cold-although-known', label: text.pages.coldAlthoughKnown, icon: 'lookup', href: '/cold-although-known' },
  { id: '/offers', label: text.pages.offers, icon: 'money', href: '/offers' },
  { id: '/documents', label: text.pages.documents, icon: 'file', href: '/documents' },
  { id: '/import', label: text.pages.import, icon: 'upload', href: '/import' },
  ...Object.entries(settings.tabs).map(([tab, label]) => ({
    id: `/settings/${tab}`,
    label: `${settings.title}: ${label}`,
    icon: 'settings' as const,
    href: `/settings/${tab}`,
  })),
  { id: '/trash', label: text.pages.trash, icon: 'trash', href: '/trash' },
]

const actions = (): PaletteItem[] => [
  { id: '/capture', label: capture.title, icon: 'add', href: '/capture' },
  ...session.searches.map(({ id, name }) => ({
    id,
    label: `${text.pages.board}: ${name}`,
    icon: 'board' as const,
    href: `/board/${id}`,
  })),
  ...themes.map((name) => ({
    id: `theme-${name}`,
    label: `${text.theme.label}: ${text.theme[name]}`,
    icon: 'theme' as const,
    onpick: () => theme.choose(name),
  })),
]

addPaletteProvider({
  id: 'pages',
  label: text.palette.pages,
  find: (typed) => matching(typed ? pages : pages.slice(0, places.length), typed),
})
addPaletteProvider({
  id: 'actions',
  label: text.palette.actions,
  weight: -1,
  find: (typed) => (typed ? matching(actions(), typed) : []),
})
