import { expect, test } from 'vitest'
import { kinOf } from '../../shared/brands'
import { foldCompanyName } from '../../shared/companyNames'
import { likely, likenessTo, slipsBetween } from '../../shared/likeness'

test.each([
  ['google', 'google', 0],
  ['gogle', 'google', 1],
  ['goolge', 'google', 1],
  ['vetflix', 'netflix', 1],
  ['nvidia', 'invidia', 1],
  ['', 'abc', 3],
  ['siemens', 'bosch', 4],
])('between %s and %s lie so many slips: %i', (one, other, slips) => {
  expect(slipsBetween(one, other, 3)).toBe(slips)
})

test.each([
  ['git lab', 'gitlab'],
  ['koninklijke philips', 'philips'],
  ['bosch', 'robert bosch'],
  ['bosch robert', 'robert bosch'],
  ['pallantir', 'palantir technologies'],
  ['wolkswagen', 'volkswagen'],
])('%s is likely to mean %s', (typed, name) => expect(likenessTo(typed)(name)).toBeGreaterThanOrEqual(likely))

test.each([
  ['star', 'interstellar freight'],
  ['bank of scotland', 'bank of america'],
  ['american family insurance', 'american express'],
  ['wiz', 'wix'],
  ['sysco', 'cisco systems'],
])('%s is not taken for %s', (typed, name) => expect(likenessTo(typed)(name)).toBeLessThan(likely))

test('of two that are alike the nearer one comes first', () => {
  expect(likenessTo('delta')('delta faucet')).toBeGreaterThan(likenessTo('delta')('delta faucet of north america'))
  expect(likenessTo('gogle')('google')).toBeGreaterThan(likenessTo('gogle')('goggles'))
})

test('owners are named from the nearest upwards, and by each of their names', () => {
  expect([...kinOf('youtube')]).toEqual([
    ['google', 'owner'],
    ['alphabet', 'owner'],
  ])
  expect(kinOf('whatsapp').get('meta')).toBe('owner')
  expect(kinOf('facebook').get('meta platforms')).toBe('same')
  expect(kinOf(foldCompanyName('Alphabet Inc.')).get('google')).toBe('brand')
})

test('nobody is kin of a name that no list holds', () => expect(kinOf('quantum robotics').size).toBe(0))
