import fc from 'fast-check'
import { expect, test } from 'vitest'
import { offerRange } from '../../server/statistics/offer-range'
import { run } from './methods'

const share = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100)
const size = fc.integer({ min: 2, max: 400 })

test.each([
  ['plan.sample_size', { p1: 0.2, p2: 0.2 }, 'degenerate'],
  ['plan.sample_size', { p1: 1.2, p2: 0.2 }, 'invalid_input'],
  ['plan.power', { p1: 0.3, n1: 0, p2: 0.1, n2: 9 }, 'zero_total'],
  ['plan.power', { p1: 0, n1: 9, p2: 0, n2: 9 }, 'degenerate'],
  ['plan.mde', { p_base: 0.5, n_a: 4, n_b: 4 }, 'unreachable'],
  ['plan.mde', { p_base: 1, n_a: 400, n_b: 400 }, 'unreachable'],
  ['plan.mde', { p_base: 0.1, n_a: 0, n_b: 40 }, 'zero_total'],
  ['plan.offer_forecast', { success: 0, total: 30, at: [] }, 'no_events'],
  ['plan.offer_forecast', { success: 0, total: 0, at: [] }, 'zero_total'],
  ['plan.offer_forecast', { success: 1, total: 30 }, 'invalid_input'],
  ['plan.offer_forecast', { success: 1, total: 30, at: [-1] }, 'invalid_input'],
])('%s refuses %o: %s', (method, input, reason) => {
  expect(run(method, Object.freeze(input))).toEqual({ defined: false, reason })
})

test('the sample size has the power that was asked for, and one less has not', () => {
  fc.assert(
    fc.property(share, share, (p1, p2) => {
      const { defined, n_per_group_ceil: n } = run('plan.sample_size', { p1, p2 })
      if (!defined || (n as number) < 3) return
      const power = (size: number) => run('plan.power', { p1, n1: size, p2, n2: size }).power as number
      expect(power(n as number)).toBeGreaterThanOrEqual(0.8 - 1e-9)
      expect(power((n as number) - 1)).toBeLessThan(0.8)
    }),
    { numRuns: 1000 },
  )
})

test('the smallest rate that would be seen is seen with the power asked for', () => {
  fc.assert(
    fc.property(share, size, size, (p_base, n_a, n_b) => {
      const { defined, p_detectable, min_diff } = run('plan.mde', { p_base, n_a, n_b })
      if (!defined) return
      expect(min_diff).toBeGreaterThan(0)
      expect(run('plan.power', { p1: p_detectable, n1: n_a, p2: p_base, n2: n_b }).power).toBeCloseTo(0.8, 9)
    }),
    { numRuns: 1000 },
  )
})

test('a forecast never falls with more applications, and reaches its target where it says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.nat({ max: 200 }), (success, failure) => {
      const input = { success, total: success + failure }
      const { n_needed } = run('plan.offer_forecast', { ...input, at: [] }) as { n_needed?: number | null }
      const at = [0, 1, (n_needed ?? 2) - 1, n_needed ?? 2, 1000]
      const probs = (run('plan.offer_forecast', { ...input, at }).prob_at as { prob: number }[]).map(({ prob }) => prob)
      expect(probs[0]).toBe(0)
      if (!n_needed) return
      expect(probs[2]).toBeLessThan(0.8)
      expect(probs[3]).toBeGreaterThanOrEqual(0.8)
      expect(probs[4]).toBeLessThanOrEqual(1)
    }),
    { numRuns: 1000 },
  )
})

test('two stages with a certain first one are one stage', () => {
  const interviews = 1_000_000
  const at = [1, 10, 50]
  const two = run('plan.offer_forecast_two_stage', {
    ...{ interviews, applications: interviews, offers: 3, interviews_mature: 20, at },
  })
  const one = run('plan.offer_forecast', { success: 3, total: 20, at })
  const probs = (answer: typeof one) => (answer.prob_at as { prob: number }[]).map(({ prob }) => prob)
  probs(two).forEach((prob, i) => {
    expect(prob).toBeCloseTo(probs(one)[i]!, 5)
  })
})

test('interviews still open are not held against the forecast', () => {
  const stages = { applications: 30, interviews: 6, offers: 1, at: [20] }
  const prob = (interviews_mature: number) =>
    (run('plan.offer_forecast_two_stage', { ...stages, interviews_mature }).prob_at as { prob: number }[])[0]!.prob
  expect(prob(3)).toBeGreaterThan(prob(6))
})

test('the range of a forecast with a certain first stage is that of one stage', () => {
  const many = 1_000_000
  const range = offerRange({ interviews: many, applications: many, offers: 3, interviews_mature: 20 })
  const { n_optimistic, n_pessimistic } = run('plan.offer_forecast', { success: 3, total: 20, at: [] })
  expect(range).toEqual({ defined: true, n_optimistic, n_pessimistic })
})

test('more is needed if the rate is worse than it looks, and less if it is better', () => {
  const stage = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat({ max: 60 }))
  fc.assert(
    fc.property(stage, stage, ([interviews, without], [offers, refused]) => {
      const stages = { interviews, applications: interviews + without, offers, interviews_mature: offers + refused }
      const range = offerRange(stages, { max_n: 1e6 })
      const forecast = run('plan.offer_forecast_two_stage', { ...stages, at: [] }, { max_n: 1e6 })
      if (!range.defined) throw new Error(range.reason)
      expect(range.n_optimistic ?? Infinity).toBeLessThanOrEqual(range.n_pessimistic ?? Infinity)
      expect(range.n_optimistic ?? Infinity).toBeLessThanOrEqual((forecast.n_needed as number | null) ?? Infinity)
    }),
    { numRuns: 1000 },
  )
})

test.each([
  [{ interviews: 0, applications: 0, offers: 0, interviews_mature: 0 }, 'zero_total'],
  [{ interviews: 3, applications: 9, offers: 0, interviews_mature: 2 }, 'no_events'],
  [{ interviews: 9, applications: 3, offers: 1, interviews_mature: 2 }, 'invalid_input'],
])('the range of %j is refused: %s', (stages, reason) => {
  expect(offerRange(stages)).toEqual({ defined: false, reason })
})
