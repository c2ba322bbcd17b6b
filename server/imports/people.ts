import { cut } from '../../shared/cut'
import { foldText } from '../../shared/folding'

/** The people that a cell names: "Ana Lima and Bo Chen" are two, "Lima, Ana" is one. "Yes" is somebody without a name (null), "No" and "-" nobody. */
export const peopleIn = (cell: string): (string | null)[] => {
  const folded = foldText(cell)
  if (!folded || nobody.has(folded)) return []
  if (somebody.has(folded)) return [null]
  return parted(cell.slice(0, 1_000).replace(/[^\S\n]+/g, ' '))
    .map(nameOf)
    .filter((name) => /\p{L}/u.test(name) && !nobody.has(foldText(name)))
}

/** Whether a cell can be one of a column of people: a name, a "yes" or "no"; not an address, a number or a sentence. */
export const isPersonCell = (cell: string): boolean =>
  cell.length <= 80 && !/^\S+@\S+$|\d{3}|https?:|www\./i.test(cell) && foldText(cell).split(' ').length <= 8

const nobody = new Set([
  'no',
  'none',
  'n',
  'na',
  'n a',
  'nil',
  'nobody',
  'no one',
  'false',
  '0',
  'nein',
  'keine',
  'keiner',
  'niemand',
  'non',
  'aucun',
  'ninguno',
  'not yet',
  'tbd',
  'unknown',
  'cold',
])
const somebody = new Set([
  'yes',
  'y',
  'true',
  '1',
  'x',
  'ja',
  'oui',
  'si',
  'sim',
  'referral',
  'referred',
  'employee referral',
  'friend',
  'contact',
  'networking',
])

const parted = (cell: string) => {
  const parts = cell.split(/\s*(?:[;\n\r/|]+|\s(?:&|\+|and|und|et)\s)\s*/i)
  return parts.flatMap((part) => {
    const names = part.split(/,\s*/)
    return names.length > 1 && names.every((name) => name.trim().includes(' ')) ? names : [part]
  })
}

/** Without what is said about the person: "Ana Lima (ex-colleague)", "Bo Chen - Acme", "Mia <mia@example.org>". */
const nameOf = (text: string) =>
  cut(
    text
      .replace(/\([^)]*\)|<[^>]*>|\s[-–—]\s.*$|\S+@\S+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    200,
  )
