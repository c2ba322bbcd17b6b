import { stateOf } from '../errors'

/** What `make` makes; where its id is there already, what `find` finds by it. */
export async function orMade<Row>(make: () => Promise<Row>, find: () => Promise<Row | null>): Promise<Row> {
  try {
    return await make()
  } catch (error) {
    const made = stateOf(error) === '23505' ? await find() : null
    if (!made) throw error
    return made
  }
}
