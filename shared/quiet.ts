import { addDays, type DayText, daysBetween } from './days'

/** What is suggested of an application that is quiet. */
export const suggestions = ['first', 'second', 'ghosted'] as const
export type Suggestion = (typeof suggestions)[number]

export const suggestionAnswers = ['done', 'dismissed'] as const
export type SuggestionAnswer = (typeof suggestionAnswers)[number]

/** A first word after so many quiet days, a second after so many. */
export const firstAfterDays = 7
export const secondAfterDays = 14

/** Where too few answers have come to know better. */
export const defaultQuietDays = 45
/** So many answers make the seeker's own quiet period known. */
export const leastAnswers = 10

type Answered = { about: Suggestion; answer: SuggestionAnswer; on: DayText }
type Quiet = {
  /** The day of the last fact or touch. */
  sinceOn: DayText
  /** What became of suggestions, of any time. */
  answers: readonly Answered[]
  todayOn: DayText
  /** After how many it is likely that nothing will come. */
  quietDays: number
}

/**
 * What is suggested today, or null: a follow-up after 7 and after 14 quiet days, the second no sooner than 7 days after
 * the first was done; after the quiet period that nothing will come. Each is asked once until there is a new fact or touch.
 */
export function suggestionFor({ sinceOn, answers, todayOn, quietDays }: Quiet): Suggestion | null {
  // Nothing is asked on the day itself: an answer of that day belongs to the quiet before it.
  const since = answers.filter(({ on }) => on > sinceOn)
  const answered = (about: Suggestion) => since.some((one) => one.about === about)
  const doneOn = since.reduce<DayText>((last, { answer, on }) => (answer === 'done' && on > last ? on : last), '')
  const spokenOn = doneOn > sinceOn ? doneOn : sinceOn
  if (daysBetween(spokenOn, todayOn) >= quietDays) return answered('ghosted') ? null : 'ghosted'
  if (answered('second')) return null
  const secondOn = addDays(sinceOn, secondAfterDays)
  const pauseOn = doneOn ? addDays(doneOn, firstAfterDays) : secondOn
  if (todayOn >= secondOn && todayOn >= pauseOn) return 'second'
  return !answered('first') && todayOn >= addDays(sinceOn, firstAfterDays) ? 'first' : null
}

/** The seeker's own quiet period: nine in ten answers came within it. Null where too few are known. */
export const ownQuietDays = (answers: number, ninetieth: number | null): number | null =>
  answers < leastAnswers || ninetieth === null ? null : Math.min(180, Math.max(secondAfterDays, ninetieth))
