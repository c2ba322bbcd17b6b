import type { text as english } from '../en/trash'
import type { Translation } from '../translation'
import { plural } from './plural'

export const text = {
  title: 'Papierkorb',
  lead: 'Was gelöscht wurde, bleibt 30 Tage hier und lässt sich zurückholen. Dann ist es endgültig weg.',
  empty: 'Der Papierkorb ist leer',
  emptyText: 'Was du löschst, wartet hier 30 Tage.',
  restore: 'Zurückholen',
  restoreName: (name) => `${name} zurückholen`,
  restored: (name) => `${name} ist wieder da`,
  deletedOn: (day) => `gelöscht ${day}`,
  goneOn: (when) => `endgültig weg ${when}`,
  showAll: (count) => `Alle ${count} zeigen`,
  kind: 'Art',
  kinds: {
    applications: 'Bewerbung',
    companies: 'Firma',
    contacts: 'Person',
    tasks: 'Aufgabe',
    notes: 'Notiz',
    stages: 'Spalte',
    interviews: 'Gespräch',
    offers: 'Angebot',
    documents: 'Dokument',
  },
  all: 'Alles',
  confirm: 'Trotzdem löschen',
  askTitle: (name) => `${name} löschen?`,
  uses: {
    help: (count: number) => plural(count, { one: '# geleistete Hilfe', other: '# geleistete Hilfen' }),
    parts: (count: number) => plural(count, { one: '# Rolle in einer Bewerbung', other: '# Rollen in Bewerbungen' }),
    relationships: (count: number) =>
      plural(count, { one: '# Verbindung zu einer anderen Person', other: '# Verbindungen zu anderen Personen' }),
    tasks: (count: number) => plural(count, { one: '# Aufgabe', other: '# Aufgaben' }),
    notes: (count: number) => plural(count, { one: '# Notiz', other: '# Notizen' }),
    positions: (count: number) => plural(count, { one: '# Stelle einer Person', other: '# Stellen von Personen' }),
    applications: (count: number) => plural(count, { one: '# Bewerbung', other: '# Bewerbungen' }),
  } as Record<string, (count: number) => string>,
} satisfies Translation<typeof english>
