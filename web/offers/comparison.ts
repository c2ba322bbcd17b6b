import type { ExchangeRate, OfferInView } from '../../shared/offers'
import { exchanged, yearlyPay } from '../../shared/pay'

/** An amount in the common currency, unless the offer does not say it or its rate was never entered. */
export type Worth = number | 'not_known' | 'no_rate'
/** An offer with what it comes to in a year. */
export type Compared = { offer: OfferInView; yearly: Record<Part, Worth>; signing: Worth }
export type Part = 'base' | 'bonus' | 'equity' | 'benefits' | 'total'
export type Comparison = { home: string | null; compared: Compared[]; missing: string[] }

type Given = { offers: readonly OfferInView[]; rates: readonly ExchangeRate[]; currency: string | null }

/** All offers in one currency: the one of the workspace, or that of all of them where none was chosen. */
export function compare({ offers, rates, currency }: Given): Comparison {
  const used = [...new Set(offers.map((offer) => offer.currency))]
  const home = currency ?? (used.length === 1 ? used[0]! : null)
  const inHome = (minor: number, from: string) => (home ? exchanged(minor, { from, to: home, rates }) : null)
  const worth = (minor: number | null, { currency }: OfferInView): Worth =>
    minor === null ? 'not_known' : (inHome(minor, currency) ?? 'no_rate')
  return {
    home,
    compared: offers.map((offer) => ({
      offer,
      yearly: mapped(yearlyPay(offer), (minor) => worth(minor, offer)),
      signing: worth(offer.signing, offer),
    })),
    missing: home ? used.filter((one) => inHome(1_000_000, one) === null) : [],
  }
}

const mapped = (parts: Record<Part, number | null>, by: (minor: number | null) => Worth) =>
  Object.fromEntries(Object.entries(parts).map(([part, minor]) => [part, by(minor)])) as Record<Part, Worth>
