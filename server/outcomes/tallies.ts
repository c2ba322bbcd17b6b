import type { Exclusion } from '../../shared/caution'
import type { Channel } from '../../shared/channels'
import type { Day } from '../statistics/day-table'

type Step = 'screen' | 'interview' | 'offer' | 'accepted'
type Fate = 'interview' | 'rejected' | 'withdrawn'

/** One line of the count: how many of a group were ever, within the horizon, first … */
export type Tally = {
  /** Which grouping it belongs to: the bits of SQL's grouping(channel, days, source, help). */
  set: number
  excluded: Exclusion | null
  channel: Channel | null
  days: number | null
  source: string | null
  /** 1 is the weakest kind of help. */
  help: number | null
  applied: number
  mature: number
  known: number
  reached: number
  pending: number
} & Record<Step | `${Step}_within` | `${Fate}_first`, number>

const sets = { channel: 0b0111, days: 0b0011, source: 0b1101, help: 0b1110, all: 0b1111 }

/** The lines of one grouping, of what counts. */
export const tallied = (tallies: readonly Tally[], by: 'channel' | 'source' | 'help') =>
  tallies.filter(({ set, excluded }) => set === sets[by] && excluded === null)

export const dayTable = (tallies: readonly Tally[], channel: Channel): Day[] =>
  tallies
    .filter((tally) => tally.set === sets.days && tally.excluded === null && tally.channel === channel)
    .map(({ days, interview_first, rejected_first, withdrawn_first, pending }) => ({
      day: days!,
      interview: interview_first,
      rejected: rejected_first,
      withdrawn: withdrawn_first,
      censored: pending,
    }))

export const countExcluded = (tallies: readonly Tally[], reason: Exclusion): number =>
  tallies.find(({ set, excluded }) => set === sets.all && excluded === reason)?.applied ?? 0
