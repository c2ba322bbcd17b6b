import type { text as english } from '../en/offline'
import type { Translation } from '../translation'
import { plural } from './plural'

export const text = {
  newVersion: 'Es gibt eine neue Version von Inroads.',
  load: 'Laden',
  title: 'Keine Verbindung zu Inroads',
  lead: 'Der Server antwortet nicht. Diese Seite kommt von selbst zurück, sobald er es tut.',
  cannot:
    'Bis dahin lässt sich nichts nachsehen oder ändern: Das Board, deine Leute, die Ergebnisse und die Einstellungen liegen auf dem Server.',
  can: 'Du kannst eine Bewerbung anlegen. Sie bleibt in diesem Browser und wird gesendet, sobald der Server antwortet.',
  signedOut:
    'Melde dich einmal an, solange der Server antwortet; danach lassen sich hier auch ohne ihn Bewerbungen anlegen.',
  to: (search) => `Sie kommt in „${search}“.`,
  kept: (name) => `${name} bleibt hier, bis es sich senden lässt`,
  keep: 'Hier behalten',
  keepInstead: 'Hier behalten und später senden',
  retry: 'Jetzt noch einmal versuchen',
  install: {
    title: 'Auf dem Telefon oder als App',
    text: 'Installiert hat Inroads ein eigenes Fenster, erscheint beim Teilen einer Seite auf dem Telefon und behält, was du ohne Verbindung anlegst.',
    act: 'Inroads installieren',
    done: 'Das hier ist die installierte App.',
    byMenu: 'Wenn hier kein Knopf erscheint: Wähl im Menü des Browsers „Installieren“ oder „Zum Startbildschirm“.',
  },
  unsent: {
    title: 'Wartet darauf, gesendet zu werden',
    bar: (count) =>
      plural(count, { one: '# Bewerbung wartet aufs Senden.', other: '# Bewerbungen warten aufs Senden.' }),
    stuck: (count) =>
      plural(count, {
        one: '# Bewerbung braucht einen Blick, bevor sie gesendet wird.',
        other: '# Bewerbungen brauchen einen Blick, bevor sie gesendet werden.',
      }),
    show: 'Zeigen',
    waits: 'Wird gesendet, sobald der Server antwortet.',
    same: (name) => `Inzwischen ist dieselbe Anzeige als ${name} da.`,
    openThat: 'Diese öffnen',
    sendAnyway: 'Trotzdem anlegen',
    again: 'Noch einmal senden',
    discard: 'Wegwerfen',
    discardName: (name) => `${name} wegwerfen`,
    discarded: (name) => `${name} ist weggeworfen`,
    bringBack: 'Zurückholen',
    sent: (name) => `${name} ist gesendet und steht auf dem Board`,
    open: 'Öffnen',
    empty: 'Nichts wartet mehr aufs Senden.',
  },
} satisfies Translation<typeof english>
