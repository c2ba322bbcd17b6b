import { text as about } from '#text/application'
import { text as applications } from '#text/applications'
import { text as companies } from '#text/companies'
import { text as contacts } from '#text/contacts'
import { text as outcomes } from '#text/outcomes'
import type { SliceName } from '../../shared/caution'
import { day } from '../format'

const words: Record<Exclude<SliceName, 'week'>, Readonly<Record<string, string>>> = {
  source: applications.source,
  help: applications.help,
  tie: contacts.tie,
  level: about.edit.levels,
  size: companies.page.sizes,
}

/** The name of a line of a slice, as a person reads it. */
export function nameOf(slice: SliceName, key: string): string {
  if (key === 'none') return outcomes.slices.none
  return slice === 'week' ? day(key) : (words[slice][key] ?? key)
}
