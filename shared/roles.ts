import { foldText } from './folding'

/** Marks of gender and form that postings add to a role: (m/f/d), (all genders), (remote). */
const marks =
  /\((?:[mwfdxihv](?:\s*[/|,*]\s*[mwfdxihv])+|all genders?|alle geschlechter|gn|remote|hybrid|full[- ]?time|part[- ]?time|vollzeit|teilzeit)\)|\b[mwfdx]\s*\/\s*[mwfdx]\s*\/\s*[mwfdx]\b/gi

const shortForms: Record<string, string> = { sr: 'senior', jr: 'junior', swe: 'software engineer', mgr: 'manager' }

/** A role as it is compared: accents, case, signs and marks of gender are off, usual short forms written out. C, C++ and C# stay three. */
export const foldRole = (role: string): string =>
  foldText(role.replace(marks, ' ').replace(/\+/g, ' plus ').replace(/#/g, ' sharp '))
    .split(' ')
    .map((word) => shortForms[word] ?? word)
    .join(' ')
