import { hash, verify } from '@node-rs/argon2'
import common from '@zxcvbn-ts/language-common'

/** argon2id with the memory and passes that OWASP's password storage sheet names as its first choice. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const known = new Set<string>(common.dictionary['passwords-common'])

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

/** False for a wrong password; takes as long when there is no such account, so that time tells nothing. */
export async function matchesPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= await hashPassword('nobody has this password')
  const matches = await verify(passwordHash ?? decoy, password)
  return matches && passwordHash !== undefined
}
let decoy: string | undefined

/** Whether a password stands in the list of common ones, as it is, with a tail of digits, or written several times over. */
export function isCommonPassword(password: string): boolean {
  const folded = password.toLowerCase()
  const word = folded.replace(/[\d\W_]+$/, '')
  return known.has(folded) || known.has(word) || isRepeated(folded) || /^(0?123456789\d*|abcdefghijkl\w*)$/.test(folded)
}

function isRepeated(text: string): boolean {
  const unit = /^(.+?)\1+$/.exec(text)?.[1]
  return unit !== undefined && (unit.length <= 4 || known.has(unit))
}
