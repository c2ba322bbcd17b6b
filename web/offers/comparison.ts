import type { ExchangeRate, OfferInView } from '../../shared/offers'
import { exchanged, yearlyPay } from '../../shared/pay'

/** An offer with its yearly parts in the common currency; null where its rate was never entered. */
export type Compared = { offer: OfferInView; yearly: Record<Part, number | null>; signing: number | null }
export type Part = 'base' | 'bonus' | 'equity' | 'benefits' | 'total'
export type Comparison = { home: string | null; compared: Compared[]; missing: string[] }

type Given = { offers: readonly OfferInView[]; rates: readonly ExchangeRate[]; currency: string | null }

/** All offers in one currency: the one of the workspace, or that of all of them where none was chosen. */
export function compare({ offers, rates, currency }: Given): Comparison {
  const used = [...new Set(offers.map((offer) => offer.currency))]
  const home = currency ?? (used.length === 1 ? used[0]! : null)
  const inHome = (minor: number, from: string) => (home ? exchanged(minor, { from, to: home, rates }) : null)
  return {
    home,
    compared: offers.map((offer) => ({
      offer,
      yearly: mapped(yearlyPay(offer), (minor) => inHome(minor, offer.currency)),
      signing: inHome(offer.signing ?? 0, offer.currency),
    })),
    missing: home ? used.filter((one) => inHome(1_000_000, one) === null) : [],
  }
}

const mapped = (parts: Record<Part, number>, by: (minor: number) => number | null) =>
  Object.fromEntries(Object.entries(parts).map(([part, minor]) => [part, by(minor)])) as Record<Part, number | null>
