/** Draws that look random and are the same every time: mulberry32 from a fixed seed. */
export type Draw = {
  /** A whole number, both ends included. */
  whole: (least: number, most: number) => number
  one: <T>(from: readonly T[]) => T
  chance: (probability: number) => boolean
  /** A version 7 UUID whose time is `at` and whose other bits are drawn. */
  uuid: (at: Date) => string
}

export function drawFrom(seed: number): Draw {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const hex = (length: number) => Array.from({ length }, () => whole(0, 15).toString(16)).join('')
  return {
    whole,
    one: (from) => from[whole(0, from.length - 1)]!,
    chance: (probability) => next() < probability,
    uuid: (at) => {
      const time = at.getTime().toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(12)}`
    },
  }
}
