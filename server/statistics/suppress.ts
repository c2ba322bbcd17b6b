import { sumOf } from './sum'
import { type Answer, isCount, isListOf, isOptional, isRecord, isShaped, isShare, refuse } from './valid'

type Cell = { key: string; clients: number; applications: number; max_client_applications: number }
type Rules = { min_clients?: number; min_applications?: number; max_share?: number; total_published?: boolean }
type Limits = Required<Rules>

/**
 * Which cells of a table must not leave the coach. `primary`: too few clients or applications, or one client holds too large a
 * share. `secondary`: hidden too, where a published total (as is supposed unless told) would give the others away by subtraction. Keys
 * sorted; empty cells hide nobody. Reasons: `invalid_input` (also a key that occurs twice, or a share above the whole).
 */
export function suppressCells(
  input: { cells: readonly Cell[] },
  options: Rules = {},
): Answer<{ primary: string[]; secondary: string[] }> {
  if (!isCells(input) || !isRules(options)) return refuse('invalid_input')
  const limits = { min_clients: 5, min_applications: 10, max_share: 0.8, total_published: true, ...given(options) }
  const filled = input.cells.filter(({ clients, applications }) => clients > 0 || applications > 0).sort(bySize)
  const primary = filled.filter((cell) => isTelling(cell, limits))
  const secondary: Cell[] = []
  if (limits.total_published && primary.length > 0)
    for (const cell of filled.filter((one) => !primary.includes(one))) {
      if (hidesEnough([...primary, ...secondary], limits)) break
      secondary.push(cell)
    }
  return { defined: true, primary: keysOf(primary), secondary: keysOf(secondary) }
}

const isCell = (x: unknown): x is Cell =>
  isShaped({ key: isText, clients: isCount, applications: isCount, max_client_applications: isCount })(x) &&
  (x as Cell).max_client_applications <= (x as Cell).applications

const isText = (x: unknown) => typeof x === 'string'

const isCells = (x: unknown) => isRecord(x) && isListOf(isCell)(x.cells) && hasOwnKeys(x.cells as Cell[])

const hasOwnKeys = (cells: readonly Cell[]) => new Set(cells.map(({ key }) => key)).size === cells.length

const isRules = isShaped({
  min_clients: isOptional(isCount),
  min_applications: isOptional(isCount),
  max_share: isOptional(isShare),
  total_published: isOptional((x) => typeof x === 'boolean'),
})

/** Without what was passed as undefined, which must not stand over a default. */
const given = (options: Rules) => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))

const isTelling = ({ clients, applications, max_client_applications }: Cell, limits: Limits) =>
  clients < limits.min_clients ||
  applications < limits.min_applications ||
  max_client_applications / applications > limits.max_share

const hidesEnough = (hidden: readonly Cell[], limits: Limits) =>
  hidden.length >= 2 &&
  sumOf(hidden, ({ clients }) => clients) >= limits.min_clients &&
  sumOf(hidden, ({ applications }) => applications) >= limits.min_applications

const bySize = (x: Cell, y: Cell) =>
  x.clients - y.clients || x.applications - y.applications || (x.key < y.key ? -1 : 1)

const keysOf = (cells: readonly Cell[]) => cells.map(({ key }) => key).sort()
