import { companySizes } from '../../shared/companies'
import { foldCompanyName } from '../../shared/companyNames'
import { addDays, type DayText } from '../../shared/days'
import { foldPersonName } from '../../shared/personNames'
import type { Kind } from '../../shared/stages'
import type { Tie } from '../../shared/ties'
import type { Db } from '../db/client'
import {
  applications,
  companies,
  contacts,
  help,
  notes,
  positions,
  relationships,
  stageChanges,
  tasks,
} from '../db/schema'
import { createSearch, listStages } from '../searches/queries'
import type { Draw } from './draw'
import { companyNames, fields, firstNames, lastNames, titles, towns } from './people'
import { sampleApplications } from './search'

type Sample = { workspaceId: string; userId: string; now: Date; todayOn: DayText; draw: Draw }

const people = 600
const daysOfSearch = 213

/** Fills a workspace with a believable search of seven months and the people around it; answers the search's id. Within a transaction. */
export async function seedSample(tx: Db, sample: Sample): Promise<string> {
  const { workspaceId, todayOn, now, draw } = sample
  const startedOn = addDays(todayOn, -daysOfSearch)
  const goal = 'A product design role in a company that makes things people use, in Berlin or remote.'
  const search = await createSearch(tx, {
    workspaceId,
    name: 'Design roles (sample)',
    goal,
    startedOn,
    sample: true,
    now,
  })
  const companyIds = await seedCompanies(tx, sample)
  const known = await seedPeople(tx, sample, companyIds)
  const stages = await listStages(tx, workspaceId, search.id)
  const stageIds = Object.fromEntries(stages.map(({ kind, id }) => [kind, id])) as Record<Kind, string>
  const made = sampleApplications(draw, { companyIds, peopleAt: known.peopleAt, stageIds }, { startedOn, todayOn })
  await seedApplications(tx, sample, { searchId: search.id, made, names: known.names })
  return search.id
}

async function seedCompanies(tx: Db, { workspaceId, draw, now }: Sample): Promise<string[]> {
  const rows = companyNames.map((name) => ({
    ...{ workspaceId, id: draw.uuid(now), name, folded: foldCompanyName(name), createdAt: now },
    ...{ size: draw.one(companySizes), field: draw.one(fields), town: draw.one(towns) },
  }))
  await tx.insert(companies).values(rows)
  return rows.map(({ id }) => id)
}

/** 600 people, most of them mere connections; who works where now, worked before, and knows whom. */
async function seedPeople(tx: Db, { workspaceId, draw, now, todayOn }: Sample, companyIds: string[]) {
  const ties: Tie[] = [
    ...Array(14).fill('network'),
    ...Array(40).fill('warm'),
    ...Array(96).fill('acquaintance'),
    ...Array(430).fill('connection'),
    ...Array(20).fill('unmet'),
  ]
  const names = new Map<string, string>()
  const rows = ties.slice(0, people).map((tie, i) => {
    const name = `${firstNames[i % firstNames.length]} ${lastNames[(i * 7 + Math.floor(i / firstNames.length)) % lastNames.length]}`
    const id = draw.uuid(now)
    names.set(id, name)
    const lastTouchOn = tie === 'connection' || tie === 'unmet' ? null : addDays(todayOn, -draw.whole(2, 400))
    const connectedOn = tie === 'unmet' ? null : addDays(todayOn, -draw.whole(30, 3_000))
    return { workspaceId, id, name, folded: foldPersonName(name), tie, lastTouchOn, connectedOn, createdAt: now }
  })
  await tx.insert(contacts).values(rows)
  const jobs = rows.flatMap(({ id }) => careerOf(draw, { workspaceId, contactId: id, companyIds, todayOn, now }))
  await tx.insert(positions).values(jobs)
  const friends = rows.filter(({ tie }) => tie === 'network' || tie === 'warm')
  const unmet = rows.filter(({ tie }) => tie === 'unmet')
  await tx.insert(relationships).values(
    unmet.map(({ id }) => ({
      workspaceId,
      id: draw.uuid(now),
      contactId: draw.one(friends).id,
      knowsContactId: id,
      how: 'Former colleagues',
      createdAt: now,
    })),
  )
  const met = new Set(rows.filter(({ tie }) => tie !== 'unmet' && tie !== 'connection').map(({ id }) => id))
  const peopleAt = new Map<string, string[]>()
  for (const { contactId, companyId, current } of jobs)
    if (current && met.has(contactId)) peopleAt.set(companyId, [...(peopleAt.get(companyId) ?? []), contactId])
  return { names, peopleAt }
}

type Career = { workspaceId: string; contactId: string; companyIds: string[]; todayOn: DayText; now: Date }

function careerOf(draw: Draw, { workspaceId, contactId, companyIds, todayOn, now }: Career) {
  const sinceOn = addDays(todayOn, -draw.whole(120, 2_400))
  const job = (more: { startedOn: string; endedOn: string | null; current: boolean }) => ({
    ...{
      workspaceId,
      id: draw.uuid(now),
      contactId,
      companyId: draw.one(companyIds),
      title: draw.one(titles),
      createdAt: now,
    },
    ...{ startedPrecision: 'month' as const, endedPrecision: 'month' as const, ...more },
  })
  const now_ = job({ startedOn: monthOf(sinceOn), endedOn: null, current: true })
  if (!draw.chance(0.7)) return [now_]
  return [
    now_,
    job({ startedOn: monthOf(addDays(sinceOn, -draw.whole(400, 1_500))), endedOn: monthOf(sinceOn), current: false }),
  ]
}

const monthOf = (on: DayText) => `${on.slice(0, 7)}-01`

type Seeded = { searchId: string; made: ReturnType<typeof sampleApplications>; names: Map<string, string> }

async function seedApplications(
  tx: Db,
  { workspaceId, draw, userId, todayOn, now }: Sample,
  { searchId, made, names }: Seeded,
) {
  const rows = made.map(({ facts, help, source, ...application }) => ({
    ...application,
    ...source,
    facts,
    helpers: help,
    id: draw.uuid(now),
  }))
  await tx.insert(applications).values(
    rows.map(({ facts, helpers, ...row }) => ({
      workspaceId,
      searchId,
      ...row,
      ...nextStepOf(draw, row, todayOn),
      excitement: draw.whole(1, 5),
      createdAt: now,
    })),
  )
  const by = { recordedAt: now, recordedBy: userId }
  await tx.insert(stageChanges).values(
    rows.flatMap(({ id, facts }) =>
      facts.map((fact) => ({
        workspaceId,
        id: draw.uuid(now),
        applicationId: id,
        ...fact,
        recordedAt: new Date(`${fact.on}T18:00:00Z`),
        recordedBy: userId,
      })),
    ),
  )
  await tx.insert(help).values(
    rows
      .flatMap(({ id, helpers }) =>
        helpers.map((one) => ({
          workspaceId,
          id: draw.uuid(now),
          applicationId: id,
          ...one,
          ...by,
          recordedAt: new Date(`${one.on}T18:00:00Z`),
        })),
      )
      .filter(distinctHelp()),
  )
  const asked = [...names].slice(0, 5)
  await tx.insert(tasks).values(
    asked.map(([contactId, name], i) => ({
      workspaceId,
      id: draw.uuid(now),
      contactId,
      title: `Ask ${name.split(' ')[0]} for ${asks[i % asks.length]}`,
      dueOn: addDays(todayOn, i - 2),
      createdAt: now,
    })),
  )
  const [first] = rows
  await tx.insert(notes).values({
    workspaceId,
    id: draw.uuid(now),
    applicationId: first!.id,
    body: '**To prepare:** the case study on the booking flow, and two questions about the team.',
    createdAt: now,
    updatedAt: now,
  })
}

const asks = [
  'a 20-minute chat',
  'an introduction',
  'news of the team',
  'a word about the role',
  'feedback on the portfolio',
]

/** Open applications mostly have something to do next. */
function nextStepOf(draw: Draw, { kind, ending }: { kind: Kind; ending: string | null }, todayOn: DayText) {
  if (ending || !draw.chance(0.6)) return {}
  const nextStep = {
    saved: 'Find whom to ask',
    applied: 'Follow up',
    screen: 'Prepare for the call',
    interview: 'Send a thank-you',
    offer: 'Compare the offer',
    accepted: 'Sign',
  }[kind]
  return { nextStep, nextStepDueOn: addDays(todayOn, draw.whole(-3, 10)) }
}

/** The same person does not help twice in the same way on one day. */
function distinctHelp() {
  const seen = new Set<string>()
  return ({
    applicationId,
    contactId,
    kind,
    on,
  }: {
    applicationId: string
    contactId: string
    kind: string
    on: string
  }) => {
    const key = `${applicationId} ${contactId} ${kind} ${on}`
    return !seen.has(key) && Boolean(seen.add(key))
  }
}
