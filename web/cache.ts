import { createInfiniteQuery, createQuery, keepPreviousData, QueryClient, type QueryKey } from '@tanstack/svelte-query'
import { untrack } from 'svelte'
import { ApiProblem } from './api'

export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      // Notices say when something changed (live.ts), so what is here is good until told otherwise.
      staleTime: 5 * 60_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      // The server may be this very machine: being offline says nothing.
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && isPassing(error),
    },
  },
})

/** No answer, or none just now: soon there may be one. */
const isPassing = (error: unknown) => error instanceof ApiProblem && (error.status === 0 || error.status === 503)

/** What is shown stays, however long the server is away: it is asked again until it answers. */
const keepAsking = (key: Key) => (failures: number, error: unknown) =>
  isPassing(error) && (failures < 2 || cache.getQueryData(key) !== undefined)

/**
 * The first part is the topic, as the server's notices name it, or several joined by "+" where an answer is drawn from
 * all of them; all that the answer depends on follows.
 */
export type Key = readonly [topic: string, ...rest: unknown[]]

type Asking<T> = {
  key: Key
  fetch: (signal: AbortSignal) => Promise<T>
  enabled?: boolean
  /** Shows the former answer while another key loads: for filters and for text as it is typed. */
  keep?: boolean
}

/**
 * Data of the server, kept and shared by key. Read runes in the function given, not inside `fetch`:
 * `const found = query(() => { const id = route.params.id; return { key: ['contacts', id], fetch: (signal) => findContact(id, signal) } })`
 */
export const query = <T>(asking: () => Asking<T>) =>
  createQuery<T, Error>(() => {
    const { key, fetch, enabled, keep } = asking()
    return {
      queryKey: key,
      queryFn: ({ signal }) => untrack(() => fetch(signal)),
      retry: keepAsking(key),
      enabled,
      placeholderData: keep ? keepPreviousData : undefined,
    }
  })

export type Page<T> = { rows: T[]; next: string | null; total: number }

type AskingPages<T> = Omit<Asking<T>, 'fetch'> & {
  fetch: (cursor: string | null, signal: AbortSignal) => Promise<Page<T>>
}

/** A long list, page by page, by the server's cursor: `list.data?.pages.flatMap(({ rows }) => rows)`, `list.fetchNextPage()`. */
export const queryPages = <T>(asking: () => AskingPages<T>) =>
  createInfiniteQuery(() => {
    const { key, fetch, enabled, keep } = asking()
    return {
      queryKey: key,
      queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
        untrack(() => fetch(pageParam, signal)),
      retry: keepAsking(key),
      initialPageParam: null as string | null,
      getNextPageParam: (last: Page<T>) => last.next,
      enabled,
      placeholderData: keep ? keepPreviousData : undefined,
    }
  })

/** Whether an answer kept under `key` is drawn from one of these topics. */
export const concerns = (key: QueryKey, topics: ReadonlySet<string>): boolean =>
  String(key[0])
    .split('+')
    .some((topic) => topics.has(topic))

/** Fetches again whatever is shown of these topics; call it after a change of one's own, without waiting for the notice. */
export function refresh(...topics: string[]) {
  const touched = new Set(topics)
  return cache.invalidateQueries({ predicate: ({ queryKey }) => concerns(queryKey, touched) })
}
