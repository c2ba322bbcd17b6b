import { text } from '#text/shell'
import { session } from '../accounts/session.svelte'
import { navigate } from '../routes'
import type { MenuGroup } from '../ui/menu-items'
import { leave } from './leave'
import { overlays } from './overlays.svelte'
import { theme, themes } from './theme.svelte'

const themeIcons = { system: 'theme', light: 'sun', dark: 'moon' } as const

/** Theme, keys, sign-out: the same behind the account's name and behind "More" on a phone. */
export const accountGroups = (): MenuGroup[] => [
  {
    label: text.theme.label,
    items: themes.map((name) => ({
      label: text.theme[name],
      icon: themeIcons[name],
      checked: theme.name === name,
      onpick: () => theme.choose(name),
    })),
  },
  {
    items: [
      { label: text.keys.title, icon: 'keyboard', detail: '?', onpick: () => overlays.showKeys() },
      { label: text.pages.import, icon: 'upload', onpick: () => void navigate('/import') },
      { label: text.pages.trash, icon: 'trash', onpick: () => void navigate('/trash') },
      { label: text.signOut, icon: 'exit', onpick: signOut },
    ],
  },
]

async function signOut() {
  await session.end()
  await leave()
}
