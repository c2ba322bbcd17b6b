import fc from 'fast-check'
import { expect, test } from 'vitest'
import { run } from './methods'

const client = (a_success: number, a_total: number, b_success: number, b_total: number) =>
  Object.freeze({ a_success, a_total, b_success, b_total })
const cell = fc.tuple(fc.nat({ max: 40 }), fc.nat()).map(([total, n]) => [n % (total + 1), total] as const)
const anyClients = fc.array(
  fc.tuple(cell, cell).map(([a, b]) => client(...a, ...b)),
  { minLength: 2, maxLength: 20 },
)
const rates = fc.array(
  cell.map(([success, total]) => ({ success, total })),
  { minLength: 5, maxLength: 12 },
)

test.each([
  ['no clients', [], 'zero_total', 'no_informative_strata'],
  ['one client', [client(3, 6, 2, 30)], 'single_cluster', 'single_cluster'],
  ['one channel in all', [client(3, 6, 0, 0), client(1, 4, 0, 0)], 'zero_total', 'no_informative_strata'],
  ['no client with both', [client(3, 6, 0, 0), client(0, 0, 1, 4)], undefined, 'no_informative_strata'],
  ['one client with both', [client(3, 6, 2, 9), client(0, 0, 1, 4)], undefined, 'single_cluster'],
  ['more succeeding than applying', [client(7, 6, 2, 9), client(0, 0, 1, 4)], 'invalid_input', 'invalid_input'],
])('%s: %o', (_, clusters, together, within) => {
  expect(run('cluster.diff', { clusters }).reason).toBe(together)
  expect(run('cluster.jackknife_mh_rd', { clusters }).reason).toBe(within)
})

test('a client without applications changes nothing', () => {
  const clusters = [client(3, 6, 2, 30), client(1, 4, 5, 41), client(0, 2, 0, 12)]
  const more = [...clusters, client(0, 0, 0, 0)]
  for (const method of ['cluster.diff', 'cluster.jackknife_mh_rd'])
    expect(run(method, { clusters: more })).toEqual(run(method, { clusters }))
})

test('leaving out a client at a time gives what leaving them out by hand gives', () => {
  fc.assert(
    fc.property(anyClients, (clusters) => {
      const answer = run('cluster.jackknife_mh_rd', { clusters })
      if (!answer.defined) return
      const both = clusters.filter((one) => one.a_total > 0 && one.b_total > 0)
      const diff = (strata: object[]) => run('mh.risk_difference', { strata }).diff as number
      const without = both.map((_, i) => diff(both.toSpliced(i, 1)))
      const mean = without.reduce((sum, one) => sum + one, 0) / both.length
      const squares = without.reduce((sum, one) => sum + (one - mean) ** 2, 0)
      expect(answer.diff).toBeCloseTo(diff(both), 9)
      expect(answer.std_err).toBeCloseTo(Math.sqrt((squares * (both.length - 1)) / both.length), 6)
    }),
    { numRuns: 1000 },
  )
})

test('under five clients with an application nothing is drawn together', () => {
  const clients = [...Array(4).fill({ success: 1, total: 4 }), { success: 0, total: 0 }]
  expect(run('eb.shrink', { clients })).toEqual({ defined: false, reason: 'too_few_clients' })
})

test('clients who do not differ get one rate and one interval', () => {
  const clients = Array(8).fill(Object.freeze({ success: 3, total: 30 }))
  const { pooled, precision, shrunken } = run('eb.shrink', { clients })
  const { estimate, low, high } = run('prop.wilson', { success: 24, total: 240 })
  expect({ pooled, precision, shrunken }).toEqual({
    pooled: true,
    precision: null,
    shrunken: Array(8).fill({ estimate, low, high }),
  })
})

test('a shrunken rate lies between its own and that of all', () => {
  type Shrunken = { estimate: number; low: number; high: number }
  fc.assert(
    fc.property(rates, (clients) => {
      const answer = run('eb.shrink', { clients })
      if (!answer.defined) return
      const mu = answer.mu as number
      const shrunken = answer.shrunken as Shrunken[]
      expect(shrunken).toHaveLength(clients.length)
      shrunken.forEach(({ estimate, low, high }, i) => {
        const { success, total } = clients[i]!
        const own = total === 0 ? mu : success / total
        expect(estimate).toBeGreaterThanOrEqual(Math.min(own, mu) - 1e-12)
        expect(estimate).toBeLessThanOrEqual(Math.max(own, mu) + 1e-12)
        expect(low).toBeLessThanOrEqual(high)
      })
    }),
    // Each run is a fit.
    { numRuns: 200 },
  )
})
