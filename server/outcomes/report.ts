import { exclusions, funnelKinds, leastAtStep } from '../../shared/caution'
import { type Channel, channels, helpKinds, sourceKinds } from '../../shared/channels'
import type { FunnelStep, Outcomes, Slice } from '../../shared/outcomes'
import { wilsonInterval } from '../statistics/wilson'
import { curveOf } from './curve'
import { compare, type Terms } from './headline'
import { strengthOf } from './judged'
import { type Count, type Counts, countExcluded, countRecordedLater, tallied } from './tallies'

/** The two that are compared, then the one beside them. */
const compared = ['networked', 'cold', 'inbound'] as const

/** The whole answer, from counts alone. */
export function report({ tallies, fates }: Counts, terms: Terms): Outcomes {
  const byChannel = tallied(tallies, 'channel')
  const byHelp = tallied(tallies, 'help')
  const bySource = tallied(tallies, 'source')
  const arms = perChannel((channel) => ({
    count: byChannel.get(channel),
    days: fates.filter((fate) => fate.channel === channel),
  }))
  const followed = (channel: Channel) => ({ channel, days: arms[channel].days, horizonDays: terms.horizonDays })
  return {
    ...terms,
    ...compare(arms, terms),
    funnel: perChannel((channel) => stepsOf(arms[channel].count)),
    bySource: slicesOf([...sourceKinds, 'none'], (source) => bySource.get(source)),
    byHelp: slicesOf(helpKinds.toReversed(), (kind) => byHelp.get(strengthOf(kind))),
    excluded: Object.fromEntries(
      exclusions.map((reason) => [reason, countExcluded(tallies, reason)]),
    ) as Outcomes['excluded'],
    recordedLater: countRecordedLater(tallies),
    curves: compared.flatMap((channel) => curveOf('interview', followed(channel))),
    rejections: terms.event === 'answer' ? [] : compared.flatMap((channel) => curveOf('rejected', followed(channel))),
  }
}

const perChannel = <T>(of: (channel: Channel) => T) =>
  Object.fromEntries(channels.map((channel) => [channel, of(channel)])) as Record<Channel, T>

function stepsOf(count: Count | undefined): FunnelStep[] {
  let before: number | null = null
  return funnelKinds.map((kind) => {
    const within = count?.[`${kind}_within`] ?? 0
    const step = {
      kind,
      count: count?.[kind] ?? 0,
      within,
      rate: wilsonInterval({ success: within, total: count?.mature ?? 0 }),
      ofPrevious: before !== null && before >= leastAtStep ? wilsonInterval({ success: within, total: before }) : null,
    }
    before = within
    return step
  })
}

/** In the order of `keys`; a key that nothing has is left out. */
const slicesOf = <Key extends string>(keys: readonly Key[], countOf: (key: Key) => Count | undefined): Slice[] =>
  keys.flatMap((key) => {
    const count = countOf(key)
    if (!count) return []
    const { applied, mature, target_within: reached } = count
    return [{ key, applied, mature, reached, rate: wilsonInterval({ success: reached, total: mature }) }]
  })
