// The LinkedIn export that the main job brings, and what the tests know of it.
import { linkedinExport } from '../fixtures/linkedin'

/** The day of its last application. */
export const until = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10)

export const archive = {
  name: 'Complete_LinkedInDataExport.zip',
  mimeType: 'application/zip',
  buffer: linkedinExport({ connections: 15_000, applications: 120, savedJobs: 0, until }),
}

/** Its last application: where, and as what. */
export const company = 'Brightwater Analytics'
export const role = 'Vice President, Sales'

/** The digits of the last day on or before `on` whose day and month are the same number: browsers differ in which comes first. */
export function sameInEveryOrder(on: string): string {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  const same = day >= month ? month : month - 1
  const two = String(same || 12).padStart(2, '0')
  return `${two}${two}${same ? year : year - 1}`
}
