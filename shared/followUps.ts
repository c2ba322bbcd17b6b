import * as z from 'zod/mini'
import { suggestionAnswers, suggestions } from './quiet'
import { kinds } from './stages'
import { id, total, version } from './text'

/** An application that awaits an answer and has been quiet for a while. */
export const FollowUpSuggestion = z.object({
  applicationId: id,
  version,
  role: z.string(),
  company: z.nullable(z.string()),
  kind: z.enum(kinds),
  about: z.enum(suggestions),
  /** The last fact or touch. */
  sinceOn: z.string(),
  quietDays: z.int(),
})
export type FollowUpSuggestion = z.infer<typeof FollowUpSuggestion>

/** What is suggested today, the quietest first, and after how many days it is likely that nothing will come. */
export const FollowUpSuggestions = z.object({
  quietDays: z.int(),
  /** The setting, the seeker's own answers, or neither. */
  basis: z.enum(['chosen', 'own', 'default']),
  /** Answers that are known. */
  answers: total,
  rows: z.array(FollowUpSuggestion),
})
export type FollowUpSuggestions = z.infer<typeof FollowUpSuggestions>

/** What became of a suggestion: done is a touch, dismissed is none. */
export const FollowUp = z.object({
  id,
  about: z.enum(suggestions),
  answer: z.enum(suggestionAnswers),
  on: z.string(),
})
export type FollowUp = z.infer<typeof FollowUp>
export const NewFollowUp = z.strictObject({ about: z.enum(suggestions), answer: z.enum(suggestionAnswers) })
export type NewFollowUp = z.infer<typeof NewFollowUp>
