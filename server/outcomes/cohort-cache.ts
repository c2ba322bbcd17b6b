import { createHash } from 'node:crypto'
import type { Db } from '../db/client'
import type { Hub } from '../live'
import { type CohortCounts, type CohortScope, countCohort } from './cohort'

/** Topics whose rows the counts are made of. */
const counted = ['applications', 'searches']
const mostKept = 100

/** A cohort's counts, kept until something changes in one of its workspaces: in this process or, by its notice, in another. */
export class CohortCache {
  /** Changes heard of so far; the last that may have been anywhere, and the last in each workspace. */
  #changes = 0
  #changedAnywhere = 0
  readonly #changedIn = new Map<string, number>()
  readonly #kept = new Map<string, { counts: CohortCounts; upTo: number }>()

  constructor(hub: Hub) {
    hub.on('notice', (notice) => {
      if (!('workspaceId' in notice) || !notice.topics.some((topic) => counted.includes(topic))) return
      this.#changedIn.set(notice.workspaceId, ++this.#changes)
    })
    hub.on('missed', () => {
      this.#changedAnywhere = ++this.#changes
    })
  }

  async count(db: Db, scope: CohortScope): Promise<CohortCounts> {
    const key = createHash('sha256').update(JSON.stringify(scope)).digest('base64')
    const kept = this.#kept.get(key)
    if (kept && this.#newestIn(scope.workspaceIds) <= kept.upTo) return kept.counts
    // Noted before counting: a change that comes while we count makes what we counted stale.
    const upTo = this.#changes
    const counts = await countCohort(db, scope)
    this.#kept.delete(key)
    this.#kept.set(key, { counts, upTo })
    if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value!)
    return counts
  }

  #newestIn(workspaceIds: readonly string[]): number {
    return workspaceIds.reduce((newest, id) => Math.max(newest, this.#changedIn.get(id) ?? 0), this.#changedAnywhere)
  }
}
