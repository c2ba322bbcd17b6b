import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { CompanyMatch } from '../../shared/companies'
import { isPlaceholderCompany } from '../../shared/companyNames'
import type { WhoIKnow } from '../../shared/lookup'
import { findMatch, matchCompanies } from '../companies/queries'
import type { Db } from '../db/client'
import { applications } from '../db/schema'
import { found } from '../errors'
import { listIntroductions } from './introductions'
import { listPeople } from './people'
import { listRelated } from './related'

export { listAppliedCold, reviewCold, takeBackReview } from './applied-cold'
export { listOpenings } from './openings'
export { findOtherWays } from './other-ways'

type Asked = { workspaceId: string; company?: string; companyId?: string; searchIds: string[] | null }
type At = { workspaceId: string; companyId: string }

/** Who works at a company now, who used to, and who can introduce you there; nobody unless a name, an alias or an id is sure. */
export async function findWhoIKnow(db: Db, { workspaceId, company, companyId, searchIds }: Asked): Promise<WhoIKnow> {
  const matches = await matchesFor(db, { workspaceId, company, companyId })
  const [surest] = matches
  const meant = companyId ?? (surest && surest.tier !== 'likely' ? surest.id : null)
  const isPlaceholder = !meant && company !== undefined && isPlaceholderCompany(company)
  if (!meant) return { matches, companyId: null, isPlaceholder, ...nobody }
  const at = { workspaceId, companyId: meant }
  const { name } = matches.find(({ id }) => id === meant)!
  const [people, introductions, there, related] = await Promise.all([
    listPeople(db, at, searchIds),
    listIntroductions(db, at),
    listApplications(db, { ...at, searchIds }),
    listRelated(db, { ...at, name }),
  ])
  const now = people.filter(({ current }) => current)
  const before = people.filter(({ current }) => !current)
  const totals = { now: totalOf(now), before: totalOf(before), introductions: totalOf(introductions) }
  return { matches, companyId: meant, isPlaceholder, now, before, introductions, totals, applications: there, related }
}

const nobody = {
  now: [],
  before: [],
  introductions: [],
  totals: { now: 0, before: 0, introductions: 0 },
  applications: [],
  related: [],
}

const totalOf = ([first]: { total: number }[]) => first?.total ?? 0

/** What the text may mean; the company of an id is among them whatever was typed. */
async function matchesFor(
  db: Db,
  { workspaceId, company, companyId }: Omit<Asked, 'searchIds'>,
): Promise<CompanyMatch[]> {
  const matches = company === undefined ? [] : await matchCompanies(db, { workspaceId, text: company })
  if (!companyId || matches.some(({ id }) => id === companyId)) return matches
  return [found(await findMatch(db, { workspaceId, id: companyId }), 'company'), ...matches]
}

const listApplications = (db: Db, { workspaceId, companyId, searchIds }: At & { searchIds: string[] | null }) =>
  db
    .select({
      id: applications.id,
      role: applications.role,
      channel: applications.channel,
      kind: applications.kind,
      ending: applications.ending,
      appliedOn: applications.appliedOn,
    })
    .from(applications)
    .where(
      and(
        eq(applications.workspaceId, workspaceId),
        eq(applications.companyId, companyId),
        isNull(applications.trashedAt),
        searchIds ? inArray(applications.searchId, searchIds) : undefined,
      ),
    )
    .orderBy(desc(applications.createdAt), desc(applications.id))
