import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Problem } from '../shared/problems'

/** A request refused in the field's terms: becomes problem details with a stable code. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly more: Pick<Problem, 'fields' | 'uses' | 'version'> & { retryAfterSeconds?: number } = {},
  ) {
    super(detail)
  }
}

/** Bad input found beyond the schema; `path` is a JSON pointer such as `/appliedOn`. */
export const invalid = (path: string, message: string) =>
  new Refusal(400, 'invalid', `${path.slice(1)} ${message}.`, { fields: [{ path, message }] })

export const conflict = (code: string, detail: string, more: ConstructorParameters<typeof Refusal>[3] = {}) =>
  new Refusal(409, code, detail, more)

/** The same words for what is absent and for what is somebody else's. */
export const absent = (noun: string) => new Refusal(404, 'not_found', `There is no such ${noun} here.`)

/** The row, or a 404 that names what was looked for. */
export function found<T>(row: T | null | undefined, noun: string): T {
  if (row === null || row === undefined) throw absent(noun)
  return row
}

const titles: Record<number, string> = {
  400: 'Not valid',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Not a type that is read here',
  428: 'Version missing',
  429: 'Too many tries',
  503: 'Not available just now',
}

/** Whatever was thrown, as problem details. An unknown error says nothing of its insides. */
export function problemOf(error: unknown): Problem & { retryAfterSeconds?: number } {
  if (error instanceof Refusal) return problem(error.status, error.code, error.message, error.more)
  if (hasZodFastifySchemaValidationErrors(error)) return badInput(error)
  const { statusCode, code, message } = error as { statusCode?: number; code?: string; message: string }
  if (statusCode && statusCode < 500)
    return problem(statusCode, code?.toLowerCase() ?? 'refused', ownWords[code ?? ''] ?? message)
  return databaseProblem(error) ?? problem(500, 'internal', 'Something went wrong on our side. Nothing was changed.')
}

const ownWords: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'That is more than one request may carry.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is not valid JSON.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty, and JSON was announced.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'The body must be JSON.',
}

const problem = (status: number, code: string, detail: string, more: object = {}) => ({
  type: 'about:blank',
  title: titles[status] ?? 'Error',
  status,
  detail,
  code,
  ...more,
})

type ValidationError = { validation: { instancePath: string; message?: string }[]; validationContext?: string }

function badInput({ validation, validationContext }: ValidationError) {
  if (validationContext === 'params') return problem(404, 'not_found', 'There is no such page or row here.')
  const fields = validation.map(({ instancePath, message = 'is not valid' }) => ({
    path: instancePath || '/',
    message,
  }))
  const [first] = fields
  return problem(400, 'invalid', `${first?.path.slice(1) || validationContext || 'input'}: ${first?.message}`, {
    fields,
  })
}

/** SQLSTATEs, and the drivers' own codes for a connection that is gone, mapped once. */
const byState: Record<string, [status: number, code: string, detail: string]> = {
  '23505': [409, 'duplicate', 'That is there already.'],
  '23503': [409, 'gone', 'Something this refers to is no longer there.'],
  '23514': [400, 'invalid', 'A value is outside of what is allowed.'],
  '22P02': [400, 'invalid', 'A value is not of the right kind.'],
  '22021': [400, 'invalid', 'A text contains a character that cannot be stored.'],
  '22P05': [400, 'invalid', 'A text contains a character that cannot be stored.'],
  '22003': [400, 'invalid', 'A number is too large.'],
  '22007': [400, 'invalid', 'A day does not exist.'],
  '22008': [400, 'invalid', 'A day does not exist.'],
  '40001': [503, 'busy', 'Two changes met. Please try again.'],
  '40P01': [503, 'busy', 'Two changes met. Please try again.'],
}

const lostConnection = /^(CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE|ENOENT|57P0|53300|08)/

function databaseProblem(error: unknown) {
  const code = stateOf(error)
  const mapped = byState[code]
  if (mapped) return problem(...mapped, mapped[0] === 503 ? { retryAfterSeconds: 1 } : {})
  if (!lostConnection.test(code)) return null
  return problem(
    503,
    'unavailable',
    'The database cannot be reached just now. Nothing was lost; try again in a moment.',
    {
      retryAfterSeconds: 1,
    },
  )
}

/** The SQLSTATE or driver code of an error, which Drizzle wraps in `cause`; '' when it has none. */
export function stateOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  if (cause) return stateOf(cause)
  return typeof code === 'string' ? code : ''
}
