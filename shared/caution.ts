/** How much may be said of a comparison, least first. */
export const gateLevels = ['no_data', 'counts_only', 'interval_only', 'verdict'] as const

/** `a` is networked and `b` is cold. The firm words rest on the 99 % interval, "leaning" on the 95 % one. */
export const verdicts = ['a_higher', 'b_higher', 'leaning_a', 'leaning_b', 'inconclusive'] as const

/** What keeps a verdict back. */
export const refusals = ['few_known', 'few_followed', 'few_events', 'few_nonevents', 'other_horizon'] as const

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

export const funnelKinds = ['screen', 'interview', 'offer', 'accepted'] as const
