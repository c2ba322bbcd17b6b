import type { ArchiveTable } from '../../shared/archives'
import { session } from '../accounts/session.svelte'
import { upload } from '../api'

/** Where the archive of the workspace is downloaded from. */
export const archiveAddress = () => `${session.base}/archive`

/** Rows of each table. */
type Restored = { counts: Partial<Record<ArchiveTable, number>> }
type Watch = { onprogress: (share: number) => void; signal: AbortSignal }

export const restoreArchive = (file: File, watch: Watch) =>
  upload<Restored>(archiveAddress(), new Blob([file], { type: 'application/json' }), watch)
