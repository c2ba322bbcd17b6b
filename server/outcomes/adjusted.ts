import { sql } from 'drizzle-orm'
import { levels } from '../../shared/applications'
import { companySizes } from '../../shared/companies'
import { type Adjusted, type Adjustment, adjustments, type Proportion, type Stratum } from '../../shared/outcomeParts'
import { type Db, rowsOf } from '../db/client'
import { mhHomogeneity } from '../statistics/mh-homogeneity'
import { mhRiskDifference } from '../statistics/mh-risk-difference'
import { newcombeDifference } from '../statistics/newcombe'
import { detectSimpson } from '../statistics/simpson'
import { judged, type Scope } from './judged'
import { against } from './slices'

export type StratumCount = Proportion & { by: Adjustment['by']; key: string; channel: 'networked' | 'cold' }

/** Of those old enough: each level and each company size with both channels. */
export function countStrata(db: Db, scope: Scope): Promise<StratumCount[]> {
  return rowsOf<StratumCount>(
    db,
    sql`${judged(scope, ['level', 'size'])}
    select one.by, one.key, channel, count(*)::int as mature,
      count(*) filter (where target <= ${scope.horizonDays})::int as reached
    from judged cross join lateral (values ('level', level), ('size', size)) one (by, key)
    where excluded is null and mature and channel in ('networked', 'cold')
    group by one.by, one.key, channel`,
  )
}

export const adjustedOf = (counts: readonly StratumCount[]): Adjusted => ({
  adjustments: adjustments.map((by) =>
    adjustmentOf(
      by,
      counts.filter((count) => count.by === by),
    ),
  ),
})

const orders = { level: levels, size: companySizes }
const none: Proportion = { mature: 0, reached: 0 }

function adjustmentOf(by: Adjustment['by'], counts: readonly StratumCount[]): Adjustment {
  const of = (key: string, channel: StratumCount['channel']): Proportion => {
    const { mature, reached } = counts.find((count) => count.key === key && count.channel === channel) ?? none
    return { mature, reached }
  }
  const strata = orders[by]
    .map((key) => ({ key, networked: of(key, 'networked'), cold: of(key, 'cold') }))
    .filter(({ networked, cold }) => networked.mature + cold.mature > 0)
    .map((stratum) => ({ ...stratum, diff: differenceIn(stratum) }))
  const unsaid = of('none', 'networked').mature + of('none', 'cold').mature
  const both = strata.filter(({ diff }) => diff !== null)
  const all = sizeOf(strata) + unsaid
  return {
    by,
    strata,
    unsaid,
    coverage: all === 0 ? 0 : sizeOf(both) / all,
    lacking: strata.filter(({ diff }) => diff === null).map(({ key }) => key),
    ...saidOf(strata, all === 0 ? 0 : sizeOf(both) / all),
  }
}

type Cells = Pick<Stratum, 'networked' | 'cold'>

const differenceIn = ({ networked, cold }: Cells): number | null =>
  networked.mature && cold.mature ? networked.reached / networked.mature - cold.reached / cold.mature : null

const sizeOf = (strata: readonly Cells[]) =>
  strata.reduce((sum, { networked, cold }) => sum + networked.mature + cold.mature, 0)

/** At least half of what is old enough must stand in strata that have both channels. */
const leastCoverage = 0.5
/** Below this the strata are too different for one number. */
const leastTaroneP = 0.1

type Said = Pick<Adjustment, 'refusal' | 'crude' | 'adjusted' | 'verdict' | 'fullReversal' | 'taroneP'>

function saidOf(strata: readonly Stratum[], coverage: number): Said {
  const input = { strata: strata.map(({ networked, cold }) => against(networked, cold)) }
  const crude = newcombeDifference(against(pooled(strata, 'networked'), pooled(strata, 'cold')))
  const simpson = detectSimpson(input)
  const adjusted = mhRiskDifference(input)
  const homogeneity = mhHomogeneity(input)
  const taroneP = homogeneity.defined ? homogeneity.tarone_p : null
  const refused = (refusal: NonNullable<Said['refusal']>): Said => ({
    ...{ refusal, crude, adjusted: null, verdict: null, fullReversal: false, taroneP },
  })
  if (!simpson.defined || !adjusted.defined) return refused('too_few_strata')
  if (coverage < leastCoverage) return refused('low_coverage')
  if (taroneP !== null && taroneP < leastTaroneP) return { ...refused('differs'), fullReversal: simpson.full_reversal }
  const { diff, low, high, n_informative } = adjusted
  const isSure = [crude.defined ? crude : { low: null, high: null }, adjusted].some(excludesZero)
  return {
    refusal: null,
    crude,
    adjusted: { diff, low, high, strata: n_informative },
    verdict: simpson.verdict === 'reversal' && !isSure ? null : simpson.verdict,
    fullReversal: simpson.full_reversal,
    taroneP,
  }
}

const pooled = (strata: readonly Cells[], channel: 'networked' | 'cold'): Proportion => ({
  mature: strata.reduce((sum, stratum) => sum + stratum[channel].mature, 0),
  reached: strata.reduce((sum, stratum) => sum + stratum[channel].reached, 0),
})

const excludesZero = ({ low, high }: { low: number | null; high: number | null }) =>
  low !== null && high !== null && (low > 0 || high < 0)
