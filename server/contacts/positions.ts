import { and, eq, sql } from 'drizzle-orm'
import type { NewPosition, PositionChanges } from '../../shared/contacts'
import type { Precision } from '../../shared/days'
import { findOrCreateCompany } from '../companies/queries'
import type { Db } from '../db/client'
import { companies, positions } from '../db/schema'
import { found, invalid } from '../errors'
import { transaction } from '../live'
import { raiseVersion } from './versions'

type OfContact = { workspaceId: string; contactId: string }
type One = OfContact & { id: string }

/** The current ones first, then the latest. */
export const listPositions = (db: Db, { workspaceId, contactId }: OfContact) =>
  selectPositions(db, workspaceId)
    .where(and(eq(positions.workspaceId, workspaceId), eq(positions.contactId, contactId)))
    .orderBy(sql`${positions.current} desc, ${positions.startedOn} desc nulls last, ${positions.id} desc`)

/** A position; the one that is there already when a try with the same id went before. */
export const addPosition = (db: Db, { workspaceId, contactId, ...position }: One & NewPosition & { now: Date }) =>
  transaction(db, async (tx) => {
    await raiseVersion(tx, { workspaceId, id: contactId })
    await insertPosition(tx, { workspaceId, contactId, ...position })
    return found(await findPosition(tx, { workspaceId, contactId, id: position.id }), 'position')
  })

/** Within a transaction that raises the contact's version or has just made the contact. */
export async function insertPosition(tx: Db, { now, ...position }: One & NewPosition & { now: Date }) {
  if (!position.companyId && !position.companyName && !position.title) throw invalid('/companyName', 'is missing')
  const { current = !position.endedOn } = position
  refuseDisorder({ ...position, current })
  const company = await companyOf(tx, { ...position, now })
  await tx
    .insert(positions)
    .values({ ...position, ...company, current, createdAt: now })
    .onConflictDoNothing({ target: [positions.workspaceId, positions.id] })
}

/** An end that is given ends a current position, and a position that is current again has no end. */
export const changePosition = (
  db: Db,
  { workspaceId, contactId, id, changes, now }: One & { changes: PositionChanges; now: Date },
) =>
  transaction(db, async (tx) => {
    const one = { workspaceId, contactId, id }
    await raiseVersion(tx, { workspaceId, id: contactId })
    const before = found(await findPosition(tx, one), 'position')
    const span = { ...before, ...changes, ...spanOf(before, changes) }
    refuseDisorder(span)
    const { companyId, companyName, ...rest } = changes
    const isMoved = companyId !== undefined || companyName !== undefined
    const company = isMoved ? await companyOf(tx, { workspaceId, companyId, companyName, now }) : {}
    await tx
      .update(positions)
      .set({ ...rest, ...company, current: span.current, endedOn: span.endedOn })
      .where(isPosition(one))
    return found(await findPosition(tx, one), 'position')
  })

export const removePosition = (db: Db, { workspaceId, contactId, id }: One) =>
  transaction(db, async (tx) => {
    await raiseVersion(tx, { workspaceId, id: contactId })
    const [row] = await tx
      .delete(positions)
      .where(isPosition({ workspaceId, contactId, id }))
      .returning({ id: positions.id })
    found(row, 'position')
  })

async function findPosition(db: Db, one: One) {
  const [row] = await selectPositions(db, one.workspaceId).where(isPosition(one))
  return row ?? null
}

const isPosition = ({ workspaceId, contactId, id }: One) =>
  and(eq(positions.workspaceId, workspaceId), eq(positions.contactId, contactId), eq(positions.id, id))

const selectPositions = (db: Db, workspaceId: string) =>
  db
    .select({
      id: positions.id,
      companyId: positions.companyId,
      company: sql<string>`coalesce(${companies.name}, ${positions.companyName})`,
      title: positions.title,
      startedOn: positions.startedOn,
      startedPrecision: positions.startedPrecision,
      endedOn: positions.endedOn,
      endedPrecision: positions.endedPrecision,
      current: positions.current,
    })
    .from(positions)
    .leftJoin(companies, and(eq(companies.workspaceId, workspaceId), eq(companies.id, positions.companyId)))

type Employer = { workspaceId: string; companyId?: string | null; companyName?: string | null; now: Date }

/** The company by its id, or by its name as it was written. */
async function companyOf(tx: Db, { workspaceId, companyId, companyName, now }: Employer) {
  if (companyId || !companyName) return { companyId: companyId ?? null, companyName: '' }
  return { companyId: await findOrCreateCompany(tx, { workspaceId, name: companyName, now }), companyName }
}

type Ending = { current: boolean; endedOn: string | null }

function spanOf(before: Ending, { current, endedOn }: Partial<Ending>): Ending {
  const isCurrent = current ?? (endedOn ? false : before.current)
  return { current: isCurrent, endedOn: endedOn === undefined ? (isCurrent ? null : before.endedOn) : endedOn }
}

type Span = {
  startedOn?: string | null
  startedPrecision?: Precision
  endedOn?: string | null
  endedPrecision?: Precision
  current: boolean
}

const written = { day: 10, month: 7, year: 4 }

function refuseDisorder({ startedOn, startedPrecision = 'day', endedOn, endedPrecision = 'day', current }: Span) {
  if (current && endedOn) throw invalid('/endedOn', 'must be empty for a position that is current')
  const comparable = Math.min(written[startedPrecision], written[endedPrecision])
  if (startedOn && endedOn && endedOn.slice(0, comparable) < startedOn.slice(0, comparable))
    throw invalid('/endedOn', 'is before the start')
}
