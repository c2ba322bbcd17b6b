import * as z from 'zod/mini'
import { day, precision } from './dates'
import { changes, id, line } from './text'

const span = {
  startedOn: z.nullable(day),
  startedPrecision: precision,
  endedOn: z.nullable(day),
  endedPrecision: precision,
}
const spanRead = { ...span, startedOn: z.nullable(z.string()), endedOn: z.nullable(z.string()) }

/** A position of your own; without an end it is the present one. */
export const OwnPosition = z.object({
  id,
  companyId: z.nullable(id),
  /** The company's name, or what was written where it is no company ("Self-employed"). */
  company: z.string(),
  title: z.string(),
  ...spanRead,
  /** Contacts who were at the company in the same years. */
  colleagues: z.int(),
})
export type OwnPosition = z.infer<typeof OwnPosition>

const position = { companyName: line(), title: z.string().check(z.trim(), z.maxLength(200)), ...span }
export const NewOwnPosition = z.extend(changes(position), { companyName: position.companyName })
export type NewOwnPosition = z.infer<typeof NewOwnPosition>
export const OwnPositionChanges = changes(position)
export type OwnPositionChanges = z.infer<typeof OwnPositionChanges>

/** A school of a contact, or of yours where there is no contact. */
export const Education = z.object({
  id,
  contactId: z.nullable(id),
  school: z.string(),
  degree: z.string(),
  ...spanRead,
})
export type Education = z.infer<typeof Education>

export const NewEducation = z.extend(
  changes({ contactId: id, degree: z.string().check(z.trim(), z.maxLength(200)), ...span }),
  { school: line() },
)
export type NewEducation = z.infer<typeof NewEducation>
