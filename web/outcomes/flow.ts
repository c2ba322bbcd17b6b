/** So many go from one node to another; `group` keeps streams of different kinds apart. */
export type Stream<Key extends string, Group extends string> = { from: Key; to: Key; group: Group; count: number }

type Node<Key extends string> = { key: Key; x: number; y: number; height: number; count: number; column: number }
type Ribbon<Key extends string, Group extends string> = Stream<Key, Group> & { path: string }
type Room = { width: number; height: number; bar: number; gap: number }

/** The thinnest ribbon that can still be seen: one of two thousand. */
const least = 1

/**
 * A flow from column to column, as bars and the ribbons between them. The order in `columns` is the order from above, and a
 * node that nothing touches is left out.
 */
export function flowLayout<Key extends string, Group extends string>(
  streams: readonly Stream<Key, Group>[],
  columns: readonly (readonly Key[])[],
  { width, height, bar, gap }: Room,
) {
  const used = columns.map((keys) => keys.filter((key) => countOf(key, streams)))
  const scale = Math.min(
    ...used
      .filter((keys) => keys.length)
      .map((keys) => (height - gap * (keys.length - 1)) / keys.reduce((sum, key) => sum + countOf(key, streams), 0)),
  )
  const thick = (count: number) => Math.max(least, count * scale)
  const nodes = used.flatMap((keys, column) => {
    let y = 0
    return keys.map((key): Node<Key> => {
      const count = countOf(key, streams)
      const node = { key, column, count, y, x: (column * (width - bar)) / (columns.length - 1), height: thick(count) }
      y += node.height + gap
      return node
    })
  })
  return { nodes, ribbons: ribbonsOf(streams, nodes, { bar, thick }) }
}

/** What passes through a node: all that leaves it, or all that comes to where it ends. */
function countOf<Key extends string>(key: Key, streams: readonly Stream<Key, string>[]): number {
  const sum = (end: 'from' | 'to') => streams.reduce((all, stream) => all + (stream[end] === key ? stream.count : 0), 0)
  return Math.max(sum('from'), sum('to'))
}

type Drawing = { bar: number; thick: (count: number) => number }

function ribbonsOf<Key extends string, Group extends string>(
  streams: readonly Stream<Key, Group>[],
  nodes: readonly Node<Key>[],
  { bar, thick }: Drawing,
): Ribbon<Key, Group>[] {
  const place = new Map(nodes.map((node, index) => [node.key, { ...node, index, left: node.y, right: node.y }]))
  const order = (key: Key) => place.get(key)!.index
  const drawn = streams.filter(({ count }) => count)
  // Ribbons leave and come in the order of the bars at their other ends, so that few of them cross.
  const leaving = new Map(
    drawn
      .toSorted((a, b) => order(a.to) - order(b.to))
      .map((stream) => {
        const from = place.get(stream.from)!
        const y = from.right
        from.right += thick(stream.count)
        return [stream, y] as const
      }),
  )
  return drawn
    .toSorted((a, b) => order(a.from) - order(b.from))
    .map((stream) => {
      const [from, to] = [place.get(stream.from)!, place.get(stream.to)!]
      const y = to.left
      to.left += thick(stream.count)
      return {
        ...stream,
        path: bandBetween({ x: from.x + bar, y: leaving.get(stream)! }, { x: to.x, y }, thick(stream.count)),
      }
    })
}

type Place = { x: number; y: number }

const at = (value: number) => value.toFixed(1)

function bandBetween(from: Place, to: Place, thickness: number): string {
  const middle = at((from.x + to.x) / 2)
  const curve = (one: Place, other: Place, down: number) =>
    `C${middle} ${at(one.y + down)} ${middle} ${at(other.y + down)} ${at(other.x)} ${at(other.y + down)}`
  return `M${at(from.x)} ${at(from.y)}${curve(from, to, 0)}v${at(thickness)}${curve(to, from, thickness)}Z`
}
