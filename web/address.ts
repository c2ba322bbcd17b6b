import { searchParams } from 'sv-router'

/** A filter or selection as the address holds it, always as text; null when it is not there. Reactive. */
export const fromAddress = (name: string): string | null => searchParams.toURLSearchParams().get(name)

/** Writes filters and selections into the address; null or '' takes one out. Replaces the entry unless told to `push`. */
export function putInAddress(changes: Record<string, string | null>, { push = false } = {}) {
  const state = history.state
  let replace = !push
  for (const [name, value] of Object.entries(changes)) {
    if ((fromAddress(name) ?? '') === (value ?? '')) continue
    if (value) searchParams.set(name, value, { replace })
    else searchParams.delete(name, undefined, { replace })
    replace = true
  }
  // The router forgets its own note when it writes the query.
  history.replaceState(state, '')
}
