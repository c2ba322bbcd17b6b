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
    rename: 'Rename',
    nameOf: (label: string) => `Name of the column ${label}`,
    renamed: (before: string, label: string) => `Column ${before} is now called ${label}`,
    recolor: 'Colour …',
    recolored: (label: string, color: string) => `Column ${label} is now ${color.toLowerCase()}`,
    merge: 'Merge into …',
    mergeTitle: (label: string) => `Merge ${label} into`,
    merged: (label: string, into: string) => `${label} is merged into ${into}; what happened keeps its meaning`,
    mergeRefusal: { same_column: 'the same column', says_more: 'says more than happened' },
    back: (label: string) => `Column ${label} is back`,
    left: 'Move left',
    right: 'Move right',
    add: 'Add a column after this …',
    delete: 'Delete the column',
    removalRefusal: {
      in_use: (count: number) => plural(count, { one: 'holds # card', other: 'holds # cards' }),
      last_stage: (_: number) => 'the last one',
    },
    addTitle: 'Add a column',
    label: 'Name',
    labelNeeded: 'Give it a name.',
    kind: 'What it means',
    kindHint: 'The outcomes read this, whatever the column is called. It stays as it is.',
    color: 'Colour',
    addSubmit: 'Add',
    added: (label: string) => `Column ${label} was added`,
    deleted: (label: string) => `Column ${label} was deleted`,
    moved: (label: string, place: number, of: number) => `Column ${label}, now ${place} of ${of}`,
  },
}
