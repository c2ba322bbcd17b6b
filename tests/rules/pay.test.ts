import { expect, test } from 'vitest'
import { exchanged, yearlyPay } from '../../shared/pay'

const offer = {
  ...{ base: 8_500_000, basePeriod: 'year' as const, hoursPerWeek: null, bonus: 500_000, equity: 4_000_000 },
  ...{ equityYears: 4, benefitsWorth: 120_000 },
}

test('a year is base, bonus, a year of the equity and what benefits are worth', () => {
  expect(yearlyPay(offer)).toEqual({
    ...{ base: 8_500_000, bonus: 500_000, equity: 1_000_000, benefits: 120_000 },
    total: 10_120_000,
  })
})

test.each([
  ['month', null, 500_000, 6_000_000],
  ['week', null, 100_000, 5_200_000],
  ['day', null, 40_000, 10_400_000],
  ['day', 32, 40_000, 8_320_000],
  ['hour', null, 5_000, 10_400_000],
  ['hour', 20, 5_000, 5_200_000],
] as const)('a base per %s at %s hours a week', (basePeriod, hoursPerWeek, base, yearly) => {
  expect(yearlyPay({ ...offer, basePeriod, hoursPerWeek, base }).base).toBe(yearly)
})

test('what is not known counts for nothing, and is not 0', () => {
  expect(yearlyPay({ ...offer, bonus: null, equity: null })).toMatchObject({
    bonus: null,
    equity: null,
    total: 8_620_000,
  })
  const nothing = { base: null, bonus: null, equity: null, benefitsWorth: null }
  expect(yearlyPay({ ...offer, ...nothing }).total).toBeNull()
  expect(yearlyPay({ ...offer, ...nothing, bonus: 0 })).toMatchObject({ bonus: 0, total: 0 })
})

const rates = [
  { currency: 'USD', rate: 0.92 },
  { currency: 'JPY', rate: 0.0061 },
]

test.each([
  [100_000, 'EUR', 100_000],
  [100_000, 'USD', 92_000],
  [9_000_000, 'JPY', 5_490_000],
  [100_000, 'CHF', null],
])('%s minor units of %s are %s in EUR', (minor, from, expected) => {
  expect(exchanged(minor, { from, to: 'EUR', rates })).toBe(expected)
})

test('yen have no minor units', () => {
  expect(exchanged(100_000, { from: 'EUR', to: 'JPY', rates: [{ currency: 'EUR', rate: 160 }] })).toBe(160_000)
})
