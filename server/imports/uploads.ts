import { uuidv7 } from 'uuidv7'
import type { ImportKind, ImportPart, SheetReading } from '../../shared/imports'
import { Refusal } from '../errors'
import { applyMapping } from './applications'
import { distinctStatuses, guessColumns, guessDayOrder, knownTracker, looksLikeApplications } from './columns'
import { isZip } from './fileKinds'
import { linkedinMemberOf, recogniseLinkedin } from './linkedin'
import { readJobApplications, readSavedJobs } from './linkedinJobs'
import { readMessages } from './linkedinMessages'
import { readConnections, readPositions } from './linkedinPeople'
import type { ImportedApplication, ImportedConnection, ImportedPosition, LastContact, Typed } from './rows'
import { guessStatuses } from './statuses'
import { readAnyTable, type Table } from './table'
import { decodeText } from './text'
import { isUnreadable, type Unreadable, unreadable } from './unreadable'
import { unzip } from './zip'

export type Parts = {
  connections?: Typed<ImportedConnection>
  positions?: Typed<ImportedPosition>
  messages?: Typed<LastContact>
  job_applications?: Typed<ImportedApplication>
  saved_jobs?: Typed<ImportedApplication>
}

/** What a file holds: the parts of a LinkedIn export, or the table of a spreadsheet that waits for a mapping. */
export type Content = { kind: ImportKind; parts: Parts; table: Table | null }
export type Held = Content & { id: string; fileName: string; workspaceId: string; heldAt: number }

/** Reads a file of any kind. What cannot be read is refused with a sentence. */
export async function readUpload(bytes: Buffer): Promise<Content> {
  const content = isZip(bytes) ? await readArchive(bytes) : readText(decodeText(bytes))
  if (isUnreadable(content)) throw new Refusal(422, content.unreadable, content.reason)
  return content
}

const readers = {
  connections: readConnections,
  positions: readPositions,
  messages: readMessages,
  job_applications: readJobApplications,
  saved_jobs: readSavedJobs,
} as const

const isPart = (member: string | null): member is ImportPart => member !== null && member in readers

async function readArchive(bytes: Buffer): Promise<Content | Unreadable> {
  const members = await unzip(bytes, (path) => isPart(linkedinMemberOf(path)))
  if (isUnreadable(members)) return members
  const parts: Parts = {}
  for (const { path, bytes } of members) {
    const text = decodeText(bytes)
    const part = linkedinMemberOf(path) as ImportPart
    const read = isUnreadable(text) ? text : readers[part](text)
    if (!isUnreadable(read)) join(parts, part, read)
  }
  return Object.keys(parts).length ? { kind: 'linkedin', parts, table: null } : unreadable('zip')
}

/** Job applications come in several files: they are one table here. */
function join<P extends ImportPart>(parts: Parts, part: P, read: Typed<unknown>) {
  const known = parts[part] as Typed<unknown> | undefined
  Object.assign(parts, {
    [part]: { rows: [...(known?.rows ?? []), ...read.rows], issues: [...(known?.issues ?? []), ...read.issues] },
  })
}

function readText(text: string | Unreadable): Content | Unreadable {
  if (isUnreadable(text)) return text
  const part = recogniseLinkedin(text)
  if (isPart(part)) {
    const read = readers[part](text)
    return isUnreadable(read)
      ? read
      : {
          kind:
            part === 'connections'
              ? 'connections'
              : part === 'messages' || part === 'positions'
                ? 'linkedin'
                : 'job_applications',
          parts: { [part]: read },
          table: null,
        }
  }
  const table = readAnyTable(text, looksLikeApplications)
  return isUnreadable(table) ? table : { kind: 'spreadsheet', parts: {}, table }
}

/** What is guessed of a spreadsheet before the user has said anything. */
export function guessReading(table: Table): SheetReading & { tracker: string | null } {
  const tracker = knownTracker(table.header)
  const { mapping } =
    tracker ??
    guessColumns(
      table.header,
      table.rows.slice(0, 200).map(({ cells }) => cells),
    )
  const guessedOrder = guessDayOrder(table, mapping)
  const dayOrder = guessedOrder === 'dmy' || guessedOrder === 'mdy' ? guessedOrder : 'ymd'
  return {
    mapping,
    statuses: guessStatuses(distinctStatuses(table, mapping)),
    dayOrder,
    tracker: tracker?.name ?? null,
  }
}

/** A spreadsheet read as the user said, with words that were not in their table guessed. */
export function readSheet(table: Table, { mapping, statuses, dayOrder }: SheetReading, today: string) {
  const meanings = { ...guessStatuses(distinctStatuses(table, mapping)), ...statuses }
  return { ...applyMapping(table, { mapping, statuses: meanings, dayOrder, today }), statuses: meanings }
}

// ---- Held until the user has said yes ---------------------------------------------------------------------------

const heldForMs = 3_600_000
const mostHeld = 20

/** Files that were read and wait for a word, in memory: nothing is stored before the user confirms. */
export class Uploads {
  #held = new Map<string, Held>()

  hold(upload: Content & { fileName: string; workspaceId: string }, now: Date): Held {
    const held = { ...upload, id: uuidv7(), heldAt: now.getTime() }
    for (const { id, heldAt } of this.#held.values()) if (now.getTime() - heldAt > heldForMs) this.#held.delete(id)
    if (this.#held.size >= mostHeld) this.#held.delete(this.#held.keys().next().value!)
    this.#held.set(held.id, held)
    return held
  }

  find(workspaceId: string, id: string): Held {
    const held = this.#held.get(id)
    if (held?.workspaceId !== workspaceId)
      throw new Refusal(404, 'not_found', 'This file is no longer held here. Choose it once more.')
    return held
  }

  drop(id: string) {
    this.#held.delete(id)
  }
}
