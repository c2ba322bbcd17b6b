import * as z from 'zod/mini'
import { isDay, isTimeZone, precisions } from './days'

/** A day that exists, YYYY-MM-DD. */
export const day = z.string().check(z.refine(isDay, 'must be a day that exists, as YYYY-MM-DD'))

export const precision = z.enum(precisions)

/** An instant, ISO 8601 in UTC. */
export const instant = z.string()

/** ISO 4217. */
export const currency = z.string().check(z.regex(/^[A-Z]{3}$/, 'must be three capital letters, such as EUR'))

/** After so many quiet days it is likely that no answer comes. */
export const quietDays = z.int().check(z.minimum(14), z.maximum(365))

export const timeZone = z.string().check(z.refine(isTimeZone, 'must be a time zone such as Europe/Berlin'))
