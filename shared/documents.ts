import * as z from 'zod/mini'
import { channels } from './channels'
import { day } from './dates'
import { documentFormats, documentKinds } from './documentKinds'
import { Estimate } from './outcomes'
import { endings, kinds } from './stages'
import { changes, id, line, total } from './text'

/** A version of a résumé or a letter, kept as a file. */
export const Document = z.object({
  id,
  kind: z.enum(documentKinds),
  name: z.string(),
  format: z.enum(documentFormats),
  bytes: z.int(),
  createdAt: z.string(),
  /** Applications that it went to. */
  sentTo: total,
})
export type Document = z.infer<typeof Document>

/** What is said of a file that is brought. */
export const NewDocument = z.strictObject({ kind: z.enum(documentKinds), name: line(200) })
export type NewDocument = z.infer<typeof NewDocument>
export const DocumentChanges = changes({ kind: z.enum(documentKinds), name: line(200) })
export type DocumentChanges = z.infer<typeof DocumentChanges>

/** A version that went to an application, and on which day. */
export const SentDocument = z.object({
  documentId: id,
  kind: z.enum(documentKinds),
  name: z.string(),
  format: z.enum(documentFormats),
  on: z.string(),
  /** Deleted since; that it went stays. */
  trashed: z.boolean(),
})
export type SentDocument = z.infer<typeof SentDocument>
export const Sending = z.strictObject({ on: day })

/** An application that a version went to. */
export const SentTo = z.object({
  applicationId: id,
  role: z.string(),
  company: z.nullable(z.string()),
  channel: z.nullable(z.enum(channels)),
  kind: z.enum(kinds),
  ending: z.nullable(z.enum(endings)),
  on: z.string(),
})
export type SentTo = z.infer<typeof SentTo>

/** How a version fared in one channel; no rate under `leastForRate`. */
export const Fared = z.object({
  documentId: id,
  channel: z.enum(channels),
  applied: total,
  /** Applied at least the horizon ago: what the rate rests on. */
  mature: total,
  /** Of those, an interview within the horizon. */
  reached: total,
  rate: z.nullable(Estimate),
})
export type Fared = z.infer<typeof Fared>
export const Results = z.object({ horizonDays: z.int(), rows: z.array(Fared) })
export type Results = z.infer<typeof Results>
