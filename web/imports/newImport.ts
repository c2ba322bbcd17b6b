import { text } from '#text/imports'
import type { NewImport } from '../../shared/imports'
import type { WaitingFile } from './waiting.svelte'

/** What the user still has to say, by field, before the file can come in. */
export function missingIn({ sheet, parts, rows, bringsApplications, searchId, loggedAs }: WaitingFile) {
  const { company, role } = sheet?.mapping ?? {}
  const asked: [path: string, missing: boolean, message: string][] = [
    ['parts', !sheet && !parts.length, text.part.needed],
    ['mapping', sheet !== null && company === undefined && role === undefined, text.columns.needed],
    ['dayOrder', sheet?.lacksOrder ?? false, text.days.needed],
    ['searchId', bringsApplications && !searchId, text.goal.searchNeeded],
    ['loggedAs', bringsApplications && !loggedAs, text.goal.keptNeeded],
  ]
  const missing = asked.filter(([, isMissing]) => isMissing)
  if (!missing.length && !rows) return [{ path: 'rows', message: text.check.none }]
  return missing.map(([path, , message]) => ({ path, message }))
}

export const newImport = ({
  upload,
  sheet,
  parts,
  bringsApplications,
  searchId,
  loggedAs,
}: WaitingFile): NewImport => ({
  uploadId: upload.id,
  ...(sheet ? { reading: sheet.reading } : { parts: [...parts] }),
  ...(bringsApplications && loggedAs ? { searchId, loggedAs } : {}),
})
