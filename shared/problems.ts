import * as z from 'zod/mini'

/** RFC 9457 problem details, with a stable code and, for bad input, the fields at fault. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  fields: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  /** What hangs on a company or contact that was asked to be deleted. */
  uses: z.optional(z.record(z.string(), z.int())),
  /** The row as it stands, when a change was made from an older version of it. */
  version: z.optional(z.int()),
})
export type Problem = z.infer<typeof Problem>
