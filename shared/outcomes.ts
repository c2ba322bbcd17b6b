import * as z from 'zod/mini'
import { ApplicationRow, levels } from './applications'
import {
  comparableGroups,
  definitions,
  exclusions,
  flowEnds,
  funnelKinds,
  furthestKinds,
  gateLevels,
  outcomeEvents,
  refusals,
  verdicts,
} from './caution'
import { channels, helpKinds, sourceKinds } from './channels'
import { companySizes } from './companies'
import { day } from './dates'
import { id, prose, total, version } from './text'
import { ties } from './ties'
import { horizons } from './workspaces'

/** A proportion with its 95 % interval; undefined where there is nothing to divide by, or nobody was followed that long. */
export const Estimate = z.union([
  z.object({ defined: z.literal(true), estimate: z.number(), low: z.number(), high: z.number() }),
  z.object({ defined: z.literal(false), reason: z.string() }),
])
export type Estimate = z.infer<typeof Estimate>

/** One channel, as far as the event asked for (an interview unless told) within the horizon goes. */
export const Arm = z.object({
  applied: total,
  /** With an event already, or followed for the whole horizon: what the rate rests on. */
  known: total,
  /** Old enough: applied at least the horizon before the day of the report or the end of the search. */
  mature: total,
  /** The event within the horizon, before any rejection or withdrawal. */
  reached: total,
  /** Neither the event nor a rejection nor a withdrawal, however long ago, also where the seeker gave up waiting. */
  pending: total,
  /** Still followed at the horizon; null where nobody is lost sight of before it. */
  followed: z.nullable(total),
  rate: Estimate,
})
export type Arm = z.infer<typeof Arm>

/** Networked minus cold, as a share. */
export const Difference = z.union([
  z.object({ defined: z.literal(true), diff: z.number(), low: z.number(), high: z.number() }),
  z.object({ defined: z.literal(false), reason: z.string() }),
])
export type Difference = z.infer<typeof Difference>

export const Gate = z.object({
  level: z.enum(gateLevels),
  verdict: z.nullable(z.enum(verdicts)),
  /** Null with a verdict. */
  because: z.nullable(z.enum(refusals)),
})
export type Gate = z.infer<typeof Gate>

export const FunnelStep = z.object({
  kind: z.enum(funnelKinds),
  /** Reached it so far. */
  count: total,
  /** Of the applications that are old enough: reached it within the horizon. */
  within: total,
  /** `within` of all that are old enough. */
  rate: Estimate,
  /** `within` of those that reached the step before; null for the first step and under `leastAtStep`. */
  ofPrevious: z.nullable(Estimate),
})
export type FunnelStep = z.infer<typeof FunnelStep>

/** Applications that have one thing in common: a source, a kind of help, a level … */
export const Slice = z.object({
  key: z.string(),
  applied: total,
  mature: total,
  /** Of those that are old enough: the event within the horizon. */
  reached: total,
  rate: Estimate,
})
export type Slice = z.infer<typeof Slice>

export const CurvePoint = z.object({
  day: z.int(),
  /** The share that had come to it by that day. */
  estimate: z.number(),
  /** Null where fewer than five are still followed, and where the share is 0 or 1. */
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
  /** Still followed on that day. */
  atRisk: total,
})
/** A step curve: each point holds until the next one. */
export const Curve = z.object({ channel: z.enum(channels), points: z.array(CurvePoint) })
export type Curve = z.infer<typeof Curve>

/** What a report was asked. A verdict is given only at the chosen horizon, for an interview, by the usual definition. */
const terms = {
  asOf: z.string(),
  horizonDays: z.int(),
  /** The one chosen in the settings. */
  chosenHorizonDays: z.int(),
  event: z.enum(outcomeEvents),
  definition: z.enum(definitions),
  /** Help that was typed in after the first answer counts for nothing in this report. */
  withoutRecordedLater: z.boolean(),
}

export const Outcomes = z.object({
  ...terms,
  networked: Arm,
  cold: Arm,
  /** Beside the comparison, never in it. */
  inbound: Arm,
  difference95: Difference,
  difference99: Difference,
  gate: Gate,
  funnel: z.object({ networked: z.array(FunnelStep), cold: z.array(FunnelStep), inbound: z.array(FunnelStep) }),
  excluded: z.object({ from_memory: total, applied_after_as_of: total, event_before_applied: total }),
  /** Networked only by help that was typed in after the first answer: counted, and left out by `withoutRecordedLater`. */
  recordedLater: total,
  /** Of the event asked for. */
  curves: z.array(Curve),
  /** Of rejections, which compete with it; empty where a rejection is an answer too. */
  rejections: z.array(Curve),
})
export type Outcomes = z.infer<typeof Outcomes>

const filters = {
  /** One search; without it all that the member may see. */
  search: z.optional(id),
  /** Applied on or after, on or before. */
  from: z.optional(day),
  to: z.optional(day),
  /** The day the report speaks of; today unless given. */
  asOf: z.optional(day),
  horizon: z.optional(z.enum(horizons.map(String) as [string, ...string[]])),
  /** An interview unless told. */
  event: z.optional(z.enum(outcomeEvents)),
  /** Any help in time unless told. What `referred` leaves without its help is inbound or cold, as if nobody had helped. */
  definition: z.optional(z.enum(definitions)),
  /** Leaves out help that was typed in after the first answer. */
  withoutRecordedLater: z.optional(z.literal('true')),
}

export const OutcomesQuery = z.strictObject(filters)
export type OutcomesQuery = z.infer<typeof OutcomesQuery>

/** `reached` is the event before any rejection; each stage, and `answer`, is whatever came before it. */
export const outcomeSteps = ['applied', 'known', 'mature', 'reached', 'pending', 'answer', ...funnelKinds] as const
export type OutcomeStep = (typeof outcomeSteps)[number]

/** Which number the rows are wanted of: each number of the report can be said in these words. */
const behind = {
  /** `compared`: networked and cold. */
  channel: z.optional(z.enum([...channels, 'compared'])),
  source: z.optional(z.enum([...sourceKinds, 'none'])),
  help: z.optional(z.enum(helpKinds)),
  /** Of the strongest helper; `none` where that person was erased. */
  tie: z.optional(z.enum([...ties, 'none'])),
  /** Whom this person helped with in time. */
  contact: z.optional(id),
  level: z.optional(z.enum([...levels, 'none'])),
  size: z.optional(z.enum([...companySizes, 'none'])),
  /** Applied in the week that begins on this Monday. */
  week: z.optional(day),
  /** Of cold ones: whether somebody you know worked there already. */
  knew: z.optional(z.enum(['yes', 'no'])),
  /** The furthest it came, and how it stands at its end: a ribbon of the flow. */
  furthest: z.optional(z.enum(furthestKinds)),
  end: z.optional(z.enum(flowEnds)),
  /** Unanswered for more than so many days, and not ended in any way. */
  silentFor: z.optional(z.string().check(z.regex(/^\d{1,4}$/))),
  recordedLater: z.optional(z.literal('true')),
  /** Old enough, and beside a published figure of this group. */
  published: z.optional(z.enum(comparableGroups)),
  step: z.optional(z.enum(outcomeSteps)),
  /** Only those old enough, and the step within the horizon. */
  within: z.optional(z.literal('true')),
  excluded: z.optional(z.enum(exclusions)),
}
export const OutcomeRowsQuery = z.strictObject({ ...filters, ...behind, cursor: z.optional(prose(2_000)) })
export type OutcomeRowsQuery = z.infer<typeof OutcomeRowsQuery>
/** One number of the report. */
export type Behind = Omit<OutcomeRowsQuery, keyof OutcomesQuery | 'cursor'>

export const OutcomeRow = z.extend(ApplicationRow, {
  version,
  /** Days from applying to the event, or to the last day it was followed; null for what stays out. */
  days: z.nullable(z.int()),
  event: z.nullable(z.enum([...outcomeEvents, 'rejected', 'withdrawn'])),
  /** Networked only by help that was typed in after the first answer. */
  recordedLater: z.boolean(),
})
export type OutcomeRow = z.infer<typeof OutcomeRow>

export const OutcomeRows = z.object({ rows: z.array(OutcomeRow), next: z.nullable(z.string()), total })
export type OutcomeRows = z.infer<typeof OutcomeRows>
