import * as z from 'zod/mini'
import { day } from './dates'
import { isClock, roundFormats, roundKinds } from './rounds'
import { changes, id, line, lineOrNone, prose, version } from './text'

const clock = z.string().check(z.refine(isClock, 'must be a time of day, as HH:MM'))

/** A person who was there; null when they were erased, since that somebody was there stays. */
export const Interviewer = z.object({ contactId: z.nullable(id), name: z.nullable(z.string()) })
export type Interviewer = z.infer<typeof Interviewer>

const shape = {
  kind: z.enum(roundKinds),
  /** In the seeker's words: "With the team". */
  title: lineOrNone(200),
  on: day,
  /** On the wall clock of the workspace; null where only the day is known. */
  time: z.nullable(clock),
  durationMinutes: z.nullable(z.int().check(z.minimum(5), z.maximum(1_440))),
  format: z.nullable(z.enum(roundFormats)),
  /** An address, a room, or the link of a call. */
  place: lineOrNone(2_000),
  preparation: prose(20_000),
  notes: prose(20_000),
}

/** One round of interviews of an application. */
export const Interview = z.object({
  id,
  applicationId: id,
  ...shape,
  on: z.string(),
  time: z.nullable(z.string()),
  people: z.array(Interviewer),
  version,
})
export type Interview = z.infer<typeof Interview>

/** Somebody by id, or by name who comes in as an acquaintance when new. */
const person = z.strictObject({ contactId: z.optional(id), contactName: z.optional(line()) })
const people = z.array(person).check(z.maxLength(20))

export const NewInterview = z.extend(changes({ ...shape, people }), { applicationId: id, kind: shape.kind, on: day })
export type NewInterview = z.infer<typeof NewInterview>

/** `people`, where given, are all of them. */
export const InterviewChanges = changes({ ...shape, people })
export type InterviewChanges = z.infer<typeof InterviewChanges>
