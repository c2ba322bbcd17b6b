import * as z from 'zod/mini'
import { instant, timeZone } from './dates'
import { Search } from './searches'
import { email, id, line, version } from './text'

export const passwordLength = { least: 12, most: 200 }

const password = z
  .string()
  .check(
    z.minLength(passwordLength.least, `must have at least ${passwordLength.least} characters`),
    z.maxLength(passwordLength.most),
  )
/** A password as typed to prove who one is: never measured, so that old rules lock nobody out. */
const typedPassword = z.string().check(z.minLength(1), z.maxLength(1_000))

/** The first account of an installation; `code` is the one printed at the start when HOST is not loopback. */
export const FirstAccount = z.strictObject({
  name: line(100),
  email,
  password,
  timeZone: z.optional(timeZone),
  code: z.optional(line(40)),
})
export type FirstAccount = z.infer<typeof FirstAccount>

export const SignIn = z.strictObject({ email, password: typedPassword })
export type SignIn = z.infer<typeof SignIn>

export const PasswordChange = z.strictObject({ current: typedPassword, password })
export type PasswordChange = z.infer<typeof PasswordChange>

export const Setup = z.object({ needsFirstAccount: z.boolean(), needsCode: z.boolean() })
export type Setup = z.infer<typeof Setup>

export const roles = ['owner', 'coach', 'viewer'] as const
export type Role = (typeof roles)[number]

/** What a member may see, narrowest first; an owner sees everything. */
export const scopes = ['outcomes', 'pipeline', 'full'] as const
export type Scope = (typeof scopes)[number]

export const MemberWorkspace = z.object({
  id,
  name: z.string(),
  version,
  role: z.enum(roles),
  scope: z.enum(scopes),
  timeZone: z.string(),
  horizonDays: z.int(),
  searches: z.array(Search),
})
export type MemberWorkspace = z.infer<typeof MemberWorkspace>

export const Session = z.object({
  user: z.object({ id, name: z.string(), email: z.string() }),
  workspaces: z.array(MemberWorkspace),
})
export type Session = z.infer<typeof Session>

/** One signed-in browser, as its owner sees it in the settings. */
export const OpenSession = z.object({
  id,
  userAgent: z.string(),
  address: z.string(),
  createdAt: instant,
  lastSeenAt: instant,
  current: z.boolean(),
})
export type OpenSession = z.infer<typeof OpenSession>
