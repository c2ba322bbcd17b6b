import type { text as english } from '../en/searches'
import type { Translation } from '../translation'
import { plural } from './plural'

export const text = {
  colors: {
    gray: 'Grau',
    blue: 'Blau',
    teal: 'Petrol',
    green: 'Grün',
    olive: 'Oliv',
    amber: 'Bernstein',
    orange: 'Orange',
    red: 'Rot',
    pink: 'Rosa',
    violet: 'Violett',
  },
  column: {
    menu: (label) => `Spalte ${label}`,
    rename: 'Umbenennen',
    nameOf: (label) => `Name der Spalte ${label}`,
    renamed: (before, label) => `Die Spalte ${before} heißt jetzt ${label}`,
    recolor: 'Farbe …',
    recolored: (label, color) => `Farbe der Spalte ${label}: ${color}`,
    merge: 'Zusammenlegen mit …',
    mergeTitle: (label) => `${label} zusammenlegen mit`,
    merged: (label, into) => `${label} ist in ${into} aufgegangen; was geschah, behält seine Bedeutung`,
    mergeRefusal: { same_column: 'dieselbe Spalte', says_more: 'sagt mehr, als geschah' },
    back: (label) => `Die Spalte ${label} ist wieder da`,
    left: 'Nach links',
    right: 'Nach rechts',
    add: 'Danach eine Spalte einfügen …',
    delete: 'Spalte löschen',
    removalRefusal: {
      in_use: (count) => plural(count, { one: 'enthält # Karte', other: 'enthält # Karten' }),
      last_stage: () => 'die letzte',
    },
    addTitle: 'Eine Spalte einfügen',
    label: 'Name',
    labelNeeded: 'Gib ihr einen Namen.',
    kind: 'Was sie bedeutet',
    kindHint: 'Das lesen die Ergebnisse, wie die Spalte auch heißt. Es bleibt, wie es ist.',
    color: 'Farbe',
    addSubmit: 'Einfügen',
    added: (label) => `Die Spalte ${label} ist eingefügt`,
    deleted: (label) => `Die Spalte ${label} ist gelöscht`,
    moved: (label, place, of) => `Spalte ${label}, jetzt ${place} von ${of}`,
  },
} satisfies Translation<typeof english>
