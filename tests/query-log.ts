// Every statement that reads or writes a tenant table names one workspace: `workspace_id = $n`, repeated in every join.
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import * as schema from '../server/db/schema'

/** Tenant tables, each with the column that holds its workspace. */
const tenantColumns = new Map(
  (Object.values(schema) as unknown[]).flatMap((table): [string, string][] => {
    if (!is(table, PgTable)) return []
    const { name, columns } = getTableConfig(table)
    if (name === 'workspaces') return [[name, 'id']]
    return columns.some((column) => column.name === 'workspace_id') ? [[name, 'workspace_id']] : []
  }),
)

/** Statements that may span workspaces, with the reason. */
const exceptions: [statement: RegExp, reason: string][] = [
  [/^select "id" from "workspaces"$/, 'the daily purge of the trash goes through the workspaces one by one'],
  [
    /^with cohort as \(\s*select [a-z_, ]+ from searches\s+where workspace_id = any\(/,
    "a coach's cohort spans the workspaces of their clients",
  ],
]

/** What is wrong with a statement, as sentences; none for one that stays in its workspace. */
export function breachesOf(statement: string): string[] {
  const text = statement.replace(/'(?:[^']|'')*'/g, "''").replace(/--.*|\/\*[\s\S]*?\*\//g, ' ')
  if (exceptions.some(([allowed]) => allowed.test(text))) return []
  const references = referencesIn(text)
  const inserts = references.filter(({ columns }) => columns !== null)
  const others = references.filter(({ columns }) => columns === null)
  return [
    ...inserts
      .filter(
        ({ table, columns }) => !columns!.includes(`"${tenantColumns.get(table)}"`) && !columns!.match(columnOf(table)),
      )
      .map(({ table }) => `inserts into ${table} without its workspace`),
    ...unbound(text, others).map(({ table, alias }) => `${table} (as ${alias}) is not held to one workspace`),
  ]
}

type Reference = { table: string; alias: string; columns: string | null; at: number; depth: number }

const columnOf = (table: string) => new RegExp(`\\b${tenantColumns.get(table)}\\b`)

const noAlias =
  'where|on|inner|left|right|full|cross|natural|join|set|order|group|limit|offset|using|values|for|union|except|intersect|having|returning|window|lateral|select|do|default|overriding|when|then|end|and|or'
const name = '(?:"?public"?\\.)?"?(\\w+)"?'
const aliased = `${name}(?:\\s+(?:as\\s+)?(?!(?:${noAlias})\\b)"?(\\w+)"?)?`
const place = new RegExp(`\\b(from|join|update|using|into)\\s+(?:only\\s+)?${aliased}`, 'gi')
const next = new RegExp(`^\\s*,\\s*${aliased}`, 'i')

/** Each mention of a tenant table after from, join, update, using and into, and after a comma that follows one of them. */
function referencesIn(text: string): Reference[] {
  return [...text.matchAll(place)].flatMap(([whole, keyword, table, alias], i, all) => {
    const at = all[i]!.index
    const depth = depthAt(text, at)
    let rest = text.slice(at + whole.length)
    const columns = keyword!.toLowerCase() === 'into' ? (/^\s*\(([^)]*)\)/.exec(rest)?.[1] ?? '') : null
    const found = [{ table: table!, alias: alias ?? table!, columns, at, depth }]
    for (let more = next.exec(rest); more && columns === null; more = next.exec(rest)) {
      found.push({ table: more[1]!, alias: more[2] ?? more[1]!, columns, at, depth })
      rest = rest.slice(more[0].length)
    }
    return found.filter((reference) => tenantColumns.has(reference.table))
  })
}

const depthAt = (text: string, at: number) =>
  [...text.slice(0, at)].reduce((depth, letter) => depth + (letter === '(' ? 1 : letter === ')' ? -1 : 0), 0)

/** References without an equation of their own that leads to a parameter. */
function unbound(text: string, references: Reference[]): Reference[] {
  const sides = equations(text, references)
  const bound = new Set(['$'])
  for (let size = 0; size !== bound.size; ) {
    size = bound.size
    for (const pair of sides) if (pair.some((side) => bound.has(side))) for (const side of pair) bound.add(side)
  }
  return references.filter(({ alias }, i) => {
    const namesakes = references.slice(0, i).filter((other) => other.alias === alias).length
    return !bound.has(alias) || sides.filter((pair) => pair.includes(alias)).length <= namesakes
  })
}

const side = '(?:(\\$\\d+)|(?:"?(\\w+)"?\\.)?"?(workspace_id|id)"?)(?:::uuid)?'
const equation = new RegExp(`(?<![\\w".])${side}\\s*=\\s*${side}`, 'g')

/** Both sides of `x.workspace_id = …`: an alias, or $ for a parameter. A bare column is that of the table named last around it. */
function equations(text: string, references: Reference[]): [string, string][] {
  return [...text.matchAll(equation)].flatMap(([, p1, a1, c1, p2, a2, c2], i, all) => {
    const { index } = all[i]!
    const nameOf = (parameter?: string, alias?: string, column?: string) => {
      if (parameter) return '$'
      const holds = alias ? references.find((one) => one.alias === alias) : around(text, references, index)
      return holds && tenantColumns.get(holds.table) === column ? holds.alias : undefined
    }
    const left = nameOf(p1, a1, c1)
    const right = nameOf(p2, a2, c2)
    return left && right ? [[left, right] as [string, string]] : []
  })
}

const around = (text: string, references: Reference[], index: number) =>
  references.findLast(({ at, depth }) => at < index && depth <= depthAt(text, index))
