import { expect, test } from 'vitest'
import { drawFrom } from '../server/samples/draw'
import { type Card, cardsOf } from '../shared/cards'
import { cookieOf, startApp } from './support'

const { given, as, anonymous } = await startApp()
const credentials = { email: 'mara@example.org', password: 'correct-horse-battery' }
const boardUrl = `${given.root}/searches/${given.searchId}/board`
const stages = Object.values(await given.stages())
const made = await Promise.all(Array.from({ length: 40 }, (_, i) => given.application({ role: `Role ${i}` })))

/** A client with a session and a board of its own, which moves what it sees; refused when somebody was faster. */
async function openClient(seed: number) {
  const call = as(cookieOf(await anonymous('POST', '/api/session', credentials)))
  const draw = drawFrom(seed)
  const look = async () => cardsOf((await call('GET', boardUrl)).body)
  const fates = new Map<number, number>()
  let cards = await look()

  async function move() {
    const { id, version, stageId } = draw.one(cards)
    const column = draw.chance(0.3) ? stageId : draw.one(stages)
    const after = draw.chance(0.5) ? null : (draw.one(cards).id as string)
    const below = after === id ? null : after
    const headers = { 'if-match': `"${version}"` }
    const url = `${given.applicationsUrl}/${id}`
    const { status } =
      column === stageId
        ? await call('PUT', `${url}/place`, { after: below }, headers)
        : await call('PUT', `${url}/stage`, { stageId: column, after: below }, headers)
    fates.set(status, (fates.get(status) ?? 0) + 1)
    if (status !== 200 || draw.chance(0.3)) cards = await look()
    else cards = cards.map((card) => (card.id === id ? { ...card, version: version + 1, stageId: column } : card))
  }

  return { move, look, fates, call }
}

const ids = (cards: Card[]) => cards.map(({ id }) => id)

test('five hundred random moves by four clients at once: no card is lost or doubled, and all see the same', async () => {
  const clients = await Promise.all([1, 2, 3, 4].map(openClient))
  await Promise.all(
    clients.map(async ({ move }) => {
      for (let moved = 0; moved < 125; moved++) await move()
    }),
  )
  const fates = clients.flatMap((client) => [...client.fates.keys()])
  expect(fates.every((status) => [200, 409, 412].includes(status))).toBe(true)
  const boards = await Promise.all(clients.map(({ look }) => look()))
  expect(ids(boards[0]!).toSorted()).toEqual(made.map(({ id }) => id).toSorted())
  for (const board of boards) expect(board).toEqual(boards[0])

  // Each card stands where the last fact of its story says.
  for (const { id, stageId, version } of boards[0]!) {
    const { body } = await given.call('GET', `${given.applicationsUrl}/${id}`)
    expect(body).toMatchObject({ stageId, version })
    expect(body.stageChanges.at(-1).stageId).toBe(stageId)
  }
  const moves = clients.reduce((sum, client) => sum + (client.fates.get(200) ?? 0), 0)
  expect(boards[0]!.reduce((sum, { version }) => sum + version - 1, 0)).toBe(moves)
  expect(moves).toBeGreaterThan(200)
})
