import type { Exclusion, funnelKinds } from '../../shared/caution'
import type { Channel } from '../../shared/channels'
import type { Day } from '../statistics/day-table'

type Step = (typeof funnelKinds)[number]

/**
 * How many applications of one kind there are, and how many of them came how far, so far and within the horizon; `target` is
 * the event that the report asks for.
 */
export type Count = Record<'applied' | 'mature' | 'recorded_later' | 'target_within' | Step | `${Step}_within`, number>

type Kind = {
  excluded: Exclusion | null
  channel: Channel
  source: string
  /** The strongest help; 1 is the weakest kind. */
  help: number | null
}
export type Tally = Kind & Count
export type Counts = { tallies: Tally[]; fates: (Day & { channel: Channel })[] }

/** What counts, added up by one of the ways to tell applications apart. */
export function tallied<By extends 'channel' | 'source' | 'help'>(
  tallies: readonly Tally[],
  by: By,
): Map<Tally[By], Count> {
  const sums = new Map<Tally[By], Count>()
  for (const { excluded, channel, source, help, ...count } of tallies) {
    if (excluded) continue
    const key = ({ channel, source, help } satisfies Omit<Kind, 'excluded'> as Tally)[by]
    sums.set(key, added(sums.get(key), count))
  }
  return sums
}

export const countExcluded = (tallies: readonly Tally[], reason: Exclusion): number =>
  tallies.reduce((sum, { excluded, applied }) => sum + (excluded === reason ? applied : 0), 0)

export const countRecordedLater = (tallies: readonly Tally[]): number =>
  tallies.reduce((sum, { excluded, recorded_later }) => sum + (excluded ? 0 : recorded_later), 0)

const added = (sum: Count | undefined, count: Count): Count =>
  sum
    ? (Object.fromEntries(Object.entries(count).map(([name, n]) => [name, n + sum[name as keyof Count]])) as Count)
    : count
