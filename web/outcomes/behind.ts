import type { Behind } from '../../shared/outcomes'
import { text as shared } from '../text/en/applications'
import { text } from '../text/en/outcomes'

const names = ['channel', 'source', 'help', 'step', 'within', 'excluded'] as const

/** A number's name as the address holds it: `channel.networked-step.pending`. */
export const written = (behind: Behind): string =>
  names.flatMap((name) => (behind[name] ? [`${name}.${behind[name]}`] : [])).join('-')

/** The number that the address names; null for none. The server refuses what there is not. */
export function read(address: string | null): Behind | null {
  if (!address) return null
  const parts = address.split('-').map((part) => part.split('.', 2))
  return Object.fromEntries(parts.filter(([name]) => names.some((one) => one === name))) as Behind
}

/** "Networked, Job board: still open". */
export function titleOf({ channel, source, help, step = 'applied', within, excluded }: Behind, days: number): string {
  if (excluded) return text.rows.excluded[excluded]
  const about = [
    channel && (channel === 'compared' ? text.rows.compared : shared.channel[channel]),
    source && (source === 'none' ? text.slices.none : shared.source[source]),
    help && shared.help[help],
  ].filter(Boolean)
  const late = within && step !== 'applied' && step !== 'mature'
  return `${about.join(', ') || text.rows.all}: ${text.rows.step(days)[step]}${late ? text.rows.within(days) : ''}`
}
