// Every table, in reading order: the map of the domain. Tenant tables carry `workspace_id` (see the README's keys);
// the others call that column `for_workspace` and are never joined with them.
import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  customType,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { roles, scopes } from '../../shared/accounts'
import { levels, remotes, salaryPeriods } from '../../shared/applications'
import { channels, helpKinds, loggedAs, partKinds, sourceKinds } from '../../shared/channels'
import { coldReviewStates } from '../../shared/coldReviews'
import { aliasKinds, companySizes } from '../../shared/companies'
import { strengths } from '../../shared/contacts'
import { precisions } from '../../shared/days'
import { documentFormats, documentKinds } from '../../shared/documentKinds'
import { fates, importKinds, importStates } from '../../shared/imports'
import { interactionKinds } from '../../shared/interactionKinds'
import { suggestionAnswers, suggestions } from '../../shared/quiet'
import { roundFormats, roundKinds } from '../../shared/rounds'
import { searchEnds } from '../../shared/searches'
import { endings, kinds, stageColors } from '../../shared/stages'
import { ties } from '../../shared/ties'

/** A fractional index: compared byte by byte, whatever the database's locale. */
const rank = customType<{ data: string }>({ dataType: () => 'text collate "C"' })
/** Bytes, as a Buffer whichever driver reads them. */
const bytes = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (read) => Buffer.from(read.buffer, read.byteOffset, read.byteLength),
})
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const day = (name: string) => date(name, { mode: 'string' })
const words = <const T extends readonly [string, ...string[]]>(name: string, allowed: T) =>
  text(name, { enum: allowed })
/** Text plus CHECK rather than an enum type: a value more is a migration that locks nothing for long. */
const oneOf = (name: string, column: AnyPgColumn, allowed: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(allowed.map((word) => `'${word}'`).join(', '))})`)

// ---- Who may come in: not tenant tables -------------------------------------------------------------------------

export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    /** Lower case. */
    email: text('email').notNull(),
    passwordHash: text('password_hash').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('users_email').on(t.email)],
)

export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    /** SHA-256 of the token, hex; the token itself is only in the cookie. */
    tokenHash: text('token_hash').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    userAgent: text('user_agent').notNull(),
    address: text('address').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [uniqueIndex('sessions_token').on(t.tokenHash), index('sessions_user').on(t.userId)],
)

/** Failed sign-ins counted by account and by address: `key` is "account …" or "address …". */
export const signInFailures = pgTable('sign_in_failures', {
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  firstAt: instant('first_at').notNull(),
  blockedUntil: instant('blocked_until'),
})

/** The only truth about access. */
export const memberships = pgTable(
  'memberships',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    forWorkspace: uuid('for_workspace').notNull(),
    role: words('role', roles).notNull(),
    scope: words('scope', scopes).notNull(),
    /** The searches granted; null for all of them (an owner). */
    searchIds: jsonb('search_ids').$type<string[]>(),
    grantedBy: uuid('granted_by'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    uniqueIndex('memberships_user_workspace').on(t.userId, t.forWorkspace),
    index('memberships_workspace').on(t.forWorkspace),
    oneOf('memberships_role', t.role, roles),
    oneOf('memberships_scope', t.scope, scopes),
  ],
)

// ---- The workspace: tenant tables from here on ------------------------------------------------------------------

export const workspaces = pgTable('workspaces', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  timeZone: text('time_zone').notNull(),
  horizonDays: smallint('horizon_days').notNull().default(30),
  /** After so many it is likely that no answer comes; null for what the seeker's own answers say. */
  quietDays: smallint('quiet_days'),
  /** ISO 4217: what offers are compared in; null until one is chosen. */
  currency: text('currency'),
  version: integer('version').notNull().default(1),
  createdAt: instant('created_at').notNull(),
})

const tenant = () => ({
  workspaceId: uuid('workspace_id')
    .notNull()
    .references(() => workspaces.id, { onDelete: 'cascade' }),
  id: uuid('id').notNull(),
})
const trashable = () => ({ trashedAt: instant('trashed_at'), trashedBy: uuid('trashed_by') })

/** Key of the parent within the same workspace. */
const within = (
  name: string,
  workspaceId: AnyPgColumn,
  column: AnyPgColumn,
  parent: { workspaceId: AnyPgColumn; id: AnyPgColumn },
  onDelete: 'cascade' | 'no action' = 'cascade',
) =>
  foreignKey({ name, columns: [workspaceId, column], foreignColumns: [parent.workspaceId, parent.id] }).onDelete(
    onDelete,
  )

export const searches = pgTable(
  'searches',
  {
    ...tenant(),
    name: text('name').notNull(),
    goal: text('goal').notNull().default(''),
    startedOn: day('started_on').notNull(),
    endedOn: day('ended_on'),
    howEnded: words('how_ended', searchEnds),
    sample: boolean('sample').notNull().default(false),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), oneOf('searches_how_ended', t.howEnded, searchEnds)],
)

export const stages = pgTable(
  'stages',
  {
    ...tenant(),
    searchId: uuid('search_id').notNull(),
    label: text('label').notNull(),
    kind: words('kind', kinds).notNull(),
    color: words('color', stageColors).notNull(),
    rank: rank('rank').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('stages_search', t.workspaceId, t.searchId, searches),
    index('stages_by_search').on(t.workspaceId, t.searchId),
    oneOf('stages_kind', t.kind, kinds),
  ],
)

/** A name for what a board is asked to show. */
export const views = pgTable(
  'views',
  {
    ...tenant(),
    searchId: uuid('search_id').notNull(),
    name: text('name').notNull(),
    /** The query of the board's address: filter, swimlanes and the rest. */
    asked: text('asked').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('views_search', t.workspaceId, t.searchId, searches),
    index('views_of_search').on(t.workspaceId, t.searchId),
  ],
)

/** A column that was deleted or merged into another one: what it takes to put it back, under the id that it had. */
export const formerStages = pgTable(
  'former_stages',
  {
    ...tenant(),
    searchId: uuid('search_id').notNull(),
    label: text('label').notNull(),
    kind: words('kind', kinds).notNull(),
    color: words('color', stageColors).notNull(),
    rank: rank('rank').notNull(),
    trashedAt: instant('trashed_at').notNull(),
    trashedBy: uuid('trashed_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('former_stages_search', t.workspaceId, t.searchId, searches),
    oneOf('former_stages_kind', t.kind, kinds),
  ],
)

// ---- Who you know -----------------------------------------------------------------------------------------------

/** Names are not unique: two Deltas exist. */
export const companies = pgTable(
  'companies',
  {
    ...tenant(),
    name: text('name').notNull(),
    /** `foldCompanyName(name)`. */
    folded: text('folded').notNull(),
    size: words('size', companySizes),
    field: text('field'),
    town: text('town'),
    links: jsonb('links').$type<string[]>().notNull().default([]),
    /** Since when you keep an eye on it. */
    watchedAt: instant('watched_at'),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    ...trashable(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('companies_folded').on(t.workspaceId, t.folded.op('text_pattern_ops')),
    index('companies_by_name')
      .on(t.workspaceId, sql`${t.name} collate "und-x-icu"`, t.id)
      .where(sql`${t.trashedAt} is null`),
    oneOf('companies_size', t.size, companySizes),
  ],
)

/** Another name or a web domain of a company. */
export const companyAliases = pgTable(
  'company_aliases',
  {
    ...tenant(),
    companyId: uuid('company_id').notNull(),
    kind: words('kind', aliasKinds).notNull(),
    value: text('value').notNull(),
    folded: text('folded').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('company_aliases_company', t.workspaceId, t.companyId, companies),
    uniqueIndex('company_aliases_once').on(t.workspaceId, t.companyId, t.kind, t.folded),
    index('company_aliases_folded').on(t.workspaceId, t.folded.op('text_pattern_ops')),
    oneOf('company_aliases_kind', t.kind, aliasKinds),
  ],
)

/** A company belongs to another: Google to Alphabet. */
export const companyOwners = pgTable(
  'company_owners',
  {
    ...tenant(),
    companyId: uuid('company_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('company_owners_company', t.workspaceId, t.companyId, companies),
    within('company_owners_owner', t.workspaceId, t.ownerId, companies),
    uniqueIndex('company_owners_once').on(t.workspaceId, t.companyId),
    index('company_owners_of_owner').on(t.workspaceId, t.ownerId),
    check('company_owners_not_itself', sql`${t.companyId} <> ${t.ownerId}`),
  ],
)

/** One company made part of another, and what was moved for it: what an undo moves back. */
export const companyMerges = pgTable(
  'company_merges',
  {
    ...tenant(),
    fromId: uuid('from_id').notNull(),
    intoId: uuid('into_id').notNull(),
    /** Table and column → ids of the rows moved; `aliases` are the names that the other one got. */
    moved: jsonb('moved').$type<Record<string, string[]>>().notNull(),
    createdAt: instant('created_at').notNull(),
    undoneAt: instant('undone_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('company_merges_from', t.workspaceId, t.fromId, companies),
    within('company_merges_into', t.workspaceId, t.intoId, companies),
  ],
)

export const contacts = pgTable(
  'contacts',
  {
    ...tenant(),
    name: text('name').notNull(),
    /** `foldPersonName(name)`. */
    folded: text('folded').notNull(),
    tie: words('tie', ties).notNull(),
    howKnown: text('how_known').notNull().default(''),
    emails: jsonb('emails').$type<string[]>().notNull().default([]),
    phones: jsonb('phones').$type<string[]>().notNull().default([]),
    links: jsonb('links').$type<string[]>().notNull().default([]),
    /** `profileUrlKey` of the LinkedIn profile: what a second import matches by. */
    profileKey: text('profile_key'),
    tags: jsonb('tags').$type<string[]>().notNull().default([]),
    connectedOn: day('connected_on'),
    lastTouchOn: day('last_touch_on'),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    ...trashable(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('contacts_folded').on(t.workspaceId, t.folded.op('text_pattern_ops')),
    index('contacts_by_name')
      .on(t.workspaceId, sql`${t.name} collate "und-x-icu"`, t.id)
      .where(sql`${t.trashedAt} is null`),
    index('contacts_profile').on(t.workspaceId, t.profileKey),
    oneOf('contacts_tie', t.tie, ties),
  ],
)

/** Employment history. `companyId` is null where what was written is no company ("Self-employed"). */
export const positions = pgTable(
  'positions',
  {
    ...tenant(),
    contactId: uuid('contact_id').notNull(),
    companyId: uuid('company_id'),
    /** As it was written. */
    companyName: text('company_name').notNull().default(''),
    title: text('title').notNull().default(''),
    startedOn: day('started_on'),
    startedPrecision: words('started_precision', precisions).notNull().default('day'),
    endedOn: day('ended_on'),
    endedPrecision: words('ended_precision', precisions).notNull().default('day'),
    current: boolean('current').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('positions_contact', t.workspaceId, t.contactId, contacts),
    within('positions_company', t.workspaceId, t.companyId, companies, 'no action'),
    index('positions_company_people').on(t.workspaceId, t.companyId, t.current, t.contactId),
    index('positions_of_contact').on(t.workspaceId, t.contactId),
    oneOf('positions_started_precision', t.startedPrecision, precisions),
    oneOf('positions_ended_precision', t.endedPrecision, precisions),
    check('positions_current_has_not_ended', sql`not (${t.current} and ${t.endedOn} is not null)`),
  ],
)

/** A contact knows another contact. */
export const relationships = pgTable(
  'relationships',
  {
    ...tenant(),
    contactId: uuid('contact_id').notNull(),
    knowsContactId: uuid('knows_contact_id').notNull(),
    how: text('how').notNull().default(''),
    strength: words('strength', strengths).notNull().default('well'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('relationships_contact', t.workspaceId, t.contactId, contacts),
    within('relationships_knows', t.workspaceId, t.knowsContactId, contacts),
    uniqueIndex('relationships_once').on(t.workspaceId, t.contactId, t.knowsContactId),
    index('relationships_known_by').on(t.workspaceId, t.knowsContactId),
    oneOf('relationships_strength', t.strength, strengths),
    check('relationships_not_oneself', sql`${t.contactId} <> ${t.knowsContactId}`),
  ],
)

// ---- What you did before ----------------------------------------------------------------------------------------

const span = () => ({
  startedOn: day('started_on'),
  startedPrecision: words('started_precision', precisions).notNull().default('day'),
  endedOn: day('ended_on'),
  endedPrecision: words('ended_precision', precisions).notNull().default('day'),
})

/** Your own employment: who was at the same company in the same years worked with you. */
export const ownPositions = pgTable(
  'own_positions',
  {
    ...tenant(),
    companyId: uuid('company_id'),
    /** As it was written. */
    companyName: text('company_name').notNull().default(''),
    title: text('title').notNull().default(''),
    ...span(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('own_positions_company', t.workspaceId, t.companyId, companies, 'no action'),
    index('own_positions_at').on(t.workspaceId, t.companyId),
    oneOf('own_positions_started_precision', t.startedPrecision, precisions),
    oneOf('own_positions_ended_precision', t.endedPrecision, precisions),
  ],
)

/** A school: yours where there is no contact. */
export const educations = pgTable(
  'educations',
  {
    ...tenant(),
    contactId: uuid('contact_id'),
    school: text('school').notNull(),
    /** `foldText(school)`: the same school by the same key. */
    folded: text('folded').notNull(),
    degree: text('degree').notNull().default(''),
    ...span(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('educations_contact', t.workspaceId, t.contactId, contacts),
    index('educations_at').on(t.workspaceId, t.folded),
    index('educations_of_contact').on(t.workspaceId, t.contactId),
    oneOf('educations_started_precision', t.startedPrecision, precisions),
    oneOf('educations_ended_precision', t.endedPrecision, precisions),
  ],
)

// ---- Where you apply --------------------------------------------------------------------------------------------

export const applications = pgTable(
  'applications',
  {
    ...tenant(),
    searchId: uuid('search_id').notNull(),
    /** Null where the employer is confidential. */
    companyId: uuid('company_id'),
    confidential: boolean('confidential').notNull().default(false),
    agencyId: uuid('agency_id'),
    role: text('role').notNull(),
    level: words('level', levels),
    field: text('field'),
    link: text('link'),
    /** `postingKey(link)`: the same posting under another spelling of its address. */
    postingKey: text('posting_key'),
    location: text('location'),
    remote: words('remote', remotes),
    sourceKind: words('source_kind', sourceKinds),
    sourceName: text('source_name').notNull().default(''),
    wroteFirst: boolean('wrote_first').notNull().default(false),
    salaryLeast: bigint('salary_least', { mode: 'number' }),
    salaryMost: bigint('salary_most', { mode: 'number' }),
    salaryCurrency: text('salary_currency'),
    salaryPeriod: words('salary_period', salaryPeriods),
    /** When the posting went up, and until when it takes applications, as it says itself. */
    postedOn: day('posted_on'),
    closesOn: day('closes_on'),
    excitement: smallint('excitement').notNull().default(0),
    tags: jsonb('tags').$type<string[]>().notNull().default([]),
    nextStep: text('next_step'),
    nextStepDueOn: day('next_step_due_on'),
    description: text('description').notNull().default(''),
    resumeName: text('resume_name'),
    loggedAs: words('logged_as', loggedAs).notNull().default('live'),
    /** The place on the board: a fractional index; ties go by id. */
    rank: rank('rank').notNull(),
    stageId: uuid('stage_id').notNull(),
    // From here to `stageSinceOn`: derived from the facts in the transaction that writes them, never edited alone.
    kind: words('kind', kinds).notNull(),
    ending: words('ending', endings),
    channel: words('channel', channels),
    appliedOn: day('applied_on'),
    screenOn: day('screen_on'),
    interviewOn: day('interview_on'),
    offerOn: day('offer_on'),
    acceptedOn: day('accepted_on'),
    rejectedOn: day('rejected_on'),
    withdrawnOn: day('withdrawn_on'),
    stageSinceOn: day('stage_since_on').notNull(),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    ...trashable(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('applications_search', t.workspaceId, t.searchId, searches),
    within('applications_company', t.workspaceId, t.companyId, companies, 'no action'),
    within('applications_agency', t.workspaceId, t.agencyId, companies, 'no action'),
    within('applications_stage', t.workspaceId, t.stageId, stages, 'no action'),
    index('applications_board').on(t.workspaceId, t.searchId, t.stageId, t.rank),
    // All that the outcomes count, so that a count reads a fifth of the table's pages; first by client and search.
    index('applications_counted')
      .on(
        ...([t.workspaceId, t.searchId, t.channel, t.appliedOn, t.screenOn, t.interviewOn, t.offerOn] as const),
        ...[t.acceptedOn, t.rejectedOn, t.withdrawnOn, t.loggedAs, t.sourceKind, t.wroteFirst, t.id],
      )
      .where(sql`${t.trashedAt} is null and ${t.appliedOn} is not null`),
    index('applications_of_company').on(t.workspaceId, t.companyId),
    index('applications_posting').on(t.workspaceId, t.postingKey),
    oneOf('applications_kind', t.kind, kinds),
    oneOf('applications_ending', t.ending, endings),
    oneOf('applications_channel', t.channel, channels),
    oneOf('applications_logged_as', t.loggedAs, loggedAs),
    check('applications_excitement', sql`${t.excitement} between 0 and 5`),
  ],
)

/** Append-only facts: undo and correction void one, statistics read what is not voided. */
export const stageChanges = pgTable(
  'stage_changes',
  {
    ...tenant(),
    applicationId: uuid('application_id').notNull(),
    kind: words('kind', kinds).notNull(),
    /** Null once the stage is gone: the kind is in the fact. */
    stageId: uuid('stage_id'),
    /** The stage it was recorded in, once that one was deleted or merged: put back, it has its facts again. */
    formerStageId: uuid('former_stage_id'),
    ending: words('ending', endings),
    on: day('on').notNull(),
    precision: words('precision', precisions).notNull().default('day'),
    /** The card's rank before this fact moved it, so that an undo puts it back. */
    rankBefore: rank('rank_before'),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    voidedAt: instant('voided_at'),
    supersededBy: uuid('superseded_by'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('stage_changes_application', t.workspaceId, t.applicationId, applications),
    index('stage_changes_of_application').on(t.workspaceId, t.applicationId),
    index('stage_changes_of_stage').on(t.workspaceId, t.stageId),
    oneOf('stage_changes_kind', t.kind, kinds),
    oneOf('stage_changes_ending', t.ending, endings),
    oneOf('stage_changes_precision', t.precision, precisions),
  ],
)

/** What a contact did for an application. It survives the contact: the person erased, the fact stays. */
export const help = pgTable(
  'help',
  {
    ...tenant(),
    applicationId: uuid('application_id').notNull(),
    contactId: uuid('contact_id'),
    kind: words('kind', helpKinds).notNull(),
    on: day('on').notNull(),
    note: text('note').notNull().default(''),
    /** The contact's last touch before this help moved it forward, so that taking the help back puts it back. */
    touchBefore: day('touch_before'),
    /** The import that brought it together with its application: not "recorded later". */
    importId: uuid('import_id'),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('help_application', t.workspaceId, t.applicationId, applications),
    within('help_contact', t.workspaceId, t.contactId, contacts, 'no action'),
    uniqueIndex('help_once').on(t.workspaceId, t.applicationId, t.contactId, t.kind, t.on),
    index('help_of_contact').on(t.workspaceId, t.contactId),
    oneOf('help_kind', t.kind, helpKinds),
  ],
)

/** Parts a contact plays that are not help. */
export const parts = pgTable(
  'parts',
  {
    ...tenant(),
    applicationId: uuid('application_id').notNull(),
    contactId: uuid('contact_id'),
    kind: words('kind', partKinds).notNull(),
    /** An interviewer because of an interview that they were at, and only for so long. */
    fromInterview: boolean('from_interview').notNull().default(false),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('parts_application', t.workspaceId, t.applicationId, applications),
    within('parts_contact', t.workspaceId, t.contactId, contacts, 'no action'),
    uniqueIndex('parts_once').on(t.workspaceId, t.applicationId, t.contactId, t.kind),
    index('parts_of_contact').on(t.workspaceId, t.contactId),
    oneOf('parts_kind', t.kind, partKinds),
  ],
)

// ---- Interviews and offers ---------------------------------------------------------------------------------------

/** A round of talks about an application. */
export const interviews = pgTable(
  'interviews',
  {
    ...tenant(),
    applicationId: uuid('application_id').notNull(),
    kind: words('kind', roundKinds).notNull(),
    title: text('title').notNull().default(''),
    on: day('on').notNull(),
    /** HH:MM on the wall clock of the workspace; null where only the day is known. */
    time: text('time'),
    durationMinutes: smallint('duration_minutes'),
    format: words('format', roundFormats),
    place: text('place').notNull().default(''),
    preparation: text('preparation').notNull().default(''),
    notes: text('notes').notNull().default(''),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    ...trashable(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('interviews_application', t.workspaceId, t.applicationId, applications),
    index('interviews_of_application').on(t.workspaceId, t.applicationId),
    index('interviews_on').on(t.workspaceId, t.on),
    oneOf('interviews_kind', t.kind, roundKinds),
    oneOf('interviews_format', t.format, roundFormats),
    check('interviews_time', sql`${t.time} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`),
  ],
)

/** Who was at an interview. That somebody was there survives their being erased. */
export const interviewers = pgTable(
  'interviewers',
  {
    ...tenant(),
    interviewId: uuid('interview_id').notNull(),
    contactId: uuid('contact_id'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('interviewers_interview', t.workspaceId, t.interviewId, interviews),
    within('interviewers_contact', t.workspaceId, t.contactId, contacts, 'no action'),
    uniqueIndex('interviewers_once').on(t.workspaceId, t.interviewId, t.contactId),
    index('interviewers_of_contact').on(t.workspaceId, t.contactId),
  ],
)

/** What was offered; amounts in minor units of its currency. */
export const offers = pgTable(
  'offers',
  {
    ...tenant(),
    applicationId: uuid('application_id').notNull(),
    receivedOn: day('received_on').notNull(),
    deadlineOn: day('deadline_on'),
    currency: text('currency').notNull(),
    base: bigint('base', { mode: 'number' }),
    basePeriod: words('base_period', salaryPeriods).notNull().default('year'),
    hoursPerWeek: smallint('hours_per_week'),
    bonus: bigint('bonus', { mode: 'number' }),
    signing: bigint('signing', { mode: 'number' }),
    equity: bigint('equity', { mode: 'number' }),
    equityYears: smallint('equity_years').notNull().default(4),
    benefitsWorth: bigint('benefits_worth', { mode: 'number' }),
    benefits: text('benefits').notNull().default(''),
    vacationDays: smallint('vacation_days'),
    notes: text('notes').notNull().default(''),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    ...trashable(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('offers_application', t.workspaceId, t.applicationId, applications),
    index('offers_of_application').on(t.workspaceId, t.applicationId),
    oneOf('offers_base_period', t.basePeriod, salaryPeriods),
    check('offers_currency', sql`${t.currency} ~ '^[A-Z]{3}$'`),
  ],
)

/** What one unit of a currency is worth in the currency of the workspace, as the user entered it. */
export const exchangeRates = pgTable(
  'exchange_rates',
  {
    ...tenant(),
    currency: text('currency').notNull(),
    rate: doublePrecision('rate').notNull(),
    setOn: day('set_on').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('exchange_rates_once').on(t.workspaceId, t.currency),
    check('exchange_rates_currency', sql`${t.currency} ~ '^[A-Z]{3}$'`),
    check('exchange_rates_rate', sql`${t.rate} > 0`),
  ],
)

/** An application that went out cold although somebody was known, worked off. */
export const coldReviews = pgTable(
  'cold_reviews',
  {
    ...tenant(),
    applicationId: uuid('application_id').notNull(),
    state: words('state', coldReviewStates).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('cold_reviews_application', t.workspaceId, t.applicationId, applications),
    uniqueIndex('cold_reviews_once').on(t.workspaceId, t.applicationId),
    oneOf('cold_reviews_state', t.state, coldReviewStates),
  ],
)

// ---- What was sent -----------------------------------------------------------------------------------------------

/** A version of a résumé or a letter. */
export const documents = pgTable(
  'documents',
  {
    ...tenant(),
    kind: words('kind', documentKinds).notNull(),
    name: text('name').notNull(),
    format: words('format', documentFormats).notNull(),
    /** How many. */
    bytes: integer('bytes').notNull(),
    /** SHA-256 of the bytes, hex: one file is kept once. */
    hash: text('hash').notNull(),
    createdAt: instant('created_at').notNull(),
    ...trashable(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('documents_once').on(t.workspaceId, t.hash).where(sql`${t.trashedAt} is null`),
    oneOf('documents_kind', t.kind, documentKinds),
    oneOf('documents_format', t.format, documentFormats),
  ],
)

/** The bytes of a document in pieces, so that none is larger than a row of an archive may be. */
export const documentPieces = pgTable(
  'document_pieces',
  {
    ...tenant(),
    documentId: uuid('document_id').notNull(),
    place: smallint('place').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('document_pieces_document', t.workspaceId, t.documentId, documents),
    uniqueIndex('document_pieces_once').on(t.workspaceId, t.documentId, t.place),
  ],
)

/** Which version went with which application. */
export const sentDocuments = pgTable(
  'sent_documents',
  {
    ...tenant(),
    applicationId: uuid('application_id').notNull(),
    documentId: uuid('document_id').notNull(),
    on: day('on').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('sent_documents_application', t.workspaceId, t.applicationId, applications),
    within('sent_documents_document', t.workspaceId, t.documentId, documents, 'no action'),
    uniqueIndex('sent_documents_once').on(t.workspaceId, t.applicationId, t.documentId),
    index('sent_documents_of_document').on(t.workspaceId, t.documentId),
  ],
)

/** What became of a suggestion to follow up on an application. */
export const followUps = pgTable(
  'follow_ups',
  {
    ...tenant(),
    applicationId: uuid('application_id').notNull(),
    about: words('about', suggestions).notNull(),
    answer: words('answer', suggestionAnswers).notNull(),
    on: day('on').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('follow_ups_application', t.workspaceId, t.applicationId, applications),
    index('follow_ups_of_application').on(t.workspaceId, t.applicationId),
    oneOf('follow_ups_about', t.about, suggestions),
    oneOf('follow_ups_answer', t.answer, suggestionAnswers),
  ],
)

// ---- What to do and what was said -------------------------------------------------------------------------------

const about = () => ({
  applicationId: uuid('application_id'),
  contactId: uuid('contact_id'),
  companyId: uuid('company_id'),
})

export const tasks = pgTable(
  'tasks',
  {
    ...tenant(),
    ...about(),
    title: text('title').notNull(),
    dueOn: day('due_on'),
    doneAt: instant('done_at'),
    createdAt: instant('created_at').notNull(),
    ...trashable(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('tasks_application', t.workspaceId, t.applicationId, applications),
    within('tasks_contact', t.workspaceId, t.contactId, contacts),
    within('tasks_company', t.workspaceId, t.companyId, companies),
    index('tasks_due').on(t.workspaceId, t.dueOn),
  ],
)

/** A dated note in Markdown on exactly one application, contact or company. */
export const notes = pgTable(
  'notes',
  {
    ...tenant(),
    ...about(),
    body: text('body').notNull(),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    ...trashable(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('notes_application', t.workspaceId, t.applicationId, applications),
    within('notes_contact', t.workspaceId, t.contactId, contacts),
    within('notes_company', t.workspaceId, t.companyId, companies),
    index('notes_of_application').on(t.workspaceId, t.applicationId),
    index('notes_of_contact').on(t.workspaceId, t.contactId),
    index('notes_of_company').on(t.workspaceId, t.companyId),
    check('notes_about_one', sql`num_nonnulls(${t.applicationId}, ${t.contactId}, ${t.companyId}) = 1`),
  ],
)

/** A dated touch with one or more contacts, perhaps about an application. */
export const interactions = pgTable(
  'interactions',
  {
    ...tenant(),
    kind: words('kind', interactionKinds).notNull(),
    on: day('on').notNull(),
    line: text('line').notNull().default(''),
    applicationId: uuid('application_id'),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('interactions_application', t.workspaceId, t.applicationId, applications),
    index('interactions_of_application').on(t.workspaceId, t.applicationId),
    oneOf('interactions_kind', t.kind, interactionKinds),
  ],
)

export const interactionPeople = pgTable(
  'interaction_people',
  {
    ...tenant(),
    interactionId: uuid('interaction_id').notNull(),
    contactId: uuid('contact_id').notNull(),
    /** The contact's last touch before this one moved it forward, so that taking it back puts it back. */
    touchBefore: day('touch_before'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('interaction_people_interaction', t.workspaceId, t.interactionId, interactions),
    within('interaction_people_contact', t.workspaceId, t.contactId, contacts),
    uniqueIndex('interaction_people_once').on(t.workspaceId, t.interactionId, t.contactId),
    index('interaction_people_of_contact').on(t.workspaceId, t.contactId),
  ],
)

// ---- What was brought -------------------------------------------------------------------------------------------

export const imports = pgTable(
  'imports',
  {
    ...tenant(),
    kind: words('kind', importKinds).notNull(),
    state: words('state', importStates).notNull(),
    fileName: text('file_name').notNull(),
    /** How the file was kept; null where it brings no applications. */
    loggedAs: words('logged_as', loggedAs),
    searchId: uuid('search_id'),
    /** Rows in the file, and how many of them are done. */
    totalRows: integer('total_rows').notNull(),
    doneRows: integer('done_rows').notNull().default(0),
    /** Fate → number of rows. */
    counts: jsonb('counts').$type<Record<string, number>>().notNull().default({}),
    /** Why it failed, in a sentence. */
    failure: text('failure'),
    createdAt: instant('created_at').notNull(),
    createdBy: uuid('created_by').notNull(),
    finishedAt: instant('finished_at'),
    undoneAt: instant('undone_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('imports_search', t.workspaceId, t.searchId, searches),
    oneOf('imports_kind', t.kind, importKinds),
    oneOf('imports_state', t.state, importStates),
  ],
)

/** What became of each row: undo, "kept yours" and the summary read it. */
export const importRows = pgTable(
  'import_rows',
  {
    ...tenant(),
    importId: uuid('import_id').notNull(),
    /** The table of the export that the row stood in; null in a spreadsheet. */
    part: text('part'),
    rowNumber: integer('row_number').notNull(),
    /** The table and row that it made or changed; null for a row that was skipped or refused. */
    tableName: text('table_name'),
    rowId: uuid('row_id'),
    fate: words('fate', fates).notNull(),
    reason: text('reason'),
    /** What the row is about, in a few words. */
    label: text('label').notNull().default(''),
    imported: jsonb('imported').$type<Record<string, unknown>>(),
    /** The values before, for a row that was changed. */
    before: jsonb('before').$type<Record<string, unknown>>(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within('import_rows_import', t.workspaceId, t.importId, imports),
    index('import_rows_of_import').on(t.workspaceId, t.importId, t.rowNumber),
    index('import_rows_of_row').on(t.workspaceId, t.rowId),
    oneOf('import_rows_fate', t.fate, fates),
  ],
)
