import * as z from 'zod/mini'
import { channels } from './channels'
import { id, total } from './text'

const limits = { low: z.nullable(z.number()), high: z.nullable(z.number()) }

/** A proportion with its 95 % interval; undefined where there is nothing to divide by. */
export const Estimate = z.union([
  z.object({ defined: z.literal(true), estimate: z.number(), low: z.number(), high: z.number() }),
  z.object({ defined: z.literal(false), reason: z.string() }),
])
export type Estimate = z.infer<typeof Estimate>

/** One channel of the headline, within the horizon. */
export const Arm = z.object({
  applied: total,
  /** At least the horizon old, or with an event already: what is known. */
  known: total,
  /** Old enough: applied at least the horizon ago. */
  mature: total,
  /** Reached an interview within the horizon. */
  reached: total,
  /** Nothing heard yet. */
  pending: total,
  rate: Estimate,
})
export type Arm = z.infer<typeof Arm>

export const Difference = z.union([
  z.object({ defined: z.literal(true), diff: z.number(), low: z.number(), high: z.number() }),
  z.object({ defined: z.literal(false), reason: z.string() }),
])

export const gateLevels = ['no_data', 'counts_only', 'interval_only', 'verdict'] as const
export const verdicts = ['a_higher', 'b_higher', 'leaning_a', 'leaning_b', 'inconclusive'] as const

export const FunnelStep = z.object({
  kind: z.enum(['applied', 'screen', 'interview', 'offer', 'accepted']),
  count: total,
  /** Of the applications that are old enough: reached it within the horizon, with Wilson limits. */
  matureCount: total,
  rate: Estimate,
})

export const Slice = z.object({
  key: z.string(),
  label: z.string(),
  applied: total,
  mature: total,
  reached: total,
  rate: Estimate,
})
export type Slice = z.infer<typeof Slice>

export const OutcomesQuery = z.strictObject({
  /** One search, or all of them. */
  search: z.optional(id),
  /** Applied on or after, on or before. */
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  /** The day the report speaks of; today unless given. */
  asOf: z.optional(z.string()),
  horizon: z.optional(z.string().check(z.regex(/^(14|30|60)$/, 'must be 14, 30 or 60'))),
})
export type OutcomesQuery = z.infer<typeof OutcomesQuery>

export const Outcomes = z.object({
  asOf: z.string(),
  horizonDays: z.int(),
  /** False at another horizon than the one chosen in the settings: intervals only, no verdict. */
  chosenHorizon: z.boolean(),
  networked: Arm,
  cold: Arm,
  inbound: Arm,
  difference95: Difference,
  difference99: Difference,
  gate: z.object({ level: z.enum(gateLevels), verdict: z.nullable(z.enum(verdicts)) }),
  funnel: z.object({ networked: z.array(FunnelStep), cold: z.array(FunnelStep), inbound: z.array(FunnelStep) }),
  bySource: z.array(Slice),
  byHelp: z.array(Slice),
  /** Rows that stay out, and why: logged from memory, an event before applying, applied after the day of the report. */
  excluded: z.object({ fromMemory: total, eventBeforeApplied: total, appliedAfterAsOf: total }),
  /** Cumulative incidence of an interview by day, for the picture. */
  curves: z.array(
    z.object({
      channel: z.enum(channels),
      points: z.array(z.object({ day: z.int(), estimate: z.number(), ...limits })),
    }),
  ),
})
export type Outcomes = z.infer<typeof Outcomes>
