import type { text as english } from '../en/calendar'
import type { Translation } from '../translation'
import { plural } from './plural'

export const text = {
  label: 'Kalender',
  span: 'Auf einmal zu sehen',
  month: 'Monat',
  week: 'Woche',
  earlier: { month: 'Der Monat davor', week: 'Die Woche davor' },
  later: { month: 'Der Monat danach', week: 'Die Woche danach' },
  today: 'Heute',
  kinds: {
    next_step: 'Nächster Schritt',
    task: 'Aufgabe',
    interview: 'Gespräch',
    offer_deadline: 'Letzter Tag für die Antwort auf ein Angebot',
  },
  offer: 'Auf das Angebot antworten',
  interview: 'Gespräch',
  untitled: 'Nächster Schritt',
  day: (day, count) => `${day}, ${plural(count, { zero: 'nichts', one: '# Eintrag', other: '# Einträge' })}`,
  more: (count) => plural(count, { one: '# weiterer', other: '# weitere' }),
  showDay: (count, day) => `${plural(count, { one: '# weiterer', other: '# weitere' })} am ${day}`,
  hint: 'Mit den Pfeiltasten gehst du von Tag zu Tag, Enter führt in einen Tag hinein, mit Alt und einer Pfeiltaste verschiebst du, worauf du stehst, auf einen anderen Tag.',
  empty: { month: 'Nichts in diesem Monat', week: 'Nichts in dieser Woche' },
  emptyText: 'Hier stehen nächste Schritte mit einem Tag, Aufgaben, Gespräche und die letzten Tage von Angeboten.',
  moveTo: 'Anderer Tag …',
  dayLater: 'Einen Tag später',
  weekLater: 'Eine Woche später',
  menu: (title) => `${title} verschieben`,
  moveTitle: (title) => `Wann ist „${title}“?`,
  moved: (title, day) => `${title}: jetzt ${day}`,
  undone: (title, day) => `${title}: wieder ${day}`,
  keys: {
    walk: 'Von Tag zu Tag gehen',
    enter: 'In den Tag hinein',
    move: 'Auf einen anderen Tag verschieben',
    today: 'Zu heute',
    month: 'Der Monat davor oder danach',
  },
} satisfies Translation<typeof english>
