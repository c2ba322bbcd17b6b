import * as z from 'zod/mini'
import { endings, kinds } from './stages'
import { id, total } from './text'
import { ties } from './ties'

/** What the palette finds by name: one line, with what tells it from others of that name. */
export const Found = z.object({
  kind: z.enum(['person', 'company', 'application']),
  id,
  name: z.string(),
  /** Where a person works, or an application is. */
  company: z.nullable(z.string()),
  tie: z.nullable(z.enum(ties)),
  town: z.nullable(z.string()),
  stage: z.nullable(z.enum(kinds)),
  ending: z.nullable(z.enum(endings)),
  /** People you know at a company, and applications of yours there; 0 for the other kinds. */
  known: total,
  applications: total,
  /** Its place among the recent ones that were named, from 1; null when it is none of them. */
  recent: z.nullable(z.int()),
})
export type Found = z.infer<typeof Found>

/** The most of one kind. */
export const mostFound = 6
/** The most that may be named as recent. */
export const mostRecent = 20
