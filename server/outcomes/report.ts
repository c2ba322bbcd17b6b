import { exclusions, funnelKinds, leastAtStep } from '../../shared/caution'
import { type Channel, channels } from '../../shared/channels'
import type { FunnelStep, Outcomes } from '../../shared/outcomes'
import { wilsonInterval } from '../statistics/wilson'
import { curveOf } from './curve'
import { compare, type Terms } from './headline'
import { type Count, type Counts, countExcluded, countOf, countRecordedLater } from './tallies'

/** The two that are compared, then the one beside them. */
const compared = ['networked', 'cold', 'inbound'] as const

/** The whole answer, from counts alone. */
export function report(counts: Counts, terms: Terms): Outcomes {
  const arms = perChannel((channel) => ({
    count: countOf(counts, channel),
    days: counts.fates.filter((fate) => fate.channel === channel),
  }))
  const followed = (channel: Channel) => ({ channel, days: arms[channel].days, horizonDays: terms.horizonDays })
  return {
    ...terms,
    ...compare(arms, terms),
    funnel: perChannel((channel) => stepsOf(arms[channel].count)),
    excluded: Object.fromEntries(
      exclusions.map((reason) => [reason, countExcluded(counts, reason)]),
    ) as Outcomes['excluded'],
    recordedLater: countRecordedLater(counts),
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
