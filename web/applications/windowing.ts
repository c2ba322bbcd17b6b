/** Where each item of a column begins, in pixels, and after the last one where the column ends. */
export function topsOf(heights: readonly number[], gap: number): number[] {
  const tops = [0]
  for (const height of heights) tops.push(tops.at(-1)! + height + gap)
  return tops
}

/** The index of the item that covers `y`: the first above, the last below. */
export function indexAt(tops: readonly number[], y: number): number {
  let low = 0
  let high = tops.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (tops[middle]! <= y) low = middle
    else high = middle - 1
  }
  return low
}

type View = {
  scrolled: number
  height: number
  beyond: number
  held: number
  /** How many come and go together. */
  step?: number
}

/**
 * The indexes to draw: what is in view, some `beyond` it on both sides, in steps so that a small scroll draws nothing,
 * and the item that is held (-1 for none) wherever it is.
 */
export function windowOf(tops: readonly number[], { scrolled, height, beyond, held, step = 4 }: View): number[] {
  const count = tops.length - 1
  if (count < 1) return []
  const from = Math.max(0, Math.floor(indexAt(tops, scrolled - beyond) / step) * step)
  const to = Math.min(count, Math.ceil((indexAt(tops, scrolled + height + beyond) + 1) / step) * step)
  const shown = Array.from({ length: to - from }, (_, index) => from + index)
  if (held >= 0 && held < from) shown.unshift(held)
  if (held >= to) shown.push(held)
  return shown
}
