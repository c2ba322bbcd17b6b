import { exclusions, funnelKinds, leastAtStep } from '../../shared/caution'
import { type Channel, channels, helpKinds, sourceKinds } from '../../shared/channels'
import type { FunnelStep, Outcomes, Slice } from '../../shared/outcomes'
import { wilsonInterval } from '../statistics/wilson'
import { curveOf } from './curve'
import { compare } from './headline'
import { countExcluded, dayTable, type Tally, tallied } from './tallies'

/** The two that are compared, then the one beside them. */
const compared = ['networked', 'cold', 'inbound'] as const

export type Terms = Pick<Outcomes, 'asOf' | 'horizonDays' | 'chosenHorizonDays'>

/** The whole answer, from counts alone. */
export function report(tallies: readonly Tally[], terms: Terms): Outcomes {
  const byChannel = tallied(tallies, 'channel')
  const arms = perChannel((channel) => ({
    tally: byChannel.find((tally) => tally.channel === channel),
    days: dayTable(tallies, channel),
  }))
  return {
    ...terms,
    ...compare(arms, terms),
    funnel: perChannel((channel) => stepsOf(arms[channel].tally)),
    bySource: slicesOf(tallied(tallies, 'source'), [...sourceKinds, 'none'], ({ source }) => source),
    byHelp: slicesOf(tallied(tallies, 'help'), helpKinds.toReversed(), ({ help }) => helpKinds[help! - 1] ?? null),
    excluded: Object.fromEntries(
      exclusions.map((reason) => [reason, countExcluded(tallies, reason)]),
    ) as Outcomes['excluded'],
    curves: compared.flatMap((channel) => curveOf(channel, arms[channel].days, terms.horizonDays)),
  }
}

const perChannel = <T>(of: (channel: Channel) => T) =>
  Object.fromEntries(channels.map((channel) => [channel, of(channel)])) as Record<Channel, T>

function stepsOf(tally: Tally | undefined): FunnelStep[] {
  let before: number | null = null
  return funnelKinds.map((kind) => {
    const within = tally?.[`${kind}_within`] ?? 0
    const step = {
      kind,
      count: tally?.[kind] ?? 0,
      within,
      rate: wilsonInterval({ success: within, total: tally?.mature ?? 0 }),
      ofPrevious: before !== null && before >= leastAtStep ? wilsonInterval({ success: within, total: before }) : null,
    }
    before = within
    return step
  })
}

/** In the order of `keys`; a key that nothing has is left out. */
const slicesOf = (tallies: Tally[], keys: readonly string[], keyOf: (tally: Tally) => string | null): Slice[] =>
  keys.flatMap((key) => {
    const tally = tallies.find((one) => keyOf(one) === key)
    if (!tally) return []
    const { applied, mature, interview_within: reached } = tally
    return [{ key, applied, mature, reached, rate: wilsonInterval({ success: reached, total: mature }) }]
  })
