import type { Application, ApplicationChanges } from '../../shared/applications'
import { tagsOf } from '../contacts/lines'
import { minorOf, typedOf } from './salary'

const noPay = { least: null, most: null, currency: 'EUR', period: 'year' } as const

/** An application as its form holds it. */
export const draftOf = (application: Application) => {
  const { company, agency, source, salary, level, remote } = application
  const { least, most, currency, period } = salary ?? noPay
  return {
    role: application.role,
    company: company?.name ?? '',
    companyId: company?.id ?? null,
    confidential: application.confidential,
    agency: agency?.name ?? '',
    agencyId: agency?.id ?? null,
    level: level ?? ('' as const),
    field: application.field ?? '',
    link: application.link ?? '',
    location: application.location ?? '',
    remote: remote ?? ('' as const),
    sourceKind: source.kind ?? ('' as const),
    sourceName: source.name,
    wroteFirst: source.wroteFirst,
    least: typedOf(least, currency),
    most: typedOf(most, currency),
    currency: currency as string,
    period: period as NonNullable<Application['salary']>['period'] | '',
    postedOn: application.postedOn,
    closesOn: application.closesOn,
    tags: application.tags.join(', '),
    nextStep: application.nextStep ?? '',
    nextStepDueOn: application.nextStepDueOn,
    description: application.description,
    resumeName: application.resumeName ?? '',
    loggedAs: application.loggedAs as Application['loggedAs'] | '',
  }
}

export type EditDraft = ReturnType<typeof draftOf>

const orNull = <T extends string>(typed: T): Exclude<T, ''> | null => (typed.trim() ? (typed as Exclude<T, ''>) : null)

/** What each part of the form would change, by the fields that it is made of. */
const parts: { of: (keyof EditDraft)[]; changes: (draft: EditDraft) => ApplicationChanges }[] = [
  { of: ['role'], changes: ({ role }) => ({ role }) },
  {
    of: ['company', 'companyId', 'confidential'],
    changes: ({ company, companyId, confidential }) =>
      confidential ? { confidential } : companyId ? { companyId } : { companyName: company },
  },
  {
    of: ['agency', 'agencyId'],
    changes: ({ agency, agencyId }) => (agencyId || !agency.trim() ? { agencyId } : { agencyName: agency }),
  },
  { of: ['level'], changes: ({ level }) => ({ level: level || null }) },
  { of: ['field'], changes: ({ field }) => ({ field: orNull(field) }) },
  { of: ['link'], changes: ({ link }) => ({ link: orNull(link) }) },
  { of: ['location'], changes: ({ location }) => ({ location: orNull(location) }) },
  { of: ['remote'], changes: ({ remote }) => ({ remote: remote || null }) },
  {
    of: ['sourceKind', 'sourceName', 'wroteFirst'],
    changes: ({ sourceKind, sourceName: name, wroteFirst }) => ({
      source: { kind: sourceKind || null, name, wroteFirst },
    }),
  },
  { of: ['least', 'most', 'currency', 'period'], changes: (draft) => ({ salary: salaryOf(draft) }) },
  { of: ['postedOn'], changes: ({ postedOn }) => ({ postedOn }) },
  { of: ['closesOn'], changes: ({ closesOn }) => ({ closesOn }) },
  { of: ['tags'], changes: ({ tags }) => ({ tags: tagsOf(tags) }) },
  { of: ['nextStep'], changes: ({ nextStep }) => ({ nextStep: orNull(nextStep) }) },
  { of: ['nextStepDueOn'], changes: ({ nextStepDueOn }) => ({ nextStepDueOn }) },
  { of: ['description'], changes: ({ description }) => ({ description }) },
  { of: ['resumeName'], changes: ({ resumeName }) => ({ resumeName: orNull(resumeName) }) },
  { of: ['loggedAs'], changes: ({ loggedAs }) => (loggedAs ? { loggedAs } : {}) },
]

/** Only what was changed in the form: the rest may have been changed elsewhere meanwhile. */
export const changesBetween = (before: EditDraft, now: EditDraft): ApplicationChanges =>
  Object.assign(
    {},
    ...parts.filter(({ of }) => of.some((field) => before[field] !== now[field])).map(({ changes }) => changes(now)),
  )

function salaryOf({ least, most, currency, period }: EditDraft) {
  const [low, high] = [minorOf(least, currency), minorOf(most, currency)]
  if ((low ?? null) === null && (high ?? null) === null) return null
  return { least: low ?? null, most: high ?? null, currency: currency.toUpperCase(), period: period || 'year' }
}

type Wrong = 'amount' | 'order'

/** What is wrong with the amounts, by field. */
export function wrongPay({ least, most, currency }: EditDraft): { field: 'least' | 'most'; why: Wrong } | null {
  const [low, high] = [minorOf(least, currency), minorOf(most, currency)]
  if (low === undefined) return { field: 'least', why: 'amount' }
  if (high === undefined) return { field: 'most', why: 'amount' }
  return low !== null && high !== null && low > high ? { field: 'most', why: 'order' } : null
}
