import * as z from 'zod/mini'
import { kinships } from './brands'
import { changes, id, line, link, total, version } from './text'

/** Number of people employed; null where it is not known. */
export const companySizes = ['1-10', '11-50', '51-200', '201-1000', '1001-5000', '5001+'] as const

export const Company = z.object({
  id,
  name: z.string(),
  size: z.nullable(z.enum(companySizes)),
  field: z.nullable(z.string()),
  town: z.nullable(z.string()),
  links: z.array(z.string()),
  /** Since when you keep an eye on it. */
  watchedAt: z.nullable(z.string()),
  version,
  trashedAt: z.nullable(z.string()),
})
export type Company = z.infer<typeof Company>

const shape = {
  name: line(200),
  size: z.nullable(z.enum(companySizes)),
  field: z.nullable(line(120)),
  town: z.nullable(line(120)),
  links: z.array(link).check(z.maxLength(20)),
}

export const NewCompany = z.extend(changes(shape), { name: shape.name })
export type NewCompany = z.infer<typeof NewCompany>
export const CompanyChanges = changes(shape)
export type CompanyChanges = z.infer<typeof CompanyChanges>

export const aliasKinds = ['name', 'domain'] as const
export const Alias = z.object({ id, kind: z.enum(aliasKinds), value: z.string() })
export type Alias = z.infer<typeof Alias>
export const NewAlias = z.strictObject({ kind: z.enum(aliasKinds), value: line(200) })
export type NewAlias = z.infer<typeof NewAlias>

/** A row of the list of companies. */
export const CompanyRow = z.object({
  id,
  name: z.string(),
  field: z.nullable(z.string()),
  town: z.nullable(z.string()),
  /** People you know who work there now. */
  known: total,
  applications: total,
  watched: z.boolean(),
})
export type CompanyRow = z.infer<typeof CompanyRow>

/** By name, or with the most people or applications first. */
export const companyOrders = ['name', 'known', 'applications'] as const
export type CompanyOrder = (typeof companyOrders)[number]

const Named = z.object({ id, name: z.string() })

/** To whom a company belongs, and what belongs to it. */
export const CompanyBonds = z.object({ owner: z.nullable(Named), owns: z.array(Named) })
export type CompanyBonds = z.infer<typeof CompanyBonds>

/** One page of the list: `next` is the cursor of the page behind it, null on the last. */
export const CompanyPage = z.object({ rows: z.array(CompanyRow), total, next: z.nullable(z.string()) })
export type CompanyPage = z.infer<typeof CompanyPage>

/** How surely a company is the one that was typed. */
export const matchTiers = ['exact', 'alias', 'likely'] as const
export type MatchTier = (typeof matchTiers)[number]

export const CompanyMatch = z.object({
  id,
  name: z.string(),
  town: z.nullable(z.string()),
  tier: z.enum(matchTiers),
  /** The alias or domain that matched, if one did. */
  through: z.nullable(z.string()),
  /** What it is to the well-known name that was typed; null when it is the name itself that is alike. */
  kinship: z.nullable(z.enum(kinships)),
  known: total,
  applications: total,
})
export type CompanyMatch = z.infer<typeof CompanyMatch>
