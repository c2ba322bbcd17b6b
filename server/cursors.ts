import * as z from 'zod/mini'
import { prose } from '../shared/text'
import { invalid } from './errors'

/** Rows of one page of a list. */
export const pageSize = 100

/** The cursor as a query carries it: where the page before ended. */
export const cursor = prose(2_000)

/** What was sorted by, and the id that breaks ties. */
export type Place = { value: string; id: string }

const Place = z.tuple([prose(1_000), z.uuid()])

export const cursorAt = ({ value, id }: Place): string => Buffer.from(JSON.stringify([value, id])).toString('base64url')

/** The place that a cursor names; null without one, a refusal for one that is none of ours. */
export function placeOf(text: string | undefined): Place | null {
  if (text === undefined) return null
  const parsed = Place.safeParse(parse(Buffer.from(text, 'base64url').toString()))
  if (!parsed.success) throw invalid('/cursor', 'is not a place in this list')
  const [value, id] = parsed.data
  return { value, id }
}

/** A page out of one row more than it holds: that row says that another page follows. */
export function pageOf<Row>(rows: Row[], placeIn: (row: Row) => Place): { rows: Row[]; next: string | null } {
  if (rows.length <= pageSize) return { rows, next: null }
  const page = rows.slice(0, pageSize)
  return { rows: page, next: cursorAt(placeIn(page.at(-1)!)) }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
