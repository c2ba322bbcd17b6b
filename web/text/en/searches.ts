import type { StageColor } from '../../../shared/stages'
import { plural } from '../plural'

/** Searches and the columns of their boards. */
export const text = {
  colors: {
    gray: 'Grey',
    blue: 'Blue',
    teal: 'Teal',
    green: 'Green',
    olive: 'Olive',
    amber: 'Amber',
    orange: 'Orange',
    red: 'Red',
    pink: 'Pink',
    violet: 'Violet',
  } satisfies Record<StageColor, string>,

  column: {
    menu: (label: string) => `Column ${label}`,
    edit: 'Rename and recolour …',
    left: 'Move left',
    right: 'Move right',
    add: 'Add a column after this …',
    delete: 'Delete the column',
    notEmpty: (count: number) => plural(count, { one: 'holds # card', other: 'holds # cards' }),
    last: 'the last one',
    addTitle: 'Add a column',
    editTitle: (label: string) => `Column “${label}”`,
    label: 'Name',
    labelNeeded: 'Give it a name.',
    kind: 'What it means',
    kindHint: 'The outcomes read this, whatever the column is called. It stays as it is.',
    color: 'Colour',
    save: 'Save',
    addSubmit: 'Add',
    added: (label: string) => `Column ${label} was added`,
    deleted: (label: string) => `Column ${label} was deleted`,
    moved: (label: string, place: number, of: number) => `Column ${label}, now ${place} of ${of}`,
  },
}
