import { resolve } from 'node:path'

export type Config = {
  host: string
  port: number
  dataDir: string
  databaseUrl: string | null
  /** Behind a proxy that says so in X-Forwarded-*. */
  trustProxy: boolean
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
    trustProxy: env.TRUST_PROXY === '1' || env.TRUST_PROXY === 'true',
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

function urlOf(text: string | undefined): string | null {
  if (!text) return null
  if (!/^postgres(ql)?:\/\//.test(text))
    throw new StartRefusal('DATABASE_URL must start with postgres:// or postgresql://')
  return text
}
