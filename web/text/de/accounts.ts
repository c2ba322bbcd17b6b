import type { text as english } from '../en/accounts'
import type { Translation } from '../translation'

export const text = {
  line: 'Wen du kennst, wo du dich bewirbst, und was wirkt.',
  name: 'Dein Name',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  welcome: {
    title: 'Inroads einrichten',
    lead: 'Das ist der erste Start. Dem Konto, das du hier anlegst, gehört alles, was auf diesem Rechner gespeichert wird.',
    passwordHint:
      'Mindestens 12 Zeichen. Am besten ein paar Wörter ohne Zusammenhang; bekannte Passwörter gehen nicht.',
    code: 'Code des ersten Starts',
    codeHint:
      'Er wurde dort ausgegeben, wo Inroads gestartet wurde, denn diese Seite ist von anderen Rechnern erreichbar.',
    create: 'Konto anlegen',
    private:
      'Nichts verlässt diesen Rechner: Es wird keine Mail verschickt, und niemand sonst sieht, was du einträgst.',
  },
  signIn: {
    title: 'Anmelden',
    submit: 'Anmelden',
    forgot: 'Passwort vergessen?',
    forgotHow: 'Gib dort, wo Inroads läuft, das hier ein; es gibt ein neues Passwort aus.',
    ended: 'Deine Sitzung ist zu Ende. Melde dich an, dann geht es weiter, wo du warst.',
  },
  start: {
    title: (name) => `Willkommen, ${name}`,
    lead: 'Womit möchtest du anfangen? Alles geht auch später, und alles lässt sich im Ganzen zurücknehmen.',
    linkedin: 'Meinen LinkedIn-Export einlesen',
    linkedinWhy:
      'Die Menschen, die du kennst, und worauf du dich beworben hast. Damit nützt dir das Nachschlagen von der ersten Minute an.',
    spreadsheet: 'Eine Tabelle einlesen',
    spreadsheetWhy:
      'Irgendeine Tabelle mit Bewerbungen: Du sagst, was in welcher Spalte steht, und siehst es dir an, bevor etwas gespeichert wird.',
    sample: 'Mich in einem Beispiel umsehen',
    sampleWhy:
      'Eine erfundene Suche von sieben Monaten, in einem Bereich für sich. Wirf sie als Ganzes weg, wenn du genug gesehen hast.',
    sampleBusy: 'Das Beispiel wird vorbereitet …',
    empty: 'Mit einem leeren Board anfangen',
  },
} satisfies Translation<typeof english>
