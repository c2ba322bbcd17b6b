/** What schema.org's markup holds: a property's value, written in any of its ways. */
export type Value = string | number | boolean | null | undefined | Thing | Value[]
export type Thing = { [property: string]: Value }

/** What came from another page: where it was, what it is called, what was marked on it, and the postings it describes. */
export type Handed = { link: string; title: string; text: string; postings: Thing[] }

/**
 * What the bookmarklet put behind the # of the address; null when there is nothing of that shape. Any page may open such
 * an address, so nothing is believed of it: it fills a form that somebody reads before sending it.
 */
export function handedIn(fragment: string): Handed | null {
  try {
    const given: unknown = JSON.parse(decodeURIComponent(fragment.replace(/^#/, '')))
    return isThing(given) ? handedOf(given) : null
  } catch {
    return null
  }
}

/** What a phone's share sheet, or a pasted link, put into the query: many apps put the link into the text. */
export function sharedIn(query: URLSearchParams): Handed | null {
  const [title, text, url] = ['title', 'text', 'url'].map((name) => query.get(name)?.trim() ?? '') as [
    string,
    string,
    string,
  ]
  const link = webLink(url) || webLink(/https?:\/\/\S+/i.exec(text)?.[0] ?? '')
  const rest = text.replace(link, '').trim()
  return link || title || text ? { link, title, text: rest === title ? '' : rest, postings: [] } : null
}

/** The address as it is when it is one of the web, else ''. */
export const webLink = (text: string): string =>
  /^https?:\/\/[^\s/]/i.test(text) && text.length <= 2_000 && URL.canParse(text) ? text : ''

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const mostPostings = 50

function handedOf({ link, title, text, postings }: Thing): Handed {
  const words = (value: Value, most: number) => (typeof value === 'string' ? value.trim().slice(0, most) : '')
  return {
    link: webLink(words(link, 2_001)),
    title: words(title, 500).replace(/\s+/g, ' '),
    text: words(text, 20_000),
    postings: Array.isArray(postings) ? postings.slice(0, mostPostings).filter(isThing) : [],
  }
}
