import { text as shared } from '#text/applications'
import { text as parts } from '#text/outcomeParts'
import { text } from '#text/outcomes'
import type { Behind } from '../../shared/outcomes'
import { day } from '../format'
import { nameOf } from './names'

const names = [
  ...(['channel', 'source', 'help', 'tie', 'contact', 'level', 'size', 'week', 'knew', 'furthest', 'end'] as const),
  ...(['silentFor', 'recordedLater', 'published', 'step', 'within', 'excluded'] as const),
]
const between = '~'

/** A number's name as the address holds it: `channel.networked~step.pending`. */
export const written = (behind: Behind): string =>
  names.flatMap((name) => (behind[name] ? [`${name}.${behind[name]}`] : [])).join(between)

/** The number that the address names; null for none. The server refuses what there is not. */
export function read(address: string | null): Behind | null {
  if (!address) return null
  const parts = address.split(between).map((part) => part.split('.', 2))
  return Object.fromEntries(parts.filter(([name]) => names.some((one) => one === name))) as Behind
}

/** "Networked, Job board: still open". */
export function titleOf(behind: Behind, days: number): string {
  const { step = 'applied', excluded } = behind
  if (excluded) return text.rows.excluded[excluded]
  const about = aboutOf(behind).join(', ') || text.rows.all
  return `${about}: ${text.rows.step(days)[step]}${step === 'applied' || step === 'mature' ? '' : agedOf(behind, days)}`
}

/** Of which age the applications are that came to a step. */
function agedOf({ within, published }: Behind, days: number): string {
  if (within) return text.rows.within(days)
  return published ? text.rows.old(days) : ''
}

function aboutOf({ channel, furthest, end, ...of }: Behind): string[] {
  const slices = (['source', 'help', 'tie', 'level'] as const).map((name) => of[name] && nameOf(name, of[name]))
  return [
    channel && (channel === 'compared' ? text.rows.compared : shared.channel[channel]),
    ...slices,
    of.size && text.rows.people(nameOf('size', of.size)),
    of.week && text.rows.week(day(of.week)),
    of.contact && text.rows.helpedBy,
    of.knew && text.rows.knew[of.knew],
    furthest && end && text.rows.wayTo(parts.flow.furthest[furthest], parts.flow.ends[end]),
    of.silentFor && text.rows.silentFor(of.silentFor),
    of.recordedLater && text.rows.recordedLater,
    of.published && of.published !== 'all' ? parts.published.groups[of.published] : undefined,
  ].filter((word) => word !== undefined)
}
