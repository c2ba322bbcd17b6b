/** Lower-case letters, digits and single spaces: accents, punctuation, emoji and invisible marks are off. May be empty. */
export const foldText = (text: string): string =>
  plainLetters(text)
    .replace(/['’ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()

/** `foldText` in which initials stand together: "J. P. Morgan" and "JP Morgan" are one, and so are "S.A." and "SA". */
export const foldWithInitials = (text: string): string =>
  foldText(text).replace(spacedInitials, (run) => run.replaceAll(' ', ''))

const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}]'
const spacedInitials = new RegExp(`(?<![\\p{L}\\p{N}])${letter}(?: ${letter})+(?![\\p{L}\\p{N}])`, 'gu')

// Letters that Unicode does not take apart into a letter and a mark.
const undivided: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

const plainLetters = (text: string) => (isAscii.test(text) ? text.toLowerCase() : withoutAccents(text))

const isAscii = /^[\x20-\x7e]*$/

// Only the marks of Latin, Greek and Cyrillic are accents: in Devanagari or Thai a mark is a vowel. NFC puts Hangul and kana together again.
const withoutAccents = (text: string) =>
  text
    .replace(/[™℠®©]/g, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]|\p{Cf}|[\ufe00-\ufe0f]|\u20e3/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (each) => undivided[each] ?? each)
