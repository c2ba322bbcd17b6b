import { untrack } from 'svelte'
import type { IconName } from '../ui/icons'

export type PaletteItem = { id: string; label: string; detail?: string; icon?: IconName; keys?: string } & (
  | { href: string }
  | { onpick: () => void }
)

export type PaletteProvider = {
  id: string
  /** The heading above its items. */
  label: string
  /** Higher comes first. */
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

/** The items that hold every word typed, those that begin with it first. */
export function matching<T extends { label: string }>(items: readonly T[], typed: string): T[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  const starts = (item: T) => (fold(item.label).startsWith(words[0] ?? '') ? 0 : 1)
  return items
    .filter(({ label }) => words.every((word) => fold(label).includes(word)))
    .toSorted((a, b) => starts(a) - starts(b))
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
