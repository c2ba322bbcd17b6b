import { dayNumber } from './calendar'
import { type Cause, causes } from './day-table'
import { type Answer, isListOf, isNullable, isOptional, isRecord, isShaped, refuse } from './valid'

const stages = ['screen', 'interview', 'offer', 'accepted'] as const
const channels = ['networked', 'cold', 'inbound'] as const
type Stage = (typeof stages)[number]
type Channel = (typeof channels)[number]
type Id = string | number

type Application = {
  id: Id
  applied_on: string
  /** The first day on which a contact helped. */
  contact_linked_on: string | null
  source: string | null
  events: readonly { type: string; on: string }[]
}
type Reached = Record<Stage, number | null>
export type FunnelRow = { id: Id; channel: Channel; reached: Reached; time_days: number; event: Cause | null }
type Excluded = { id: Id; reason: 'applied_after_as_of' | 'event_before_applied' }
type Counts = Record<'applied' | Stage | 'pending', number>

/**
 * Applications as they stood on a day: the rows that survival methods take, and the counts of each channel. `reached` holds whole
 * days from applying, null if not reached; a later stage implies the earlier ones. `event` is null for what is still pending,
 * `time_days` then being the days observed. Days are written `yyyy-mm-dd`. Reasons: `invalid_input`.
 */
export function buildFunnel(
  input: { as_of: string; applications: readonly Application[] },
  options: object = {},
): Answer<{ rows: FunnelRow[]; excluded: Excluded[]; counts: Record<Channel, Counts> }> {
  if (!isRecord(options) || !isFunnel(input)) return refuse('invalid_input')
  const asOf = dayNumber(input.as_of)!
  const rows: FunnelRow[] = []
  const excluded: Excluded[] = []
  for (const application of input.applications) {
    const reason = exclusion(application, asOf)
    if (reason) excluded.push({ id: application.id, reason })
    else rows.push(rowOf(application, asOf))
  }
  return { defined: true, rows, excluded, counts: countsOf(rows) }
}

const isDayText = (x: unknown) => dayNumber(x) !== null

const isText = (x: unknown) => typeof x === 'string'

const isFunnel = isShaped({
  as_of: isDayText,
  applications: isListOf(
    isShaped({
      id: (x) => isText(x) || Number.isFinite(x),
      applied_on: isDayText,
      contact_linked_on: isOptional(isNullable(isDayText)),
      source: isOptional(isNullable(isText)),
      events: isListOf(isShaped({ type: isText, on: isDayText })),
    }),
  ),
})

function exclusion({ applied_on, events }: Application, asOf: number): Excluded['reason'] | null {
  const applied = dayNumber(applied_on)!
  if (applied > asOf) return 'applied_after_as_of'
  return events.some(({ type, on }) => isFact(type) && dayNumber(on)! < applied) ? 'event_before_applied' : null
}

/** Anything else, such as "ghosted", is an opinion about silence and changes nothing. */
const isFact = (type: string) => [...stages, ...causes].some((known) => known === type)

function rowOf(application: Application, asOf: number): FunnelRow {
  const applied = dayNumber(application.applied_on)!
  const first = firstDays(application, applied, asOf)
  const reached = Object.fromEntries(
    stages.map((stage, i) => [stage, earliest(stages.slice(i).map((later) => first(later)))]),
  ) as Reached
  const fates = { interview: reached.interview, rejected: first('rejected'), withdrawn: first('withdrawn') }
  const time = earliest(Object.values(fates))
  return {
    id: application.id,
    channel: channelOf(application, applied),
    reached,
    time_days: time ?? asOf - applied,
    // On a tie the order of the causes decides.
    event: time === null ? null : causes.find((cause) => fates[cause] === time)!,
  }
}

/** Days from applying to the first fact of a type, not counting what the report cannot know yet. */
const firstDays = ({ events }: Application, applied: number, asOf: number) => {
  const known = events.map(({ type, on }) => ({ type, on: dayNumber(on)! })).filter(({ on }) => on <= asOf)
  return (type: string) => earliest(known.filter((event) => event.type === type).map(({ on }) => on - applied))
}

const earliest = (days: (number | null)[]) =>
  days.reduce((least, day) => (day === null || (least !== null && least <= day) ? least : day), null)

/** Help on or before the day of applying comes first, whoever wrote first. */
function channelOf({ contact_linked_on, source }: Application, applied: number): Channel {
  const linked = dayNumber(contact_linked_on)
  if (linked !== null && linked <= applied) return 'networked'
  return source === 'inbound' ? 'inbound' : 'cold'
}

function countsOf(rows: readonly FunnelRow[]): Record<Channel, Counts> {
  const entries = channels.map((channel) => {
    const own = rows.filter((row) => row.channel === channel)
    const reached = (stage: Stage) => own.filter((row) => row.reached[stage] !== null).length
    const counts: Counts = {
      applied: own.length,
      screen: reached('screen'),
      interview: reached('interview'),
      offer: reached('offer'),
      accepted: reached('accepted'),
      pending: own.filter((row) => row.event === null).length,
    }
    return [channel, counts]
  })
  return Object.fromEntries(entries)
}
