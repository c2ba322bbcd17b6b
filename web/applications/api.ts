import type {
  Application,
  ApplicationChanges,
  Board,
  HelpChanges,
  Moved,
  NewApplication,
  NewHelp,
  NewPart,
  NewStageChange,
  RelatedApplication,
  StageChangeCorrection,
  StageMove,
} from '../../shared/applications'
import type { BatchChanged, BatchChanges, BatchMove, BatchMoved, BatchUndo } from '../../shared/batches'
import { session } from '../accounts/session.svelte'
import { call } from '../api'

/** What a change is made to, and from which version of it. */
export type Versioned = Pick<Application, 'id' | 'version'>

const search = (searchId: string) => `${session.base}/searches/${searchId}`
const applications = () => `${session.base}/applications`
const batch = () => `${applications()}/batch`
const one = (id: string) => `${applications()}/${id}`

export const findBoard = (searchId: string, signal?: AbortSignal) =>
  call<Board>('GET', `${search(searchId)}/board`, { signal })

/** How many people you know at each company of the board, by the company's id. */
export const countKnown = (searchId: string, signal?: AbortSignal) =>
  call<Record<string, number>>('GET', `${search(searchId)}/known`, { signal })

type Relating = { companyId?: string; companyName?: string; role?: string; link?: string; except?: string }

export const listRelated = (to: Relating, signal?: AbortSignal) =>
  call<RelatedApplication[]>('GET', `${applications()}/related`, { query: to, signal })

export const findApplication = (id: string, signal?: AbortSignal) => call<Application>('GET', one(id), { signal })

export const createApplication = (body: NewApplication, idempotencyKey: string) =>
  call<Application>('POST', applications(), { body, idempotencyKey })

export const changeApplication = ({ id, version }: Versioned, body: ApplicationChanges) =>
  call<Application>('PATCH', one(id), { body, version })

export const trashApplication = (id: string) => call('DELETE', one(id))

export const moveApplication = ({ id, version }: Versioned, body: StageMove) =>
  call<Moved>('PUT', `${one(id)}/stage`, { body, version })

/** Below the card `after` in its own column, or on top for null. */
export const placeApplication = ({ id, version }: Versioned, after: string | null) =>
  call<Moved>('PUT', `${one(id)}/place`, { body: { after }, version })

/** All of them or none; answers the fact that moved each. */
export const moveApplications = (body: BatchMove) => call<BatchMoved>('PUT', `${batch()}/stage`, { body })

export const undoMoves = (body: BatchUndo) => call<BatchChanged>('PUT', `${batch()}/undone`, { body })

export const changeApplications = (body: BatchChanges) => call<BatchChanged>('PATCH', batch(), { body })

export const trashApplications = (ids: readonly string[]) => call('PUT', `${batch()}/trashed`, { body: { ids } })

export const restoreApplications = (ids: readonly string[]) => call('PUT', `${batch()}/restored`, { body: { ids } })

export const addStageChange = ({ id, version }: Versioned, body: NewStageChange) =>
  call<Application>('POST', `${one(id)}/stage-changes`, { body, version })

export const correctStageChange = ({ id, version }: Versioned, changeId: string, body: StageChangeCorrection) =>
  call<Application>('PATCH', `${one(id)}/stage-changes/${changeId}`, { body, version })

export const voidStageChange = ({ id, version }: Versioned, changeId: string) =>
  call<Application>('DELETE', `${one(id)}/stage-changes/${changeId}`, { version })

export const restoreStageChange = ({ id, version }: Versioned, changeId: string) =>
  call<Application>('PUT', `${one(id)}/stage-changes/${changeId}/restored`, { version })

export const addHelp = ({ id, version }: Versioned, body: NewHelp) =>
  call<Application>('POST', `${one(id)}/help`, { body, version })

export const changeHelp = ({ id, version }: Versioned, helpId: string, body: HelpChanges) =>
  call<Application>('PATCH', `${one(id)}/help/${helpId}`, { body, version })

export const removeHelp = ({ id, version }: Versioned, helpId: string) =>
  call<Application>('DELETE', `${one(id)}/help/${helpId}`, { version })

export const addPart = ({ id, version }: Versioned, body: NewPart) =>
  call<Application>('POST', `${one(id)}/parts`, { body, version })

export const removePart = ({ id, version }: Versioned, partId: string) =>
  call<Application>('DELETE', `${one(id)}/parts/${partId}`, { version })
