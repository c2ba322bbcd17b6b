import { text } from '#text/imports'
import type { Fate, Import } from '../../shared/imports'
import { list, number } from '../format'

/** All that can become of a row, in the order of the summary. */
export const fates = Object.keys(text.fate) as Fate[]

/** "15,000 new and 3 skipped" */
export const brief = (counts: Import['counts']): string =>
  list(fates.filter((fate) => counts[fate]).map((fate) => text.brief[fate](number(counts[fate] ?? 0)))) ||
  text.nothingIn

/** How far an import is, from 0 to 1. */
export const share = ({ doneRows, totalRows }: Import): number => (totalRows ? Math.min(1, doneRows / totalRows) : 0)

/** Whether there is anything that an undo could take back. */
export const canUndo = ({ state, counts, kind }: Import): boolean =>
  state === 'done' && kind !== 'archive' && Boolean(counts.new || counts.updated)
