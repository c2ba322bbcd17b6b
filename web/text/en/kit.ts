import { plural } from '../plural'

/** Words of the kit itself and words that many pages share. */
export const text = {
  optional: 'optional',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  delete: 'Delete',
  edit: 'Edit',
  add: 'Add',
  undo: 'Undo',
  retry: 'Try again',
  back: 'Back',
  more: 'More',
  dismiss: 'Dismiss',
  loading: 'Loading…',
  notifications: 'Notifications',
  none: 'None',
  yes: 'Yes',
  no: 'No',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  day: {
    precision: 'How exactly is the day known?',
    day: 'Day',
    month: 'Month only',
    year: 'Year only',
    monthOf: 'Month',
    yearOf: 'Year',
  },
  combobox: {
    searching: 'Looking…',
    nothing: 'Nothing found',
    failed: 'This list could not be loaded.',
    found: (count: number) => plural(count, { zero: 'Nothing found', one: '# suggestion', other: '# suggestions' }),
  },
  file: {
    choose: 'Choose a file',
    chooseSeveral: 'Choose files',
    orDrop: 'or drop it here',
  },
  table: {
    sortedUp: 'sorted, lowest first',
    sortedDown: 'sorted, highest first',
  },
  picture: {
    table: 'Show as table',
    save: (title: string) => `Save the picture: ${title}`,
    svg: 'Save as SVG',
    png: 'Save as PNG',
  },
  shown: (shown: string, total: string) => `${shown} of ${total} shown`,
  loadMore: 'Show more',
  formRefused: (count: number) =>
    plural(count, { one: 'One field needs another look.', other: '# fields need another look.' }),
}
