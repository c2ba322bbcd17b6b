import { text } from '#text/application'
import type { Salary } from '../../shared/applications'
import { digitsOf } from '../../shared/pay'
import { money } from '../format'

/** An amount as it is typed ("85,000", "85.5") in minor units; null for none, undefined for what is no amount. */
export function minorOf(typed: string, currency: string): number | null | undefined {
  const plain = typed
    .replace(/[\s'’]/g, '')
    .replace(/[.,](?=\d{3}(\D|$))/g, '')
    .replace(',', '.')
  if (!plain) return null
  if (!/^\d{1,11}(\.\d{1,3})?$/.test(plain)) return undefined
  return Math.round(Number(plain) * 10 ** digitsOf(currency))
}

/** Minor units as they are typed. */
export const typedOf = (minor: number | null, currency: string): string =>
  minor === null ? '' : String(minor / 10 ** digitsOf(currency))

/** "€70,000 – €85,000 per year", or one end of it. */
export function salaryWords({ least, most, currency, period }: Salary): string {
  const per = text.edit.periods[period]
  const [low, high] = [least, most].map((amount) => (amount === null ? null : money(amount, currency)))
  if (low && high) return text.facts.salary(low === high ? low : `${low} – ${high}`, per)
  if (low) return text.facts.salary(text.facts.from(low), per)
  return high ? text.facts.salary(text.facts.upTo(high), per) : text.facts.none
}
