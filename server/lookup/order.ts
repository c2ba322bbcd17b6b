import { sql } from 'drizzle-orm'
import { strengths } from '../../shared/contacts'
import { ties } from '../../shared/ties'
import { placeOf } from '../db/order'

/** The place of a tie, the strongest first. */
export const placeOfTie = (column: string) => placeOf(column, ties)

/** How much of a path's strength a tie leaves, 0 to 1; nothing where the person is not met. */
export const weightOfTie = (column: string) => sql`(array[1, 0.8, 0.5, 0.3, 0])[${placeOf(column, ties)}]`

/** The same of how well one contact knows another. */
export const weightOfStrength = (column: string) => sql`(array[0.4, 0.8, 1])[${placeOf(column, strengths)}]`
