import { text } from '#text/shell'
import { session } from '../accounts/session.svelte'
import { Late } from '../ui/late.svelte'
import type { MenuGroup } from '../ui/menu-items'

/** The forms of searches that lie above every page: the switcher opens them. */
class SearchForms {
  facts = new Late(() => import('./SearchFactsDialog.svelte'))
  end = new Late(() => import('./EndSearchDialog.svelte'))
  /** The facts are those of a search that does not exist yet. */
  isNew = $state(false)

  showFacts(isNew: boolean) {
    this.isNew = isNew
    void this.facts.show()
  }
}

export const searchForms = new SearchForms()

/** What can be done with searches, for the switcher. */
export const searchActions = (): MenuGroup => ({
  items: [
    ...(session.search
      ? [{ label: text.switcher.about, icon: 'edit' as const, onpick: () => searchForms.showFacts(false) }]
      : []),
    ...(session.search && !session.search.endedOn
      ? [{ label: text.switcher.end, icon: 'check' as const, onpick: () => void searchForms.end.show() }]
      : []),
    { label: text.switcher.new, icon: 'add' as const, onpick: () => searchForms.showFacts(true) },
  ],
})
