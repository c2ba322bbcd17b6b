import { plural } from '../plural'

/** Where you worked and learned yourself. */
export const text = {
  lead: 'Who was at the same company in the same years, or at the same school, is shown in the look-up. It comes with your LinkedIn export, or by hand.',
  positions: {
    title: 'Where you worked',
    add: 'Add position',
    addTitle: 'Where you worked',
    editTitle: 'Edit your position',
    empty: 'No position of yours is recorded yet.',
    company: 'Company',
    companyNeeded: 'Say where it was.',
    role: 'As',
    started: 'From',
    ended: 'Until',
    current: 'I work there now',
    endBeforeStart: 'The end lies before the start.',
    now: 'now',
    colleagues: (count: number) => plural(count, { zero: '', one: '# former colleague', other: '# former colleagues' }),
    menu: (company: string) => `What to do with ${company}`,
    removed: (company: string) => `${company} is no longer among your positions`,
  },
  schools: {
    title: 'Schools',
    add: 'Add school',
    field: 'School',
    degree: 'Degree or subject',
    empty: 'No school recorded yet.',
    needed: 'Say which school.',
    remove: (school: string) => `Take ${school} away`,
    removed: (school: string) => `${school} is taken away`,
  },
}
