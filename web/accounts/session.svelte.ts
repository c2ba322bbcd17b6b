import type { MemberWorkspace, Session as SignedIn } from '../../shared/accounts'
import { today } from '../../shared/days'
import type { Search } from '../../shared/searches'
import { ApiProblem, call } from '../api'
import { cache } from '../cache'
import { listen } from '../live'
import { findSession, signOut } from './api'

const remembered = 'inroads.search'

class Session {
  #answer = $state.raw<SignedIn | null>(null)
  #workspaceId = $state<string | null>(null)
  #searchId = $state<string | null>(localStorage.getItem(remembered))
  #loading: Promise<void> | undefined
  #hush: (() => void) | undefined

  readonly user = $derived(this.#answer?.user ?? null)
  readonly workspaces = $derived(this.#answer?.workspaces ?? [])
  readonly #workspace = $derived(
    this.workspaces.find(({ id }) => id === this.#workspaceId) ??
      this.workspaces.find(({ searches }) => searches.some(({ id }) => id === this.#searchId)) ??
      this.workspaces[0] ??
      null,
  )
  readonly #search = $derived(this.searches.find(({ id }) => id === this.#searchId) ?? newestOpen(this.searches))

  /** The searches of the workspace at hand, newest first. */
  get searches(): readonly Search[] {
    return this.#workspace?.searches ?? []
  }

  /** The workspace at hand. Pages inside the shell always have one. */
  get workspace(): MemberWorkspace {
    if (!this.#workspace) throw new Error('There is no session')
    return this.#workspace
  }

  /** The search at hand: the one chosen last, else the newest that is open; null when the workspace has none. */
  get search(): Search | null {
    return this.#search
  }

  /** `/api/workspaces/…`, to which a feature's `api.ts` adds the rest. */
  get base(): string {
    return `/api/workspaces/${this.workspace.id}`
  }

  /** The day it is where the workspace is. */
  get today(): string {
    return today(new Date(), this.workspace.timeZone)
  }

  /** Asks once who is signed in; `again` after signing in or when searches changed. */
  load({ again = false } = {}): Promise<void> {
    if (again) this.#loading = undefined
    this.#loading ??= findSession().then(
      (answer) => this.#take(answer),
      (error) => {
        // What was known stays: a page lives on it, and one that is over is left in order (main.ts).
        this.#loading = this.user ? Promise.resolve() : undefined
        if (error instanceof ApiProblem && error.status === 401 && !this.user) this.#take(null)
        else throw error
      },
    )
    return this.#loading
  }

  chooseSearch(id: string) {
    const workspace = this.workspaces.find(({ searches }) => searches.some((search) => search.id === id))
    if (!workspace) return
    this.chooseWorkspace(workspace.id)
    this.#searchId = id
    localStorage.setItem(remembered, id)
  }

  chooseWorkspace(id: string) {
    const before = this.#workspace?.id
    this.#workspaceId = id
    this.#changed(before)
  }

  /** For the server's answer to signing in. */
  begin(answer: SignedIn) {
    this.#loading = Promise.resolve()
    this.#take(answer)
  }

  end = signOut

  /** Drops all that this page knows of a session that is over; only once its pages are gone, which live on it. */
  forget() {
    this.#take(null)
    this.#loading = undefined
    cache.clear()
  }

  #take(answer: SignedIn | null) {
    const before = this.#workspace?.id
    this.#answer = answer
    this.#changed(before)
  }

  /** Another workspace: other notices, and nothing of the former one may be shown. */
  #changed(before: string | undefined) {
    const now = this.#workspace?.id
    if (now === before) return
    this.#hush?.()
    this.#hush = now ? listen(now, { ontouch: this.#heed, onrefused: this.#check }) : undefined
    if (!before) return
    cache.removeQueries({ type: 'inactive' })
    void cache.resetQueries()
  }

  /** Whether it still is: the answer to any question tells, and main.ts leads out when it is over. */
  #check = () => {
    if (this.user) void call('GET', this.base).catch(() => {})
  }

  /** Nobody asked for this: if it fails, the bar says that the server is away, and all is asked anew when it is back. */
  #heed = (topics: ReadonlySet<string>, everything: boolean) => {
    if (everything || topics.has('searches') || topics.has('workspaces')) this.load({ again: true }).catch(() => {})
  }
}

export const session = new Session()

const newestOpen = (searches: readonly Search[]): Search | null => {
  const sorted = searches.toSorted((a, b) => b.startedOn.localeCompare(a.startedOn))
  return sorted.find(({ endedOn }) => !endedOn) ?? sorted[0] ?? null
}
