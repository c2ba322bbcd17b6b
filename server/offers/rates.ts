import { and, asc, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { today } from '../../shared/days'
import type { ExchangeRate } from '../../shared/offers'
import type { Db } from '../db/client'
import { exchangeRates } from '../db/schema'
import { found } from '../errors'
import { touched, transaction } from '../live'
import { findWorkspace } from '../workspaces/queries'

type Of = { workspaceId: string; currency: string }

const shown = { currency: exchangeRates.currency, rate: exchangeRates.rate, setOn: exchangeRates.setOn }

export const listRates = (db: Db, workspaceId: string): Promise<ExchangeRate[]> =>
  db
    .select(shown)
    .from(exchangeRates)
    .where(eq(exchangeRates.workspaceId, workspaceId))
    .orderBy(asc(exchangeRates.currency))

/** What one unit is worth from today on; it replaces the rate before. */
export const setRate = (db: Db, { workspaceId, currency, rate, now }: Of & { rate: number; now: Date }) =>
  transaction(db, async (tx) => {
    const { timeZone } = found(await findWorkspace(tx, workspaceId), 'workspace')
    const setOn = today(now, timeZone)
    const [row] = await tx
      .insert(exchangeRates)
      .values({ workspaceId, id: uuidv7(), currency, rate, setOn })
      .onConflictDoUpdate({ target: [exchangeRates.workspaceId, exchangeRates.currency], set: { rate, setOn } })
      .returning(shown)
    touched(tx, workspaceId, 'offers')
    return row!
  })

export const removeRate = (db: Db, { workspaceId, currency }: Of) =>
  transaction(db, async (tx) => {
    const [row] = await tx
      .delete(exchangeRates)
      .where(and(eq(exchangeRates.workspaceId, workspaceId), eq(exchangeRates.currency, currency)))
      .returning(shown)
    found(row, 'rate')
    touched(tx, workspaceId, 'offers')
  })
