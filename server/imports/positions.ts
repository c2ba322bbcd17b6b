import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { foldCompanyName } from '../../shared/companyNames'
import { findOrCreateCompanies } from '../companies/queries'
import { type Db, jsonRows, rowsOf } from '../db/client'
import { touched } from '../live'
import { type Outcome, type Run, recordNewCompanies, recordOutcomes } from './record'
import type { ImportedPosition } from './rows'

/** Writes the user's own positions; one of the same company, title and start is there already. */
export async function writeOwnPositions(tx: Db, run: Run, rows: readonly ImportedPosition[]) {
  const { workspaceId, now } = run
  const marker = uuidv7()
  const companyIds = await findOrCreateCompanies(tx, { workspaceId, names: rows.map(({ company }) => company), now })
  await recordNewCompanies(tx, run, marker)
  const known = await knownKeys(tx, workspaceId)
  const plans = rows.map((row) => {
    const isKnown = known.has(keyOf(row))
    known.add(keyOf(row))
    return { row, id: uuidv7(), isKnown }
  })
  await insert(
    tx,
    run,
    plans.filter(({ isKnown }) => !isKnown),
    companyIds,
  )
  const outcomes = plans.map(outcomeOf)
  await recordOutcomes(tx, run, outcomes)
  touched(tx, workspaceId, 'careers')
  return outcomes.map(({ fate }) => fate)
}

type Plan = { row: ImportedPosition; id: string; isKnown: boolean }

const keyOf = ({ company, title, startedOn }: Pick<ImportedPosition, 'company' | 'title' | 'startedOn'>) =>
  [foldCompanyName(company), title.toLowerCase(), startedOn?.on ?? ''].join('\n')

async function knownKeys(tx: Db, workspaceId: string): Promise<Set<string>> {
  const rows = await rowsOf<{ company: string; title: string; on: string | null }>(
    tx,
    sql`
      select o.company_name as company, o.title, o.started_on::text as "on" from own_positions o
      where o.workspace_id = ${workspaceId}`,
  )
  return new Set(
    rows.map(({ company, title, on }) => keyOf({ company, title, startedOn: on ? { on, precision: 'day' } : null })),
  )
}

async function insert(tx: Db, { workspaceId, now }: Run, plans: Plan[], companyIds: Map<string, string | null>) {
  const made = plans.map(({ id, row: { company, title, startedOn, endedOn } }) => ({
    ...{ id, company_id: companyIds.get(company), company_name: company, title },
    ...{ started_on: startedOn?.on, started_precision: startedOn?.precision ?? 'day' },
    ...{ ended_on: endedOn?.on, ended_precision: endedOn?.precision ?? 'day' },
  }))
  if (made.length)
    await tx.execute(sql`
      insert into own_positions (workspace_id, id, company_id, company_name, title, started_on, started_precision, ended_on, ended_precision, created_at)
      select ${workspaceId}::uuid, r.id, r.company_id, r.company_name, r.title, r.started_on, r.started_precision, r.ended_on, r.ended_precision, ${now.toISOString()}::timestamptz
      from jsonb_to_recordset(${jsonRows(made)}) as r(
        id uuid, company_id uuid, company_name text, title text, started_on date, started_precision text, ended_on date, ended_precision text)`)
}

function outcomeOf({ row: { rowNumber, company, title, startedOn, endedOn }, id, isKnown }: Plan): Outcome {
  const about = { part: 'positions' as const, rowNumber, label: [title, company].filter(Boolean).join(' · ') }
  if (isKnown) return { ...about, fate: 'unchanged' }
  const imported = { company, title, startedOn: startedOn?.on ?? null, endedOn: endedOn?.on ?? null }
  return { ...about, fate: 'new', table: 'own_positions', rowId: id, imported }
}
