import * as z from 'zod/mini'
import { salaryPeriods } from './applications'
import { currency, day } from './dates'
import { changes, id, prose, version } from './text'

const amount = z.int().check(z.minimum(0), z.maximum(1e13))

const shape = {
  receivedOn: day,
  /** The last day on which it can be accepted. */
  deadlineOn: z.nullable(day),
  currency,
  /** This and every amount below in minor units of the currency. */
  base: z.nullable(amount),
  basePeriod: z.enum(salaryPeriods),
  /** What an hourly or daily base is worth in a year hangs on it. */
  hoursPerWeek: z.nullable(z.int().check(z.minimum(1), z.maximum(80))),
  /** In a year, as it is expected. */
  bonus: z.nullable(amount),
  /** Paid once, for signing. */
  signing: z.nullable(amount),
  /** The worth of all shares or options, over `equityYears`. */
  equity: z.nullable(amount),
  equityYears: z.int().check(z.minimum(1), z.maximum(10)),
  /** What benefits are worth in a year, as the seeker sees it. */
  benefitsWorth: z.nullable(amount),
  benefits: prose(5_000),
  vacationDays: z.nullable(z.int().check(z.minimum(0), z.maximum(365))),
  notes: prose(20_000),
}

const about = { id, applicationId: id, version }

export const Offer = z.object({
  ...about,
  ...shape,
  receivedOn: z.string(),
  deadlineOn: z.nullable(z.string()),
  currency: z.string(),
})
export type Offer = z.infer<typeof Offer>

/** An offer beside the others: with where it comes from. */
export const OfferInView = z.extend(Offer, {
  role: z.string(),
  company: z.nullable(z.string()),
  companyId: z.nullable(id),
  kind: z.string(),
  ending: z.nullable(z.string()),
})
export type OfferInView = z.infer<typeof OfferInView>

export const NewOffer = z.extend(changes(shape), { applicationId: id, receivedOn: day, currency })
export type NewOffer = z.infer<typeof NewOffer>
export const OfferChanges = changes(shape)
export type OfferChanges = z.infer<typeof OfferChanges>

/** What one unit of a currency is worth in the currency of the workspace, as the user entered it. */
export const ExchangeRate = z.object({ currency: z.string(), rate: z.number(), setOn: z.string() })
export type ExchangeRate = z.infer<typeof ExchangeRate>

export const NewRate = z.strictObject({ rate: z.number().check(z.minimum(1e-9), z.maximum(1e9)) })
export type NewRate = z.infer<typeof NewRate>
