import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { today } from '../../shared/days'
import { type Db, tellPlanner } from '../db/client'
import { memberships, workspaces } from '../db/schema'
import { conflict, found } from '../errors'
import { touched, transaction } from '../live'
import { listSearches } from '../searches/queries'
import { findWorkspace } from '../workspaces/queries'
import { drawFrom } from './draw'
import { seedSample } from './seeds'

type By = { userId: string; now: Date }

/** A workspace of its own with a search of seven months in it, owned by the user: nothing of it mixes with theirs. */
export const createSampleWorkspace = (db: Db, { timeZone, userId, now }: By & { timeZone: string }) =>
  transaction(db, async (tx) => {
    const workspaceId = uuidv7()
    await tx.insert(workspaces).values({ id: workspaceId, name: 'Sample', timeZone, createdAt: now })
    await tx.insert(memberships).values({
      id: uuidv7(),
      userId,
      forWorkspace: workspaceId,
      role: 'owner',
      scope: 'full',
      grantedBy: userId,
      createdAt: now,
    })
    const searchId = await seedSample(tx, {
      workspaceId,
      userId,
      todayOn: today(now, timeZone),
      now,
      draw: drawFrom(20_260_310),
    })
    await tellPlanner(tx)
    touched(tx, workspaceId, 'searches')
    return { workspaceId, searchId }
  })

/** Throws a sample away whole; refuses a workspace that holds a search of one's own, or none. */
export const removeSampleWorkspace = (db: Db, workspaceId: string) =>
  transaction(db, async (tx) => {
    found(await findWorkspace(tx, workspaceId), 'workspace')
    const searches = await listSearches(tx, workspaceId)
    if (!searches.length || searches.some(({ sample }) => !sample))
      throw conflict('not_a_sample', 'This is your own workspace, not the sample: it is not thrown away.')
    await tx.delete(workspaces).where(eq(workspaces.id, workspaceId))
    await tx.delete(memberships).where(eq(memberships.forWorkspace, workspaceId))
  })
