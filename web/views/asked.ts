import { filterParts } from '../applications/filter'

/** What a view keeps of the board's address, in this order. */
export const keptNames = ['q', ...filterParts, 'lanes', 'view', 'ended'] as const

/** What a board is asked, as a view keeps it: the same for the same board, whatever else the address says. */
export function askedOf(fromAddress: (name: string) => string | null): string {
  const asked = new URLSearchParams()
  for (const name of keptNames) {
    const value = fromAddress(name)
    if (value) asked.set(name, value)
  }
  return asked.toString()
}

/** What to write into the address to ask this; everything that a view keeps and this does not say is taken out. */
export function addressOf(asked: string): Record<string, string | null> {
  const said = new URLSearchParams(asked)
  return Object.fromEntries(keptNames.map((name) => [name, said.get(name)]))
}
