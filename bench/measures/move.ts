import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Db } from '../../server/db/client'
import { cardsOf } from '../../shared/cards'
import { bareRoute } from '../bare'
import { compare } from '../rounds'
import { besideFloor, type Line } from '../table'
import { kinds, nameOf, type World, worldOf } from '../world'

/** A card moved to another column, beside one short transaction by hand: the fact, and the row it stands on. */
export async function measureMove(): Promise<Line[]> {
  const lines: Line[] = []
  for (const kind of kinds) {
    const world = await worldOf(kind)
    const bare = bareMove(world)
    const p50: number[] = []
    for (const size of [300, 2000] as const) {
      const cards = await openCards(world, size)
      const compared = await compare({
        ours: (turn) => move(world, cards[turn % cards.length]!),
        floor: (turn) => bare.call(cards[turn % cards.length]!.id),
        calls: 60,
      })
      p50.push(compared.ours.p50)
      lines.push(besideFloor({ measure: `a move, board of ${size}`, on: nameOf[kind] }, compared, 3))
    }
    const ratio = p50[1]! / p50[0]!
    lines.push({
      measure: 'a move at 2,000 beside one at 300',
      on: nameOf[kind],
      ours: '',
      ratio,
      target: 'the same (± 25 %)',
      isOver: ratio > 1.25,
    })
  }
  return lines
}

type Card = { id: string; version: number; stageIds: string[]; at: number }

/** Cards that stand open in Applied or Screen, and go to and fro between the two. */
async function openCards({ call, boards }: World, size: 300 | 2000): Promise<Card[]> {
  const board = JSON.parse((await call('GET', `/searches/${boards[size]}/board`)).text)
  const stageIds = ['applied', 'screen'].map(
    (kind) => board.stages.find((stage: { kind: string }) => stage.kind === kind).id,
  )
  return cardsOf(board).flatMap(({ id, version, stageId, ending }) => {
    const at = stageIds.indexOf(stageId)
    return ending || at < 0 ? [] : [{ id, version, stageIds, at }]
  })
}

async function move({ call }: World, card: Card) {
  card.at = 1 - card.at
  const moved = await call(
    'PUT',
    `/applications/${card.id}/stage`,
    { stageId: card.stageIds[card.at] },
    { 'if-match': `"${card.version}"` },
  )
  card.version = Number(/\d+/.exec(String(moved.headers.etag))![0])
}

// The facts go nowhere near the cards that are moved: voided, they count for nothing.
const bareMove = ({ database: { db }, workspaceId, userId, now }: World) =>
  bareRoute((id) =>
    db.transaction(async (inner) => {
      const tx = inner as unknown as Db
      await tx.execute(sql`
        insert into stage_changes (workspace_id, id, application_id, kind, "on", recorded_at, recorded_by, voided_at)
        values (${workspaceId}, ${uuidv7()}, ${id}, 'screen', '2026-06-30', ${now.toISOString()}, ${userId}, ${now.toISOString()})`)
      await tx.execute(sql`
        update applications set excitement = 3, next_step_due_on = '2026-07-01'
        where workspace_id = ${workspaceId} and id = ${id}`)
      return { id }
    }),
  )
