import { expect, test } from 'vitest'
import { run } from './methods'

test.each([
  [
    { success: 0, total: 0 },
    { defined: false, reason: 'zero_total' },
  ],
  [
    { success: 0, total: 7 },
    { defined: true, estimate: 0, low: 0 },
  ],
  [
    { success: 7, total: 7 },
    { defined: true, estimate: 1, high: 1 },
  ],
])('the ends are exact: %o', (input, expected) => {
  for (const method of ['prop.wilson', 'prop.jeffreys', 'prop.clopper_pearson'])
    expect(run(method, Object.freeze(input))).toMatchObject(expected)
})

test.each([
  null,
  [],
  'three of four',
  { success: 3 },
  { success: -1, total: 4 },
  { success: 5, total: 4 },
  { success: 2.5, total: 4 },
  { success: '2', total: 4 },
  { success: true, total: true },
])('what is no count out of a total is refused: %o', (input) => {
  for (const method of ['prop.wilson', 'prop.jeffreys', 'prop.clopper_pearson'])
    expect(run(method, input)).toEqual({ defined: false, reason: 'invalid_input' })
})

test.each([0, 1, 95, -0.5, null, '0.95'])('a confidence of %o is refused', (conf) => {
  expect(run('prop.wilson', { success: 3, total: 12 }, { conf })).toEqual({ defined: false, reason: 'invalid_input' })
})

test('confidence is 95 % unless told', () => {
  const input = Object.freeze({ success: 3, total: 12 })
  expect(run('prop.wilson', input)).toEqual(run('prop.wilson', input, { conf: 0.95 }))
})
