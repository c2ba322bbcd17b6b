import { generateNKeysBetween } from 'fractional-indexing'
import type { HelpKind } from '../../shared/channels'
import { addDays, type DayText } from '../../shared/days'
import { derive } from '../../shared/facts'
import type { Ending, Kind } from '../../shared/stages'
import { kinds } from '../../shared/stages'
import type { Draw } from './draw'
import { boards, roles } from './people'

export type SampleHelp = { contactId: string; kind: HelpKind; on: DayText }
type Fact = { kind: Kind; ending: Ending | null; on: DayText; stageId: string }
type Known = { companyIds: string[]; peopleAt: Map<string, string[]>; stageIds: Record<Kind, string> }
type When = { startedOn: DayText; todayOn: DayText }

const applied = 132
const saved = 8
const helpKinds: readonly HelpKind[] = ['told', 'introduced', 'referred', 'referred', 'vouched']

/** The sample's applications with their facts and help: networked ones do better, and some are still pending. */
export function sampleApplications(draw: Draw, known: Known, when: When) {
  const span = 205
  const made = Array.from({ length: applied + saved }, (_, i) => {
    const isSaved = i >= applied
    const ready = told(known, i, when.todayOn)
    const startOn =
      ready?.[0]?.on ??
      (isSaved
        ? addDays(when.todayOn, -draw.whole(1, 9))
        : addDays(when.startedOn, Math.floor((i * span) / applied) + draw.whole(0, 3)))
    const networked = Boolean(ready) || (!isSaved && draw.chance(0.26))
    const withPeople = known.companyIds.filter((id) => known.peopleAt.get(id)?.length)
    const companyId = draw.one(networked ? withPeople : known.companyIds)
    const help = networked ? helpBefore(draw, known.peopleAt.get(companyId)!, startOn) : []
    const wroteFirst = !networked && !isSaved && draw.chance(0.1)
    const facts = isSaved
      ? [fact(known, 'saved', startOn)]
      : (ready ?? story(draw, known, { startOn, networked, todayOn: when.todayOn }))
    if (!networked && !isSaved && draw.chance(0.06))
      help.push(...lateHelp(draw, known.peopleAt.get(companyId) ?? [], startOn, when.todayOn))
    return {
      companyId,
      facts,
      help,
      wroteFirst,
      role: draw.one(roles),
      ...derive(
        facts,
        wroteFirst,
        help.map(({ on }) => on),
      ),
      stageId: facts.at(-1)!.stageId,
      source: sourceOf(draw, networked, wroteFirst),
    }
  })
  const ranks = generateNKeysBetween(null, null, made.length)
  return made.toReversed().map((application, i) => ({ ...application, rank: ranks[i]! }))
}

const fact = ({ stageIds }: Known, kind: Kind, on: DayText, ending: Ending | null = null): Fact => ({
  kind,
  ending,
  on,
  stageId: stageIds[kind],
})

/** The two that the search comes to: an offer that lies on the table, and one accepted yesterday. */
function told(known: Known, i: number, todayOn: DayText): Fact[] | null {
  const ends = { [applied - 24]: 'offer', [applied - 29]: 'accepted' }[i] as 'offer' | 'accepted' | undefined
  if (!ends) return null
  const daysAgo = { applied: 48, screen: 41, interview: 27, offer: 4, accepted: 1 }
  const path = (['applied', 'screen', 'interview', 'offer', 'accepted'] as const).slice(0, ends === 'offer' ? 4 : 5)
  return path.map((kind) => fact(known, kind, addDays(todayOn, -daysAgo[kind])))
}

type Course = { startOn: DayText; networked: boolean; todayOn: DayText }

/** From applying on: each step with its chance and its wait, then perhaps an answer in the negative. Nothing after today. */
function story(draw: Draw, known: Known, { startOn, networked, todayOn }: Course): Fact[] {
  const chances = networked
    ? { screen: 0.55, interview: 0.75, offer: 0.35, accepted: 0 }
    : { screen: 0.16, interview: 0.6, offer: 0.25, accepted: 0 }
  const facts = [fact(known, 'applied', startOn)]
  for (const kind of ['screen', 'interview', 'offer', 'accepted'] as const) {
    const last = facts.at(-1)!
    const on = addDays(last.on, draw.whole(3, kind === 'screen' ? 16 : 12))
    if (on > todayOn || !draw.chance(chances[kind])) break
    facts.push(fact(known, kind, on))
  }
  const last = facts.at(-1)!
  const endsOn = addDays(last.on, draw.whole(6, 40))
  if (last.kind === 'accepted' || endsOn > todayOn) return facts
  const ending = endingOf(draw, last.kind)
  return ending ? [...facts, fact(known, last.kind, endsOn, ending)] : facts
}

function endingOf(draw: Draw, kind: Kind): Ending | null {
  if (kind === 'offer') return draw.chance(0.7) ? 'declined' : 'rejected'
  if (kinds.indexOf(kind) > 1) return draw.chance(0.85) ? 'rejected' : 'withdrawn'
  const roll = draw.whole(1, 100)
  return roll <= 42 ? 'rejected' : roll <= 62 ? 'no_response' : roll <= 66 ? 'withdrawn' : null
}

function helpBefore(draw: Draw, people: string[], startOn: DayText): SampleHelp[] {
  const first = { contactId: draw.one(people), kind: draw.one(helpKinds), on: addDays(startOn, -draw.whole(0, 12)) }
  const other = draw.one(people)
  return draw.chance(0.2) && other !== first.contactId
    ? [first, { contactId: other, kind: 'told', on: addDays(startOn, -draw.whole(0, 20)) }]
    : [first]
}

function lateHelp(draw: Draw, people: string[], startOn: DayText, todayOn: DayText): SampleHelp[] {
  const on = addDays(startOn, draw.whole(2, 14))
  return people.length && on <= todayOn ? [{ contactId: draw.one(people), kind: 'vouched', on }] : []
}

function sourceOf(draw: Draw, networked: boolean, wroteFirst: boolean) {
  if (wroteFirst) return { sourceKind: 'recruiter' as const, sourceName: '' }
  if (networked && draw.chance(0.6)) return { sourceKind: 'contact' as const, sourceName: '' }
  if (draw.chance(0.22)) return { sourceKind: 'company_site' as const, sourceName: '' }
  if (draw.chance(0.05)) return { sourceKind: 'event' as const, sourceName: 'Design meet-up' }
  return { sourceKind: 'job_board' as const, sourceName: draw.one(boards) }
}
