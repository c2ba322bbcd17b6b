import { text as applications } from '#text/applications'
import { text } from '#text/offline'
import { session } from '../accounts/session.svelte'
import { ApiProblem } from '../api'
import { refresh } from '../cache'
import { navigate } from '../routes'
import { toast } from '../ui/toasts.svelte'
import { createApplication, listApplications } from './api'
import { dropUnsent, keepUnsent, listUnsent, type Unsent } from './store'
import { waiting } from './waiting.svelte'

/** What was added without a connection: kept in this browser, sent once it is there, one tab at a time. */
class UnsentList {
  all = $state.raw<Unsent[]>([])

  async load() {
    this.all = await listUnsent()
    waiting.set(this.all.length)
  }

  async keep(unsent: Unsent) {
    await keepUnsent(unsent)
    await this.load()
  }

  /** Thrown away; the toast brings it back. */
  async discard(unsent: Unsent) {
    await dropUnsent(unsent.key)
    await this.load()
    toast(text.unsent.discarded(unsent.name), {
      action: { label: text.unsent.bringBack, onpick: () => this.keep(unsent) },
    })
  }

  /** Sends all that nothing stands against, in the order in which it was added. */
  async send() {
    await navigator.locks.request('inroads.unsent', { ifAvailable: true }, async (lock) => {
      if (!lock) return
      for (const unsent of await listUnsent()) {
        const mine = session.workspaces.some(({ id }) => id === unsent.workspaceId)
        if (mine && !unsent.refused && !unsent.same && !(await this.#sent(unsent))) break
      }
    })
    await this.load()
  }

  /** Once more, although the same posting is there or it was refused before. */
  async sendAnyway({ refused, same, ...unsent }: Unsent) {
    await this.#sent(unsent, { anyway: true })
    await this.load()
  }

  /** False when the server cannot be reached after all. */
  async #sent(unsent: Unsent, { anyway = false } = {}): Promise<boolean> {
    try {
      const same = anyway || !unsent.body.link ? undefined : await sameAs(unsent)
      if (same) await keepUnsent({ ...unsent, same })
      else await this.#add(unsent)
      return true
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if ([0, 401, 429, 503].includes(error.status)) return false
      await keepUnsent({ ...unsent, refused: { title: error.title, detail: error.detail } })
      return true
    }
  }

  async #add(unsent: Unsent) {
    const { id } = await createApplication(unsent)
    await dropUnsent(unsent.key)
    toast(text.unsent.sent(unsent.name), {
      action: { label: text.unsent.open, onpick: () => void navigate('/applications/:id', { params: { id } }) },
    })
    await refresh('applications')
  }
}

async function sameAs(unsent: Unsent): Promise<Unsent['same']> {
  const other = (await listApplications(unsent)).find(({ id }) => id !== unsent.key)
  return other && { id: other.id, name: applications.named(other.role, other.company) }
}

export const unsent = new UnsentList()
