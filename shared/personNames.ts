import { foldText, foldWithInitials } from './folding'

/**
 * The key by which people's names are compared: without accents, case, titles ("Dr."), degrees (", PhD"), pronouns or a name in brackets.
 * "Lang, Anna" and "Anna Lang, LL.M." are the same. Empty only for a blank name.
 */
export const foldPersonName = (name: string): string => {
  const [first = '', ...rest] = name.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').split(/[,،、]/)
  const others = rest.filter((part) => foldText(part) && !isCredential(part, first))
  const ordered =
    others.length === 1 && foldText(first).split(' ').length === 1 ? [...others, first] : [first, ...others]
  return (
    withoutTitles(foldWithInitials(ordered.join(' ').replace(pronouns, ' '))) ||
    foldText(name) ||
    name.trim().toLowerCase()
  )
}

const words = (list: string) => new Set(list.split(' '))
const titles = words(
  'mr mrs ms miss mx dr dra prof professor professora sir dame herr frau mme mlle monsieur madame rev ing dipl mag hon',
)
const degrees = words(
  'phd mba md jr sr ii iii iv esq cpa pmp llm llb cfa cfp dds dvm rn msc bsc meng beng mph edd csm shrm cissp mbe obe cbe acca pcc mcc ret mpa',
)
const pronouns = /\b(?:she|he|they)\s*\/\s*(?:her|him|them|they)(?:\s*\/\s*(?:hers|his|theirs))?\b/gi

/** After a comma, "PhD", "LL.M." or "PMP SCRUM" is no name; in "DOE, JANE" everything is in capitals, and Jane is one. */
const isCredential = (part: string, before: string) => {
  const capitals = (part.match(/\p{Lu}/gu) ?? []).length
  const letters = (part.match(/\p{L}/gu) ?? []).length
  const shouting = !/\p{Ll}/u.test(before)
  return (
    foldWithInitials(part)
      .split(' ')
      .every((word) => degrees.has(word)) ||
    (!shouting && capitals > 1 && capitals * 2 > letters)
  )
}

const withoutTitles = (name: string): string => {
  const parts = name.split(' ')
  if (parts.length > 1 && titles.has(parts[0]!)) return withoutTitles(parts.slice(1).join(' '))
  if (parts.length > 1 && degrees.has(parts.at(-1)!)) return withoutTitles(parts.slice(0, -1).join(' '))
  return name
}
