import { isIP } from 'node:net'
import { resolve } from 'node:path'

export type Config = {
  host: string
  port: number
  dataDir: string
  databaseUrl: string | null
  /** The proxies whose X-Forwarded-* are believed. */
  trustProxy: string[] | false
  logLevel: string
}

/** A reason not to start that is the user's to act on: printed as the sentence that it is. */
export class StartRefusal extends Error {}

/** Reads the environment; throws a sentence that names the variable when one is wrong. */
export function readConfig(env: NodeJS.ProcessEnv, cwd: string): Config {
  return {
    host: env.HOST || '127.0.0.1',
    port: portOf(env.PORT),
    dataDir: resolve(cwd, env.INROADS_DATA || 'data'),
    databaseUrl: urlOf(env.DATABASE_URL),
    trustProxy: trustOf(env.TRUST_PROXY),
    logLevel: env.LOG_LEVEL || 'warn',
  }
}

export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host)

function portOf(text: string | undefined): number {
  if (!text) return 3000
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartRefusal(`PORT must be a number from 0 to 65535, not "${text}"`)
  return port
}

/** Never everybody: who reaches the server past the proxy could then say to be anyone, and to come over https. */
function trustOf(text: string | undefined): string[] | false {
  if (!text) return false
  const addresses = text.split(',').map((address) => address.trim())
  const wrong = addresses.find((address) => !isAddress(address))
  if (wrong === undefined) return addresses
  throw new StartRefusal(
    `TRUST_PROXY must name the proxies by their addresses (loopback, or 10.0.0.0/8, 192.168.1.7 …), not "${wrong}"`,
  )
}

function isAddress(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address = '', bits, ...more] = text.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)]!
  return most > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
}

function urlOf(text: string | undefined): string | null {
  if (!text) return null
  if (!/^postgres(ql)?:\/\//.test(text))
    throw new StartRefusal('DATABASE_URL must start with postgres:// or postgresql://')
  return text
}
