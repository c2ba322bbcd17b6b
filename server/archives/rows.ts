import type { PgColumn } from 'drizzle-orm/pg-core'
import { generateKeyBetween } from 'fractional-indexing'
import * as z from 'zod/mini'
import { type ArchiveTable, isInstant } from '../../shared/archives'
import { foldCompanyName } from '../../shared/companyNames'
import { day } from '../../shared/dates'
import { foldText } from '../../shared/folding'
import { postingKey } from '../../shared/links'
import { foldPersonName } from '../../shared/personNames'
import { id } from '../../shared/text'
import type { Row } from './checksum'
import { brokenArchive } from './refusals'
import { columnsOf } from './tables'

/** Checks one row of an archive and answers it whole, with the keys that follow from its texts made anew. */
export function readRow(table: ArchiveTable, given: unknown, number: number): Row {
  const { data, error } = schemaOf(table).safeParse(given)
  if (error) throw brokenArchive(`row ${number} of ${table}: ${sentenceOf(error)}`)
  const row = data as Row
  return { ...row, ...keysOf[table]?.(row as never) }
}

function sentenceOf({ issues }: z.core.$ZodError): string {
  const [{ path, message } = { path: [], message: 'is not valid' }] = issues
  return `${path.join('.') || 'it'}: ${message.slice(0, 200)}`
}

/** What is derived from a row's own texts is never believed. */
const keysOf: { [table in ArchiveTable]?: (row: never) => object } = {
  companies: ({ name }: { name: string }) => ({ folded: foldCompanyName(name) }),
  companyAliases: ({ kind, value }: { kind: string; value: string }) => ({
    folded: kind === 'name' ? foldCompanyName(value) : value,
  }),
  contacts: ({ name }: { name: string }) => ({ folded: foldPersonName(name) }),
  educations: ({ school }: { school: string }) => ({ folded: foldText(school) }),
  applications: ({ link }: { link: string | null }) => ({ postingKey: link && postingKey(link) }),
}

const schemas = new Map<ArchiveTable, z.ZodMiniType>()

function schemaOf(table: ArchiveTable) {
  const known = schemas.get(table)
  if (known) return known
  const made = z.strictObject(
    Object.fromEntries(columnsOf(table).map(([key, column]) => [key, orMissing(key, column)])),
  )
  schemas.set(table, made)
  return made
}

/** A column that came later than the archive has its default, or null. */
function orMissing(key: string, column: PgColumn) {
  const value = column.notNull ? schemaOfColumn(key, column) : z.nullable(schemaOfColumn(key, column))
  if (column.hasDefault) return z._default(value, column.default)
  return column.notNull ? value : z._default(value, null)
}

function schemaOfColumn(key: string, column: PgColumn): z.ZodMiniType {
  const { columnType, enumValues } = column
  if (column.getSQLType() === 'bytea') return piece
  if (enumValues?.length) return z.enum(enumValues)
  if (key in lists) return lists[key as keyof typeof lists]
  if (key in texts) return texts[key as keyof typeof texts]
  const kind = kinds[columnType as keyof typeof kinds]
  if (!kind) throw new Error(`An archive cannot hold columns of the kind ${columnType}`)
  return kind
}

const isLowerCase = (text: string) => text === text.toLowerCase()
const isText = (text: string) => !text.includes('\0') && text.isWellFormed()
const text = z.string().check(z.refine(isText, 'contains a character that is no text'), z.maxLength(100_000))

/** Base64 in the archive, and what PostgreSQL reads as bytes in the row. */
const piece = z.pipe(
  z.base64().check(z.maxLength(100_000)),
  z.transform((base64) => `\\x${Buffer.from(base64, 'base64').toString('hex')}`),
)

const kinds = {
  PgUUID: id.check(z.refine(isLowerCase, 'must be in lower case')),
  PgText: text,
  PgDateString: day,
  PgTimestamp: z.string().check(z.refine(isInstant, 'must be an instant')),
  PgBoolean: z.boolean(),
  PgInteger: z.int32(),
  PgSmallInt: z.int().check(z.minimum(-32_768), z.maximum(32_767)),
  PgBigInt53: z.int(),
  PgDoublePrecision: z.number(),
  PgJsonb: z.record(z.string(), z.json()),
}

/** No address that a browser would run. */
const isWebAddress = (address: string) => {
  const base = 'https://example.org'
  return URL.canParse(address, base) && /^https?:$/.test(new URL(address, base).protocol)
}
const webAddress = text.check(z.refine(isWebAddress, 'must be a web address'))
const listOf = (value: z.ZodMiniType) => z.array(value).check(z.maxLength(1_000))
const lists = { links: listOf(webAddress), emails: listOf(text), phones: listOf(text), tags: listOf(text) }

/** A rank that no other can be put behind would stop the board. */
const isRank = (rank: string) => {
  try {
    return Boolean(generateKeyBetween(rank, null))
  } catch {
    return false
  }
}
const rank = text.check(z.refine(isRank, 'is no place on a board'))
const texts = { link: webAddress, rank, rankBefore: rank, name: text.check(z.minLength(1)) }
