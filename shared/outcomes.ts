import * as z from 'zod/mini'
import { ApplicationRow } from './applications'
import { exclusions, funnelKinds, gateLevels, refusals, verdicts } from './caution'
import { channels, helpKinds, sourceKinds } from './channels'
import { day } from './dates'
import { id, prose, total } from './text'
import { horizons } from './workspaces'

/** A proportion with its 95 % interval; undefined where there is nothing to divide by, or nobody was followed that long. */
export const Estimate = z.union([
  z.object({ defined: z.literal(true), estimate: z.number(), low: z.number(), high: z.number() }),
  z.object({ defined: z.literal(false), reason: z.string() }),
])
export type Estimate = z.infer<typeof Estimate>

/** One channel, as far as an interview within the horizon goes. */
export const Arm = z.object({
  applied: total,
  /** With an event already, or followed for the whole horizon: what the rate rests on. */
  known: total,
  /** Old enough: applied at least the horizon before the day of the report or the end of the search. */
  mature: total,
  /** An interview within the horizon, before any rejection or withdrawal. */
  reached: total,
  /** Neither interview nor rejection nor withdrawal, however long ago, also where the seeker gave up waiting. */
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

/** Applications with one source, or with one strongest kind of help. */
export const Slice = z.object({
  key: z.string(),
  applied: total,
  mature: total,
  /** Of those that are old enough: an interview within the horizon. */
  reached: total,
  rate: Estimate,
})
export type Slice = z.infer<typeof Slice>

export const CurvePoint = z.object({
  day: z.int(),
  /** The share that reached an interview by that day. */
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

export const Outcomes = z.object({
  asOf: z.string(),
  horizonDays: z.int(),
  /** The one chosen in the settings; a verdict is given there only. */
  chosenHorizonDays: z.int(),
  networked: Arm,
  cold: Arm,
  /** Beside the comparison, never in it. */
  inbound: Arm,
  difference95: Difference,
  difference99: Difference,
  gate: Gate,
  funnel: z.object({ networked: z.array(FunnelStep), cold: z.array(FunnelStep), inbound: z.array(FunnelStep) }),
  /** By the kind of source, `none` where it was not said; all channels. */
  bySource: z.array(Slice),
  /** Networked applications by the strongest help that counts, so that each is in one line. */
  byHelp: z.array(Slice),
  excluded: z.object({ from_memory: total, applied_after_as_of: total, event_before_applied: total }),
  curves: z.array(Curve),
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
}

export const OutcomesQuery = z.strictObject(filters)
export type OutcomesQuery = z.infer<typeof OutcomesQuery>

export const outcomeSteps = ['applied', 'known', 'mature', 'reached', 'pending', ...funnelKinds] as const
export type OutcomeStep = (typeof outcomeSteps)[number]

/** Which number the rows are wanted of: each number of the report can be said in these words. */
const behind = {
  /** `compared`: networked and cold. */
  channel: z.optional(z.enum([...channels, 'compared'])),
  source: z.optional(z.enum([...sourceKinds, 'none'])),
  help: z.optional(z.enum(helpKinds)),
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
  /** Days from applying to the event, or to the last day it was followed; null for what stays out. */
  days: z.nullable(z.int()),
  event: z.nullable(z.enum(['interview', 'rejected', 'withdrawn'])),
})
export type OutcomeRow = z.infer<typeof OutcomeRow>

export const OutcomeRows = z.object({ rows: z.array(OutcomeRow), next: z.nullable(z.string()), total })
export type OutcomeRows = z.infer<typeof OutcomeRows>
