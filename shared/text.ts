import * as z from 'zod/mini'

/** NUL cannot be stored and half a surrogate pair is no character: both are refused wherever text comes in. */
const whole = (value: string) => !value.includes('\0') && value.isWellFormed()

const refusal = 'contains a character that is no text (NUL, or half of a pair)'

/** Trimmed text on one line, 1 to `most` characters. */
export const line = (most = 200) =>
  z.string().check(
    z.refine(whole, refusal),
    z.overwrite((value) => value.replace(/\s+/g, ' ').trim()),
    z.minLength(1, 'must not be blank'),
    z.maxLength(most),
  )

/** Trimmed text, possibly empty. */
export const lineOrNone = (most: number) => z.string().check(z.refine(whole, refusal), z.trim(), z.maxLength(most))

/** Text of many lines, possibly empty. */
export const prose = (most = 50_000) => z.string().check(z.refine(whole, refusal), z.maxLength(most))

/** A link that a page may safely show: http or https only. */
export const link = z.string().check(
  z.refine(whole, refusal),
  z.trim(),
  z.maxLength(2_000),
  z.refine((value) => /^https?:\/\/[^\s/]+/i.test(value) && URL.canParse(value), 'must be a web address (https://…)'),
)

export const email = z.string().check(z.refine(whole, refusal), z.trim(), z.maxLength(254), z.email())

export const id = z.uuid()

/** A version of a row, as its ETag carries it. */
export const version = z.int()

export const total = z.int()

/** What a PATCH may carry: every key may be missing ("not given"), `null` stays a value, unknown keys are refused. */
export const changes = <Shape extends z.core.$ZodShape>(shape: Shape) => z.partial(z.strictObject(shape))
