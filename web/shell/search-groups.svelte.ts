import { text } from '#text/shell'
import { session } from '../accounts/session.svelte'
import { navigate } from '../routes'
import { searchActions } from '../searches/search-forms.svelte'
import type { MenuGroup } from '../ui/menu-items'

/** The searches to choose from, by workspace: on top of the rail, and behind "More" on a phone. */
export const searchGroups = (): MenuGroup[] => [
  ...session.workspaces.map((workspace) => ({
    label: session.workspaces.length > 1 ? workspace.name : text.switcher.searches,
    items: workspace.searches.map(({ id, name, endedOn }) => ({
      label: name,
      detail: endedOn ? text.switcher.ended : undefined,
      checked: id === session.search?.id,
      onpick: () => void navigate('/board/:searchId', { params: { searchId: id } }),
    })),
  })),
  searchActions(),
]
