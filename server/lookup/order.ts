import { sql } from 'drizzle-orm'
import { strengths } from '../../shared/contacts'
import { ties } from '../../shared/ties'

const arrayOf = (words: readonly string[]) => `array[${words.map((word) => `'${word}'`).join(', ')}]`

/** The place of a tie, the strongest first. */
export const placeOfTie = (column: string) => sql.raw(`array_position(${arrayOf(ties)}, ${column})`)

/** How much of a path's strength a tie leaves, 0 to 1; nothing where the person is not met. */
export const weightOfTie = (column: string) =>
  sql.raw(`(array[1, 0.8, 0.5, 0.3, 0])[array_position(${arrayOf(ties)}, ${column})]`)

/** The same of how well one contact knows another. */
export const weightOfStrength = (column: string) =>
  sql.raw(`(array[0.4, 0.8, 1])[array_position(${arrayOf(strengths)}, ${column})]`)
