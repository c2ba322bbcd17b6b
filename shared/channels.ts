import type { DayText } from './days'

export const channels = ['networked', 'inbound', 'cold'] as const
export type Channel = (typeof channels)[number]

/** What a contact did for an application, weakest first. */
export const helpKinds = ['told', 'introduced', 'referred', 'vouched'] as const
export type HelpKind = (typeof helpKinds)[number]

/** Parts a contact can play that are not help. */
export const partKinds = ['recruiter', 'hiring_manager', 'interviewer', 'reference'] as const
export type PartKind = (typeof partKinds)[number]

export const loggedAs = ['live', 'kept_as_it_happened', 'from_memory'] as const
export type LoggedAs = (typeof loggedAs)[number]

export const sourceKinds = ['job_board', 'company_site', 'contact', 'event', 'recruiter', 'other'] as const
export type SourceKind = (typeof sourceKinds)[number]

export type ChannelFacts = { appliedOn: DayText | null; wroteFirst: boolean; helpOn: readonly DayText[] }

/**
 * Networked if someone helped on or before the day of applying; else inbound if they wrote first; else cold. Help that
 * came later counts for nothing. `null` before applying.
 */
export function channelOf({ appliedOn, wroteFirst, helpOn }: ChannelFacts): Channel | null {
  if (!appliedOn) return null
  if (helpOn.some((on) => !isLate(on, appliedOn))) return 'networked'
  return wroteFirst ? 'inbound' : 'cold'
}

/** Help after the day of applying: shown, and counted for nothing. */
export const isLate = (on: DayText, appliedOn: DayText | null): boolean => appliedOn !== null && on > appliedOn
