import { type Channel, channelOf } from './channels'
import type { DayText } from './days'
import { type StageDays, type StageFact, stageDays } from './stages'

export type Fact = StageFact & { stageId: string | null }
export type Derived = StageDays &
  Pick<StageFact, 'kind' | 'ending'> & { stageSinceOn: DayText; channel: Channel | null }

/**
 * What an application's facts come to: where it stands, since when, the first day of each kind and the channel. Kept on
 * the application for counting; whoever writes a fact writes this with it.
 * @param facts not voided, at least one, in the order of the real world
 * @param helpOn the days of help
 */
export function derive(facts: readonly Fact[], wroteFirst: boolean, helpOn: readonly DayText[]): Derived {
  const { kind, ending, on } = facts.at(-1)!
  const days = stageDays(facts)
  return {
    ...days,
    kind,
    ending,
    stageSinceOn: on,
    channel: channelOf({ appliedOn: days.appliedOn, wroteFirst, helpOn }),
  }
}
