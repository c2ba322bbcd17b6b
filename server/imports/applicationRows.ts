import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { PartKind } from '../../shared/channels'
import type { Derived } from '../../shared/facts'
import { postingKey } from '../../shared/links'
import { type Db, jsonRows, rowsOf } from '../db/client'
import type { ApplicationRun } from './applicationWriter'
import type { ImportedApplication, ImportedHelp } from './rows'
import type { StandingFact } from './standingFacts'

type Made = { id: string; row: ImportedApplication }
type WithFacts = { id: string; facts: (StandingFact & { id: string; stageId: string | null })[] }
type WithHelp = { id: string; help: (ImportedHelp & { on: string; contactId: string | null })[] }
type Whole = Made & { companyId: string | null; derived: Derived; stageId: string; rank: string }

/** The first rank of each column of a search. */
export async function topRanks(tx: Db, { workspaceId, searchId }: { workspaceId: string; searchId: string }) {
  const rows = await rowsOf<{ stageId: string; rank: string }>(
    tx,
    sql`
      select a.stage_id as "stageId", min(a.rank) as rank from applications a
      where a.workspace_id = ${workspaceId} and a.search_id = ${searchId} group by a.stage_id`,
  )
  return new Map(rows.map(({ stageId, rank }) => [stageId, rank]))
}

export async function insertApplications(
  tx: Db,
  { workspaceId, searchId, loggedAs, now }: ApplicationRun,
  made: Whole[],
) {
  const rows = made.map(({ id, row, companyId, derived, stageId, rank }) => ({
    ...{
      id,
      company_id: companyId,
      confidential: companyId === null,
      role: row.role ?? 'Role not named',
      link: row.link,
    },
    ...{ posting_key: row.link && postingKey(row.link), location: row.location, resume_name: row.resumeName },
    ...{ source_kind: row.source.kind, source_name: row.source.name, wrote_first: row.source.wroteFirst },
    ...{
      next_step: row.nextStep,
      next_step_due_on: row.nextStepOn,
      rank,
      stage_id: stageId,
      kind: derived.kind,
      ending: derived.ending,
    },
    ...{
      channel: derived.channel,
      applied_on: derived.appliedOn,
      screen_on: derived.screenOn,
      interview_on: derived.interviewOn,
    },
    ...{ offer_on: derived.offerOn, accepted_on: derived.acceptedOn, rejected_on: derived.rejectedOn },
    ...{ withdrawn_on: derived.withdrawnOn, stage_since_on: derived.stageSinceOn },
  }))
  const columns = sql.raw(
    'id, company_id, confidential, role, link, posting_key, location, resume_name, source_kind, source_name, wrote_first, next_step, next_step_due_on, rank, stage_id, kind, ending, channel, applied_on, screen_on, interview_on, offer_on, accepted_on, rejected_on, withdrawn_on, stage_since_on',
  )
  await tx.execute(sql`
    insert into applications (workspace_id, search_id, logged_as, created_at, ${columns})
    select ${workspaceId}::uuid, ${searchId}::uuid, ${loggedAs}, ${now.toISOString()}::timestamptz, ${columns}
    from jsonb_to_recordset(${jsonRows(rows)}) as r(
      id uuid, company_id uuid, confidential boolean, role text, link text, posting_key text, location text, resume_name text,
      source_kind text, source_name text, wrote_first boolean, next_step text, next_step_due_on date, rank text, stage_id uuid,
      kind text, ending text, channel text, applied_on date, screen_on date, interview_on date, offer_on date, accepted_on date,
      rejected_on date, withdrawn_on date, stage_since_on date)`)
}

export async function insertFacts(tx: Db, { workspaceId, userId, now }: ApplicationRun, made: WithFacts[]) {
  const rows = made.flatMap(({ id: applicationId, facts }) =>
    facts.map(({ id, kind, ending, on, precision, stageId }) => ({
      id,
      application_id: applicationId,
      kind,
      ending,
      on,
      precision,
      stage_id: stageId,
    })),
  )
  if (rows.length)
    await tx.execute(sql`
      insert into stage_changes (workspace_id, id, application_id, kind, stage_id, ending, "on", precision, recorded_at, recorded_by)
      select ${workspaceId}::uuid, r.id, r.application_id, r.kind, r.stage_id, r.ending, r.on, r.precision, ${now.toISOString()}::timestamptz, ${userId}::uuid
      from jsonb_to_recordset(${jsonRows(rows)}) as r(
        id uuid, application_id uuid, kind text, stage_id uuid, ending text, "on" date, precision text)`)
}

export async function insertHelp(tx: Db, { workspaceId, importId, userId, now }: ApplicationRun, made: WithHelp[]) {
  const rows = made.flatMap(({ id, help }) =>
    help.map(({ contactId, kind, on }) => ({ id: uuidv7(), application_id: id, contact_id: contactId, kind, on })),
  )
  if (rows.length)
    await tx.execute(sql`
      insert into help (workspace_id, id, application_id, contact_id, kind, "on", import_id, recorded_at, recorded_by)
      select ${workspaceId}::uuid, r.id, r.application_id, r.contact_id, r.kind, r.on, ${importId}::uuid, ${now.toISOString()}::timestamptz, ${userId}::uuid
      from jsonb_to_recordset(${jsonRows(rows)}) as r(id uuid, application_id uuid, contact_id uuid, kind text, "on" date)
      on conflict do nothing`)
}

export async function insertParts(
  tx: Db,
  { workspaceId, now }: ApplicationRun,
  made: { id: string; parts: { contactId: string; kind: PartKind }[] }[],
) {
  const rows = made.flatMap(({ id, parts }) =>
    parts.map(({ contactId, kind }) => ({ id: uuidv7(), application_id: id, contact_id: contactId, kind })),
  )
  if (rows.length)
    await tx.execute(sql`
      insert into parts (workspace_id, id, application_id, contact_id, kind, created_at)
      select ${workspaceId}::uuid, r.id, r.application_id, r.contact_id, r.kind, ${now.toISOString()}::timestamptz
      from jsonb_to_recordset(${jsonRows(rows)}) as r(id uuid, application_id uuid, contact_id uuid, kind text)
      on conflict do nothing`)
}

export async function insertNotes(tx: Db, { workspaceId, now }: ApplicationRun, made: Made[]) {
  const rows = made.flatMap(({ id, row }) =>
    row.notes.trim() ? [{ id: uuidv7(), application_id: id, body: row.notes }] : [],
  )
  const at = sql`${now.toISOString()}::timestamptz`
  if (rows.length)
    await tx.execute(sql`
      insert into notes (workspace_id, id, application_id, body, created_at, updated_at)
      select ${workspaceId}::uuid, r.id, r.application_id, r.body, ${at}, ${at}
      from jsonb_to_recordset(${jsonRows(rows)}) as r(id uuid, application_id uuid, body text)`)
}
