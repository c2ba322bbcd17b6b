/** From this on a name is offered for what was typed. */
export const likely = 0.5

/**
 * How like folded company names are to what was typed, 0 to 1: the same but for the spaces, begun so, with some letters mistyped,
 * or with all words of the one among those of the other. It orders what is offered and never makes a match certain.
 */
export function likenessTo(typed: string): (name: string) => number {
  const [ours, words] = [joined(typed), typed.split(' ')]
  return (name) => {
    const theirs = joined(name)
    if (ours === theirs) return 0.99
    const begun = name.startsWith(typed) ? 0.8 + 0.15 * (typed.length / name.length) : 0
    const names = name.split(' ')
    return Math.max(begun, mistyped(ours, theirs), 0.85 * opening(words, names), shared(words, names))
  }
}

export const joined = (folded: string): string => folded.replaceAll(' ', '')

/** Letters that may be wrong in a name of so many: none in the shortest. */
const slipsIn = (length: number) => (length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3)

function mistyped(one: string, other: string): number {
  const most = slipsIn(Math.min(one.length, other.length))
  if (Math.abs(one.length - other.length) > most) return 0
  const slips = slipsBetween(one, other, most)
  return slips > most ? 0 : 0.95 - (0.9 * slips) / Math.max(one.length, other.length)
}

/** The name goes on behind what was typed with a slip: "pallantir" for "palantir technologies". */
function opening(typed: string[], name: string[]): number {
  return typed.length < name.length ? mistyped(typed.join(''), name.slice(0, typed.length).join('')) : 0
}

/** The letters of the words in both, as a part of the shorter one, less for each letter that only the longer one has. */
function shared(ours: string[], theirs: string[]): number {
  const both = lettersOf(ours.filter((word) => theirs.includes(word)))
  const [least, most] = [lettersOf(ours), lettersOf(theirs)].sort((a, b) => a - b) as [number, number]
  if (both < least * 0.6 || both < 2) return 0
  return (both / least) * (0.55 + 0.35 * (both / most))
}

const lettersOf = (words: string[]) => words.reduce((sum, { length }) => sum + length, 0)

/**
 * Letters put in, left out, changed, or changed places with their neighbour (optimal string alignment); any number above
 * `most` once it is sure to be more.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  const tooMany = most + 1
  if (Math.abs(one.length - other.length) > most) return tooMany
  let [before, above, row] = rowsOf(other.length + 2, tooMany)
  for (let j = 0; j <= most && j <= other.length; j++) above[j] = j
  for (let i = 1; i <= one.length; i++) {
    // What lies further from the diagonal takes more slips than count.
    const [first, last] = [Math.max(1, i - most), Math.min(other.length, i + most)]
    row[first - 1] = first === 1 ? Math.min(i, tooMany) : tooMany
    row[last + 1] = tooMany
    let least = row[first - 1]!
    for (let j = first; j <= last; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1
      let slips = Math.min(row[j - 1]! + 1, above[j]! + 1, above[j - 1]! + change)
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) slips = Math.min(slips, before[j - 2]! + 1)
      row[j] = slips
      if (slips < least) least = slips
    }
    if (least > most) return tooMany
    ;[before, above, row] = [above, row, before]
  }
  return Math.min(above[other.length]!, tooMany)
}

let scratch = [0, 1, 2].map(() => new Uint16Array(64))

/** Three rows of so many places: the same ones for every pair of names, since none outlives its call. */
function rowsOf(places: number, filled: number) {
  if (scratch[0]!.length < places) scratch = scratch.map(() => new Uint16Array(2 * places))
  for (const row of scratch) row.fill(filled, 0, places)
  return scratch as [Uint16Array, Uint16Array, Uint16Array]
}
