import * as z from 'zod/mini'
import { CompanyMatch } from './companies'
import { id, total } from './text'
import { ties } from './ties'

/** Somebody at the company, and how they stand to it and to you. */
export const KnownPerson = z.object({
  id,
  name: z.string(),
  tie: z.enum(ties),
  title: z.string(),
  current: z.boolean(),
  startedOn: z.nullable(z.string()),
  startedPrecision: z.string(),
  endedOn: z.nullable(z.string()),
  endedPrecision: z.string(),
  lastTouchOn: z.nullable(z.string()),
  /** Applications they helped with, anywhere. */
  helped: z.int(),
})
export type KnownPerson = z.infer<typeof KnownPerson>

/** A contact of yours who knows somebody there: you → through → person. */
export const Introduction = z.object({
  through: z.object({ id, name: z.string(), tie: z.enum(ties) }),
  /** `current` is false for who used to work there. */
  person: z.object({ id, name: z.string(), tie: z.enum(ties), title: z.string(), current: z.boolean() }),
  how: z.string(),
  strength: z.string(),
})
export type Introduction = z.infer<typeof Introduction>

/** Each list holds as many people at most; `totals` say how many there are. */
export const mostListed = 100

/** Who you know at a company; all three lists empty means nobody, and the page says so. */
export const WhoIKnow = z.object({
  /** Every company that may be meant, surest first. */
  matches: z.array(CompanyMatch),
  /** The one the lists below speak of; null when nothing matched or only likely ones did. */
  companyId: z.nullable(id),
  /** What was typed is no company ("Self-employed"): nobody works there. */
  isPlaceholder: z.boolean(),
  /** Works there now, strongest tie first, then the most recent touch. */
  now: z.array(KnownPerson),
  /** Used to work there, in the same order. Nobody stands in both. */
  before: z.array(KnownPerson),
  /** Strongest tie to who introduces you first. */
  introductions: z.array(Introduction),
  totals: z.object({ now: total, before: total, introductions: total }),
  applications: z.array(
    z.object({
      id,
      role: z.string(),
      channel: z.nullable(z.string()),
      kind: z.string(),
      ending: z.nullable(z.string()),
    }),
  ),
})
export type WhoIKnow = z.infer<typeof WhoIKnow>
