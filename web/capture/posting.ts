import type { Application } from '../../shared/applications'
import { cut } from '../../shared/cut'
import type { DayText } from '../../shared/days'
import { postingKey } from '../../shared/links'
import { writtenDay } from './days'
import { type Handed, isThing, type Thing, type Value, webLink } from './handed'
import { lineOf, markdownOf } from './markdown'
import { type Pay, payOf } from './pay'

/** What a page says of a posting; '' or null for what it does not say. Nothing in it is guessed. */
export type Posting = {
  link: string
  role: string
  company: string
  confidential: boolean
  location: string
  remote: Application['remote']
  pay: Pay | null
  description: string
  postedOn: DayText | null
  closesOn: DayText | null
}

/** What was handed over, read as one posting. Of several on a page only the one that the page's address leads to is meant. */
export function postingOf({ link, text, postings }: Handed): Posting {
  const posting = chosen(postings, link) ?? {}
  const company = nameOf(posting.hiringOrganization)
  const confidential = /^(?:confidential|undisclosed)$/i.test(company)
  return {
    link,
    role: cut(textOf(posting.title), 200),
    company: confidential ? '' : cut(company, 200),
    confidential,
    location: cut(placeOf(posting), 200),
    remote: /\btelecommute\b/i.test(listOf(posting.jobLocationType).map(textOf).join(' ')) ? 'remote' : null,
    pay: payOf(posting),
    description: cut(markdownOf(rawOf(posting.description) || clean(text)), 50_000),
    postedOn: writtenDay(textOf(posting.datePosted)),
    closesOn: writtenDay(textOf(posting.validThrough)),
  }
}

/** Whether a page described several postings of which none is the page's own. */
export const isList = ({ link, postings }: Handed): boolean => postings.length > 1 && !chosen(postings, link)

function chosen(postings: Thing[], link: string): Thing | undefined {
  if (postings.length < 2) return postings[0]
  const key = postingKey(link)
  const own = postings.filter(({ url }) => {
    const address = webLink(textOf(url))
    return key !== null && address && postingKey(address) === key
  })
  if (own.length) return own[0]
  const different = new Map(postings.map((posting) => [JSON.stringify(posting), posting]))
  const whole = [...different.values()].filter(({ description }) => description)
  return different.size === 1 || whole.length === 1 ? (whole[0] ?? postings[0]) : undefined
}

const listOf = (value: Value): Value[] => (Array.isArray(value) ? value : [value])

/** A text however it is wrapped: as it is, as a number, in a list, or as `{ "@value": … }`. */
function rawOf(value: Value): string {
  if (typeof value === 'string') return clean(value)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(rawOf).find(Boolean) ?? ''
  return isThing(value) ? rawOf(value['@value']) : ''
}

/** Without what is no text, and without the signs that turn the direction of the words behind them. */
export const clean = (text: string) => text.replace(/[\0\u202a-\u202e\u2066-\u2069]/g, '').toWellFormed()

const textOf = (value: Value): string => lineOf(rawOf(value))

/** Of an organisation, a place or a country: by its name, or written as text. An address of the web is no name. */
function nameOf(value: Value): string {
  const [one] = listOf(value)
  const name = isThing(one) ? textOf(one.name) || textOf(one.legalName) || textOf(one) : textOf(one)
  return /^https?:\/\//i.test(name) ? '' : name
}

const mostPlaces = 5

/** The places of work, or where one may live when there is none: "Detroit, MI, US; Toledo, OH, US". */
function placeOf({ jobLocation, applicantLocationRequirements }: Thing): string {
  const names = listOf(jobLocation).map(addressOf).filter(Boolean)
  const places = names.length ? names : listOf(applicantLocationRequirements).map(nameOf).filter(Boolean)
  return [...new Set(places)].slice(0, mostPlaces).join('; ')
}

function addressOf(place: Value): string {
  if (!isThing(place)) return textOf(place)
  const [address] = listOf(place.address)
  if (!isThing(address)) return textOf(address) || nameOf(place)
  const { addressLocality, addressRegion, addressCountry, streetAddress } = address
  const town = textOf(addressLocality) || textOf(streetAddress)
  const parts = [town, textOf(addressRegion), nameOf(addressCountry)].filter(Boolean)
  return [...new Set(parts)].join(', ') || nameOf(place)
}
