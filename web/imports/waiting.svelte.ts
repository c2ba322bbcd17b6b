import type { LoggedAs } from '../../shared/channels'
import type { ImportPart, Upload } from '../../shared/imports'
import { session } from '../accounts/session.svelte'
import { Sheet } from './sheet.svelte'

/** A file that was read, and the user's word on it so far. */
export class WaitingFile {
  readonly workspaceId = session.workspace.id
  readonly upload: Upload
  readonly sheet: Sheet | null
  parts = $state.raw<readonly ImportPart[]>([])
  searchId = $state(session.search?.id ?? '')
  loggedAs = $state<LoggedAs | ''>('')

  /** How many rows would come in. */
  readonly rows = $derived.by(() => {
    if (this.sheet) return this.sheet.preview.usable
    return this.upload.parts.reduce((sum, { part, rows }) => sum + (this.parts.includes(part) ? rows : 0), 0)
  })
  readonly bringsApplications = $derived.by(
    () => this.sheet !== null || this.parts.some((part) => part === 'job_applications' || part === 'saved_jobs'),
  )

  constructor(upload: Upload) {
    this.upload = upload
    this.sheet = upload.sheet && new Sheet(upload.id, upload.sheet)
    this.parts = upload.parts.filter(({ rows }) => rows > 0).map(({ part }) => part)
  }

  choosePart(part: ImportPart, wanted: boolean) {
    this.parts = wanted ? [...this.parts, part] : this.parts.filter((one) => one !== part)
  }
}

/** Outlives a look at another page; the server forgets the file after an hour. */
class Waiting {
  #file = $state.raw<WaitingFile | null>(null)

  /** The file that waits in the workspace at hand. */
  get file(): WaitingFile | null {
    return this.#file?.workspaceId === session.workspace.id ? this.#file : null
  }

  take(upload: Upload) {
    this.#file = new WaitingFile(upload)
  }

  forget() {
    this.#file = null
  }
}

export const waiting = new Waiting()
