/** How much may be said of a comparison, least first. */
export const gateLevels = ['no_data', 'counts_only', 'interval_only', 'verdict'] as const

/** Whether rates and their difference may be shown; below that only counts. */
export const isCompared = (level: (typeof gateLevels)[number]): boolean =>
  level === 'interval_only' || level === 'verdict'

/** `a` is networked and `b` is cold. The firm words rest on the 99 % interval, "leaning" on the 95 % one. */
export const verdicts = ['a_higher', 'b_higher', 'leaning_a', 'leaning_b', 'inconclusive'] as const

/** What keeps a verdict back. */
export const refusals = [
  'few_known',
  'few_followed',
  'few_events',
  'few_nonevents',
  'other_horizon',
  'other_event',
  'other_definition',
] as const

/**
 * What is asked before anything is said: `counts` and `known` of the smaller arm, `events` (and as many without one) of both
 * together, `followed` of an arm in which somebody is lost from sight before the horizon.
 */
export const thresholds = { counts: 5, known: 10, events: 3, followed: 5 } as const

/** A rate of those who came one step further needs this many at the step before. */
export const leastAtStep = 10

/** The days at which a curve is also told in numbers. */
export const toldDays = [7, 14, 30, 60, 90, 120] as const

/** Why an application stays out; the first that applies. */
export const exclusions = ['from_memory', 'applied_after_as_of', 'event_before_applied'] as const
export type Exclusion = (typeof exclusions)[number]

/** What an application may be asked to have led to. An answer is a screen, anything later, or a rejection. */
export const outcomeEvents = ['answer', 'screen', 'interview', 'offer'] as const
export type OutcomeEvent = (typeof outcomeEvents)[number]

/** What makes an application networked: any help in time, or only a referral or a word to the person who decides. */
export const definitions = ['any_help', 'referred'] as const
export type Definition = (typeof definitions)[number]

/** How an application stands at its end; `open` where nothing has ended it. */
export const flowEnds = ['open', 'accepted', 'rejected', 'withdrawn', 'declined', 'no_response'] as const
export type FlowEnd = (typeof flowEnds)[number]

/** The furthest that an application came. */
export const furthestKinds = ['applied', 'screen', 'interview', 'offer', 'accepted'] as const

/** The ways to tell applications apart. */
export const sliceNames = ['source', 'help', 'tie', 'level', 'size', 'week'] as const
export type SliceName = (typeof sliceNames)[number]

/** Own applications that stand beside those of a published figure. */
export const comparableGroups = ['all', 'referred', 'job_board', 'applied', 'contacts', 'offline'] as const
export type ComparableGroup = (typeof comparableGroups)[number]

export const funnelKinds = ['screen', 'interview', 'offer', 'accepted'] as const
