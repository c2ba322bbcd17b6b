import { untrack } from 'svelte'
import type { IconName } from '../ui/icons'

export type PaletteItem = {
  id: string
  label: string
  /** What it is found by, where that is not the label. */
  called?: string
  detail?: string
  icon?: IconName
  keys?: string
  /** Looked at not long ago. */
  recent?: boolean
} & ({ href: string } | { onpick: () => void })

export type PaletteProvider = {
  id: string
  /** The heading above its items. */
  label: string
  /** Higher comes first where what was typed meets two groups alike. */
  weight?: number
  /** Items for what was typed ('' when the palette has just opened). Without `signal` in use it may answer at once. */
  find: (typed: string, signal: AbortSignal) => readonly PaletteItem[] | Promise<readonly PaletteItem[]>
}

class Providers {
  all = $state.raw<readonly PaletteProvider[]>([])
}

export const providers = new Providers()

/** Adds a source of lines to ⌘/Ctrl-K. @returns what takes it away again; one with the same id takes its place */
export function addPaletteProvider(provider: PaletteProvider): () => void {
  providers.all = [...untrack(() => providers.all).filter(({ id }) => id !== provider.id), provider].toSorted(
    (a, b) => (b.weight ?? 0) - (a.weight ?? 0),
  )
  return () => {
    providers.all = untrack(() => providers.all).filter((other) => other !== provider)
  }
}
