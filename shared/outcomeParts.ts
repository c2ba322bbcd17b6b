// What the outcomes page shows below its first answer, each part fetched when it is looked at, by the same questions.
import * as z from 'zod/mini'
import { comparableGroups, flowEnds, furthestKinds, sliceNames } from './caution'
import { channels } from './channels'
import { Difference, Estimate, Slice } from './outcomes'
import { id, total } from './text'

// ---- Where applications went: GET …/outcomes/flow ------------------------------------------------------------------

/** Each application is in one ribbon: its channel, the furthest it came, and how it stands at its end. */
export const Ribbon = z.object({
  channel: z.enum(channels),
  furthest: z.enum(furthestKinds),
  end: z.enum(flowEnds),
  count: total,
})
export type Ribbon = z.infer<typeof Ribbon>

export const Flow = z.object({ ribbons: z.array(Ribbon) })
export type Flow = z.infer<typeof Flow>

// ---- Told apart by what they have in common: GET …/outcomes/slices, /contacts, /knew -------------------------------

/** A line of a table whose lines are compared with one another. */
export const ComparedSlice = z.extend(Slice, {
  /**
   * How often chance alone would set this line as far apart from the others: mid-p against all the others together, adjusted for
   * the number of lines (Holm). Null where the line or the others have fewer than five that are old enough.
   */
  adjustedP: z.nullable(z.number()),
})
export type ComparedSlice = z.infer<typeof ComparedSlice>

/**
 * `help` and `tie` speak of networked applications, by their strongest helper; the others of all channels. The key `none` is
 * for what was not said; weeks are named by their Monday.
 */
export const Slices = z.object(
  Object.fromEntries(sliceNames.map((name) => [name, z.array(ComparedSlice)])) as Record<
    (typeof sliceNames)[number],
    z.ZodMiniArray<typeof ComparedSlice>
  >,
)
export type Slices = z.infer<typeof Slices>

/** By who helped in time; an application that two helped with is in both lines. The most helpful first. */
export const ContactSlices = z.object({
  /** `key` is the contact's id. */
  contacts: z.array(z.extend(ComparedSlice, { key: id, name: z.string() })),
})
export type ContactSlices = z.infer<typeof ContactSlices>

/** What happened to cold applications where somebody you know worked already, beside the others. */
export const KnewSomeone = z.object({
  /** Each of these lines is a `knew` of the rows of channel cold. */
  knew: Slice,
  nobody: Slice,
  /** For a look beside: what went in with help. */
  networked: Slice,
  /** Knew somebody minus knew nobody. */
  difference: Difference,
})
export type KnewSomeone = z.infer<typeof KnewSomeone>

// ---- Waiting: GET …/outcomes/waiting -------------------------------------------------------------------------------

/** A day by which a share has had an answer; null: not reached, which is an answer. */
export const WaitingTime = z.object({
  value: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
})
export type WaitingTime = z.infer<typeof WaitingTime>

/** Time to the first answer: a screen, an interview or a rejection. Networked and cold ones; inbound began with an answer. */
export const Waiting = z.object({
  applied: total,
  answered: total,
  /** By which half of all applications had an answer, for both channels together and for each; null where nothing was applied. */
  median: z.nullable(WaitingTime),
  channels: z.array(z.object({ channel: z.enum(['networked', 'cold']), applied: total, median: WaitingTime })),
  /** The share answered by certain days, with its band; null past what was followed. */
  answeredBy: z.array(
    z.object({
      day: z.int(),
      share: z.nullable(z.number()),
      low: z.nullable(z.number()),
      high: z.nullable(z.number()),
      atRisk: total,
    }),
  ),
  /** Half of the answers that come at all come within so many days; null under five answers. */
  halfOfAnswersWithin: z.nullable(z.int()),
  /**
   * After so many days of silence an answer is unlikely: nine in ten of the answers have come, and of those silent for as long
   * fewer than one in twenty heard anything in the next thirty days. Null where too few were followed that long to say so.
   */
  unlikelyAfter: z.nullable(z.int()),
  /** Still open, silent for longer than that, and not ended in any way: `silentFor` of the rows. Zero where it is null. */
  overdue: total,
})
export type Waiting = z.infer<typeof Waiting>

// ---- Is it real?: GET …/outcomes/real ------------------------------------------------------------------------------

/** Of those old enough: how many reached the event within the horizon. */
export const Proportion = z.object({ mature: total, reached: total })
export type Proportion = z.infer<typeof Proportion>

/** A number, or the reason why there is none. */
const answer = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.union([
    z.object({ defined: z.literal(true), ...shape }),
    z.object({ defined: z.literal(false), reason: z.string() }),
  ])

/** Each number leaves its place to a reason where there is nothing to say. `a` is networked, `b` is cold. */
export const Real = z.object({
  networked: Proportion,
  cold: Proportion,
  /** The chance that networked ones do better: with a prior of ½ (Jeffreys) and with an even one. Null if an arm is empty. */
  betterChance: z.nullable(z.object({ jeffreys: z.number(), even: z.number() })),
  /** How many times as often: networked / cold, with score limits. Null within: infinite. */
  ratio: answer({ ratio: z.nullable(z.number()), low: z.number(), high: z.nullable(z.number()) }),
  /** How often chance alone would set them as far apart (Fisher's exact test, mid-p). */
  midP: answer({ p: z.number() }),
  /** The same for how long they wait for any answer. */
  logrank: answer({ p: z.number(), chi2: z.number() }),
  /** Whatever becomes of what is open: all of it fails, or all of it succeeds. */
  bounds: answer({
    networkedLow: z.number(),
    networkedHigh: z.number(),
    coldLow: z.number(),
    coldHigh: z.number(),
    diffLow: z.number(),
    diffHigh: z.number(),
    /** The sign of the difference stands, whatever happens. */
    signIdentified: z.boolean(),
  }),
  /** How strongly something unseen would have to go with both to explain the ratio away; `limit` for its limit nearest 1. */
  eValue: answer({ point: z.nullable(z.number()), limit: z.nullable(z.number()) }),
})
export type Real = z.infer<typeof Real>

// ---- Adjusted: GET …/outcomes/adjusted -----------------------------------------------------------------------------

export const adjustments = ['level', 'size'] as const

export const Stratum = z.object({
  key: z.string(),
  networked: Proportion,
  cold: Proportion,
  /** Networked minus cold; null where one of them is missing. */
  diff: z.nullable(z.number()),
})
export type Stratum = z.infer<typeof Stratum>

/** The difference within levels or company sizes. Where level or size was not said, an application is in no stratum. */
export const Adjustment = z.object({
  by: z.enum(adjustments),
  strata: z.array(Stratum),
  /** Old enough, and no level or size said. */
  unsaid: total,
  /** Of all that are old enough, the share in strata that have both channels. */
  coverage: z.number(),
  /** Strata that lack one channel. */
  lacking: z.array(z.string()),
  /** Why there is no adjusted number; null where there is one. */
  refusal: z.nullable(z.enum(['too_few_strata', 'low_coverage', 'differs'])),
  /** Without strata, of the same applications. */
  crude: Difference,
  /** Mantel–Haenszel over the strata; undefined where refused. Its limits may be missing. */
  adjusted: z.nullable(
    z.object({ diff: z.number(), low: z.nullable(z.number()), high: z.nullable(z.number()), strata: total }),
  ),
  /** How adjusting changed it; null where refused, and for a reversal of which neither interval excludes 0. */
  verdict: z.nullable(z.enum(['reversal', 'attenuated', 'amplified', 'consistent'])),
  /** Every stratum that has both says the opposite of all together. */
  fullReversal: z.boolean(),
  /** Whether the effect is the same in all strata (Tarone); under .1 the strata are shown and no single number. */
  taroneP: z.nullable(z.number()),
})
export type Adjustment = z.infer<typeof Adjustment>

export const Adjusted = z.object({ adjustments: z.array(Adjustment) })
export type Adjusted = z.infer<typeof Adjusted>

// ---- What next: GET …/outcomes/planner -----------------------------------------------------------------------------

export const forecastRefusals = ['few_mature', 'no_events', 'above_most'] as const

export const Forecast = z.object({
  channel: z.enum(['networked', 'cold']),
  /** What it rests on: applications old enough, interviews among them, interviews at least thirty days old, offers from those. */
  applications: total,
  interviews: total,
  interviewsMature: total,
  offers: total,
  refusal: z.nullable(z.enum(forecastRefusals)),
  /** So many more applications give an offer with a chance of 80 %; null where refused. */
  needed: z.nullable(total),
  /** The same if the true rates are as good, or as bad, as they may well be (the 90 % and 10 % points); null above 1,000. */
  optimistic: z.nullable(total),
  pessimistic: z.nullable(total),
  /** With so many more applications, the chance of an offer. */
  chances: z.array(z.object({ applications: total, chance: z.number() })),
  /** Without an offer so far: the rate of offers is probably below this (Clopper–Pearson). */
  atMost: z.nullable(z.number()),
})
export type Forecast = z.infer<typeof Forecast>

/** What the firm word would need (alpha .01, power .8), and what an offer would. */
export const Planner = z.object({
  networked: Proportion,
  cold: Proportion,
  /** With the applications that are old enough now: the smallest difference that the firm word would be likely to see. */
  detectable: answer({ rate: z.number(), difference: z.number() }),
  /** If the rates stay as they are: old enough in each channel that the firm word is likely, and how many more that makes. */
  sampleSize: answer({ each: total, networkedMore: total, coldMore: total }),
  forecasts: z.array(Forecast),
})
export type Planner = z.infer<typeof Planner>

// ---- Beside what was published: GET …/outcomes/published -----------------------------------------------------------

export const comparableSteps = ['mature', 'screen', 'interview', 'accepted'] as const

/** How many, and what the rows behind it are called. */
const Own = z.object({
  count: total,
  behind: z.object({ published: z.enum(comparableGroups), step: z.enum(comparableSteps) }),
})
/** Own applications of the same kind: of `total` that are old enough, `reached` so far. */
export const OwnNumber = z.object({ reached: Own, total: Own, rate: Estimate })
export type OwnNumber = z.infer<typeof OwnNumber>

export const publishedMeasures = [
  'interview_rate',
  'hire_rate',
  'screen_rate',
  'share_of_applications',
  'share_of_interviews',
  'share_of_hires',
  'found_through_contact',
  'tie_of_helper',
  'hired_elsewhere',
] as const

export const publishedGroups = [
  'referred',
  'job_board',
  'applied',
  'contacts',
  'often',
  'occasionally',
  'rarely',
  'offline',
] as const

export const PublishedFigure = z.object({
  id: z.string(),
  source: z.string(),
  year: z.string(),
  population: z.string(),
  /** A: research; B: a firm on its own customers; C: quoted, the original not found. */
  grade: z.enum(['A', 'B', 'C']),
  /** Computed here from what was published. */
  derived: z.boolean(),
  lines: z.array(
    z.object({
      measure: z.enum(publishedMeasures),
      group: z.enum(publishedGroups),
      published: z.number(),
      /** Null where your data hold nothing comparable. */
      own: z.nullable(OwnNumber),
    }),
  ),
})
export type PublishedFigure = z.infer<typeof PublishedFigure>

export const Published = z.object({ figures: z.array(PublishedFigure) })
export type Published = z.infer<typeof Published>
