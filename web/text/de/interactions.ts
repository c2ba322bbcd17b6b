import type { text as english } from '../en/interactions'
import type { Translation } from '../translation'

export const text = {
  title: 'Kontakt',
  empty: 'Noch kein Kontakt festgehalten.',
  log: 'Kontakt festhalten',
  logWith: (name) => `Kontakt festhalten mit ${name}`,
  kindField: 'Wie',
  on: 'Am',
  line: 'In einer Zeile',
  linePlaceholder: 'Was dabei herauskam, was du versprochen hast',
  kind: {
    call: 'Anruf',
    coffee: 'Kaffee',
    message: 'Nachricht',
    mail: 'E-Mail',
    video: 'Videoanruf',
    event: 'Veranstaltung',
  },
  dayNeeded: 'Wähle den Tag.',
  logged: (kind, name) => `${kind} mit ${name} ist festgehalten`,
  removed: (kind) => `${kind} ist nicht mehr festgehalten`,
  remove: (kind, day) => `Wegnehmen: ${kind}, ${day}`,
  about: (role) => `wegen ${role}`,
} satisfies Translation<typeof english>
