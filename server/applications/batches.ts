import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { BatchChanged, BatchChanges, BatchMove, BatchMoved, BatchUndo } from '../../shared/batches'
import { type Db, rowsOf } from '../db/client'
import { applications } from '../db/schema'
import { conflict, found } from '../errors'
import { stale } from '../http'
import { touched, transaction } from '../live'
import { voidStageChange } from './history'
import { moveWithin } from './moves'

// Several applications at once: all of them or none, in one transaction.

type In = { workspaceId: string; now: Date }
type By = In & { userId: string }

/** Moves them below the card `after` in the order given; answers the fact that moved each. */
export const moveApplications = (
  db: Db,
  { workspaceId, userId, now, applications: moving, after, ...move }: By & BatchMove,
): Promise<BatchMoved> =>
  transaction(db, async (tx) => {
    await hold(tx, workspaceId, moving)
    const moved: BatchMoved = []
    for (const one of moving) {
      const above = moved.at(-1)?.id ?? after
      const place = move.stageId ? { after: above } : {}
      const { version, change } = await moveWithin(tx, { workspaceId, userId, now, ...one, ...move, ...place })
      moved.push({ id: one.id, version, changeId: change.id })
    }
    touched(tx, workspaceId, 'applications')
    return moved
  })

/** Takes moves back, the last one first, so that each finds its place again. */
export const undoMoves = (db: Db, { workspaceId, now, applications: moved }: In & BatchUndo): Promise<BatchChanged> =>
  transaction(db, async (tx) => {
    await hold(tx, workspaceId, moved)
    const undone: BatchChanged = []
    for (const one of moved.toReversed()) {
      const { version } = await voidStageChange(tx, { workspaceId, now, ...one })
      undone.push({ id: one.id, version })
    }
    touched(tx, workspaceId, 'applications')
    return undone
  })

/** Sets tags and next steps in one statement; what is not given stays. */
export const changeApplications = (
  db: Db,
  { workspaceId, applications: changed }: { workspaceId: string } & BatchChanges,
): Promise<BatchChanged> =>
  transaction(db, async (tx) => {
    await hold(tx, workspaceId, changed)
    touched(tx, workspaceId, 'applications')
    return rowsOf<BatchChanged[number]>(
      tx,
      sql`
        update applications a set
          tags = coalesce(n.change->'tags', a.tags),
          next_step = case when n.change ? 'nextStep' then n.change->>'nextStep' else a.next_step end,
          next_step_due_on = case when n.change ? 'nextStepDueOn' then (n.change->>'nextStepDueOn')::date else a.next_step_due_on end,
          version = a.version + 1
        from jsonb_array_elements(${JSON.stringify(changed)}::jsonb) as n(change)
        where a.workspace_id = ${workspaceId} and a.id = (n.change->>'id')::uuid
        returning a.id, a.version`,
    )
  })

/** Into the trash with them. Answers nothing: those that are in it already stay there. */
export const trashApplications = (db: Db, { workspaceId, userId, now, ids }: By & { ids: string[] }) =>
  transaction(db, async (tx) => {
    const rows = await tx
      .update(applications)
      .set({ trashedAt: now, trashedBy: userId, version: sql`${applications.version} + 1` })
      .where(
        and(eq(applications.workspaceId, workspaceId), inArray(applications.id, ids), isNull(applications.trashedAt)),
      )
      .returning({ id: applications.id })
    refuseMissing(rows, ids)
    touched(tx, workspaceId, 'applications')
  })

/** Out of the trash again. */
export const restoreApplications = (db: Db, { workspaceId, ids }: { workspaceId: string; ids: string[] }) =>
  transaction(db, async (tx) => {
    const rows = await tx
      .update(applications)
      .set({ trashedAt: null, trashedBy: null, version: sql`${applications.version} + 1` })
      .where(and(eq(applications.workspaceId, workspaceId), inArray(applications.id, ids)))
      .returning({ id: applications.id })
    refuseMissing(rows, ids)
    touched(tx, workspaceId, 'applications')
  })

type Versioned = { id: string; version: number }

/** Locks them all, always in one order, and refuses the whole when one is gone, in the trash or of another version. */
async function hold(tx: Db, workspaceId: string, asked: readonly Versioned[]) {
  const ids = asked.map(({ id }) => id)
  const rows = await tx
    .select({ id: applications.id, version: applications.version, trashedAt: applications.trashedAt })
    .from(applications)
    .where(and(eq(applications.workspaceId, workspaceId), inArray(applications.id, ids)))
    .orderBy(asc(applications.id))
    .for('update')
  refuseMissing(rows, ids)
  const versions = new Map(rows.map((row) => [row.id, row]))
  for (const { id, version } of asked) {
    const row = versions.get(id)!
    if (row.trashedAt) throw conflict('in_trash', 'One of these applications is in the trash. Restore it first.')
    if (row.version !== version) throw stale('application', row.version)
  }
}

const refuseMissing = (rows: readonly unknown[], ids: readonly string[]) =>
  found(rows.length === ids.length ? rows : null, 'application')
