import type { HelpKind, PartKind, SourceKind } from '../../shared/channels'
import type { Precision } from '../../shared/days'
import type { Ending, Kind } from '../../shared/stages'
import type { WrittenDay } from './days'
import type { RowIssue } from './records'

/** Rows as the project understands them, with what is to be said of the others. */
export type Typed<Row> = { rows: Row[]; issues: RowIssue[] }

/** Somebody from a list of connections. `company` is as written and may be a placeholder such as "Freelance"; null where the cell is empty. */
export type ImportedConnection = {
  rowNumber: number
  name: string
  profileUrl: string | null
  profileKey: string | null
  email: string | null
  company: string | null
  title: string
  connectedOn: string | null
}

export type ImportedInvitation = {
  rowNumber: number
  name: string
  profileUrl: string | null
  profileKey: string | null
  direction: 'incoming' | 'outgoing'
  sentOn: string
}

/** A position of the user's own. */
export type ImportedPosition = {
  rowNumber: number
  company: string
  title: string
  location: string
  startedOn: WrittenDay | null
  endedOn: WrittenDay | null
}

/** The last day on which a message went to or came from somebody. */
export type LastContact = { name: string; profileUrl: string | null; profileKey: string | null; lastContactOn: string }

/** `on` is null where the file gives no day. */
export type ImportedFact = { kind: Kind | null; ending: Ending | null; on: string | null; precision: Precision }
/** `name` is null where the file says that somebody helped, and not who. */
export type ImportedHelp = { name: string | null; kind: HelpKind; on: string | null }

/** `company` is null where the employer is confidential or not given, `role` where no cell names it. */
export type ImportedApplication = {
  rowNumber: number
  company: string | null
  role: string | null
  appliedOn: string | null
  stageFacts: ImportedFact[]
  source: { kind: SourceKind | null; name: string; wroteFirst: boolean }
  link: string | null
  location: string | null
  notes: string
  nextStep: string | null
  nextStepOn: string | null
  resumeName: string | null
  help: ImportedHelp[]
  parts: { name: string; kind: PartKind }[]
}

/** The longest that the stored columns take. */
export const longest = { name: 200, company: 200, title: 200, role: 200, location: 200, link: 2_000 } as const

/** "The company is longer than 200 characters.", or null when everything fits. */
export const overlong = (values: Partial<Record<keyof typeof longest, string | null>>): string | null => {
  const field = limited.find((each) => (values[each]?.length ?? 0) > longest[each])
  return field ? `The ${field} is longer than ${longest[field]} characters.` : null
}

const limited = Object.keys(longest) as (keyof typeof longest)[]
