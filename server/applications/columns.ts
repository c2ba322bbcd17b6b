import type { ApplicationChanges, Source } from '../../shared/applications'
import type { LoggedAs } from '../../shared/channels'
import { postingKey } from '../../shared/links'
import { findOrCreateCompany } from '../companies/queries'
import type { Db } from '../db/client'

type Fields = ApplicationChanges & { source?: Source; loggedAs?: LoggedAs }

/** The plain columns among the input; what is missing stays as it is. */
export function columnsOf({ source, salary, link, ...input }: Fields) {
  const { companyId, companyName, agencyId, agencyName, confidential, ...columns } = input
  return {
    ...pick(columns),
    ...(link === undefined ? {} : { link, postingKey: link && postingKey(link) }),
    ...(source ? { sourceKind: source.kind, sourceName: source.name, wroteFirst: source.wroteFirst } : {}),
    ...(salary === undefined
      ? {}
      : {
          salaryLeast: salary?.least ?? null,
          salaryMost: salary?.most ?? null,
          salaryCurrency: salary?.currency ?? null,
          salaryPeriod: salary?.period ?? null,
        }),
  }
}

const plainColumns = [
  'role',
  'level',
  'field',
  'location',
  'remote',
  'postedOn',
  'closesOn',
  'excitement',
  'tags',
  'nextStep',
  'nextStepDueOn',
  'description',
  'resumeName',
  'loggedAs',
] as const

const pick = <T extends object>(input: T) =>
  Object.fromEntries(
    plainColumns.filter((key) => input[key as keyof T] !== undefined).map((key) => [key, input[key as keyof T]]),
  ) as Partial<Pick<T, Extract<keyof T, (typeof plainColumns)[number]>>>

type Employers = { workspaceId: string; now: Date; input: Fields }

/** Company and agency as ids: given as such, or found or made by name; a confidential employer has none. */
export async function employersOf(tx: Db, { workspaceId, now, input }: Employers) {
  const byName = (name: string | undefined, id: string | null | undefined) =>
    name === undefined ? id : findOrCreateCompany(tx, { workspaceId, name, now })
  const companyId = input.confidential ? null : await byName(input.companyName, input.companyId)
  const agencyId = await byName(input.agencyName, input.agencyId)
  return {
    ...(companyId === undefined ? {} : { companyId }),
    ...(agencyId === undefined ? {} : { agencyId }),
    ...(companyId === null ? { confidential: true } : companyId ? { confidential: false } : {}),
  }
}
