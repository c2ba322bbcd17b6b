import type { text as english } from '../en/kit'
import type { Translation } from '../translation'
import { plural } from './plural'

export const text = {
  optional: 'freiwillig',
  save: 'Speichern',
  cancel: 'Abbrechen',
  close: 'Schließen',
  delete: 'Löschen',
  edit: 'Bearbeiten',
  add: 'Hinzufügen',
  undo: 'Rückgängig',
  retry: 'Noch einmal',
  back: 'Zurück',
  more: 'Mehr',
  dismiss: 'Ausblenden',
  loading: 'Lädt …',
  notifications: 'Mitteilungen',
  none: 'Keine',
  yes: 'Ja',
  no: 'Nein',
  showPassword: 'Passwort zeigen',
  hidePassword: 'Passwort verbergen',
  day: {
    precision: 'Wie genau weißt du es?',
    day: 'Auf den Tag',
    month: 'Nur den Monat',
    year: 'Nur das Jahr',
    monthOf: 'Monat',
    yearOf: 'Jahr',
  },
  combobox: {
    searching: 'Sucht …',
    nothing: 'Nichts gefunden',
    failed: 'Diese Liste ließ sich nicht laden.',
    found: (count) => plural(count, { zero: 'Nichts gefunden', one: '# Vorschlag', other: '# Vorschläge' }),
  },
  file: {
    choose: 'Datei auswählen',
    chooseSeveral: 'Dateien auswählen',
    orDrop: 'oder hier ablegen',
  },
  table: {
    sortedUp: 'sortiert, das Kleinste zuerst',
    sortedDown: 'sortiert, das Größte zuerst',
  },
  picture: {
    table: 'Als Tabelle zeigen',
    save: (title) => `Das Bild sichern: ${title}`,
    svg: 'Als SVG sichern',
    png: 'Als PNG sichern',
  },
  clash: {
    title: 'An zwei Stellen geändert',
    text: 'Während du geschrieben hast, wurde das auch anderswo geändert. Wähl, was bleiben soll, oder schreib unten weiter. Noch ist nichts gespeichert.',
    mine: 'Deins',
    theirs: 'Inzwischen gespeichert',
    allMine: 'Alles von dir behalten',
    allTheirs: 'Alles inzwischen Gespeicherte nehmen',
    empty: 'Nichts',
    taken: (parts) => `Inzwischen anderswo geändert und übernommen: ${parts}.`,
  },
  shown: (shown, total) => `${shown} von ${total} gezeigt`,
  loadMore: 'Mehr zeigen',
  formRefused: (count) =>
    plural(count, { one: 'Ein Feld braucht noch einen Blick.', other: '# Felder brauchen noch einen Blick.' }),
} satisfies Translation<typeof english>
