import { type SQL, sql } from 'drizzle-orm'

/** Words of ours as an array in SQL; never what somebody typed. */
const arrayOf = (words: readonly string[]) => `array[${words.map((word) => `'${word}'`).join(', ')}]`

/** The place of a column's word in a list of ours, from 1: what `shared` has in an order is sorted and compared by it. */
export const placeOf = (column: string, words: readonly string[]): SQL =>
  sql.raw(`array_position(${arrayOf(words)}, ${column})`)
