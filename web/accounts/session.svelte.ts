import { today } from '../../shared/days'
import { ApiProblem } from '../api'
import { cache } from '../cache'
import { listen } from '../live'
import { findSession, type SearchRef, type SessionAnswer, signOut, type WorkspaceRef } from './api'

const remembered = 'inroads.search'

class Session {
  #answer = $state.raw<SessionAnswer | null>(null)
  #workspaceId = $state<string | null>(null)
  #searchId = $state<string | null>(localStorage.getItem(remembered))
  #loading: Promise<void> | undefined
  #hush: (() => void) | undefined

  readonly user = $derived(this.#answer?.user ?? null)
  readonly workspaces = $derived(this.#answer?.workspaces ?? [])
  readonly #workspace = $derived(
    this.workspaces.find(({ id }) => id === this.#workspaceId) ?? this.workspaces[0] ?? null,
  )
  readonly #search = $derived(this.searches.find(({ id }) => id === this.#searchId) ?? newestOpen(this.searches))

  /** The searches of the workspace at hand, newest first. */
  get searches(): readonly SearchRef[] {
    return this.#workspace?.searches ?? []
  }

  /** The workspace at hand. Pages inside the shell always have one. */
  get workspace(): WorkspaceRef {
    if (!this.#workspace) throw new Error('There is no session')
    return this.#workspace
  }

  /** The search at hand: the one chosen last, else the newest that is open; null when the workspace has none. */
  get search(): SearchRef | null {
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
        this.#loading = undefined
        if (error instanceof ApiProblem && error.status === 401) this.#take(null)
        else throw error
      },
    )
    return this.#loading
  }

  chooseSearch(id: string) {
    const workspace = this.workspaces.find(({ searches }) => searches.some((search) => search.id === id))
    if (!workspace) return
    this.#searchId = id
    localStorage.setItem(remembered, id)
    if (workspace.id !== this.workspace.id) this.chooseWorkspace(workspace.id)
  }

  chooseWorkspace(id: string) {
    this.#workspaceId = id
    this.#follow()
  }

  async signOut() {
    await signOut()
    this.forget()
  }

  /** Drops all that this page knows: after signing out, and when the server says that the session is over. */
  forget() {
    this.#take(null)
    this.#loading = undefined
    cache.clear()
  }

  #take(answer: SessionAnswer | null) {
    this.#answer = answer
    this.#follow()
  }

  #follow() {
    this.#hush?.()
    this.#hush = this.#workspace ? listen(this.#workspace.id) : undefined
  }
}

export const session = new Session()

const newestOpen = (searches: readonly SearchRef[]): SearchRef | null => {
  const sorted = searches.toSorted((a, b) => b.startedOn.localeCompare(a.startedOn))
  return sorted.find(({ endedOn }) => !endedOn) ?? sorted[0] ?? null
}
