import type { Component } from 'svelte'

/** What can lie above every page. The palette's code is fetched when it is first opened. */
class Overlays {
  keys = $state(false)
  palette = $state(false)
  Palette = $state.raw<Component<{ open: boolean }, object, 'open'> | null>(null)

  showKeys() {
    this.keys = true
  }

  async showPalette() {
    this.Palette ??= (await import('../palette/CommandPalette.svelte')).default
    this.palette = true
  }
}

export const overlays = new Overlays()
