import * as z from 'zod/mini'
import { day } from './dates'
import { changes, id, line, prose, version } from './text'

/** Anything with a due day, perhaps about an application, a contact or a company. */
export const Task = z.object({
  id,
  title: z.string(),
  dueOn: z.nullable(z.string()),
  doneAt: z.nullable(z.string()),
  applicationId: z.nullable(id),
  contactId: z.nullable(id),
  companyId: z.nullable(id),
  /** What it is about, in a few words: "Designer · Acme", "Ines Duarte · Acme". */
  about: z.nullable(z.string()),
})
export type Task = z.infer<typeof Task>

const about = { applicationId: z.nullable(id), contactId: z.nullable(id), companyId: z.nullable(id) }

export const NewTask = z.extend(changes({ ...about, dueOn: z.nullable(day) }), { title: line(300) })
export type NewTask = z.infer<typeof NewTask>
export const TaskChanges = changes({ title: line(300), dueOn: z.nullable(day), done: z.boolean() })
export type TaskChanges = z.infer<typeof TaskChanges>

/** A dated note in Markdown on exactly one application, contact or company. */
export const Note = z.object({ id, body: z.string(), version, createdAt: z.string(), updatedAt: z.string() })
export type Note = z.infer<typeof Note>
export const NewNote = z.extend(changes(about), { body: prose(20_000).check(z.minLength(1)) })
export type NewNote = z.infer<typeof NewNote>
export const NoteChanges = z.strictObject({ body: prose(20_000).check(z.minLength(1)) })
export type NoteChanges = z.infer<typeof NoteChanges>
