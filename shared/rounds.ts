import { type Ending, type Kind, reached } from './stages'

/** What a round is: a first talk with a recruiter, or an interview proper. The words are those of the stages' kinds. */
export const roundKinds = ['screen', 'interview'] as const satisfies readonly Kind[]
export type RoundKind = (typeof roundKinds)[number]

export const roundFormats = ['phone', 'video', 'onsite', 'assignment', 'other'] as const
export type RoundFormat = (typeof roundFormats)[number]

/** A wall clock, HH:MM. */
export const isClock = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

type Standing = { kind: Kind; ending: Ending | null }

/** The kind of stage that a card with these rounds has come to and does not stand in yet; null where there is nothing to move. */
export function stageOfRounds({ kind, ending }: Standing, rounds: readonly { kind: RoundKind }[]): RoundKind | null {
  if (ending) return null
  const furthest = roundKinds.findLast((one) => rounds.some((round) => round.kind === one))
  return furthest && !reached(kind, furthest) ? furthest : null
}
