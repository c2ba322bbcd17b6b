import type { Import } from '../../shared/imports'
import { cache, refresh } from '../cache'
import { createImport } from './api'
import { newImport } from './newImport'
import { type WaitingFile, waiting } from './waiting.svelte'

/** Begins the import of a file that was looked at. It is shown at once: while it runs, the server takes a while to answer. */
export async function startImport(file: WaitingFile): Promise<Import> {
  const started = await createImport(newImport(file))
  cache.setQueryData(['imports', 'one', started.id], started)
  cache.setQueryData<Import[]>(['imports', 'list', file.workspaceId], (earlier) => earlier && [started, ...earlier])
  waiting.forget()
  void refresh('imports')
  return started
}
