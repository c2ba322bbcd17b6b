import * as z from 'zod/mini'
import { kinships } from './brands'
import { helpKinds } from './channels'
import { CompanyMatch } from './companies'
import { interactionKinds } from './interactionKinds'
import { kinds } from './stages'
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
  /** What was said at the last touch that was logged. */
  lastTouch: z.nullable(z.object({ kind: z.enum(interactionKinds), line: z.string() })),
  /** Applications they helped with, anywhere. */
  helped: z.int(),
  /** What they did last, and how far the application came. */
  lastHelp: z.nullable(
    z.object({
      kind: z.enum(helpKinds),
      on: z.string(),
      role: z.string(),
      company: z.nullable(z.string()),
      reached: z.enum(kinds),
    }),
  ),
  /** Where you worked together elsewhere, in the years that both were there. */
  colleagueAt: z.nullable(z.object({ company: z.string(), from: z.nullable(z.int()), until: z.nullable(z.int()) })),
  /** A school that both of you went to. */
  school: z.nullable(z.string()),
})
export type KnownPerson = z.infer<typeof KnownPerson>

/** A way to somebody there: you → through → person, or with one more whom you have not met: you → through → via → person. */
export const Introduction = z.object({
  through: z.object({ id, name: z.string(), tie: z.enum(ties) }),
  via: z.nullable(z.object({ id, name: z.string() })),
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
  /** The strongest path first: the tie, and how well each knows the next. */
  introductions: z.array(Introduction),
  totals: z.object({ now: total, before: total, introductions: total }),
  /** Owners and brands of the company where you know somebody. */
  related: z.array(z.object({ id, name: z.string(), kinship: z.enum(kinships), known: total })),
  applications: z.array(
    z.object({
      id,
      role: z.string(),
      channel: z.nullable(z.string()),
      kind: z.string(),
      ending: z.nullable(z.string()),
      appliedOn: z.nullable(z.string()),
    }),
  ),
})
export type WhoIKnow = z.infer<typeof WhoIKnow>

/** Somebody you have not met who works or worked there. */
const Unmet = z.object({ id, name: z.string(), title: z.string(), current: z.boolean() })

/** Somebody you know who may know somebody: through their field, or their town. */
export const MayKnow = z.object({
  id,
  name: z.string(),
  tie: z.enum(ties),
  title: z.string(),
  company: z.string(),
  lastTouchOn: z.nullable(z.string()),
  because: z.enum(['field', 'town']),
})
export type MayKnow = z.infer<typeof MayKnow>

/** Other ways in, beside whoever you know there. */
export const OtherWays = z.object({
  /** Not met, but you were at another company in the same years. */
  colleagues: z.array(z.extend(Unmet, { colleagueAt: z.string() })),
  /** Not met, but of the same school. */
  schoolmates: z.array(z.extend(Unmet, { school: z.string() })),
  /** The company's field and town, as far as they are known, and who is in them. */
  mayKnow: z.array(MayKnow),
})
export type OtherWays = z.infer<typeof OtherWays>

/** An application without an end that a contact may help with, and why. */
export const Opening = z.object({
  id,
  role: z.string(),
  companyId: id,
  company: z.string(),
  kind: z.enum(kinds),
  /** They work there, used to, or know the person named who does or did. */
  because: z.enum(['now', 'before', 'knows']),
  person: z.nullable(z.object({ id, name: z.string() })),
})
export type Opening = z.infer<typeof Opening>
