import type { SourceKind } from '../../shared/channels'

/** What stands in the form of a new application, sent or not. */
export type Draft = {
  /** Makes a second try find what the first one made. */
  key: string
  link: string
  role: string
  company: string
  companyId: string | null
  confidential: boolean
  stageId: string
  appliedOn: string | null
  sourceKind: SourceKind | ''
  sourceName: string
}

const nameOf = (searchId: string) => `inroads.draft.${searchId}`

/** What was typed in this tab and never sent; null when there is nothing. */
export function keptDraft(searchId: string): Draft | null {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(searchId)) ?? 'null')
  } catch {
    return null
  }
}

export function keepDraft(searchId: string, draft: Draft) {
  const typed = draft.link || draft.role || draft.company || draft.sourceName
  if (typed) sessionStorage.setItem(nameOf(searchId), JSON.stringify(draft))
  else dropDraft(searchId)
}

export const dropDraft = (searchId: string) => sessionStorage.removeItem(nameOf(searchId))
