import { uuidv7 } from 'uuidv7'
import * as z from 'zod/mini'
import { id } from '../shared/text'
import { invalid, Refusal } from './errors'

/** What every address of a tenant carries. */
export const Within = z.object({ workspaceId: id })
export const One = z.object({ workspaceId: id, id })

export const Nothing = z.null()

/** Headers of a change: the version it was made from. */
export const WithVersion = z.object({ 'if-match': z.optional(z.string()) })

/** Query of a deletion: the user was told what hangs on the row, and wants it gone all the same. */
export const Confirmed = z.strictObject({ confirmed: z.optional(z.enum(['true', 'false'])) })

/** Headers of a creation: a key that makes a retry find what the first try made. */
export const WithKey = z.object({ 'idempotency-key': z.optional(z.string()) })

/** The version in `If-Match`; 428 without one. */
export function expectedVersion(headers: z.infer<typeof WithVersion>): number {
  const text = headers['if-match']
  if (!text) throw new Refusal(428, 'version_missing', 'A change must say from which version it was made (If-Match).')
  const version = Number(/^(?:W\/)?"(\d+)"$/.exec(text)?.[1])
  if (!Number.isSafeInteger(version)) throw new Refusal(412, 'stale', 'If-Match holds no version of this row.')
  return version
}

/**
 * The id of what is created: the `Idempotency-Key` where there is one. A second try with the same key then meets the
 * primary key and is answered with the row of the first.
 */
export function newId(headers: z.infer<typeof WithKey>): string {
  const key = headers['idempotency-key']
  if (key === undefined) return uuidv7()
  if (!z.uuid().safeParse(key).success) throw invalid('/idempotency-key', 'must be a UUID')
  return key.toLowerCase()
}

export const stale = (noun: string, version: number) =>
  new Refusal(
    412,
    'stale',
    `This ${noun} was changed elsewhere meanwhile. Look at it as it is now, then change it again.`,
    {
      version,
    },
  )
