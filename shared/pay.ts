type Period = 'hour' | 'day' | 'week' | 'month' | 'year'

/** An offer's amounts in minor units of its currency, whatever is not known null. */
export type Pay = {
  base: number | null
  basePeriod: Period
  hoursPerWeek: number | null
  bonus: number | null
  equity: number | null
  equityYears: number
  benefitsWorth: number | null
}

/** Where an hourly or daily base says no hours. */
export const usualHours = 40
const weeks = 52
const hoursOfDay = 8

/** What an offer comes to in a year, part by part, null where it is not known; what is paid once for signing is no part of it. */
export function yearlyPay({ base, basePeriod, hoursPerWeek, bonus, equity, equityYears, benefitsWorth }: Pay) {
  const hours = hoursPerWeek ?? usualHours
  const times: Record<Period, number> = {
    hour: hours * weeks,
    day: (hours / hoursOfDay) * weeks,
    week: weeks,
    month: 12,
    year: 1,
  }
  const parts = {
    base: base === null ? null : Math.round(base * times[basePeriod]),
    bonus,
    equity: equity === null ? null : Math.round(equity / equityYears),
    benefits: benefitsWorth,
  }
  const known = Object.values(parts).filter((part) => part !== null)
  return { ...parts, total: known.length ? known.reduce((sum, part) => sum + part) : null }
}

/** Minor units in a unit of a currency, as a power of ten: 2 for EUR, 0 for JPY. */
export function digitsOf(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    return 2
  }
}

type Exchange = { from: string; to: string; rates: readonly { currency: string; rate: number }[] }

/** An amount in another currency, both in minor units; null where the rate was never entered. `rates` are in units of `to`. */
export function exchanged(minor: number, { from, to, rates }: Exchange): number | null {
  if (from === to) return minor
  const rate = rates.find(({ currency }) => currency === from)?.rate
  return rate === undefined ? null : Math.round(minor * rate * 10 ** (digitsOf(to) - digitsOf(from)))
}
