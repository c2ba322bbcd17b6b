import { type Kind, kinds } from '../../shared/stages'
import type { ImportedApplication, ImportedFact } from './rows'

export type StandingFact = {
  kind: Kind
  ending: ImportedFact['ending']
  on: string
  precision: ImportedFact['precision']
}

/**
 * A row's facts in the order of the real world. A stage whose day the file does not give takes the latest that it can have
 * been: the day of what came after it, else the import's. An ending bears the kind it ended, and never comes before it.
 */
export function factsOf({ stageFacts }: Pick<ImportedApplication, 'stageFacts'>, todayOn: string): StandingFact[] {
  const endings = stageFacts.filter(({ ending }) => ending)
  const endedOn = endings.flatMap(({ on }) => on ?? []).sort()[0] ?? todayOn
  const stages = stageFacts
    .filter((fact): fact is ImportedFact & { kind: Kind } => fact.kind !== null && !fact.ending)
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
  const dated: StandingFact[] = []
  for (const fact of (stages.length ? stages : [savedAtLeast]).toReversed())
    dated.unshift({ ...fact, on: fact.on ?? dated[0]?.on ?? endedOn })
  const furthest = dated.at(-1)!.kind
  const facts = dated.toSorted((a, b) => a.on.localeCompare(b.on))
  const lastOn = facts.at(-1)!.on
  return [
    ...facts,
    ...endings.map((fact) => ({
      ...fact,
      kind: fact.kind ?? furthest,
      on: !fact.on || fact.on < lastOn ? later(lastOn, fact.on ?? todayOn) : fact.on,
    })),
  ]
}

const savedAtLeast = { kind: 'saved' as const, ending: null, on: null, precision: 'day' as const }
const later = (one: string, other: string) => (one > other ? one : other)
