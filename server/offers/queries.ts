import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { NewOffer, Offer, OfferChanges, OfferInView } from '../../shared/offers'
import { holdStanding } from '../applications/queries'
import type { Db } from '../db/client'
import { applications, companies, offers } from '../db/schema'
import { conflict, found } from '../errors'
import { stale } from '../http'
import { touched, transaction } from '../live'

export { listRates, removeRate, setRate } from './rates'

type One = { workspaceId: string; id: string }
type Listed = { workspaceId: string; searchIds: string[] | null; applicationId?: string; searchId?: string }

/** Offers with where they come from, the first received first; none of an application in the trash. */
export async function listOffers(
  db: Db,
  { workspaceId, searchIds, applicationId, searchId }: Listed,
): Promise<OfferInView[]> {
  const rows = await db
    .select({
      offer: offers,
      role: applications.role,
      company: companies.name,
      companyId: applications.companyId,
      kind: applications.kind,
      ending: applications.ending,
    })
    .from(offers)
    .innerJoin(applications, and(eq(applications.workspaceId, workspaceId), eq(applications.id, offers.applicationId)))
    .leftJoin(companies, and(eq(companies.workspaceId, workspaceId), eq(companies.id, applications.companyId)))
    .where(
      and(
        eq(offers.workspaceId, workspaceId),
        isNull(offers.trashedAt),
        isNull(applications.trashedAt),
        applicationId ? eq(offers.applicationId, applicationId) : undefined,
        searchId ? eq(applications.searchId, searchId) : undefined,
        searchIds ? inArray(applications.searchId, searchIds) : undefined,
      ),
    )
    .orderBy(asc(offers.receivedOn), asc(offers.id))
  return rows.map(({ offer, ...from }) => ({ ...offer, ...from }))
}

/** An offer; the one that is there already when a try with the same id went before. */
export const createOffer = (db: Db, { workspaceId, id, now, ...offer }: One & NewOffer & { now: Date }) =>
  transaction(db, async (tx) => {
    await holdStanding(tx, { workspaceId, id: offer.applicationId })
    await tx
      .insert(offers)
      .values({ workspaceId, id, ...offer, createdAt: now })
      .onConflictDoNothing({ target: [offers.workspaceId, offers.id] })
    touched(tx, workspaceId, 'offers')
    const [row] = await tx.select().from(offers).where(isOne({ workspaceId, id }))
    return found(row, 'offer') satisfies Offer
  })

export const changeOffer = (
  db: Db,
  { workspaceId, id, version, changes }: One & { version: number; changes: OfferChanges },
) =>
  transaction(db, async (tx) => {
    const [before] = await tx.select().from(offers).where(isOne({ workspaceId, id })).for('update')
    const offer = found(before, 'offer')
    if (offer.trashedAt) throw conflict('in_trash', 'This offer is in the trash. Restore it first.')
    if (offer.version !== version) throw stale('offer', offer.version)
    const [row] = await tx
      .update(offers)
      .set({ ...changes, version: version + 1 })
      .where(isOne({ workspaceId, id }))
      .returning()
    touched(tx, workspaceId, 'offers')
    return row!
  })

export const trashOffer = (db: Db, { workspaceId, id, userId, now }: One & { userId: string; now: Date }) =>
  transaction(db, async (tx) => {
    const [row] = await tx
      .update(offers)
      .set({ trashedAt: sql`coalesce(${offers.trashedAt}, ${now.toISOString()})`, trashedBy: userId })
      .where(isOne({ workspaceId, id }))
      .returning({ id: offers.id })
    found(row, 'offer')
    touched(tx, workspaceId, 'offers')
  })

const isOne = ({ workspaceId, id }: One) => and(eq(offers.workspaceId, workspaceId), eq(offers.id, id))
