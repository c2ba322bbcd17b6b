import * as z from 'zod/mini'
import { day } from './dates'
import { kinds, stageColors } from './stages'
import { changes, id, line, prose } from './text'

/** How a search ended, in the seeker's words for it. */
export const searchEnds = ['accepted_offer', 'stayed', 'paused', 'gave_up', 'other'] as const

export const Search = z.object({
  id,
  name: z.string(),
  goal: z.string(),
  startedOn: z.string(),
  endedOn: z.nullable(z.string()),
  howEnded: z.nullable(z.enum(searchEnds)),
  /** The search of the sample, which can be thrown away whole. */
  sample: z.boolean(),
})
export type Search = z.infer<typeof Search>

const shape = { name: line(120), goal: prose(2_000), startedOn: day }

export const NewSearch = z.strictObject({ ...shape, goal: z.optional(prose(2_000)) })
export type NewSearch = z.infer<typeof NewSearch>

export const SearchChanges = changes({ ...shape, endedOn: z.nullable(day), howEnded: z.nullable(z.enum(searchEnds)) })
export type SearchChanges = z.infer<typeof SearchChanges>

export const Stage = z.object({ id, label: z.string(), kind: z.enum(kinds), color: z.enum(stageColors) })
export type Stage = z.infer<typeof Stage>

const stage = { label: line(40), color: z.enum(stageColors) }

/** A column of the board; `after` is the column it stands behind, null for the first place. */
export const NewStage = z.strictObject({ ...stage, kind: z.enum(kinds), after: z.optional(z.nullable(id)) })
export type NewStage = z.infer<typeof NewStage>

/** The column that another one's cards and facts go to. */
export const StageMerge = z.strictObject({ into: id })
export type StageMerge = z.infer<typeof StageMerge>

export const StageChanges = changes({ ...stage, after: z.nullable(id) })
export type StageChanges = z.infer<typeof StageChanges>
