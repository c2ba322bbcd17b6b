import type { NewApplication } from '../../shared/applications'

/** An application that was added while the server could not be reached. */
export type Unsent = {
  /** Its idempotency key, which becomes its id: sent twice, it is there once. */
  key: string
  workspaceId: string
  body: NewApplication
  /** How it is spoken of. */
  name: string
  /** Why it stays: the server's words, or the application that has the same posting. */
  refused?: { title: string; detail?: string }
  same?: { id: string; name: string }
}

const table = 'unsent'

const opened = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('inroads', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: 'key' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

async function work<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(table, mode)
      const request = act(transaction.objectStore(table))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

export const listUnsent = () => work('readonly', (store) => store.getAll() as IDBRequest<Unsent[]>)
export const keepUnsent = (unsent: Unsent) => work('readwrite', (store) => store.put(unsent))
export const dropUnsent = (key: string) => work('readwrite', (store) => store.delete(key))
