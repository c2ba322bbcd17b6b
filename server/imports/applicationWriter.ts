import { generateNKeysBetween } from 'fractional-indexing'
import { uuidv7 } from 'uuidv7'
import type { LoggedAs } from '../../shared/channels'
import { derive } from '../../shared/facts'
import type { ImportPart } from '../../shared/imports'
import { postingKey } from '../../shared/links'
import { type Kind, reached } from '../../shared/stages'
import { deriveFromFacts, holdApplication } from '../applications/queries'
import { findOrCreateCompanies } from '../companies/queries'
import { findOrCreateContacts } from '../contacts/queries'
import type { Db } from '../db/client'
import { touched } from '../live'
import { listStages } from '../searches/queries'
import { insertApplications, insertFacts, insertHelp, insertNotes, insertParts, topRanks } from './applicationRows'
import { type Known, matcherFor, workKey } from './match'
import { type Outcome, type Run, recordNewCompanies, recordOutcomes } from './record'
import type { ImportedApplication } from './rows'
import { factsOf, type StandingFact } from './standingFacts'

export type ApplicationRun = Run & { todayOn: string; searchId: string; loggedAs: LoggedAs; part: ImportPart | null }

type Names = { companyIds: Map<string, string | null>; contactIds: Map<string, string> }
type Plan = { outcome: Outcome; row: ImportedApplication; companyId: string | null; known?: Known }

/** Writes applications in one go, with their facts, the people who helped and what became of each row. */
export async function writeApplications(tx: Db, run: ApplicationRun, rows: readonly ImportedApplication[]) {
  const marker = uuidv7()
  const { workspaceId, searchId } = run
  const names = await findNames(tx, run, rows)
  await recordNewCompanies(tx, run, marker)
  const match = await matcherFor(tx, { workspaceId, searchId, importId: run.importId }, keysOf(rows, names))
  const plans = planAll(rows, names, { match, part: run.part })
  await insertNew(
    tx,
    run,
    plans.filter(({ outcome }) => outcome.fate === 'new'),
    names,
  )
  for (const { row, known, outcome } of plans)
    if (known && outcome.fate === 'unchanged') Object.assign(outcome, await addNews(tx, run, { row, known, names }))
  await recordOutcomes(
    tx,
    run,
    plans.map(({ outcome }) => outcome),
  )
  touched(tx, workspaceId, 'applications', 'contacts')
  return plans.map(({ outcome }) => outcome.fate)
}

async function findNames(tx: Db, { workspaceId, now }: Run, rows: readonly ImportedApplication[]): Promise<Names> {
  const companyIds = await findOrCreateCompanies(tx, {
    workspaceId,
    names: [...new Set(rows.flatMap(({ company }) => company ?? []))],
    now,
  })
  const people = rows.flatMap(({ help, parts }) => [...help, ...parts].flatMap(({ name }) => name ?? []))
  const contactIds = await findOrCreateContacts(tx, {
    workspaceId,
    names: [...new Set(people)],
    tie: 'acquaintance',
    now,
  })
  return { companyIds, contactIds }
}

const keysOf = (rows: readonly ImportedApplication[], { companyIds }: Names) => ({
  keys: rows.flatMap(({ link }) => (link && postingKey(link)) ?? []),
  companyIds: [...companyIds.values()].filter((id) => id !== null),
})

type Found = { match: Awaited<ReturnType<typeof matcherFor>>; part: ImportPart | null }

/** What becomes of each row; a second row of the same work in one file is the first one again. */
function planAll(rows: readonly ImportedApplication[], { companyIds }: Names, { match, part }: Found): Plan[] {
  const seen = new Set<string>()
  return rows.map((row) => {
    const companyId = row.company === null ? null : (companyIds.get(row.company) ?? null)
    const about = { part, rowNumber: row.rowNumber, label: [row.role, row.company].filter(Boolean).join(' · ') }
    const known = match(row, companyId)
    const work = workKey(companyId, row.role ?? '', row.appliedOn)
    const keys = [row.link && postingKey(row.link), work]
    const twin = row.link ? seen.has(keys[0] ?? '') : row.appliedOn !== null && seen.has(work)
    for (const key of keys) if (key) seen.add(key)
    if (twin)
      return {
        row,
        companyId,
        outcome: { ...about, fate: 'skipped', reason: 'The same application stands in the file twice.' },
      }
    if (known?.trashed)
      return { row, companyId, outcome: { ...about, fate: 'skipped', reason: 'This application is in the trash.' } }
    if (known)
      return { row, companyId, known, outcome: { ...about, fate: 'unchanged', table: 'applications', rowId: known.id } }
    return {
      row,
      companyId,
      outcome: { ...about, fate: 'new', table: 'applications', rowId: uuidv7(), imported: { work } },
    }
  })
}

async function insertNew(tx: Db, run: ApplicationRun, plans: Plan[], names: Names) {
  if (!plans.length) return
  const { workspaceId, searchId } = run
  const stages = await listStages(tx, workspaceId, searchId)
  const stageOf = (kind: Kind) =>
    stages.find((stage) => stage.kind === kind) ?? stages.findLast((stage) => reached(kind, stage.kind)) ?? stages[0]!
  const tops = await topRanks(tx, { workspaceId, searchId })
  const made = plans.map(({ row, companyId, outcome }) => {
    const id = outcome.rowId!
    const facts = factsOf(row, run.todayOn).map((fact) => ({ ...fact, id: uuidv7(), stageId: stageOf(fact.kind).id }))
    const appliedOn = facts.find(({ kind }) => kind === 'applied')?.on ?? run.todayOn
    const help = row.help.map((one) => ({
      ...one,
      on: one.on ?? appliedOn,
      contactId: one.name ? names.contactIds.get(one.name)! : null,
    }))
    const derived = derive(
      facts,
      row.source.wroteFirst,
      help.map(({ on }) => on),
    )
    return { id, row, companyId, facts, help, derived, stageId: facts.at(-1)!.stageId }
  })
  const ranks = rankAll(made, tops)
  await insertApplications(
    tx,
    run,
    made.map((one, i) => ({ ...one, rank: ranks[i]! })),
  )
  await insertFacts(tx, run, made)
  await insertHelp(tx, run, made)
  await insertParts(
    tx,
    run,
    made.map(({ id, row }) => ({
      id,
      parts: row.parts.map(({ name, kind }) => ({ kind, contactId: names.contactIds.get(name)! })),
    })),
  )
  await insertNotes(tx, run, made)
}

/** Above the cards that are in a column already, in the order of the file. */
function rankAll(made: { stageId: string }[], tops: Map<string, string>): string[] {
  const perStage = new Map<string, number[]>()
  for (const [i, { stageId }] of made.entries()) perStage.set(stageId, [...(perStage.get(stageId) ?? []), i])
  const ranks: string[] = []
  for (const [stageId, places] of perStage)
    generateNKeysBetween(null, tops.get(stageId) ?? null, places.length).forEach((rank, i) => {
      ranks[places[i]!] = rank
    })
  return ranks
}

type News = { row: ImportedApplication; known: Known; names: Names }

/** What the file knows more than what is stored: further facts and helpers are added, never taken away. */
async function addNews(tx: Db, run: ApplicationRun, { row, known, names }: News): Promise<Partial<Outcome>> {
  const isKnown = (fact: StandingFact) =>
    known.facts.some(({ kind, ending }) => ending === fact.ending && (ending !== null || kind === fact.kind))
  const facts = factsOf(row, run.todayOn).filter(
    (fact) => !isKnown(fact) && (fact.ending !== null || fact.kind !== 'saved'),
  )
  const help = row.help
    .filter(({ name }) => (name ? !known.helpers.includes(names.contactIds.get(name)!) : known.helpers.length === 0))
    .map((one) => ({
      ...one,
      on: one.on ?? known.appliedOn ?? run.todayOn,
      contactId: one.name ? names.contactIds.get(one.name)! : null,
    }))
  if (!facts.length && !help.length) return known.facts.some(({ voided }) => voided) ? { fate: 'kept_yours' } : {}
  const stages = await listStages(tx, run.workspaceId, run.searchId)
  const made = {
    id: known.id,
    row,
    help,
    facts: facts.map((fact) => ({
      ...fact,
      id: uuidv7(),
      stageId: stages.find(({ kind }) => kind === fact.kind)?.id ?? null,
    })),
  }
  await holdApplication(tx, { workspaceId: run.workspaceId, id: known.id })
  await insertFacts(tx, run, [made])
  await insertHelp(tx, run, [made])
  await deriveFromFacts(tx, { workspaceId: run.workspaceId, id: known.id, wroteFirst: known.wroteFirst })
  return { fate: 'updated', before: { facts: made.facts.map(({ id }) => id) } }
}
