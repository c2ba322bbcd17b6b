import type { Offer, OfferChanges } from '../../shared/offers'
import { minorOf, typedOf } from '../applications/salary'

const amounts = ['base', 'bonus', 'signing', 'equity', 'benefitsWorth'] as const
const counts = ['hoursPerWeek', 'vacationDays', 'equityYears'] as const
export type Amount = (typeof amounts)[number]
type Count = (typeof counts)[number]

/** What stands in the form of an offer: amounts and numbers as they are typed. */
export type Draft = Record<Amount | Count, string> & {
  receivedOn: string | null
  deadlineOn: string | null
  currency: string
  basePeriod: Offer['basePeriod']
  benefits: string
  notes: string
}

export const blank = (receivedOn: string, currency: string): Draft => ({
  ...{ receivedOn, deadlineOn: null, currency, basePeriod: 'year', benefits: '', notes: '' },
  ...{ base: '', bonus: '', signing: '', equity: '', benefitsWorth: '' },
  ...{ hoursPerWeek: '', vacationDays: '', equityYears: '4' },
})

export const draftOf = (offer: Offer): Draft => ({
  ...pick(offer, ['receivedOn', 'deadlineOn', 'currency', 'basePeriod', 'benefits', 'notes']),
  ...(Object.fromEntries(amounts.map((name) => [name, typedOf(offer[name], offer.currency)])) as Record<
    Amount,
    string
  >),
  ...(Object.fromEntries(counts.map((name) => [name, String(offer[name] ?? '')])) as Record<Count, string>),
})

const pick = <Row, Key extends keyof Row>(row: Row, keys: Key[]) =>
  Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<Row, Key>

/** The fields that hold no amount or no number. */
export function wrongIn(draft: Draft): { amounts: Amount[]; counts: Count[] } {
  const most: Record<Count, number> = { hoursPerWeek: 80, vacationDays: 365, equityYears: 10 }
  const least: Record<Count, number> = { hoursPerWeek: 1, vacationDays: 0, equityYears: 1 }
  const isCount = (name: Count) =>
    /^\d+$/.test(draft[name].trim()) && Number(draft[name]) >= least[name] && Number(draft[name]) <= most[name]
  return {
    amounts: amounts.filter((name) => minorOf(draft[name], draft.currency) === undefined),
    counts: counts.filter((name) => draft[name].trim() && !isCount(name)),
  }
}

export const changesOf = ({ receivedOn, deadlineOn, currency, basePeriod, benefits, notes, ...typed }: Draft) =>
  ({
    ...{ receivedOn: receivedOn!, deadlineOn, currency, basePeriod, benefits, notes },
    ...(Object.fromEntries(amounts.map((name) => [name, minorOf(typed[name], currency) ?? null])) as Record<
      Amount,
      number | null
    >),
    hoursPerWeek: countOf(typed.hoursPerWeek),
    vacationDays: countOf(typed.vacationDays),
    equityYears: countOf(typed.equityYears) ?? 4,
  }) satisfies OfferChanges

const countOf = (typed: string) => (typed.trim() ? Number(typed) : null)
