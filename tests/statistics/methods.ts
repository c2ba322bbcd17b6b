import { aalenJohansen } from '../../server/statistics/aalen-johansen'
import { adjustPValues } from '../../server/statistics/adjust'
import { clopperPearsonInterval } from '../../server/statistics/clopper-pearson'
import { clusterDifference } from '../../server/statistics/cluster-difference'
import { jackknifeDifference } from '../../server/statistics/cluster-jackknife'
import { distribution } from '../../server/statistics/dist'
import { eValue } from '../../server/statistics/e-value'
import { fisherOddsRatio } from '../../server/statistics/fisher'
import { buildFunnel } from '../../server/statistics/funnel'
import { gateComparison } from '../../server/statistics/gate'
import { grayTest } from '../../server/statistics/gray'
import { jeffreysInterval } from '../../server/statistics/jeffreys'
import { kaplanMeier } from '../../server/statistics/kaplan-meier'
import { katzRatio } from '../../server/statistics/katz'
import { koopmanRatio } from '../../server/statistics/koopman'
import { logrankTest } from '../../server/statistics/logrank'
import { mhHomogeneity } from '../../server/statistics/mh-homogeneity'
import { mhOddsRatio } from '../../server/statistics/mh-odds-ratio'
import { mhRiskDifference } from '../../server/statistics/mh-risk-difference'
import { mhRiskRatio } from '../../server/statistics/mh-risk-ratio'
import { newcombeDifference } from '../../server/statistics/newcombe'
import { offerForecast } from '../../server/statistics/offer-forecast'
import { offerForecastTwoStage } from '../../server/statistics/offer-forecast-two-stage'
import { pendingBounds } from '../../server/statistics/pending-bounds'
import { minimalDetectable, sampleSize, testPower } from '../../server/statistics/power'
import { probabilityGreater } from '../../server/statistics/prob-greater'
import { rateAtHorizon } from '../../server/statistics/rate-at-horizon'
import { rateDifferenceAtHorizon } from '../../server/statistics/rate-difference'
import { shrinkRates } from '../../server/statistics/shrink'
import { detectSimpson } from '../../server/statistics/simpson'
import { suppressCells } from '../../server/statistics/suppress'
import { survivalQuantiles } from '../../server/statistics/survival-quantile'
import type { Reason } from '../../server/statistics/valid'
import { wilsonInterval } from '../../server/statistics/wilson'

export type Answered = { defined: boolean; reason?: Reason } & Record<string, unknown>
type Method = (input: never, options?: never) => object

/** The specification's names for the functions. */
export const methods: Record<string, Method> = {
  dist: distribution,
  'prop.wilson': wilsonInterval,
  'prop.jeffreys': jeffreysInterval,
  'prop.clopper_pearson': clopperPearsonInterval,
  'diff.newcombe': newcombeDifference,
  'ratio.koopman': koopmanRatio,
  'ratio.katz': katzRatio,
  'or.fisher': fisherOddsRatio,
  'bayes.prob_greater': probabilityGreater,
  'mh.odds_ratio': mhOddsRatio,
  'mh.risk_difference': mhRiskDifference,
  'mh.risk_ratio': mhRiskRatio,
  'mh.homogeneity': mhHomogeneity,
  'simpson.detect': detectSimpson,
  'surv.km': kaplanMeier,
  'surv.quantile': survivalQuantiles,
  'surv.logrank': logrankTest,
  'cluster.diff': clusterDifference,
  'cluster.jackknife_mh_rd': jackknifeDifference,
  'eb.shrink': shrinkRates,
  'plan.sample_size': sampleSize,
  'plan.power': testPower,
  'plan.mde': minimalDetectable,
  'plan.offer_forecast': offerForecast,
  'plan.offer_forecast_two_stage': offerForecastTwoStage,
  'privacy.suppress': suppressCells,
  'sens.evalue': eValue,
  'sens.pending_bounds': pendingBounds,
  'multi.adjust': adjustPValues,
  'surv.gray': grayTest,
  'surv.aj': aalenJohansen,
  'rate.at_horizon': rateAtHorizon,
  'rate.diff_at_horizon': rateDifferenceAtHorizon,
  'gate.compare': gateComparison,
  'funnel.build': buildFunnel,
}

/** Specified, and not built yet. */
export const pending: string[] = []

export function run(method: string, input: unknown, options?: unknown): Answered {
  const known = methods[method]
  if (!known) throw new Error(`No method is called ${method}`)
  return known(input as never, options as never) as Answered
}
