import { foldText, foldWithInitials } from './folding'
import { attachedForms, closingForms, openingForms } from './legalForms'
import { isPlaceholder } from './placeholders'

/**
 * The key by which company names are matched: "The Müller & Söhne GmbH & Co. KG" and "muller and sohne" have the same one.
 * Empty only for a blank name: what consists of nothing but legal forms or signs is kept whole.
 */
export const foldCompanyName = (name: string): string => {
  const words = foldWithInitials(
    name
      .replace(/&/g, ' and ')
      .replace(/\s\+\s|(?<=\p{L})\+(?=\p{L})/gu, ' and ')
      .replaceAll('+', ' plus '),
  )
  const bare = withoutForms(words.replace(/^the (?=.)/, ''))
  return bare || words || name.normalize('NFKC').trim().toLowerCase()
}

/** "Self-employed", "Stealth startup", "Confidential", "Retired", "-" and their kin in several languages: no company, and nobody "works there". */
export const isPlaceholderCompany = (name: string): boolean => isPlaceholder(foldText(name))

const listed = (forms: string) => forms.split(/[|\n]/).map(foldWithInitials).filter(Boolean)
const closing = new Set(listed(closingForms))
const opening = new Set(listed(openingForms))
const attached = new RegExp(`^(?:${listed(attachedForms).join('|')})|(?:${listed(attachedForms).join('|')})$`, 'gu')
const longestForm = Math.max(...[...closing, ...opening].map((form) => form.split(' ').length))

const withoutForms = (name: string): string => {
  let words = name.split(' ')
  for (let bare = shorter(words); bare.length < words.length; bare = shorter(words)) words = bare
  return detached(words.join(' '))
}

/** One legal form less, if one closes or opens the name and something is left of it. */
const shorter = (words: string[]): string[] => {
  for (let length = Math.min(longestForm, words.length - 1); length > 0; length--) {
    if (closing.has(words.slice(-length).join(' '))) return withoutAnd(words.slice(0, -length))
    if (opening.has(words.slice(0, length).join(' '))) return words.slice(length)
  }
  return words
}

const withoutAnd = (words: string[]) => (words.length > 1 && words.at(-1) === 'and' ? words.slice(0, -1) : words)

const detached = (name: string): string => {
  const bare = name.replace(attached, '').trim()
  return bare === name ? bare : bare && withoutForms(bare)
}
