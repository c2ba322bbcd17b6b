import type { text as english } from '../en/tasks'
import type { Translation } from '../translation'
import { plural } from './plural'

export const text = {
  title: 'Heute',
  overdue: 'Überfällig',
  today: 'Heute',
  soon: 'Die nächsten 7 Tage',
  later: 'Später und ohne Tag',
  step: 'nächster Schritt',
  cold: (count) =>
    plural(count, {
      one: '# Bewerbung ging kalt hinaus, obwohl du jemanden kanntest',
      other: '# Bewerbungen gingen kalt hinaus, obwohl du jemanden kanntest',
    }),
  coldLink: 'Ansehen, wen du noch fragen könntest',
  nothing: 'Nichts fällig',
  nothingText:
    'Keine Aufgabe und kein nächster Schritt in der kommenden Woche. Leg etwas an, oder schlag jemanden nach, bevor du dich bewirbst.',
  lookup: 'Wen kenne ich bei …?',
  summary: (count) =>
    plural(count, {
      zero: 'Heute ist nichts fällig',
      one: 'Heute ist # Sache fällig',
      other: 'Heute sind # Sachen fällig',
    }),
  add: {
    title: 'Aufgaben',
    field: 'Neue Aufgabe',
    placeholder: 'Etwas zu tun',
    due: 'Fällig am',
    submit: 'Aufgabe anlegen',
    added: 'Aufgabe ist angelegt',
  },
  tick: (title) => `Erledigt: ${title}`,
  done: (title) => `Erledigt: ${title}`,
  reopen: (title) => `Doch nicht erledigt: ${title}`,
  menu: (title) => `Mehr zu ${title}`,
  edit: 'Bearbeiten',
  editTitle: 'Aufgabe bearbeiten',
  what: 'Was',
  trash: 'Löschen',
  trashed: 'Die Aufgabe liegt im Papierkorb',
  tomorrow: 'Morgen',
  nextWeek: 'In einer Woche',
  moved: (day) => `Fällig ${day}`,
  doneLately: (count) => plural(count, { one: '# erledigt', other: '# erledigt' }),
  notes: {
    title: 'Notizen',
    field: 'Notiz',
    placeholder: 'Schreib eine Notiz. Markdown geht.',
    add: 'Notiz anlegen',
    edit: 'Bearbeiten',
    trash: 'Löschen',
    trashed: 'Die Notiz liegt im Papierkorb',
    menu: (day) => `Notiz vom ${day}`,
    edited: (day) => `geändert ${day}`,
  },
} satisfies Translation<typeof english>
