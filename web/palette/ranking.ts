import type { PaletteItem } from './providers.svelte'

/** How well what an item is called meets what was typed: it begins with it, a word does, it holds each word, or it does not. */
export function fit(called: string, typed: string): 3 | 2 | 1 | 0 {
  const [name, words] = [fold(called), fold(typed)]
  if (!words) return 0
  if (name.startsWith(words)) return 3
  if (name.includes(` ${words}`)) return 2
  return words.split(/\s+/).every((word) => name.includes(word)) ? 1 : 0
}

/** The items that hold every word typed, those that begin with it first. */
export const matching = <T extends { label: string }>(items: readonly T[], typed: string): T[] =>
  items
    .filter(({ label }) => !typed || fit(label, typed) > 0)
    .toSorted((a, b) => fit(b.label, typed) - fit(a.label, typed))

type Group = { items: readonly PaletteItem[]; weight: number }

/**
 * The order of the groups: first the one whose best item meets best what was typed, something recent before the rest,
 * and the heavier one where that says nothing. So a page called "Import" comes before the company that sounds like it.
 */
export const inOrder = <T extends Group>(groups: readonly T[], typed: string): T[] => {
  const score = ({ items }: T) =>
    Math.max(0, ...items.map(({ label, called = label, recent }) => fit(called, typed) * 2 + (recent ? 1 : 0)))
  return groups
    .map((group) => ({ group, score: score(group) }))
    .toSorted((a, b) => b.score - a.score || b.group.weight - a.group.weight)
    .map(({ group }) => group)
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
