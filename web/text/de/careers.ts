import type { text as english } from '../en/careers'
import type { Translation } from '../translation'
import { plural } from './plural'

export const text = {
  lead: 'Wer in denselben Jahren bei derselben Firma oder an derselben Schule war, steht in der Suche. Das kommt mit deinem LinkedIn-Export oder von Hand.',
  positions: {
    title: 'Wo du gearbeitet hast',
    add: 'Stelle hinzufügen',
    addTitle: 'Wo du gearbeitet hast',
    editTitle: 'Deine Stelle bearbeiten',
    empty: 'Noch keine Stelle von dir festgehalten.',
    company: 'Firma',
    companyNeeded: 'Sag, wo es war.',
    role: 'Als',
    started: 'Von',
    ended: 'Bis',
    current: 'Ich arbeite jetzt dort',
    endBeforeStart: 'Das Ende liegt vor dem Anfang.',
    now: 'heute',
    colleagues: (count) => plural(count, { zero: '', one: '# früherer Kollege', other: '# frühere Kollegen' }),
    menu: (company) => `Was mit ${company} geschehen soll`,
    removed: (company) => `${company} gehört nicht mehr zu deinen Stellen`,
  },
  schools: {
    title: 'Schulen',
    add: 'Schule hinzufügen',
    field: 'Schule',
    degree: 'Abschluss oder Fach',
    empty: 'Noch keine Schule festgehalten.',
    needed: 'Sag, welche Schule.',
    remove: (school) => `${school} wegnehmen`,
    removed: (school) => `${school} ist weggenommen`,
  },
} satisfies Translation<typeof english>
