import * as z from 'zod/mini'
import { tags } from './applications'
import { day, precision } from './dates'
import { endings } from './stages'
import { id, line, version } from './text'

/** So many applications may be changed in one go. */
export const mostAtOnce = 500

const versioned = { id, version }
const several = <Item extends z.ZodMiniType<string | { id: string }>>(item: Item) =>
  z.array(item).check(
    z.minLength(1),
    z.maxLength(mostAtOnce),
    z.refine(
      (items) => new Set(items.map((one) => (typeof one === 'string' ? one : one.id))).size === items.length,
      'names one of them twice',
    ),
  )

/** All into one column, in the order given from its top; or all to one ending. */
export const BatchMove = z.strictObject({
  applications: several(z.strictObject(versioned)),
  stageId: z.optional(id),
  ending: z.optional(z.enum(endings)),
  on: z.optional(day),
  precision: z.optional(precision),
  after: z.optional(z.nullable(id)),
})
export type BatchMove = z.infer<typeof BatchMove>

/** Tags and next step of each; what is missing stays as it is. */
export const BatchChanges = z.strictObject({
  applications: several(
    z.strictObject({
      ...versioned,
      tags: z.optional(tags),
      nextStep: z.optional(z.nullable(line(300))),
      nextStepDueOn: z.optional(z.nullable(day)),
    }),
  ),
})
export type BatchChanges = z.infer<typeof BatchChanges>

/** Facts that are to be voided: the undo of a `BatchMove`. */
export const BatchUndo = z.strictObject({ applications: several(z.strictObject({ ...versioned, changeId: id })) })
export type BatchUndo = z.infer<typeof BatchUndo>

export const BatchIds = z.strictObject({ ids: several(id) })
export type BatchIds = z.infer<typeof BatchIds>

/** The version of each now, and the fact that moved it. */
export const BatchMoved = z.array(z.object({ ...versioned, changeId: id }))
export type BatchMoved = z.infer<typeof BatchMoved>

export const BatchChanged = z.array(z.object(versioned))
export type BatchChanged = z.infer<typeof BatchChanged>
