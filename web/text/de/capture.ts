import type { text as english } from '../en/capture'
import type { Translation } from '../translation'
import { plural } from './plural'

export const text = {
  title: 'Eine Anzeige aufnehmen',
  from: (host) => `Von ${host}. Sieh es durch und nimm es dann auf: Vorher wird nichts behalten.`,
  partly:
    'Diese Seite beschreibt ihre Anzeige nicht so, dass sie sich lesen ließe. Der Link ist da; bitte trag den Rest ein.',
  list: 'Die Seite zeigt mehrere Anzeigen. Öffne die, die du meinst, und drück dort den Knopf, oder trag hier selbst etwas ein.',
  called: (title) => `Die Seite heißt „${title}“.`,
  useAsRole: 'Als Stelle nehmen',
  named: (name) => `Der Link nennt „${name}“.`,
  useAsCompany: 'Als Firma nehmen',
  offer: (says) => `Auf der Seite steht: ${says}`,
  use: 'Das nehmen',
  useFor: (field) => `Für ${field} nehmen, was auf der Seite steht`,
  pay: 'Gehalt',
  description: 'Beschreibung in der Anzeige',
  currencyNeeded: 'Sag, in welcher Währung: drei Buchstaben, etwa EUR.',
  periodNeeded: 'Sag, pro was.',
  restored: 'Das hattest du für diese Anzeige eingegeben; es wurde noch nicht abgeschickt.',
  discard: 'Von vorn anfangen',
  others: 'Angefangen und noch nicht abgeschickt:',
  untitled: 'Eine Anzeige ohne Stelle',
  submit: 'Aufs Board',
  saved: {
    title: (name) => `${name} steht auf dem Board`,
    text: (stage) => `Es steht in ${stage}.`,
    open: 'Öffnen',
    board: 'Zum Board',
    another: 'Noch eine',
    close: 'Diesen Tab schließen',
  },
  known: {
    title: 'Diese Anzeige hast du schon:',
    open: 'Öffnen',
    complete: 'Dort ergänzen, was fehlt',
    completed: (count) => plural(count, { one: 'Eine Angabe wurde ergänzt', other: '# Angaben wurden ergänzt' }),
    nothingMissing: 'Dort fehlt nichts',
  },
  settings: {
    title: 'Ein Knopf für deinen Browser',
    lead: 'Auf der Seite einer Anzeige bringt er Stelle, Firma, Ort, Gehalt, Beschreibung und Tage hierher, in ein Formular, das du durchsiehst. Er liest nur die Seite, auf der du ihn drückst, und nur, wenn du ihn drückst.',
    drag: 'Zieh das in deine Lesezeichenleiste:',
    name: 'Zu Inroads',
    here: 'Zieh ihn in die Lesezeichenleiste: Hier tut er nichts, auf der Seite einer Anzeige schon.',
    byKeyboard: 'Ohne Maus: Kopier ihn, leg ein Lesezeichen mit irgendeinem Namen an und füg ihn dort als Adresse ein.',
    copy: 'Adresse des Knopfs kopieren',
    copied: 'Kopiert. Leg ein Lesezeichen an und füg sie als dessen Adresse ein.',
    notCopied: 'Der Browser ließ das Kopieren nicht zu. Markier sie im Feld unten und kopier sie.',
    address: 'Adresse des Knopfs',
    noButton:
      'Nur wenige Seiten beschreiben nichts, was sich lesen ließe: Dort kommen der Link, der Titel und das mit, was du auf der Seite markiert hast. Oder kopier den Link einer Anzeige und füg ihn hier irgendwo ein.',
  },
} satisfies Translation<typeof english>
