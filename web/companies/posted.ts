import { companySlugOfPosting } from '../../shared/links'
import { matchCompanies } from './api'

type Posted = { company: string; companyId: string | null }

/** Whom a posting's link names: one of the workspace where that is certain, else as the job board writes it; null for other links. */
export async function companyOfPosting(link: string): Promise<Posted | null> {
  const slug = companySlugOfPosting(link)
  if (!slug) return null
  const [sure, another] = (await matchCompanies(link.trim())).filter(({ tier }) => tier !== 'likely')
  return sure && !another ? { company: sure.name, companyId: sure.id } : { company: readable(slug), companyId: null }
}

/** "marlow-analytics" is Marlow Analytics. */
const readable = (slug: string) =>
  slug
    .split(/[-_.]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
