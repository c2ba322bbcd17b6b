import { text } from '#text/imports'
import type { ImportField } from '../../shared/importColumns'
import type { ChoiceGroup } from '../ui/choices'

const { groups, field } = text.columns

const groupOf = (label: string, fields: readonly ImportField[]): ChoiceGroup<ImportField> => ({
  label,
  choices: fields.map((value) => ({ value, label: field[value] })),
})

const people: ImportField[] = ['referredBy', 'introducedBy', 'contact', 'helpOn', 'recruiter', 'hiringManager']
const days: ImportField[] = ['appliedOn', 'statusOn', 'savedOn', 'screenOn', 'interviewOn', 'offerOn', 'rejectedOn']
const next: ImportField[] = ['nextStep', 'nextStepOn']
const grouped = new Set([...people, ...days, ...next])
const what = (Object.keys(field) as ImportField[]).filter((one) => !grouped.has(one))

/** What a column can be, in groups. */
export const fieldGroups: readonly ChoiceGroup<ImportField>[] = [
  groupOf(groups.what, what),
  groupOf(groups.days, days),
  groupOf(groups.people, people),
  groupOf(groups.next, next),
]
