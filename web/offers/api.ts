import type { ExchangeRate, NewOffer, Offer, OfferChanges, OfferInView } from '../../shared/offers'
import { session } from '../accounts/session.svelte'
import { call } from '../api'

const offers = () => `${session.base}/offers`
const rates = () => `${session.base}/exchange-rates`

export const listOffers = (of: { applicationId: string } | { searchId: string }, signal?: AbortSignal) =>
  call<OfferInView[]>('GET', offers(), { query: of, signal })

export const createOffer = (body: NewOffer, idempotencyKey: string) =>
  call<Offer>('POST', offers(), { body, idempotencyKey })

export const changeOffer = ({ id, version }: Pick<Offer, 'id' | 'version'>, body: OfferChanges) =>
  call<Offer>('PATCH', `${offers()}/${id}`, { body, version })

export const trashOffer = (id: string) => call('DELETE', `${offers()}/${id}`)

export const listRates = (signal?: AbortSignal) => call<ExchangeRate[]>('GET', rates(), { signal })

export const setRate = (currency: string, rate: number) =>
  call<ExchangeRate>('PUT', `${rates()}/${currency}`, { body: { rate } })

export const removeRate = (currency: string) => call('DELETE', `${rates()}/${currency}`)
