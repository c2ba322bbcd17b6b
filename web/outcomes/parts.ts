import type { OutcomeEvent } from '../../shared/caution'
import type { OutcomesQuery } from '../../shared/outcomes'
import { query as ask } from '../cache'

/** What every part of the report is told. */
export type Report = {
  query: OutcomesQuery
  workspaceId: string
  asOf: string
  days: number
  event: OutcomeEvent
  /** What it covers, in words: for pictures that are saved. */
  note: string
}

type Find<T> = (query: OutcomesQuery, signal?: AbortSignal) => Promise<T>

/** A part of the report that is fetched by itself. */
export const part = <T>(name: string, find: Find<T>, report: () => Report) =>
  ask(() => {
    const { query, workspaceId } = report()
    return {
      key: ['applications+companies+contacts+searches+workspaces', 'outcomes', workspaceId, name, query],
      keep: true,
      fetch: (signal) => find(query, signal),
    }
  })
