import type { Db } from '../../server/db/client'
import { companies, companyAliases, contacts, positions, relationships } from '../../server/db/schema'
import { type Draw, drawFrom } from '../../server/samples/draw'
import { fields, firstNames, lastNames, titles, towns } from '../../server/samples/people'
import { companySizes } from '../../shared/companies'
import { foldCompanyName } from '../../shared/companyNames'
import { addDays } from '../../shared/days'
import { foldPersonName } from '../../shared/personNames'
import type { Tie } from '../../shared/ties'
import { idsFrom, inBursts } from './ids'
import { insertRows } from './rows'

export type Into = { db: Db; workspaceId: string; userId: string; now: Date }

export const sizes = { companies: 2_400, aliases: 200, contacts: 15_000, relationships: 60_000 }
const todayOn = '2026-06-30'

/** 15,000 people with 30,000 positions at 2,400 companies, of which few are common, and 60,000 who know one another. The same every time. */
export async function seedNetwork({ db, workspaceId, now }: Into) {
  const draw = drawFrom(15_000)
  const newId = idsFrom(draw, now, inBursts)
  const made = Array.from({ length: sizes.companies }, (_, i) => ({
    id: newId(),
    name: companyName(i),
  }))
  await insertRows(
    db,
    companies,
    workspaceId,
    made.map((company) => companyRow(draw, company, now)),
  )
  const aliased = made.slice(0, sizes.aliases)
  await insertRows(
    db,
    companyAliases,
    workspaceId,
    aliased.map(({ id, name }) => aliasRow(draw, id, name, now)),
  )
  const people = Array.from({ length: sizes.contacts }, (_, i) => personRow(draw, { id: newId(), i, now }))
  await insertRows(db, contacts, workspaceId, people)
  const companyIds = made.map(({ id }) => id)
  await insertRows(
    db,
    positions,
    workspaceId,
    people.flatMap(({ id }) => career(draw, { contactId: id, companyIds, now })),
  )
  await insertRows(db, relationships, workspaceId, friendships(draw, people, now))
  return { companyIds, contactIds: people.map(({ id }) => id), names: made.map(({ name }) => name) }
}

const words = {
  first:
    'Alder Blue Bright Calder Copper Delta East Elm Fair Fjord Glass Grey Halden Harbor Iron Juniper Kestrel Lantern Marlow Meridian'.split(
      ' ',
    ),
  second: 'field water gate stone wood house bridge mark light point'.split(' '),
  third: 'Logistics Energy Robotics Bank Foods Media Insurance Health Software Studios Rail Press'.split(' '),
}

/** 2,400 names, no two the same. */
const companyName = (i: number) => {
  const { first, second, third } = words
  const [a, b, c] = [i % 20, Math.floor(i / 20) % 10, Math.floor(i / 200) % 12]
  return `${first[a]}${second[b]} ${third[c]}`
}

/** By what else a company is known; the first 200 differ in it. */
export const aliasOf = (name: string) => `${name.split(' ')[0]} Group`

const companyRow = (draw: Draw, { id, name }: { id: string; name: string }, now: Date) => ({
  ...{
    id,
    name,
    folded: foldCompanyName(name),
    size: draw.one(companySizes),
    field: draw.one(fields),
    town: draw.one(towns),
  },
  ...{ links: [], version: 1, createdAt: now },
})

const aliasRow = (draw: Draw, companyId: string, name: string, now: Date) => ({
  ...{
    id: draw.uuid(now),
    companyId,
    kind: 'name',
    value: aliasOf(name),
    folded: foldCompanyName(aliasOf(name)),
    createdAt: now,
  },
})

function personRow(draw: Draw, { id, i, now }: { id: string; i: number; now: Date }) {
  const name = `${draw.one(firstNames)} ${draw.one(lastNames)}`
  const tie: Tie =
    i % 50 === 0
      ? 'network'
      : i % 14 === 0
        ? 'warm'
        : i % 6 === 0
          ? 'acquaintance'
          : i % 31 === 0
            ? 'unmet'
            : 'connection'
  return {
    ...{ id, name, folded: foldPersonName(name), tie, howKnown: '', emails: [], phones: [], tags: [] },
    ...{ links: [`https://www.linkedin.com/in/person-${i}`], profileKey: `linkedin.com/in/person-${i}`, version: 1 },
    ...{
      connectedOn: addDays(todayOn, -draw.whole(30, 4_000)),
      lastTouchOn: i % 6 ? null : addDays(todayOn, -draw.whole(2, 400)),
    },
    createdAt: now,
  }
}

/** Now, and before. */
function career(draw: Draw, { contactId, companyIds, now }: { contactId: string; companyIds: string[]; now: Date }) {
  const sinceOn = addDays(todayOn, -draw.whole(120, 2_400))
  const startedOn = addDays(sinceOn, -draw.whole(400, 1_500))
  // The lesser of two draws: the first companies are the common ones.
  const somewhere = () =>
    companyIds[Math.min(draw.whole(0, companyIds.length - 1), draw.whole(0, companyIds.length - 1))]
  const job = (more: object) => ({
    ...{
      id: draw.uuid(now),
      contactId,
      companyId: somewhere(),
      companyName: '',
      title: draw.one(titles),
      createdAt: now,
    },
    ...{ startedPrecision: 'month', endedPrecision: 'month', ...more },
  })
  return [
    job({ startedOn: sinceOn, endedOn: null, current: true }),
    job({ startedOn, endedOn: sinceOn, current: false }),
  ]
}

/** Who knows whom: those whom one has not met are known through somebody. */
function friendships(draw: Draw, people: { id: string; tie: Tie }[], now: Date) {
  const friends = people.filter(({ tie }) => tie === 'network' || tie === 'warm')
  const pairs = new Map<string, { contactId: string; knowsContactId: string }>()
  while (pairs.size < sizes.relationships) {
    const [one, other] = [draw.one(friends).id, draw.one(people).id]
    if (one !== other) pairs.set(one + other, { contactId: one, knowsContactId: other })
  }
  return [...pairs.values()].map((pair) => ({ id: draw.uuid(now), ...pair, how: '', strength: 'well', createdAt: now }))
}
