import { sql } from 'drizzle-orm'
import type { Channel } from '../../shared/channels'
import { leastForRate } from '../../shared/documentKinds'
import type { Fared } from '../../shared/documents'
import { type Db, rowsOf } from '../db/client'
import { judged } from '../outcomes/queries'
import { wilsonInterval } from '../statistics/wilson'

type Scope = { workspaceId: string; searchId: string; asOf: string; horizonDays: number }
type Count = { documentId: string; channel: Channel; applied: number; mature: number; reached: number }

/**
 * What became of the applications that each version went with, channel by channel, by the rules of the outcomes: of those
 * old enough to tell, how many brought an interview within the horizon. Who chose which version for whom is not undone by
 * any counting, so nothing is compared.
 */
export async function countFared(db: Db, { searchId, ...rest }: Scope): Promise<Fared[]> {
  const usual = { event: 'interview', definition: 'any_help', withoutRecordedLater: false } as const
  const scope = { ...rest, ...usual, searchIds: [searchId] }
  const rows = await rowsOf<Count>(
    db,
    sql`${judged(scope)}
      select s.document_id as "documentId", j.channel, count(*)::int as applied,
        (count(*) filter (where j.mature))::int as mature,
        (count(*) filter (where j.mature and j.interview <= ${scope.horizonDays}))::int as reached
      from judged j
      join sent_documents s on s.workspace_id = ${scope.workspaceId} and s.application_id = j.id
      where j.excluded is null
      group by s.document_id, j.channel
      order by s.document_id, j.channel`,
  )
  return rows.map((row) => ({ ...row, rate: rateOf(row) }))
}

const rateOf = ({ mature, reached }: Count) =>
  mature < leastForRate ? null : wilsonInterval({ success: reached, total: mature })
