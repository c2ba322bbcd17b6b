// Order matters: the order of the board's kinds and of the funnel.
export const kinds = ['saved', 'applied', 'screen', 'interview', 'offer', 'accepted'] as const
export type Kind = (typeof kinds)[number]

export const endings = ['rejected', 'withdrawn', 'declined', 'no_response'] as const
export type Ending = (typeof endings)[number]

/** The colours a column may have; the page knows how each looks in both themes. */
export const stageColors = [
  'gray',
  'blue',
  'teal',
  'green',
  'olive',
  'amber',
  'orange',
  'red',
  'pink',
  'violet',
] as const
export type StageColor = (typeof stageColors)[number]

/** The columns that a new search starts with, and what stands there already, in the language of who begins. */
export const firstNames = {
  en: {
    search: 'My job search',
    network: (name: string) => `${name}’s network`,
    stages: {
      ...{ saved: 'Saved', applied: 'Applied', screen: 'Screen' },
      ...{ interview: 'Interview', offer: 'Offer', accepted: 'Accepted' },
    },
  },
  de: {
    search: 'Meine Jobsuche',
    network: (name: string) => `Netzwerk von ${name}`,
    stages: {
      ...{ saved: 'Gemerkt', applied: 'Beworben', screen: 'Erstgespräch' },
      ...{ interview: 'Gespräch', offer: 'Angebot', accepted: 'Angenommen' },
    },
  },
} as const
export type FirstLanguage = keyof typeof firstNames
export const firstLanguages = Object.keys(firstNames) as FirstLanguage[]

const firstColors = {
  ...{ saved: 'gray', applied: 'blue', screen: 'teal' },
  ...{ interview: 'violet', offer: 'amber', accepted: 'green' },
} satisfies Record<Kind, StageColor>

export const firstStages = (language: FirstLanguage) =>
  kinds.map((kind) => ({ label: firstNames[language].stages[kind], kind, color: firstColors[kind] }))

export const reached = (kind: Kind, atLeast: Kind): boolean => kinds.indexOf(kind) >= kinds.indexOf(atLeast)

export type Standing = {
  kind: Kind
  ending: Ending | null
  stageId: string
  offerOn: string | null
  appliedOn: string | null
}
export type Move = { stageId: string } | { ending: Ending }

/** Why a move is refused, or null when it is allowed: the button and the server ask the same rule. */
export function moveRefusal(now: Standing, move: Move): 'already_there' | 'not_applied' | 'no_offer' | null {
  if ('stageId' in move) return !now.ending && now.stageId === move.stageId ? 'already_there' : null
  if (now.ending === move.ending) return 'already_there'
  if (move.ending === 'declined') return now.offerOn ? null : 'no_offer'
  if (move.ending !== 'withdrawn' && !now.appliedOn) return 'not_applied'
  return null
}

export type StageLike = { id: string; kind: Kind }

/** Why one column cannot be merged into another, or null when it can. */
export function mergeRefusal(from: StageLike, into: StageLike): 'same_column' | 'says_more' | null {
  if (from.id === into.id) return 'same_column'
  // Its cards would stand where the board says that more has happened than their facts do.
  return reached(from.kind, into.kind) ? null : 'says_more'
}

/** Why a column cannot be deleted, or null when it can: `held` are the cards that stand in it, `columns` all of the board's. */
export function removalRefusal({ held, columns }: { held: number; columns: number }): 'in_use' | 'last_stage' | null {
  if (held) return 'in_use'
  return columns < 2 ? 'last_stage' : null
}

export type StageFact = { kind: Kind; ending: Ending | null; on: string }

export type StageDays = {
  appliedOn: string | null
  screenOn: string | null
  interviewOn: string | null
  offerOn: string | null
  acceptedOn: string | null
  rejectedOn: string | null
  withdrawnOn: string | null
}

/**
 * The first day of each kind, from the facts that are not voided, in any order. A later kind implies the earlier ones at
 * the earliest date, except that a day of applying that was said outright stands, even after a screen.
 */
export function stageDays(facts: readonly StageFact[]): StageDays {
  const first = (matches: (fact: StageFact) => boolean) =>
    facts.reduce<string | null>((least, fact) => (matches(fact) && (!least || fact.on < least) ? fact.on : least), null)
  const from = (kind: Kind) =>
    first(({ kind: own, ending }) => {
      // Whoever declines an offer had one, also where nothing else says so.
      if (ending) return ending === 'declined' && reached('offer', kind)
      return reached(own, kind)
    })
  const ended = (ending: Ending) => first((fact) => fact.ending === ending)
  return {
    appliedOn: first((fact) => !fact.ending && fact.kind === 'applied') ?? from('applied'),
    screenOn: from('screen'),
    interviewOn: from('interview'),
    offerOn: from('offer'),
    acceptedOn: from('accepted'),
    rejectedOn: ended('rejected'),
    withdrawnOn: ended('withdrawn'),
  }
}
