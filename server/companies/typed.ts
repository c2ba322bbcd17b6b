import { parse } from 'tldts'
import { type Kinship, kinOf } from '../../shared/brands'
import { foldCompanyName, isPlaceholderCompany } from '../../shared/companyNames'
import { hostedBoards } from '../../shared/jobBoards'
import { joined, likenessTo as likenessToWords } from '../../shared/likeness'
import { companySlugOfPosting } from '../../shared/links'
import { companyDomainOf } from './domains'

/** What a text may mean: a name, the domain of an address, the company behind a posting. */
export type Typed = {
  folded: string
  /** The company's own domain in it, or null. */
  domain: string | null
  /** By what a job board knows the company, without spaces; null where there is no link to one. */
  posting: string | null
  /** The words by which similar names are sought. */
  words: string
  /** Names of its owners, brands and former selves. */
  kin: Map<string, Kinship>
  isPlaceholder: boolean
}

export function typedAs(text: string): Typed {
  const slug = companySlugOfPosting(text)
  const words = foldCompanyName(slug?.replace(/[-_.]/g, ' ') ?? labelOf(text) ?? text)
  return {
    folded: foldCompanyName(text),
    domain: companyDomainOf(text),
    posting: slug === null ? null : joined(words),
    words,
    kin: kinOf(words),
    isPlaceholder: isPlaceholderCompany(text),
  }
}

/** "acme" of acme.com, of any address on it and of mail from there; null for what is no address, or says only where a job board is. */
function labelOf(text: string): string | null {
  if (/\s/.test(text.trim())) return null
  const { domain, domainWithoutSuffix, isIcann } = parse(text.trim())
  return isIcann && domain && !hostedBoards.has(domain) ? domainWithoutSuffix : null
}

/** How like a name is to what was typed; "theguardian" of an address is the Guardian. */
export function likenessTo({ words }: Typed): (name: string) => number {
  const whole = likenessToWords(words)
  const bare = /^the\S{3,}$/.test(words) ? likenessToWords(words.slice(3)) : () => 0
  return (name) => Math.max(whole(name), bare(name))
}
