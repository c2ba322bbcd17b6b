import type { Real } from '../../shared/outcomeParts'
import { eValue } from '../statistics/e-value'
import { fisherOddsRatio } from '../statistics/fisher'
import { koopmanRatio } from '../statistics/koopman'
import { logrankTest } from '../statistics/logrank'
import { pendingBounds } from '../statistics/pending-bounds'
import { probabilityGreater } from '../statistics/prob-greater'
import { standingOf } from '../statistics/rate-at-horizon'
import type { TwoByTwo } from '../statistics/valid'
import { fatesOf, maturedOf } from './arms'
import { against } from './slices'
import type { Counts } from './tallies'

/** What bears on whether the difference is real, from the fates by the event asked for and from those by any answer. */
export function realOf(asked: Counts, answers: Counts, horizonDays: number): Real {
  const [networked, cold] = [maturedOf(asked, 'networked'), maturedOf(asked, 'cold')]
  const table = against(networked, cold)
  const ratio = koopmanRatio(table)
  const fisher = fisherOddsRatio(table)
  const logrank = logrankTest({
    a: { day_table: fatesOf(answers, 'networked') },
    b: { day_table: fatesOf(answers, 'cold') },
    events: ['interview'],
  })
  const strength = ratio.defined ? eValue(ratio) : ratio
  return {
    networked,
    cold,
    betterChance: betterChance(table),
    ratio: ratio.defined ? { defined: true, ratio: ratio.ratio, low: ratio.low, high: ratio.high } : ratio,
    midP: fisher.defined ? { defined: true, p: fisher.p_mid } : fisher,
    logrank: logrank.defined ? { defined: true, p: logrank.p, chi2: logrank.chi2 } : logrank,
    bounds: boundsOf(asked, horizonDays),
    eValue: strength.defined ? { defined: true, point: strength.point, limit: strength.ci } : strength,
  }
}

function betterChance(table: TwoByTwo): Real['betterChance'] {
  if (table.a_total === 0 || table.b_total === 0) return null
  const jeffreys = probabilityGreater(table)
  const even = probabilityGreater(table, { prior_alpha: 1, prior_beta: 1 })
  return jeffreys.defined && even.defined ? { jeffreys: jeffreys.prob, even: even.prob } : null
}

/** All that was applied, by the horizon: what is neither decided nor old enough is open. */
function boundsOf(asked: Counts, horizonDays: number): Real['bounds'] {
  const [a, b] = [openAt(fatesOf(asked, 'networked'), horizonDays), openAt(fatesOf(asked, 'cold'), horizonDays)]
  const bounds = pendingBounds({
    ...{ a_success: a.success, a_failure: a.failure, a_pending: a.pending },
    ...{ b_success: b.success, b_failure: b.failure, b_pending: b.pending },
  })
  if (!bounds.defined) return bounds
  return {
    defined: true,
    ...{ networkedLow: bounds.a_low, networkedHigh: bounds.a_high, coldLow: bounds.b_low, coldHigh: bounds.b_high },
    ...{ diffLow: bounds.diff_low, diffHigh: bounds.diff_high, signIdentified: bounds.sign_identified },
  }
}

function openAt(days: ReturnType<typeof fatesOf>, horizonDays: number) {
  const { n, n_known, events } = standingOf(days, horizonDays, 'interview')
  return { success: events, failure: n_known - events, pending: n - n_known }
}
