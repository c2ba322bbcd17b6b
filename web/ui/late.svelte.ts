import type { Component } from 'svelte'

/**
 * Something over the page, mostly a dialog, whose code is fetched when it is first wanted:
 * `const adding = new Late(() => import('./QuickAdd.svelte'))`, `{#if adding.View}<adding.View bind:open={adding.open} />{/if}`.
 */
// biome-ignore lint/suspicious/noExplicitAny: the properties are checked where it stands
export class Late<View extends Component<any, any, any>> {
  View = $state.raw<View | null>(null)
  open = $state(false)
  #load: () => Promise<{ default: View }>

  constructor(load: () => Promise<{ default: View }>) {
    this.#load = load
  }

  async show() {
    this.View ??= (await this.#load()).default
    this.open = true
  }
}
