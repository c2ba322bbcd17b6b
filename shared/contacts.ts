import * as z from 'zod/mini'
import { day, precision } from './dates'
import { changes, email, id, line, link, total, version } from './text'
import { ties } from './ties'

export const Position = z.object({
  id,
  companyId: z.nullable(id),
  /** The company's name, or what was written where it is no company ("Self-employed"). */
  company: z.string(),
  title: z.string(),
  startedOn: z.nullable(z.string()),
  startedPrecision: precision,
  endedOn: z.nullable(z.string()),
  endedPrecision: precision,
  current: z.boolean(),
})
export type Position = z.infer<typeof Position>

const positionShape = {
  companyId: z.nullable(id),
  /** Instead of the id: found by its folded key or its aliases, made when there is none. */
  companyName: z.nullable(line(200)),
  title: z.string().check(z.trim(), z.maxLength(200)),
  startedOn: z.nullable(day),
  startedPrecision: precision,
  endedOn: z.nullable(day),
  endedPrecision: precision,
  current: z.boolean(),
}
export const NewPosition = changes(positionShape)
export type NewPosition = z.infer<typeof NewPosition>
export const PositionChanges = changes(positionShape)
export type PositionChanges = z.infer<typeof PositionChanges>

/** How well a contact knows another, weakest first. */
export const strengths = ['slightly', 'well', 'very_well'] as const

/** Somebody whom a contact knows. */
export const Relationship = z.object({
  id,
  contactId: id,
  name: z.string(),
  tie: z.enum(ties),
  how: z.string(),
  strength: z.enum(strengths),
})
export type Relationship = z.infer<typeof Relationship>
/** `knowsContactId`, or `knowsName` for a person who is not in the workspace yet and comes in as unmet. */
export const NewRelationship = z.strictObject({
  knowsContactId: z.optional(id),
  knowsName: z.optional(line()),
  knowsCompanyName: z.optional(line()),
  how: z.optional(z.string().check(z.trim(), z.maxLength(500))),
  strength: z.optional(z.enum(strengths)),
})
export type NewRelationship = z.infer<typeof NewRelationship>

const shape = {
  name: line(200),
  tie: z.enum(ties),
  howKnown: z.string().check(z.trim(), z.maxLength(1_000)),
  emails: z.array(email).check(z.maxLength(20)),
  phones: z.array(line(60)).check(z.maxLength(20)),
  links: z.array(link).check(z.maxLength(20)),
  tags: z.array(line(40)).check(z.maxLength(40)),
  lastTouchOn: z.nullable(day),
}

/** `companyName` and `title` make a current position; without a tie they come in as an acquaintance. */
export const NewContact = z.extend(changes({ ...shape, companyName: z.nullable(line(200)), title: line(200) }), {
  name: shape.name,
})
export type NewContact = z.infer<typeof NewContact>
export const ContactChanges = changes(shape)
export type ContactChanges = z.infer<typeof ContactChanges>

export const Contact = z.object({
  id,
  name: z.string(),
  tie: z.enum(ties),
  howKnown: z.string(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  links: z.array(z.string()),
  tags: z.array(z.string()),
  connectedOn: z.nullable(z.string()),
  lastTouchOn: z.nullable(z.string()),
  version,
  trashedAt: z.nullable(z.string()),
  positions: z.array(Position),
  /** Whom they know. */
  knows: z.array(Relationship),
  /** Who knows them: each can introduce you. */
  knownBy: z.array(Relationship),
  /** What they did for your applications. */
  helped: z.array(
    z.object({
      applicationId: id,
      role: z.string(),
      company: z.nullable(z.string()),
      kind: z.string(),
      on: z.string(),
    }),
  ),
})
export type Contact = z.infer<typeof Contact>

/** By name, by the last touch, the latest first, or by the tie, the strongest first. */
export const contactOrders = ['name', 'lastTouchOn', 'tie'] as const

export const ContactRow = z.object({
  id,
  name: z.string(),
  tie: z.enum(ties),
  title: z.nullable(z.string()),
  company: z.nullable(z.string()),
  companyId: z.nullable(id),
  tags: z.array(z.string()),
  lastTouchOn: z.nullable(z.string()),
  connectedOn: z.nullable(z.string()),
})
export type ContactRow = z.infer<typeof ContactRow>

/** One page of a list: `next` is the cursor of the page behind it, null on the last. */
export const ContactPage = z.object({ rows: z.array(ContactRow), total, next: z.nullable(z.string()) })
export type ContactPage = z.infer<typeof ContactPage>
