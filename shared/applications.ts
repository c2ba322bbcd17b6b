import * as z from 'zod/mini'
import { channels, helpKinds, loggedAs, partKinds, sourceKinds } from './channels'
import { coldReviewStates } from './coldReviews'
import { currency, day, precision } from './dates'
import { Stage } from './searches'
import { endings, kinds } from './stages'
import { changes, id, line, lineOrNone, link, prose, total, version } from './text'
import { ties } from './ties'

export const levels = ['intern', 'junior', 'mid', 'senior', 'lead', 'manager', 'director', 'executive'] as const
export const remotes = ['onsite', 'hybrid', 'remote'] as const
export const salaryPeriods = ['hour', 'day', 'week', 'month', 'year'] as const

/** Where the opening was found, and whether they wrote first. */
export const Source = z.strictObject({
  kind: z.nullable(z.enum(sourceKinds)),
  name: lineOrNone(120),
  wroteFirst: z.boolean(),
})
export type Source = z.infer<typeof Source>

/** In minor units of an ISO 4217 currency. */
export const Salary = z.strictObject({
  least: z.nullable(z.int().check(z.minimum(0), z.maximum(1e13))),
  most: z.nullable(z.int().check(z.minimum(0), z.maximum(1e13))),
  currency,
  period: z.enum(salaryPeriods),
})
export type Salary = z.infer<typeof Salary>

/** Words of the user's own; each once. */
export const tags = z.array(line(40)).check(
  z.maxLength(20),
  z.overwrite((words) => [...new Set(words)]),
)

const shape = {
  companyId: z.nullable(id),
  /** The employer is not named; an agency may stand in front of it. */
  confidential: z.boolean(),
  agencyId: z.nullable(id),
  role: line(200),
  level: z.nullable(z.enum(levels)),
  field: z.nullable(line(120)),
  link: z.nullable(link),
  location: z.nullable(line(200)),
  remote: z.nullable(z.enum(remotes)),
  source: Source,
  salary: z.nullable(Salary),
  /** When the posting went up, and the last day on which it takes applications. */
  postedOn: z.nullable(day),
  closesOn: z.nullable(day),
  excitement: z.int().check(z.minimum(0), z.maximum(5)),
  tags,
  nextStep: z.nullable(line(300)),
  nextStepDueOn: z.nullable(day),
  description: prose(),
  resumeName: z.nullable(line(200)),
  loggedAs: z.enum(loggedAs),
}

/**
 * A new application. The company is an id, or a name that is found (folded key, then aliases) or made; neither means
 * confidential. Without a stage it starts in the search's first one; `on` is the day it entered that stage.
 */
export const NewApplication = z.extend(
  changes({ ...shape, companyName: line(200), agencyName: line(200), stageId: id, on: day, appliedOn: day }),
  { searchId: id, role: shape.role },
)
export type NewApplication = z.infer<typeof NewApplication>

export const ApplicationChanges = changes({ ...shape, companyName: line(200), agencyName: line(200) })
export type ApplicationChanges = z.infer<typeof ApplicationChanges>

/** Into a stage or to an ending; `after` is the card above the new place (null: on top; missing: at the top of another column). */
export const StageMove = z.strictObject({
  stageId: z.optional(id),
  ending: z.optional(z.enum(endings)),
  on: z.optional(day),
  precision: z.optional(precision),
  after: z.optional(z.nullable(id)),
})
export type StageMove = z.infer<typeof StageMove>

/** A place within its column: below the card `after`, or on top. */
export const Place = z.strictObject({ after: z.nullable(id) })
export type Place = z.infer<typeof Place>

export const StageChange = z.object({
  id,
  kind: z.enum(kinds),
  ending: z.nullable(z.enum(endings)),
  stageId: z.nullable(id),
  /** The label of its stage today; the kind's where the stage is gone. */
  label: z.string(),
  on: z.string(),
  precision,
  recordedAt: z.string(),
})
export type StageChange = z.infer<typeof StageChange>

/** A fact recorded afterwards: it does not move the card unless it is the latest. */
export const NewStageChange = z.strictObject({
  stageId: z.optional(id),
  ending: z.optional(z.enum(endings)),
  on: day,
  precision: z.optional(precision),
})
export type NewStageChange = z.infer<typeof NewStageChange>

export const StageChangeCorrection = changes({ on: day, precision, stageId: id })
export type StageChangeCorrection = z.infer<typeof StageChangeCorrection>

export const Help = z.object({
  id,
  /** Null when the person was erased: the fact stays. */
  contactId: z.nullable(id),
  name: z.nullable(z.string()),
  kind: z.enum(helpKinds),
  on: z.string(),
  note: z.string(),
  /** After the day of applying: counts for nothing. */
  late: z.boolean(),
  /** Typed in after the first event. */
  recordedLater: z.boolean(),
})
export type Help = z.infer<typeof Help>

/** `contactId`, or `contactName` for somebody new, who comes in as an acquaintance. */
export const NewHelp = z.strictObject({
  contactId: z.optional(id),
  contactName: z.optional(line()),
  kind: z.enum(helpKinds),
  on: day,
  note: z.optional(lineOrNone(1_000)),
})
export type NewHelp = z.infer<typeof NewHelp>
export const HelpChanges = changes({
  kind: z.enum(helpKinds),
  on: day,
  note: lineOrNone(1_000),
})
export type HelpChanges = z.infer<typeof HelpChanges>

export const Part = z.object({ id, contactId: z.nullable(id), name: z.nullable(z.string()), kind: z.enum(partKinds) })
export type Part = z.infer<typeof Part>
export const NewPart = z.strictObject({
  contactId: z.optional(id),
  contactName: z.optional(line()),
  kind: z.enum(partKinds),
})
export type NewPart = z.infer<typeof NewPart>

const named = z.nullable(z.object({ id, name: z.string() }))

export const Application = z.object({
  id,
  searchId: id,
  company: named,
  confidential: z.boolean(),
  agency: named,
  role: z.string(),
  level: z.nullable(z.enum(levels)),
  field: z.nullable(z.string()),
  link: z.nullable(z.string()),
  location: z.nullable(z.string()),
  remote: z.nullable(z.enum(remotes)),
  source: Source,
  salary: z.nullable(Salary),
  postedOn: z.nullable(z.string()),
  closesOn: z.nullable(z.string()),
  excitement: z.int(),
  tags: z.array(z.string()),
  nextStep: z.nullable(z.string()),
  nextStepDueOn: z.nullable(z.string()),
  description: z.string(),
  resumeName: z.nullable(z.string()),
  loggedAs: z.enum(loggedAs),
  stageId: id,
  kind: z.enum(kinds),
  ending: z.nullable(z.enum(endings)),
  channel: z.nullable(z.enum(channels)),
  stageSinceOn: z.string(),
  appliedOn: z.nullable(z.string()),
  screenOn: z.nullable(z.string()),
  interviewOn: z.nullable(z.string()),
  offerOn: z.nullable(z.string()),
  acceptedOn: z.nullable(z.string()),
  rejectedOn: z.nullable(z.string()),
  withdrawnOn: z.nullable(z.string()),
  version,
  createdAt: z.string(),
  trashedAt: z.nullable(z.string()),
  stageChanges: z.array(StageChange),
  help: z.array(Help),
  parts: z.array(Part),
})
export type Application = z.infer<typeof Application>

/** Where an application stands after a move, or after another place in its column: what a card needs, not the whole. */
export const Moved = z.object({
  ...z.pick(Application, {
    id: true,
    version: true,
    stageId: true,
    kind: true,
    ending: true,
    channel: true,
    stageSinceOn: true,
  }).shape,
  /** The fact of the move; null for a place, which is none. */
  change: z.nullable(z.pick(StageChange, { id: true, on: true, precision: true })),
})
export type Moved = z.infer<typeof Moved>

/**
 * The cards of a board, each field a list of its values: 2,000 cards would name each field 2,000 times, and what is alike
 * packs better side by side. shared/cards.ts makes cards of them. `stage` and `company` are places in the lists beside it.
 */
export const CardColumns = z.object({
  id: z.array(id),
  version: z.array(version),
  stage: z.array(z.int()),
  company: z.array(z.nullable(z.int())),
  role: z.array(z.string()),
  level: z.array(z.nullable(z.enum(levels))),
  channel: z.array(z.nullable(z.enum(channels))),
  ending: z.array(z.nullable(z.enum(endings))),
  since: z.array(z.string()),
  /** 1 or 0. */
  offered: z.array(z.int()),
  source: z.array(z.nullable(z.enum(sourceKinds))),
  sourceName: z.array(z.string()),
  nextStep: z.array(z.nullable(z.string())),
  dueOn: z.array(z.nullable(z.string())),
  excitement: z.array(z.int()),
  /** Days from applying to `since`. */
  afterApplying: z.array(z.nullable(z.int())),
  /** The place in `ties` of the strongest that helped. */
  tie: z.array(z.nullable(z.int())),
  tags: z.array(z.nullable(z.array(z.string()))),
})
export type CardColumns = z.infer<typeof CardColumns>

/** One search's board, cards in their order within each column, with those that ended. */
export const Board = z.object({
  stages: z.array(Stage),
  companies: z.array(z.tuple([id, /** name */ z.string()])),
  cards: CardColumns,
})
export type Board = z.infer<typeof Board>

/** How many people you know at each company of the board; a company without any is left out. */
export const KnownCounts = z.record(z.string(), total)

/** One line of a list of applications, as opened from a number. */
export const ApplicationRow = z.object({
  id,
  role: z.string(),
  company: z.nullable(z.string()),
  companyId: z.nullable(id),
  channel: z.nullable(z.enum(channels)),
  kind: z.enum(kinds),
  ending: z.nullable(z.enum(endings)),
  appliedOn: z.nullable(z.string()),
})
export type ApplicationRow = z.infer<typeof ApplicationRow>

/** How another application is related to one: that very posting, the same role under another link, or the same company only. */
export const relations = ['same_posting', 'same_role', 'same_company'] as const
export const RelatedApplication = z.extend(ApplicationRow, {
  relation: z.enum(relations),
  link: z.nullable(z.string()),
  search: z.string(),
  stageSinceOn: z.string(),
})
export type RelatedApplication = z.infer<typeof RelatedApplication>

/** An application sent cold although somebody you know worked there. */
export const AppliedColdRow = z.object({
  application: ApplicationRow,
  /** The strongest ties first, ten at most; `known` says how many there are. */
  people: z.array(z.object({ id, name: z.string(), tie: z.enum(ties), title: z.string(), current: z.boolean() })),
  known: total,
  /** How it was worked off; null while it waits. */
  state: z.nullable(z.enum(coldReviewStates)),
})
export type AppliedColdRow = z.infer<typeof AppliedColdRow>
