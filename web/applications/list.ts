import { text as applications } from '#text/application'
import { text } from '#text/list'
import type { Card } from '../../shared/cards'
import { channels, sourceKinds } from '../../shared/channels'
import type { Stage } from '../../shared/searches'
import { endings } from '../../shared/stages'

export type ListColumn = keyof typeof text.columns
export const listColumns = Object.keys(text.columns) as ListColumn[]

/** What can be written in its cell. */
export const editable = ['role', 'level', 'nextStep', 'due', 'excitement', 'source', 'sourceName'] as const
export type Editable = (typeof editable)[number]
export const isEditable = (column: ListColumn): column is Editable => editable.some((one) => one === column)

const usual: readonly ListColumn[] = ['role', 'company', 'stage', 'channel', 'nextStep', 'due', 'excitement', 'since']
const isColumn = (name: string): name is ListColumn => Object.hasOwn(text.columns, name)

/** The columns that the address asks for, in the order of the list; a role is always there. */
export function columnsFrom(asked: string | null): ListColumn[] {
  const wanted = asked?.split(',').filter(isColumn)
  const shown = new Set<ListColumn>(['role', ...(wanted?.length ? wanted : usual)])
  return listColumns.filter((column) => shown.has(column))
}

/** How the address says it; null for the usual ones. */
export function columnsAsked(columns: readonly ListColumn[]): string | null {
  const asked = columnsFrom(columns.join(',')).join(',')
  return asked === columnsFrom(null).join(',') ? null : asked
}

export type ListSorting = { by: ListColumn | ''; down: boolean }

/** `due`, or `-due` for the highest first; '' is the order of the board. */
export function sortingFrom(asked: string | null): ListSorting {
  const by = asked?.replace(/^-/, '') ?? ''
  return isColumn(by) ? { by, down: asked!.startsWith('-') } : { by: '', down: false }
}

export const sortingAsked = ({ by, down }: ListSorting): string | null => (by ? `${down ? '-' : ''}${by}` : null)

const levels = Object.keys(applications.edit.levels)
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

type Value = string | number | null
type Places = ReadonlyMap<string, number>

const cellValues: Record<ListColumn, (card: Card, places: Places) => Value> = {
  role: ({ role }) => role,
  company: ({ company }) => company,
  // What ended comes after every stage.
  stage: ({ ending, stageId }, places) => (ending ? 100 + endings.indexOf(ending) : (places.get(stageId) ?? 0)),
  since: ({ since }) => since,
  channel: ({ channel }) => channel && channels.indexOf(channel),
  level: ({ level }) => level && levels.indexOf(level),
  nextStep: ({ nextStep }) => nextStep,
  due: ({ dueOn }) => dueOn,
  excitement: ({ excitement }) => excitement || null,
  source: ({ source }) => source && sourceKinds.indexOf(source),
  sourceName: ({ sourceName }) => sourceName || null,
}

/** The rows in the order asked for; empty cells come last both ways, and equal ones stay as on the board. */
export function sortRows(cards: readonly Card[], { by, down }: ListSorting, stages: readonly Stage[]): readonly Card[] {
  if (!by) return cards
  const places = new Map(stages.map(({ id }, place) => [id, place]))
  const keyed = cards.map((card) => ({ card, value: cellValues[by](card, places) }))
  keyed.sort((one, other) => compare(one.value, other.value, down))
  return keyed.map(({ card }) => card)
}

function compare(one: Value, other: Value, down: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  const order =
    typeof one === 'number' || typeof other === 'number' ? Number(one) - Number(other) : collator.compare(one, other)
  return down ? -order : order
}
