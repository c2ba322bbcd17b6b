import * as z from 'zod/mini'
import { day } from './dates'
import { interactionKinds } from './interactionKinds'
import { id, line } from './text'
import { ties } from './ties'

/** A dated touch with one or more contacts, perhaps about an application. */
export const Interaction = z.object({
  id,
  kind: z.enum(interactionKinds),
  on: z.string(),
  line: z.string(),
  people: z.array(z.object({ id, name: z.string(), tie: z.enum(ties) })),
  application: z.nullable(z.object({ id, role: z.string(), company: z.nullable(z.string()) })),
})
export type Interaction = z.infer<typeof Interaction>

export const NewInteraction = z.strictObject({
  kind: z.enum(interactionKinds),
  on: day,
  line: z.optional(line(1_000)),
  contactIds: z.array(id).check(z.minLength(1), z.maxLength(50)),
  applicationId: z.optional(id),
})
export type NewInteraction = z.infer<typeof NewInteraction>
