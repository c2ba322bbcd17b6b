import type { Exclusion, funnelKinds } from '../../shared/caution'
import type { Channel } from '../../shared/channels'
import type { Day } from '../statistics/day-table'

type Step = (typeof funnelKinds)[number]

/**
 * How many applications there are, and how many of them came how far, so far and within the horizon; `target` is the event that
 * the report asks for.
 */
export type Count = Record<'applied' | 'mature' | 'recorded_later' | 'target_within' | Step | `${Step}_within`, number>

type Tally = Count & { excluded: Exclusion | null; channel: Channel }
export type Counts = { tallies: Tally[]; fates: (Day & { channel: Channel })[] }

/** What counts of a channel; undefined for nothing. */
export const countOf = ({ tallies }: Counts, channel: Channel): Count | undefined =>
  tallies.find((tally) => tally.excluded === null && tally.channel === channel)

export const countExcluded = ({ tallies }: Counts, reason: Exclusion): number =>
  tallies.reduce((sum, { excluded, applied }) => sum + (excluded === reason ? applied : 0), 0)

export const countRecordedLater = ({ tallies }: Counts): number =>
  tallies.reduce((sum, { excluded, recorded_later }) => sum + (excluded ? 0 : recorded_later), 0)
