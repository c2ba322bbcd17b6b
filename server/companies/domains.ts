import { parse } from 'tldts'
import { commonHosts, hostedBoards, sharedBoards } from '../../shared/jobBoards'

/**
 * The registrable domain behind a web or mail address ("https://jobs.acme.co.uk/x" → "acme.co.uk"). Null when there is none, and for job
 * boards, mail providers and social networks: those domains are not the employer's.
 */
export const companyDomainOf = (urlOrDomain: string): string | null => {
  const { domain, domainWithoutSuffix, isIcann, isPrivate } = parse(urlOrDomain.trim(), { allowPrivateDomains: true })
  if (!domain || !(isIcann || isPrivate) || hostedBoards.has(domain)) return null
  const isShared = [sharedBoards, commonHosts].some(
    (hosts) => hosts.has(domain) || hosts.has(domainWithoutSuffix ?? ''),
  )
  return isShared && isIcann ? null : domain
}
