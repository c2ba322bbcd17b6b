import type { Application, NewApplication, Salary } from '../../shared/applications'
import { minorOf } from '../applications/salary'
import type { Posting } from './posting'

/** What stands in the form of a posting, sent or not; '' and null are empty. */
export type CaptureDraft = {
  /** Makes a second try find what the first one made. */
  key: string
  link: string
  role: string
  company: string
  companyId: string | null
  confidential: boolean
  location: string
  remote: NonNullable<Application['remote']> | ''
  least: string
  most: string
  currency: string
  period: Salary['period'] | ''
  postedOn: string | null
  closesOn: string | null
  description: string
  stageId: string
  appliedOn: string | null
}

export const emptyDraft = (link = ''): CaptureDraft => ({
  ...{ key: crypto.randomUUID(), link, role: '', company: '', companyId: null, confidential: false, location: '' },
  ...{ remote: '', least: '', most: '', currency: '', period: '', postedOn: null, closesOn: null, description: '' },
  ...{ stageId: '', appliedOn: null },
})

/** The fields that a page can fill, each with those that hang on it: they are filled together or not at all. */
const fields = {
  role: ['role'],
  company: ['company', 'confidential'],
  location: ['location'],
  remote: ['remote'],
  pay: ['least', 'most', 'currency', 'period'],
  postedOn: ['postedOn'],
  closesOn: ['closesOn'],
  description: ['description'],
} satisfies Record<string, (keyof CaptureDraft)[]>

export type FilledField = keyof typeof fields
/** What the page says where something else was typed. */
export type Offers = Partial<Record<FilledField, Partial<CaptureDraft>>>

/** Fills what is empty, and offers the rest: nothing that was typed is overwritten. */
export function fillIn(draft: CaptureDraft, posting: Posting): { draft: CaptureDraft; offers: Offers } {
  const said = asDraft(posting)
  const filled = { ...draft }
  const offers: Offers = {}
  for (const field of Object.keys(fields) as FilledField[]) {
    const names: readonly (keyof CaptureDraft)[] = fields[field]
    const part = Object.fromEntries(names.map((name) => [name, said[name]])) as Partial<CaptureDraft>
    if (names.every((name) => !said[name]) || names.every((name) => same(said[name], draft[name]))) continue
    if (names.every((name) => !draft[name])) Object.assign(filled, part)
    else offers[field] = part
  }
  return { draft: filled, offers }
}

const asDraft = ({ pay, remote, ...posting }: Posting): Partial<CaptureDraft> => ({
  ...posting,
  ...pay,
  remote: remote ?? '',
})

const same = (one: unknown, other: unknown) => (one || null) === (other || null)

type Into = { searchId: string; stage: { id: string; kind: string }; applied: boolean; today: string }

/** The draft as an application in that column. */
export function bodyOf(draft: CaptureDraft, { searchId, stage, applied, today }: Into): NewApplication {
  const { company, companyId, confidential, link, location, remote, postedOn, closesOn, description, appliedOn } = draft
  const employer = confidential ? { confidential } : companyId ? { companyId } : { companyName: company }
  const days = applied && appliedOn ? { appliedOn, ...(stage.kind === 'applied' ? {} : { on: today }) } : {}
  return {
    ...{ searchId, role: draft.role, ...employer, stageId: stage.id, ...days, postedOn, closesOn, description },
    ...(link.trim() ? { link } : {}),
    ...{ location: location.trim() || null, remote: remote || null, salary: salaryOf(draft) },
  }
}

type PayDraft = Pick<CaptureDraft, 'least' | 'most' | 'currency' | 'period'>

export function salaryOf({ least, most, currency, period }: PayDraft): Salary | null {
  const [low, high] = [least, most].map((typed) => minorOf(typed, currency) ?? null) as [number | null, number | null]
  return (low === null && high === null) || !period
    ? null
    : { least: low, most: high, currency: currency.toUpperCase(), period }
}

/** What is wrong with the pay, by field: amounts without a currency or a unit say nothing. */
export function wrongPay({ least, most, currency, period }: PayDraft) {
  const [low, high] = [minorOf(least, currency), minorOf(most, currency)]
  if (low === undefined) return { field: 'least', why: 'amount' } as const
  if (high === undefined) return { field: 'most', why: 'amount' } as const
  if (low === null && high === null) return null
  if (low !== null && high !== null && low > high) return { field: 'most', why: 'order' } as const
  if (!/^[a-z]{3}$/i.test(currency)) return { field: 'currency', why: 'currency' } as const
  return period ? null : ({ field: 'period', why: 'period' } as const)
}

// ---- Kept in this tab until it is sent --------------------------------------------------------------------------

const prefix = 'inroads.capture:'

/** Each posting has its own: another one does not push it out. */
export function keptDraft(link: string): CaptureDraft | null {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + link) ?? 'null')
  } catch {
    return null
  }
}

export const keepDraft = (under: string, draft: CaptureDraft) =>
  sessionStorage.setItem(prefix + under, JSON.stringify(draft))

export const dropDraft = (under: string) => sessionStorage.removeItem(prefix + under)

/** The links of the others that were begun and not sent. */
export const otherDrafts = (under: string): CaptureDraft[] =>
  Object.keys(sessionStorage)
    .filter((name) => name.startsWith(prefix) && name !== prefix + under)
    .flatMap((name) => keptDraft(name.slice(prefix.length)) ?? [])
    .filter(({ link }) => link)
