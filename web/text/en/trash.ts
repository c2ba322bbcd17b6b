import type { TrashedRow } from '../../../shared/workspaces'
import { plural } from '../plural'

/** The trash, and what is asked before something in use goes there. */
export const text = {
  title: 'Trash',
  lead: 'What was deleted stays here for 30 days and can be put back. Then it is gone for good.',
  empty: 'The trash is empty',
  emptyText: 'What you delete waits here for 30 days.',
  restore: 'Put back',
  restoreName: (name: string) => `Put back ${name}`,
  restored: (name: string) => `${name} is back`,
  deletedOn: (day: string) => `deleted ${day}`,
  goneOn: (when: string) => `gone for good ${when}`,
  showAll: (count: string) => `Show all ${count}`,
  kind: 'Kind',
  kinds: {
    applications: 'Application',
    companies: 'Company',
    contacts: 'Person',
    tasks: 'Task',
    notes: 'Note',
    stages: 'Column',
    interviews: 'Interview',
    offers: 'Offer',
    documents: 'Document',
  } satisfies Record<TrashedRow['table'], string>,
  all: 'Everything',
  confirm: 'Delete all the same',
  askTitle: (name: string) => `Delete ${name}?`,
  uses: {
    help: (count: number) => plural(count, { one: '# help they gave', other: '# times they helped' }),
    parts: (count: number) => plural(count, { one: '# part in an application', other: '# parts in applications' }),
    relationships: (count: number) =>
      plural(count, { one: '# link to another person', other: '# links to other people' }),
    tasks: (count: number) => plural(count, { one: '# task', other: '# tasks' }),
    notes: (count: number) => plural(count, { one: '# note', other: '# notes' }),
    positions: (count: number) => plural(count, { one: '# position of a person', other: '# positions of people' }),
    applications: (count: number) => plural(count, { one: '# application', other: '# applications' }),
  } as Record<string, (count: number) => string>,
}
