import { sql } from 'drizzle-orm'
import type { DayText } from '../../shared/days'
import { derive, type Fact } from '../../shared/facts'
import { type Db, jsonRows, rowsOf } from '../db/client'
import { brokenArchive } from './refusals'

const pageSize = 500

type Row = { id: string; wroteFirst: boolean; stageId: string; facts: Fact[] | null; helpOn: DayText[] | null }

/** Makes what is derived on every application anew from its facts, whatever the archive said of it. */
export async function deriveAll(tx: Db, workspaceId: string) {
  for (let after: string | null = null; ; ) {
    const rows: Row[] = await listWithFacts(tx, { workspaceId, after })
    if (rows.length) await writeDerived(tx, workspaceId, rows.map(derivedOf))
    if (rows.length < pageSize) return
    after = rows.at(-1)!.id
  }
}

const listWithFacts = (tx: Db, { workspaceId, after }: { workspaceId: string; after: string | null }) =>
  rowsOf<Row>(
    tx,
    sql`
      select a.id, a.wrote_first as "wroteFirst", a.stage_id as "stageId", (
        select json_agg(json_build_object('kind', c.kind, 'ending', c.ending, 'stageId', c.stage_id, 'on', c."on") order by c."on", c.id)
        from stage_changes c
        where c.workspace_id = ${workspaceId} and c.application_id = a.id and c.voided_at is null
      ) as facts, (
        select json_agg(h."on") from help h where h.workspace_id = ${workspaceId} and h.application_id = a.id
      ) as "helpOn"
      from applications a
      where a.workspace_id = ${workspaceId} and ${after ? sql`a.id > ${after}::uuid` : sql`true`}
      order by a.id limit ${pageSize}`,
  )

function derivedOf({ id, wroteFirst, stageId, facts, helpOn }: Row) {
  if (!facts) throw brokenArchive(`the application ${id} has no fact of where it stands`)
  return { id, ...derive(facts, wroteFirst, helpOn ?? []), stageId: facts.at(-1)!.stageId ?? stageId }
}

const writeDerived = (tx: Db, workspaceId: string, derived: ReturnType<typeof derivedOf>[]) =>
  tx.execute(sql`
    update applications a
    set kind = r.kind, ending = r.ending, channel = r.channel, stage_id = r."stageId", stage_since_on = r."stageSinceOn",
      applied_on = r."appliedOn", screen_on = r."screenOn", interview_on = r."interviewOn", offer_on = r."offerOn",
      accepted_on = r."acceptedOn", rejected_on = r."rejectedOn", withdrawn_on = r."withdrawnOn"
    from jsonb_to_recordset(${jsonRows(derived)}) as r(
      id uuid, kind text, ending text, channel text, "stageId" uuid, "stageSinceOn" date, "appliedOn" date, "screenOn" date,
      "interviewOn" date, "offerOn" date, "acceptedOn" date, "rejectedOn" date, "withdrawnOn" date)
    where a.workspace_id = ${workspaceId} and a.id = r.id
      and (a.kind, a.ending, a.channel, a.stage_id, a.stage_since_on, a.applied_on, a.screen_on, a.interview_on, a.offer_on,
        a.accepted_on, a.rejected_on, a.withdrawn_on)
      is distinct from (r.kind, r.ending, r.channel, r."stageId", r."stageSinceOn", r."appliedOn", r."screenOn", r."interviewOn",
        r."offerOn", r."acceptedOn", r."rejectedOn", r."withdrawnOn")`)
