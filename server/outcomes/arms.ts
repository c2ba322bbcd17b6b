import type { Channel } from '../../shared/channels'
import type { Proportion } from '../../shared/outcomeParts'
import { type Day, daysOf } from '../statistics/day-table'
import { type Counts, countOf } from './tallies'

/** The fates of one channel, in the order of their days. */
export const fatesOf = ({ fates }: Counts, channel: Channel): Day[] =>
  daysOf({ day_table: fates.filter((fate) => fate.channel === channel) })

/** Of one channel: how many are old enough, and how many of those came to the event within the horizon. */
export function maturedOf(counts: Counts, channel: Channel): Proportion {
  const count = countOf(counts, channel)
  return { mature: count?.mature ?? 0, reached: count?.target_within ?? 0 }
}
