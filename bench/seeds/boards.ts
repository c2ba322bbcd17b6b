import { generateNKeysBetween } from 'fractional-indexing'
import { applications, help, stageChanges } from '../../server/db/schema'
import { type Draw, drawFrom } from '../../server/samples/draw'
import { boards, roles } from '../../server/samples/people'
import { levels } from '../../shared/applications'
import { addDays } from '../../shared/days'
import { derive } from '../../shared/facts'
import type { Ending, Kind } from '../../shared/stages'
import { kinds } from '../../shared/stages'
import type { World } from '../world'
import { idsFrom, inBursts } from './ids'
import type { Into } from './network'
import { insertRows } from './rows'

type Board = { size: number; companyIds: string[]; contactIds: string[]; call: World['call'] }
type Fact = { id: string; kind: Kind; ending: Ending | null; on: string; stageId: string }

const todayOn = '2026-06-30'
const tags = ['dream job', 'remote', 'fallback', 'visa', 'referral asked']

/** A search with a board of `size` cards, four in ten of them ended, one in five networked. The same every time. Answers its id. */
export async function seedBoard({ db, workspaceId, userId, now }: Into, { size, companyIds, contactIds, call }: Board) {
  const draw = drawFrom(size)
  const newId = idsFrom(draw, now, inBursts)
  const search = JSON.parse(
    (await call('POST', '/searches', { name: `Board of ${size}`, startedOn: '2025-01-01' })).text,
  )
  const stages: { id: string; kind: Kind }[] = JSON.parse((await call('GET', `/searches/${search.id}/stages`)).text)
  const stageIds = Object.fromEntries(stages.map(({ kind, id }) => [kind, id])) as Record<Kind, string>
  const ranks = generateNKeysBetween(null, null, size)
  const made = ranks.map((rank) => {
    const id = newId()
    const facts = story(draw, stageIds, now)
    const helpOn = draw.chance(0.2) ? [facts[0]!.on] : []
    return { id, rank, facts, helpOn, ...derive(facts, false, helpOn), stageId: facts.at(-1)!.stageId }
  })
  const rows = made.map(({ facts, helpOn, ...row }) => ({
    ...row,
    ...described(draw, row.ending),
    searchId: search.id,
    companyId: draw.one(companyIds),
    createdAt: now,
  }))
  await insertRows(db, applications, workspaceId, rows)
  const by = { recordedAt: now, recordedBy: userId }
  await insertRows(
    db,
    stageChanges,
    workspaceId,
    made.flatMap(({ id, facts }) => facts.map((fact) => ({ ...fact, applicationId: id, precision: 'day', ...by }))),
  )
  await insertRows(
    db,
    help,
    workspaceId,
    made.flatMap(({ id, helpOn }) =>
      helpOn.map((on) => ({
        id: draw.uuid(now),
        applicationId: id,
        contactId: draw.one(contactIds),
        kind: 'referred',
        on,
        note: '',
        ...by,
      })),
    ),
  )
  return search.id as string
}

const endings: readonly Ending[] = ['rejected', 'rejected', 'no_response', 'withdrawn']

/** Applied and onwards, some days apart; perhaps to an end. */
function story(draw: Draw, stageIds: Record<Kind, string>, now: Date): Fact[] {
  const facts: Fact[] = []
  const add = (kind: Kind, on: string, ending: Ending | null = null) =>
    facts.push({ id: draw.uuid(now), kind, ending, on, stageId: stageIds[kind] })
  let on = addDays(todayOn, -draw.whole(60, 500))
  let at = 1
  add('applied', on)
  while (at < kinds.length - 1 && draw.chance(0.35)) {
    on = addDays(on, draw.whole(2, 12))
    add(kinds[++at]!, on)
  }
  if (at < 5 && draw.chance(0.4)) add(kinds[at]!, addDays(on, draw.whole(3, 14)), draw.one(endings))
  return facts
}

const described = (draw: Draw, ending: Ending | null) => {
  const isOpen = !ending && draw.chance(0.6)
  return {
    ...{
      role: draw.one(roles),
      confidential: false,
      sourceKind: 'job_board',
      sourceName: draw.one(boards),
      wroteFirst: false,
    },
    ...{
      excitement: draw.whole(1, 5),
      level: draw.chance(0.6) ? draw.one(levels) : null,
      tags: draw.chance(0.25) ? [draw.one(tags)] : [],
      loggedAs: 'live',
      version: 1,
      link: `https://jobs.example.org/${draw.whole(1e6, 1e7)}`,
    },
    ...{
      nextStep: isOpen ? 'Send a thank-you' : null,
      nextStepDueOn: isOpen ? addDays(todayOn, draw.whole(-3, 10)) : null,
    },
    description: 'What they wrote of the role, which no card carries. '.repeat(30),
  }
}
