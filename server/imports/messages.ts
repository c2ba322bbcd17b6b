import { sql } from 'drizzle-orm'
import { foldPersonName } from '../../shared/personNames'
import { type Db, jsonRows, rowsOf } from '../db/client'
import { touched } from '../live'
import { type Outcome, type Run, recordOutcomes } from './record'
import type { LastContact } from './rows'

type Moved = { place: number; id: string; before: string | null; moved: boolean }

/** Moves the last touch of people who are known forward to the last message; nothing else of a message is looked at. */
export async function writeLastContacts(tx: Db, run: Run, rows: readonly LastContact[]) {
  const { workspaceId } = run
  const keys = rows.map(({ name, profileKey, lastContactOn }, place) => ({
    place,
    folded: foldPersonName(name),
    profile_key: profileKey,
    last_on: lastContactOn,
  }))
  const known = await rowsOf<Moved>(
    tx,
    sql`
      select distinct on (k.place) k.place, c.id, c.last_touch_on::text as before,
        c.last_touch_on is null or c.last_touch_on < k.last_on as moved
      from jsonb_to_recordset(${jsonRows(keys)}) as k(place int, folded text, profile_key text, last_on date)
      join contacts c on c.workspace_id = ${workspaceId} and c.trashed_at is null
        and (c.profile_key = k.profile_key or (k.profile_key is null or c.profile_key is null) and c.folded = k.folded)
      order by k.place, c.profile_key = k.profile_key desc nulls last, c.id`,
  )
  const moved = known.filter((one) => one.moved).map(({ id, place }) => ({ id, on: rows[place]!.lastContactOn }))
  if (moved.length)
    await tx.execute(sql`
      update contacts c set last_touch_on = r.on
      from jsonb_to_recordset(${jsonRows(moved)}) as r(id uuid, "on" date)
      where c.workspace_id = ${workspaceId} and c.id = r.id`)
  const found = new Map(known.map((one) => [one.place, one]))
  const outcomes = rows.map((row, place) => outcomeOf(row, place, found.get(place)))
  await recordOutcomes(tx, run, outcomes)
  touched(tx, workspaceId, 'contacts')
  return outcomes.map(({ fate }) => fate)
}

function outcomeOf({ name, lastContactOn }: LastContact, place: number, known: Moved | undefined): Outcome {
  const about = { part: 'messages' as const, rowNumber: place + 1, label: name }
  if (!known) return { ...about, fate: 'skipped', reason: 'Nobody here bears this name or profile.' }
  if (!known.moved) return { ...about, fate: 'unchanged' }
  return {
    ...about,
    fate: 'updated',
    table: 'contacts',
    rowId: known.id,
    before: { lastTouchOn: known.before, became: lastContactOn },
  }
}
