import { text as about } from '#text/application'
import { text } from '#text/applications'
import type { Application, ApplicationChanges } from '../../shared/applications'
import type { DayText } from '../../shared/days'
import { tagsOf } from '../contacts/lines'
import { day } from '../format'
import type { FormPart } from '../ui/clashes'
import { minorOf, salaryWords, typedOf } from './salary'

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

type EditPart = FormPart<EditDraft> & { changes: (draft: EditDraft) => ApplicationChanges }

const words = about.edit
const onDay = (on: DayText | null) => (on ? day(on) : '')

/** What the form asks for, part by part: the fields that hold it, and what it would change. */
export const parts: EditPart[] = [
  { of: ['role'], label: text.add.role, shown: ({ role }) => role, changes: ({ role }) => ({ role }) },
  {
    of: ['company', 'companyId', 'confidential'],
    label: text.add.company,
    shown: ({ company, confidential }) => (confidential ? text.add.confidential : company),
    changes: ({ company, companyId, confidential }) =>
      confidential ? { confidential } : companyId ? { companyId } : { companyName: company },
  },
  {
    of: ['agency', 'agencyId'],
    label: words.agency,
    shown: ({ agency }) => agency,
    changes: ({ agency, agencyId }) => (agencyId || !agency.trim() ? { agencyId } : { agencyName: agency }),
  },
  {
    of: ['level'],
    label: words.level,
    shown: ({ level }) => level && words.levels[level],
    changes: ({ level }) => ({ level: level || null }),
  },
  {
    of: ['field'],
    label: words.field,
    shown: ({ field }) => field,
    changes: ({ field }) => ({ field: orNull(field) }),
  },
  { of: ['link'], label: text.add.link, shown: ({ link }) => link, changes: ({ link }) => ({ link: orNull(link) }) },
  {
    of: ['location'],
    label: words.location,
    shown: ({ location }) => location,
    changes: ({ location }) => ({ location: orNull(location) }),
  },
  {
    of: ['remote'],
    label: words.remote,
    shown: ({ remote }) => remote && words.remotes[remote],
    changes: ({ remote }) => ({ remote: remote || null }),
  },
  {
    of: ['sourceKind', 'sourceName', 'wroteFirst'],
    label: words.origin,
    shown: ({ sourceKind, sourceName, wroteFirst }) =>
      [sourceKind && text.source[sourceKind], sourceName, wroteFirst && words.wroteFirst].filter(Boolean).join(', '),
    changes: ({ sourceKind, sourceName: name, wroteFirst }) => ({
      source: { kind: sourceKind || null, name, wroteFirst },
    }),
  },
  {
    of: ['least', 'most', 'currency', 'period'],
    label: words.pay,
    shown: (draft) => {
      const salary = salaryOf(draft)
      return salary ? salaryWords(salary) : ''
    },
    changes: (draft) => ({ salary: salaryOf(draft) }),
  },
  {
    of: ['postedOn'],
    label: words.postedOn,
    shown: ({ postedOn }) => onDay(postedOn),
    changes: ({ postedOn }) => ({ postedOn }),
  },
  {
    of: ['closesOn'],
    label: words.closesOn,
    shown: ({ closesOn }) => onDay(closesOn),
    changes: ({ closesOn }) => ({ closesOn }),
  },
  { of: ['tags'], label: words.tags, shown: ({ tags }) => tags, changes: ({ tags }) => ({ tags: tagsOf(tags) }) },
  {
    of: ['nextStep'],
    label: words.nextStep,
    shown: ({ nextStep }) => nextStep,
    changes: ({ nextStep }) => ({ nextStep: orNull(nextStep) }),
  },
  {
    of: ['nextStepDueOn'],
    label: words.dueOn,
    shown: ({ nextStepDueOn }) => onDay(nextStepDueOn),
    changes: ({ nextStepDueOn }) => ({ nextStepDueOn }),
  },
  {
    of: ['description'],
    label: words.description,
    shown: ({ description }) => description,
    changes: ({ description }) => ({ description }),
  },
  {
    of: ['resumeName'],
    label: words.resume,
    shown: ({ resumeName }) => resumeName,
    changes: ({ resumeName }) => ({ resumeName: orNull(resumeName) }),
  },
  {
    of: ['loggedAs'],
    label: words.loggedAs,
    shown: ({ loggedAs }) => loggedAs && words.loggedAsChoices[loggedAs],
    changes: ({ loggedAs }) => (loggedAs ? { loggedAs } : {}),
  },
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
