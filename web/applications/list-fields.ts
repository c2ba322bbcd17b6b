import type { Card } from '../../shared/cards'
import type { Editable } from './list'

export type Written = Partial<Card>

const fields = {
  role: 'role',
  level: 'level',
  nextStep: 'nextStep',
  due: 'dueOn',
  excitement: 'excitement',
  source: 'source',
  sourceName: 'sourceName',
} as const satisfies Record<Editable, keyof Card>

/** What stands in a cell, as its field holds it. */
export const typedOf = (card: Card, column: Editable): string => String(card[fields[column]] ?? '')

/** What was typed, as a card has it; null where it is no value. */
export function writtenOf(column: Editable, typed: string): Written | null {
  const value = typed.trim().replace(/\s+/g, ' ')
  if (column === 'role' && !value) return null
  if (column === 'excitement') return { excitement: Number(value) }
  if (column === 'role' || column === 'sourceName') return { [fields[column]]: value }
  return { [fields[column]]: value || null } as Written
}
