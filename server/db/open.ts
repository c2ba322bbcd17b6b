import { type Config, StartRefusal } from '../config'
import { stateOf } from '../errors'
import { type Database, openPostgres } from './client'
import { openDataFolder } from './folder'

/** The database that the configuration names, migrated; a sentence when it cannot be had. */
export const openDatabase = ({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<Database> =>
  databaseUrl ? openServer(databaseUrl) : openDataFolder(dataDir)

async function openServer(url: string): Promise<Database> {
  try {
    return await openPostgres(url)
  } catch (error) {
    const { host, pathname, username } = new URL(url)
    const code = stateOf(error)
    const said = sentences.find(([codes]) => codes.test(code))?.[1]
    if (!said) throw error
    throw new StartRefusal(said({ host, name: pathname.slice(1), user: username, code }))
  }
}

type Named = { host: string; name: string; user: string; code: string }

const sentences: [codes: RegExp, (named: Named) => string][] = [
  [/^28/, ({ host, user }) => `PostgreSQL at ${host} refuses the user “${user}” or its password: see DATABASE_URL.`],
  [
    /^3D000$/,
    ({ host, name }) => `PostgreSQL at ${host} has no database “${name}”. Make it: create database "${name}"`,
  ],
  [/^42501$/, ({ host, name, user }) => `The user “${user}” may not make tables in “${name}” at ${host}.`],
  [
    /^(ECONN|CONNECT|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|57P0|53300)/,
    ({ host, code }) => `PostgreSQL at ${host} cannot be reached (${code}). Is it running, and is DATABASE_URL right?`,
  ],
]
