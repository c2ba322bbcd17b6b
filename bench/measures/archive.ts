import { exportArchive, restoreArchive } from '../../server/archives/queries'
import { openSpool } from '../../server/archives/spool'
import { createWorkspace } from '../../server/workspaces/queries'
import { timeOf } from '../rounds'
import { type Line, ms } from '../table'
import { kinds, nameOf, worldOf } from '../world'

/** A copy of the whole workspace, and that copy restored into an empty one. Once each: nobody does it often. */
export async function measureArchive(): Promise<Line[]> {
  const lines: Line[] = []
  for (const kind of kinds) {
    const {
      database: { db },
      workspaceId,
      userId,
      now,
    } = await worldOf(kind)
    const spool = await openSpool()
    const empty = await createWorkspace(db, { name: 'Empty', timeZone: 'Europe/Berlin', startedOn: '2026-06-30', now })
    const out = await timeOf(() => exportArchive(db, spool, { workspaceId, now }))
    const back = await timeOf(() => restoreArchive(db, spool, { workspaceId: empty, userId }))
    await spool.drop()
    lines.push({ measure: 'archive of all that, written', on: nameOf[kind], ours: ms(out) })
    lines.push({ measure: 'archive of all that, restored', on: nameOf[kind], ours: ms(back) })
  }
  return lines
}
