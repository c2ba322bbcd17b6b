import * as z from 'zod/mini'
import { changes, id, line, prose } from './text'

/** A name for what a board is asked to show: `asked` is the query of its address. */
export const View = z.object({ id, name: z.string(), asked: z.string() })
export type View = z.infer<typeof View>

const shape = { name: line(80), asked: prose(2_000) }

export const NewView = z.strictObject(shape)
export type NewView = z.infer<typeof NewView>

export const ViewChanges = changes(shape)
export type ViewChanges = z.infer<typeof ViewChanges>
