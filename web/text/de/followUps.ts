import type { text as english } from '../en/followUps'
import type { Translation } from '../translation'
import { plural } from './plural'

export const text = {
  title: 'Ein Wort wert',
  lead: 'Hier war es still, und nichts ist geplant.',
  ghosted: 'Wahrscheinlich keine Antwort mehr',
  ghostedLead: (days, basis, answers) =>
    ({
      chosen: `Länger still als die ${days} Tage, die du gewählt hast.`,
      own: `Seit mehr als ${days} Tagen still: Von deinen bisher ${answers} Antworten kamen neun von zehn früher.`,
      default: `Seit mehr als ${days} Tagen still. Sobald zehn Antworten bekannt sind, gilt deine eigene Frist.`,
    })[basis],
  change: 'Frist ändern',
  more: (count) => `Alle ${count} zeigen`,
  quiet: (days) => plural(days, { one: 'seit # Tag still', other: 'seit # Tagen still' }),
  what: {
    first: 'Zum ersten Mal nachfassen?',
    second: 'Zum zweiten Mal nachfassen?',
    ghosted: 'Wahrscheinlich keine Antwort mehr',
  },
  mark: {
    first: (days) => `Es ist ${days}. Kurz nachzufassen, hilft vielleicht.`,
    second: (days) => `Es ist ${days}. Ein zweites, letztes Mal nachzufassen, hilft vielleicht.`,
    ghosted: (days) => `Es ist ${days}. Wahrscheinlich kommt keine Antwort mehr.`,
  },
  done: 'Erledigt',
  doneFor: (name) => `Nachgefasst: ${name}`,
  dismiss: 'Jetzt nicht',
  dismissFor: (name) => `Jetzt nicht nachfassen: ${name}`,
  end: 'Ohne Antwort beenden',
  endFor: (name) => `Ohne Antwort beenden: ${name}`,
  ended: (name) => `${name} ist ohne Antwort beendet`,
  keep: 'Offen lassen',
  keepFor: (name) => `Offen lassen: ${name}`,
  logged: (name) => `Bei ${name} nachgefasst, festgehalten`,
  dismissed: (name) => `${name}: wird nicht mehr gefragt, bis etwas geschieht`,
  story: { first: 'Nachgefasst', second: 'Noch einmal nachgefasst', ghosted: 'Nachgefasst' },
  setting: {
    label: 'Wahrscheinlich keine Antwort nach',
    hint: (days, basis, answers) =>
      basis === 'own'
        ? `In stillen Tagen, von 14 bis 365. Leer gelassen sind es ${days}: Von deinen ${answers} Antworten kamen neun von zehn früher.`
        : 'In stillen Tagen, von 14 bis 365. Leer gelassen richtet es sich nach deinen eigenen Antworten, sobald zehn bekannt sind, und ist bis dahin 45.',
    title: 'Stille Bewerbungen',
    saved: 'Gespeichert',
    wrong: 'Eine Zahl von 14 bis 365, oder nichts.',
  },
} satisfies Translation<typeof english>
