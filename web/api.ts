import { text } from '#text/problems'
import type { Problem } from '../shared/problems'

type More = Pick<Problem, 'fields' | 'uses' | 'version'>

/** What an answer that is no success says, or that there was no answer (status 0). `title` is a sentence to show. */
export class ApiProblem extends Error {
  override name = 'ApiProblem'
  readonly fields: readonly { path: string; message: string }[]
  /** What hangs on the row that was to be deleted. */
  readonly uses: Readonly<Record<string, number>>
  /** The version that the row has now, when the change was made from an older one. */
  readonly version: number | undefined

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail?: string,
    { fields = [], uses = {}, version }: More = {},
  ) {
    super(detail ? `${title}. ${detail}` : title)
    this.fields = fields
    this.uses = uses
    this.version = version
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Query = Record<string, string | number | boolean | null | undefined>
type Options = {
  body?: unknown
  /** Empty and missing values are left out. */
  query?: Query
  /** Sent as If-Match: the change is refused (412, `stale`) if the row has moved on. */
  version?: number
  /** The same key twice creates once. */
  idempotencyKey?: string
  signal?: AbortSignal
}

/** Set once by main.ts: what happens when the session is gone. */
export const onSignedOut = (listener: () => void) => {
  signedOut = listener
}
let signedOut = () => {}

/** The only fetch. @throws ApiProblem for anything but success, and the AbortError of `signal` as it is */
export async function call<T = void>(method: Method, path: string, options: Options = {}): Promise<T> {
  const response = await reach(method, address(path, options.query), options)
  const answer = await parse(() => response.text())
  if (response.ok) return answer as T
  throw await refused(response.status, answer)
}

type UploadOptions = Pick<Options, 'query' | 'idempotencyKey' | 'signal'> & {
  method?: 'POST' | 'PUT'
  /** 0 to 1, of what has been sent. */
  onprogress?: (share: number) => void
}

/** Sends a form with files, or one file as it is, and tells how far it is; fetch cannot do that. @throws ApiProblem, or an AbortError */
export const upload = <T>(
  path: string,
  body: FormData | Blob,
  { method = 'POST', query, idempotencyKey, signal, onprogress }: UploadOptions = {},
) =>
  new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, address(path, query))
    request.setRequestHeader('accept', 'application/json')
    if (idempotencyKey) request.setRequestHeader('idempotency-key', idempotencyKey)
    request.upload.onprogress = ({ loaded, total, lengthComputable }) =>
      lengthComputable && onprogress?.(loaded / total)
    request.onload = async () => {
      const answer = await parse(async () => request.responseText)
      if (request.status >= 200 && request.status < 300) resolve(answer as T)
      else reject(await refused(request.status, answer))
    }
    request.onerror = () => reject(problem(0, 'offline'))
    request.onabort = () => reject(new DOMException('The upload was cancelled', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(body)
  })

const wanted = ([, value]: [string, Query[string]]) => value !== null && value !== undefined && value !== ''

function address(path: string, query: Query = {}) {
  const search = new URLSearchParams(
    Object.entries(query)
      .filter(wanted)
      .map(([name, value]) => [name, String(value)]),
  )
  return search.size ? `${path}?${search}` : path
}

async function reach(method: Method, path: string, { body, version, idempotencyKey, signal }: Options) {
  const headers = new Headers({ accept: 'application/json' })
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (version !== undefined) headers.set('if-match', `"${version}"`)
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey)
  try {
    return await fetch(path, { method, headers, signal, body: body === undefined ? undefined : JSON.stringify(body) })
  } catch (error) {
    if (signal?.aborted) throw error
    throw problem(0, 'offline')
  }
}

async function parse(read: () => Promise<string>): Promise<unknown> {
  const written = await read().catch(() => {
    throw problem(0, 'offline')
  })
  if (!written) return undefined
  try {
    return JSON.parse(written)
  } catch {
    return undefined
  }
}

async function refused(status: number, answer: unknown): Promise<ApiProblem> {
  const said = (answer ?? {}) as Partial<Problem>
  if (status === 401 && said.code === 'signed_out') signedOut()
  if (!said.code) return problem(status, 'unreadable')
  const words = await text.said(said).catch(() => ({ title: text.title, fields: said.fields }))
  const { title, detail }: Pick<ApiProblem, 'title' | 'detail'> = text.codes[said.code] ?? words
  return new ApiProblem(status, said.code, title, detail, { ...said, fields: words.fields })
}

/** Where there is no answer, or none of ours. */
function problem(status: number, code: 'offline' | 'unreadable') {
  const { title, detail } = text.codes[code]!
  return new ApiProblem(status, code, title, detail)
}
